/** Lines that stand in maps and name nothing: known by their look, in a bullet and out of one. */
import { strings } from "../base/strings";
import { isTagLine } from "../text/links";
import { beginsWithOne } from "../text/languages";
import { LABEL_HEADINGS, MAYBE_PROPERTY_KEYS, PROPERTY_KEYS, RELATED_HEADINGS } from "./line-words";

/** A heading of Markdown: marks, text. */
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;

export function atxHeading(line: string): { readonly level: number; readonly text: string } | null {
  const match = line.charCodeAt(0) === 35 || line.charCodeAt(0) === 32 ? HEADING.exec(line) : null;
  return match === null ? null : { level: (match[1] ?? "").length, text: match[2] ?? "" };
}

/** A line that parts, or that makes the line above a heading: `---`, `***`, `===`. */
export function isRule(line: string): boolean {
  return "-*_ \t".includes(line.charAt(line.length - 1)) && /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line);
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

const ARROW = /^(?:(?:[←→⬅➡⇐⇒«»‹›]|<-|->|<<|>>|\^)\uFE0F?\s*\S|[↑⬆⇑]\uFE0F?(?:\s+\S|\[|(?:back|up|top|home)\b))/iu;
const WAY = /^\[\[[^\]|]*\|[^\p{L}\]]*(?:(?:back|return|volver|voltar|retour|zurück|torna|назад)\s|返回|回到)|^\[\[(?:[^\]|]*\/)?home(?:\|[^\]]*)?\]\]$|^(?:back to|up|parent|home|next|prev|previous|index|breadcrumbs?)\b\s*[:|→←]?\s*\[/iu;

/** `← Back to [[Home]]`, `Up: [[Home]]`, `[[A]] • [[B]]`: the way to other notes. */
function isNavigation(text: string): boolean {
  if ((ARROW.test(text) && !/^(?:[«‹][^«»‹›]*[»›]|[»›][^«»‹›\s][^«»‹›]*[«‹])/.test(text)) || WAY.test(text) || /^back to\s+\S/i.test(text)) return true;
  return /^\[\[[^\]]*\]\](?:\s*[|•·»›←→]\s*\[\[[^\]]*\]\])+$/.test(text);
}

/** `See [[X]] for …`, `For …, see [[X]]`; without brackets too, as pasted text has it. */
function isReference(text: string): boolean {
  if (/^see(?: also)?\b:?\s/i.test(text)) return text.includes("[") || /^see also\b/i.test(text) || /\bfor\b/i.test(text);
  return /^for\b.*?\bsee\s+\S/i.test(text);
}

/** A date of the Tasks plugin that plans something, in its signs or as fields of Dataview. */
const PLANNED = /(?:📅|⏳|🛫|🔁|⏰)\uFE0F?\s*\S|\[(?:due|scheduled|start|repeat)::/u;

/** Why a text names nothing, whatever stands in front of it; null if it may. `text` is trimmed. */
export function namesNothing(text: string): string | null {
  switch (text.charAt(0)) {
    case "*": return null;
    case "#": if (isTagLine(text)) return strings.elsewhereLines.tags; break;
    case "!": if (text.startsWith("![")) return strings.elsewhereLines.embed; break;
    case "[": if (/^\[\[#|^\[[^\]]*\]\(#[^)]*\)(?!: )/.test(text)) return strings.elsewhereLines.contents; break;
    case "`": if (isQuery(text)) return strings.elsewhereLines.query; break;
    default: break;
  }
  if (isNavigation(text)) return strings.elsewhereLines.navigation;
  return isReference(text) ? strings.elsewhereLines.pointer : null;
}

/** `Buy bread 📅 2026-05-01`: behind a box, something to do. */
export function isPlannedTask(text: string): boolean {
  return PLANNED.test(text);
}

/** A query of Dataview in a line, and nothing else. */
export function isQuery(text: string): boolean {
  return text.startsWith("`") && /^`\$?=[^`=][^`]*`\s*$/.test(text);
}

/** Links, tags, addresses, dates, numbers and switches: what a property holds, and a definition does not. */
const METADATA = /^(?:\[\[[^\]]*\]\]|\[[^\]]*\]\([^)]*\)|<[^>]*>|#[^\s#]+|`(?:#[^`]+|[^`]+\/)`|https?:\/\/\S+|"[^"]*"|\d[\d.:/T+Z-]*|true|false|yes|no|[,;·|•/\s])+$/i;

/** A page of a book. */
const PAGE = /(?:^|[\s(*])(?:pp?|pages?|págs?|pág|seiten?|s|с)\.?\s?\d/iu;

/** Links, tags, dates and the like, and nothing else. */
export function isMetadata(text: string): boolean {
  return METADATA.test(text);
}

/**
 * Whether a text with a colon behind its first words is a property of the note: `related: [[Biology]]`, `Keywords:: a, b`.
 * `key` is what stands in front of the colon as a reader sees it; `isField` says that there are two colons.
 */
export function isColonProperty(key: string, value: string, isField: boolean): boolean {
  if (key.length > 20) return false;
  const name = key.toLowerCase();
  if (PROPERTY_KEYS.has(name) || ((isMaybeKey(name) || SOURCES.test(name)) && PAGE.test(value))) return true;
  if (!isMaybeKey(name) && !(isField && name.includes("_"))) return false;
  return isField || value === "" || isMetadata(value) || (/^(?:keyword|tag)/.test(name) && /^[^,.]{1,40}(?:,[^,.]{1,40})+$/.test(value));
}

const KEYS = beginsWithOne(["fields"]);
const SOURCES = beginsWithOne(["elsewhere", "readings"]);
const LABELS = beginsWithOne(["empty", "elsewhere", "readings"]);

/** Whether a name, in small letters, is that of a property in any language, as terms may be called, too. */
export function isMaybeKey(name: string): boolean {
  return MAYBE_PROPERTY_KEYS.has(name) || KEYS.test(name);
}

/** Whether a word, in small letters, says what the text below it is for. */
export function isLabelWord(word: string): boolean {
  return LABEL_HEADINGS.has(word) || LABELS.test(word);
}

/** “Related …” of any kind, and what some languages call so. */
const RELATED = /^(?:相关|相關|関連|관련|related |verwandte |связанные )|\s(?:relacionad[oa]s|liée?s|correlat[ie])$/;

/** Whether a heading, in small letters, stands above a list of links to elsewhere. */
export function isRelatedHeading(label: string): boolean {
  return RELATED_HEADINGS.has(label) || RELATED.test(label);
}

/** Whether such a heading may be the name of a topic: `Related party transactions`. */
export function mayBeTopic(label: string): boolean {
  return /^(?:related .|navigation$)/.test(label);
}

/** Links, tags, dates, addresses and signs alone, behind a label or not; `Status: draft`, whatever the value. */
export function saysNothing(text: string): boolean {
  if (!/[[`#:]|\d-\d/.test(text) && /\p{L}{4}/u.test(text)) return false;
  const [, label, value = ""] = /^[\p{Extended_Pictographic}\uFE0F\s*_]*([\p{L}][\p{L} ]{0,20}?)[*_]*:[*_]*(?:\s+(.*))?$/u.exec(text) ?? [];
  if (label !== undefined && KEYS.test(label.trim())) return true;
  let rest = (label === undefined ? text : value)
    .replace(/!?\[\[[^\]]*\]\]|!?\[[^\]]*\]\([^)]*\)|https?:\/\/\S+|#[^\s#,]+|`\$?=[^`]*`|\d{4}-\d\d-\d\d\S*/g, " ");
  // Words that join two links are short: most lines need no further look.
  if (/\p{L}{4}/u.test(rest)) return false;
  rest = rest.replace(/\b(?:and|or|und|et|y|e)\b/giu, " ");
  return !/\p{L}/u.test(rest) && (label === undefined || rest.trim() !== text.trim()) && (label === undefined || value !== "");
}
