/** Whether the key goes to a text field or a list, and is no shortcut. */
export function isTyped({ targetNode }: KeyboardEvent): boolean {
  return targetNode?.instanceOf(Element) === true && targetNode.closest("input, textarea, select, [contenteditable='true']") !== null;
}
