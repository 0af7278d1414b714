/** Why something did not work, in words. */

/** The system's codes that people meet (POSIX), in words. */
const CODES: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "the disk is full"], ["EDQUOT", "the disk is full"], ["ENOENT", "it is not there any more"], ["EBUSY", "another program uses it"],
  ["EACCES", "the system does not permit it"], ["EPERM", "the system does not permit it"], ["EROFS", "the disk can only be read"], ["ENAMETOOLONG", "its name is too long"],
]);

/** An error as a sentence that ends. */
export function reasonOf(error: unknown): string {
  const text = (error instanceof Error ? error.message : typeof error === "string" ? error : "").trim();
  // The app says it in these words.
  const known = text === "File already exists." ? "another program made it a moment ago" : CODES.get(/^(?:Error: )?([A-Z]+)\b/.exec(text)?.[1] ?? "") ?? text;
  return known === "" ? "no reason was given." : /[.!?…]$/.test(known) ? known : `${known}.`;
}
