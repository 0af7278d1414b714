/** Somebody is writing, or choosing from a list: the key is theirs. */
export function isTyped({ targetNode }: KeyboardEvent): boolean {
  return targetNode?.instanceOf(Element) === true && targetNode.closest("input, textarea, select, [contenteditable='true']") !== null;
}
