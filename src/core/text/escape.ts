/** Markdown that shows a text as it is. */

/** A line that is text, whatever it begins with. */
export function escapedStart(line: string): string {
  if (/^(?:[-+*>#|?]|\?\?)(?:\s|$)|^#|^\|/.test(line)) return `\\${line}`;
  return line.replace(/^(\d+)([.)]\s)/, "$1\\$2").replace(/^(?=`{3}|~{3})/, "\\");
}
