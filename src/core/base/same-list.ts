/** Whether two lists hold the same values in the same order; objects are the same only as themselves. Linear. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
