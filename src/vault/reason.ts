/** Why the disk refused, as a sentence that ends. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.?]$/.test(text) ? text : `${text}.`;
}
