/**
 * The dates that the Tasks plugin keeps in a line, in either of its formats (its documentation, “Task Formats”):
 *
 *   - [x] [[Paging]] ✅ 2026-11-22 ^moc-1a2b3c4d5e
 *   - [-] [[Paging]]  [cancelled:: 2026-11-22] ^moc-1a2b3c4d5e
 *
 * An open task has neither. A new date has the format of those in the note. Where it has none, a setting asks for the first.
 */

const DATE = "\\d{4}-\\d\\d-\\d\\d";
const STAMPS = [
  { character: "x", emoji: "✅", field: "completion" },
  { character: "-", emoji: "❌", field: "cancelled" },
] as const;

const EMOJI_FORMAT = new RegExp(`[✅❌📅⏳🛫➕]\\uFE0F? ?${DATE}`, "u");
const FIELD_FORMAT = new RegExp(`\\[(?:completion|cancelled|due|scheduled|start|created):: *${DATE}\\]`);

/** A day as `2026-11-22`, and whether it is written into a note that has no dates yet. */
export interface TickDay {
  readonly day: string;
  readonly isAlways: boolean;
}

/** The lines of an item whose box has the character by now. `note`: where its format is looked up; `day` null: no new date. */
export function withDates(item: string, character: string, day: TickDay | null, note: string): string {
  const link = /^[^[]*\[.\][ \t]*(?:\[\[[^\][]*\]\])?/u.exec(item)?.[0] ?? "";
  let rest = item.slice(link.length);
  for (const { character: own, emoji, field } of STAMPS) {
    if (character !== own) rest = withoutStamp(rest, emoji, field);
    else if (day !== null && withoutStamp(rest, emoji, field) === rest) rest = withStamp(rest, emoji, field, day, note);
  }
  return link + rest;
}

function withoutStamp(text: string, emoji: string, field: string): string {
  return text.replace(new RegExp(`[ \\t]*${emoji}\\uFE0F?[ \\t]*${DATE}`, "gu"), "").replace(new RegExp(`[ \\t]*\\[${field}::[^\\]]*\\]`, "g"), "");
}

/** Before the id, which stays last. */
function withStamp(text: string, emoji: string, field: string, { day, isAlways }: TickDay, note: string): string {
  const isField = FIELD_FORMAT.test(note) && !EMOJI_FORMAT.test(note);
  const stamp = isField ? `  [${field}:: ${day}]` : isAlways || EMOJI_FORMAT.test(note) ? ` ${emoji} ${day}` : "";
  const id = /\s+\^moc-[0-9a-z]{10}\s*$/.exec(text);
  return id === null ? text + stamp : text.slice(0, id.index) + stamp + text.slice(id.index);
}
