/** Lines that stand in maps and name nothing: known by their look, in a bullet and out of one. */

/** A heading of Markdown: marks, text. */
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;

export function atxHeading(line: string): { readonly level: number; readonly text: string } | null {
  const match = line.charCodeAt(0) === 35 || line.charCodeAt(0) === 32 ? HEADING.exec(line) : null;
  return match === null ? null : { level: (match[1] ?? "").length, text: match[2] ?? "" };
}

/** A line that parts, or that makes the line above a heading: `---`, `***`, `===`. */
export function isRule(line: string): boolean {
  return /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line);
}

/** Level of the heading that this line makes of the paragraph above it, or null. */
export function underline(line: string): 1 | 2 | null {
  if (/^ {0,3}=+[ \t]*$/.test(line)) return 1;
  return /^ {0,3}-+[ \t]*$/.test(line) ? 2 : null;
}

/** The row of dashes below a table's head. */
export function isTableRule(line: string): boolean {
  return line.includes("|") && /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(line);
}

const ARROW = /^(?:[←↑→⬅⬆➡⇐⇑⇒«»‹›]|<-|->|<<|>>|\^)\uFE0F?\s*\S/u;
const WAY = /^(?:back to|up|parent|home|next|prev|previous|index|breadcrumbs?)\b\s*[:|→←]?\s*\[/i;

/** `← Back to [[Home]]`, `Up: [[Home]]`, `[[A]] • [[B]]`: the way to other notes. */
function isNavigation(text: string): boolean {
  if (ARROW.test(text) || WAY.test(text) || /^back to\s+\S/i.test(text)) return true;
  return /^\[\[[^\]]*\]\](?:\s*[|•·»›←→]\s*\[\[[^\]]*\]\])+$/.test(text);
}

/** `See [[X]] for …`, `For …, see [[X]]`; without brackets too, as pasted text has it. */
function isReference(text: string): boolean {
  if (/^see(?: also)?\b:?\s/i.test(text)) return text.includes("[") || /^see also\b/i.test(text) || /\bfor\b/i.test(text);
  return /^for\b.*?\bsee\s+\S/i.test(text);
}

const TAGS = /^#[\p{L}\p{N}_/-]+(?:[\s,]+#[\p{L}\p{N}_/-]+)*$/u;

/** Why a text names nothing, whatever stands in front of it; null if it may. `text` is trimmed. */
export function namesNothing(text: string): string | null {
  const first = text.charCodeAt(0);
  if (first === 35 && TAGS.test(text)) return "a line of tags";
  if (first === 42) return null;
  if (isNavigation(text)) return "a navigation line";
  return isReference(text) ? "a pointer to another note" : null;
}
