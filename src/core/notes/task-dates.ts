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
const FIELD_FORMAT = new RegExp(`[[(](?:completion|cancelled|due|scheduled|start|created):: *${DATE}[\\])]`);

/** A day as `2026-11-22`, and whether it is written into a note that has no dates yet. */
export interface TickDay {
  readonly day: string;
  readonly isAlways: boolean;
}

/** How a new date is written, by its emoji and its field. */
type Stamp = (emoji: string, field: string) => string;

/** In the format of the dates in a note, which is looked up once. */
export function stampIn(note: string, { day, isAlways }: TickDay): Stamp {
  const hasEmoji = EMOJI_FORMAT.test(note);
  const isField = !hasEmoji && FIELD_FORMAT.test(note);
  return (emoji, field) => isField ? `  [${field}:: ${day}]` : isAlways || hasEmoji ? ` ${emoji} ${day}` : "";
}

/** The lines of an item whose box has the character by now. `stamp` null: no new date. */
export function withDates(item: string, character: string, stamp: Stamp | null): string {
  const link = /^[^[]*\[.\][ \t]*(?:\[\[[^\][]*\]\])?/u.exec(item)?.[0] ?? "";
  let rest = item.slice(link.length);
  for (const { character: own, emoji, field } of STAMPS) {
    if (character !== own) rest = withoutStamp(rest, emoji, field);
    else if (stamp !== null && withoutStamp(rest, emoji, field) === rest) rest = withStamp(rest, stamp(emoji, field));
  }
  return link + rest;
}

function withoutStamp(text: string, emoji: string, field: string): string {
  // What words follow is text of the learner's own.
  return text.replace(new RegExp(`[ \\t]*${emoji}\\uFE0F?[ \\t]*${DATE}(?![ \\t]*[\\p{L}\\d\`])`, "gu"), "").replace(new RegExp(`[ \\t]*[[(]${field}::[^\\])]*[\\])]`, "g"), "");
}

/** Before the id, which stays last. */
function withStamp(text: string, stamp: string): string {
  const id = /\s+\^moc-[0-9a-z]{10}\s*$/.exec(text);
  return id === null ? text + stamp : text.slice(0, id.index) + stamp + text.slice(id.index);
}
