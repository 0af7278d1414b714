/**
 * Two changes of one text: somebody else's on the disk, and what is being written here and not yet saved. Where they
 * touch different places both stay; where they overlap the disk's stays, as it is the one that others have seen.
 */
export function merge(base: string, theirs: string, mine: string): string {
  const [a, b] = [change(base, theirs), change(base, mine)];
  if (a.to <= b.from) return base.slice(0, a.from) + a.text + base.slice(a.to, b.from) + b.text + base.slice(b.to);
  if (b.to <= a.from) return base.slice(0, b.from) + b.text + base.slice(b.to, a.from) + a.text + base.slice(a.to);
  return theirs;
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One replaced stretch: what is left when the common beginning and end are taken away. */
function change(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) };
}
