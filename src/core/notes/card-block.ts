/**
 * A card as it stands in a flashcards note, in each form that the Spaced Repetition plugin and formatters give it:
 *
 *   #flashcards/mine Paging                      a deck tag of the learner's own
 *   ?
 *   Blocks of one size ^moc-1a2b3c4d5e-def #mine     tags or comments may follow the id
 *   <!--SR:!2026-12-01,10,250-->                 or in front of the id, or in a callout:
 *
 *   > [!sr|card-metadata]
 *   > <!--SR:!2026-12-01,10,250--> ^moc-1a2b3c4d5e-def     its migration of old comments puts text in front of these
 *
 * The text is what is neither callout nor comment, wherever blank lines stand.
 *
 * @format
 */
import { parseCardId, type CardId } from "../cards/card";
import { withoutBreak } from "../text/lines";

/** The last id of a card in a line; behind it only tags and comments. */
const ID = /^(|.*?[ \t])\^(moc-[0-9a-z]{10}-([a-z][0-9a-z]*))((?:[ \t]+(?:#[^\s#]+|%%(?:(?!%%).)*%%|<!--(?:(?!-->).)*-->))*)[ \t]*$/;
/** The first id of a card in a line, with any words behind it. */
export const BURIED_ID = /^(|.*?[ \t])\^(moc-[0-9a-z]{10}-([a-z][0-9a-z]*))([^\w-].*)$/;
const SCHEDULE = /[ \t]*<!--SR:[^>]*-->/g;
const TAGS = /^[ \t]*#[^\s#]+(?:[ \t]+#[^\s#]+)*[ \t]*$/;
const FIRST_TAGS = /^[ \t]*(?:#[^\s#]+[ \t]+)+/;

export interface CardBlock {
  readonly id: CardId;
  readonly role: string;
  /** The tags in front of the first line, with the space behind them. */
  readonly tags: string;
  /** Front, `?` and back, a line each. */
  readonly text: readonly string[];
  /** What stands behind the id, with the space in front: tags, comments, words of the learner's own. */
  readonly tail: string;
  readonly schedules: readonly Schedule[];
  /** Lines of the learner's own below the id. */
  readonly rest: readonly string[];
  /** Whether the Spaced Repetition plugin reads the card as it stands. */
  readonly isSound: boolean;
}

export interface Schedule {
  readonly comment: string;
  readonly form: "line" | "same line" | "callout" | "callout with id";
}

export interface FoundCardId {
  readonly id: CardId;
  readonly role: string;
  readonly before: string;
  readonly tail: string;
}

export function cardIdIn(line: string, pattern = ID): FoundCardId | null {
  if (!line.includes("^moc-")) return null;
  const [, before = "", text = "", role = "", tail = ""] = pattern.exec(withoutBreak(line)) ?? [];
  const id = parseCardId(text);
  return id === null || role === "text" ? null : { id, role, before, tail };
}

export function isTagLine(line: string): boolean {
  return TAGS.test(line);
}

export function isCallout(line: string): boolean {
  return line.startsWith(">");
}

export function isScheduleLine(line: string): boolean {
  return /^[ \t]*(?:<!--SR:[^>]*-->[ \t]*)+$/.test(line);
}

/** The parts of a card's lines (`cardLinesIn` finds them). Null where no line has an id. */
export function parseCard(lines: readonly string[]): CardBlock | null {
  const pattern = lines.some((line) => cardIdIn(line) !== null) ? ID : BURIED_ID;
  const end = lines.findIndex((line) => cardIdIn(line, pattern) !== null);
  const found = cardIdIn(lines[end] ?? "", pattern);
  if (found === null) return null;
  const text: string[] = [];
  const schedules: Schedule[] = [];
  const rest: string[] = [];
  const isInCallout = isCallout(lines[end] ?? "");
  // A formatter marks the ends of all lines of a paragraph. Elsewhere a backslash at the end is the author's.
  const isBroken = lines.some((line) => /^[ \t]*\?[ \t]*(?:<br ?\/?>|\\)$/.test(line));
  for (const [at, line] of lines.entries()) {
    const content = at === end ? found.before : isBroken ? withoutBreak(line) : line;
    const form = isCallout(line) ? isInCallout ? "callout with id" : "callout" : at === end ? "same line" : "line";
    for (const comment of content.match(SCHEDULE) ?? []) schedules.push({ comment: comment.trim(), form });
    const words = content.replace(SCHEDULE, "").replace(/^>[ \t]*(?:\[!sr\|card-metadata\][^\n]*)?/, "").trim();
    if (words === "") continue;
    if (at <= end) text.push(words);
    else rest.push(line);
  }
  const tags = FIRST_TAGS.exec(text[0] ?? "")?.[0] ?? "";
  if (text[0] !== undefined) text[0] = text[0].slice(tags.length);
  const { id, role, tail } = found;
  return { id, role, tags, text: text.includes("?") ? text : unwrapped(text), tail, schedules, rest, isSound: !isBroken && isSound(lines, text) };
}

const PARTED = /(?:<br ?\/?>|\\)? \?(?:<br ?\/?>|\\)? /;

/** Front and back that a formatter put into one line are parted again, where only one `?` stands alone between them. */
function unwrapped(text: readonly string[]): readonly string[] {
  const [front = "", back = "", ...more] = text.join(" ").split(PARTED);
  return back === "" || more.length > 0 ? text : [front, "?", back];
}

/** No blank line, each side in lines of its own, the back outside of the callout, the id behind something. */
function isSound(lines: readonly string[], text: readonly string[]): boolean {
  const part = text.indexOf("?");
  return part > 0 && !lines.some((line) => /^[ \t]*\^moc-/.test(line)) && part < text.length - 1 && lines.every((line) => line.trim() !== "" && !/^>[ \t]*[^\s<[].*<!--SR:/.test(line));
}

/** Whether a card's lines can be laid out anew without touching its words: code and quotes need their own lines. */
export function isPlain(lines: readonly string[]): boolean {
  return lines.every((line) => !/^(?:[ \t]+\S|`{3}|~{3})/.test(line) && (!isCallout(line) || /\[!sr\||<!--SR:/.test(line)));
}

/** The lines of a card: another text, id or layout, with what belongs to it. */
export function cardLines({ tags, tail, schedules, rest }: Pick<CardBlock, "tags" | "tail" | "schedules" | "rest">, text: readonly string[], id: CardId): readonly string[] {
  const of = (form: Schedule["form"]): readonly string[] => schedules.filter((one) => one.form === form).map(({ comment }) => comment);
  const [beside, callouts, withId] = [of("same line"), of("callout"), of("callout with id")];
  const mark = ` ^${id}${tail}`;
  const last = `${text.at(-1) ?? ""}${beside.map((comment) => ` ${comment}`).join("")}`;
  const callout = [...callouts, ...withId].length === 0 ? [] : ["> [!sr|card-metadata] ", ...[...callouts, ...withId].map((comment) => `>  ${comment}`)];
  const isIdBelow = withId.length > 0;
  const lines = [...text.slice(0, -1), isIdBelow ? last : last + mark, ...of("line"), ...callout];
  if (isIdBelow) lines[lines.length - 1] += mark;
  return [`${tags}${lines[0] ?? ""}`, ...lines.slice(1), ...rest];
}
