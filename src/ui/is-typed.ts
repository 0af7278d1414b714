/** Somebody is writing, or choosing from a list: the key is theirs. */
export function isTyped({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable='true']") !== null;
}
