/** Markdown, and XML, that shows a text as it is. */
import { plainText } from "./normalize";

/** A term in a text of Markdown: `__init__` would be shown as “init” in bold. Most terms hold nothing that could be markup. */
export function asMarkdown(text: string): string {
  return plainText(text) === text ? text : text.replace(/[\\`*_~=$[\]]/g, "\\$&");
}

/** A line that is text, whatever it begins with. */
export function escapedStart(line: string): string {
  if (/^(?:[-+*>#|?]|\?\?)(?:\s|$)|^#|^\|/.test(line)) return `\\${line}`;
  return line.replace(/^(\d+)([.)]\s)/, "$1\\$2").replace(/^(?=`{3}|~{3})/, "\\");
}

/** Text in an XML file. What XML forbids is taken out: control characters and halves of surrogate pairs. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, "\ufffd")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[^\t\n\r -\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
