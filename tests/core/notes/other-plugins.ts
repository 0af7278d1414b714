/**
 * What other plugins read in a generated note, by their own grammars: items of the Tasks plugin, and cards of the
 * Spaced Repetition plugin with the place of their schedule.
 */

export interface Task {
  readonly box: string;
  readonly description: string;
  readonly done: string | null;
  readonly blockId: string | null;
}

const TASK = /^([\s\t>]*)([-*+]|[0-9]+[.)]) +\[(.)\] *(.*)/u;
const BLOCK_LINK = / \^[a-zA-Z0-9-]+$/;
const FIELDS = [/ ✅ (\d{4}-\d\d-\d\d)$/u, / [❌📅⏳🛫➕] (\d{4}-\d\d-\d\d)$/u, / #[^\s#]+$/u, / 🆔 [\w-]+$/u];

/** The body is parsed from its end: block link, then fields, until something unknown comes. */
export function readTask(line: string): Task | null {
  const match = TASK.exec(line);
  if (match === null) return null;
  let body = (match[4] ?? "").trim();
  const blockId = BLOCK_LINK.exec(body)?.[0].slice(2) ?? null;
  body = body.replace(BLOCK_LINK, "");
  let done: string | null = null;
  for (let pass = 0; pass < 20; pass++) {
    const field = FIELDS.find((one) => one.test(body));
    if (field === undefined) break;
    if (field === FIELDS[0]) done = field.exec(body)?.[1] ?? null;
    body = body.replace(field, "").trimEnd();
  }
  return { box: match[3] ?? "", description: body, done, blockId };
}

/** A click on the box adds `x` and a date before the block link, or removes both. */
export function toggleTask(line: string, day: string): string {
  const task = readTask(line);
  if (task === null) return line;
  const link = task.blockId === null ? "" : ` ^${task.blockId}`;
  const body = link === "" ? line.trimEnd() : line.trimEnd().slice(0, -link.length);
  const box = task.box === "x" ? " " : "x";
  const dated = task.box === "x" ? body.replace(/ ✅ \d{4}-\d\d-\d\d$/u, "") : `${body} ✅ ${day}`;
  return dated.replace(/\[.\]/u, `[${box}]`) + link;
}

export interface SrCard {
  readonly front: string;
  readonly back: string;
  readonly blockId: string | null;
  readonly schedule: string | null;
  /** The last deck tag above it, else the tag in the front matter. */
  readonly deck: string | null;
  /** The text with its schedule, which the plugin searches for when it writes a schedule. */
  readonly text: string;
}

/** The deck tag that the plugin is set to read, and tags below it. */
const DECK_TAG = /(?:^|\s)#(flashcards(?:\/[^\s#]+)?)(?=\s|$)/g;
const SCHEDULE = /<!--SR:(.*?)-->/;
const CALLOUT = "> [!sr|card-metadata]";

export function readSrCards(note: string): SrCard[] {
  const lines = note.replace(/^---\n[^]*?\n---\n/, "").split("\n");
  const cards: SrCard[] = [];
  let deck = /^ {2}- (flashcards\/\S+)$/m.exec(/^---\n[^]*?\n---\n/.exec(note)?.[0] ?? "")?.[1] ?? null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.startsWith("<!--") && !line.startsWith("<!--SR:")) {
      if (!line.includes("-->")) return cards;
      at++;
    } else if (/^(```|~~~)/.test(line)) {
      const end = lines.findIndex((other, i) => i > at && other.startsWith(line.slice(0, 3)));
      at = end < 0 ? lines.length : end;
    } else if (line.trim() !== "") {
      let end = at;
      while (end < lines.length && (lines[end] ?? "").trim() !== "") end++;
      for (const one of lines.slice(at, end)) deck = [...one.matchAll(DECK_TAG)].at(-1)?.[1] ?? deck;
      const parting = lines.slice(at, end).filter(hasSeparator);
      const card = parting.length > 0 ? null : srCard(lines.slice(at, end), deck);
      if (card !== null) cards.push(card);
      else cards.push(...parting.map((one) => inlineCard(one, deck)));
      at = end;
    }
  }
  return cards;
}

/** The card's text is what is neither callout nor comment; the block id may stand at the end of either. */
function srCard(paragraph: readonly string[], deck: string | null): SrCard | null {
  const text = paragraph.join("\n");
  const schedule = SCHEDULE.exec(text)?.[1] ?? null;
  const blockId = BLOCK_LINK.exec(text.replace(/\n<!--SR:.*-->$/, ""))?.[0].slice(2) ?? null;
  const lines = paragraph.filter((line) => !line.startsWith(">") && !line.startsWith("<!--SR:")).map((line) => line.replace(/[ \t]*<!--SR:.*?-->/, "").replace(BLOCK_LINK, "").trimEnd());
  const part = lines.findIndex((line) => line === "?" || line === "??");
  return part < 1 ? null : { front: lines.slice(0, part).join("\n"), back: lines.slice(part + 1).join("\n"), schedule, deck, blockId, text };
}

function inlineCard(line: string, deck: string | null): SrCard {
  const [front = "", ...back] = line.split("::");
  return { front, back: back.join("::"), blockId: null, schedule: null, deck, text: line };
}

/** The first `::` parts a card, unless an odd number of backticks stands on both sides of it. */
function hasSeparator(line: string): boolean {
  const at = line.indexOf("::");
  const ticks = (part: string): number => part.split("`").length - 1;
  return at >= 0 && (ticks(line.slice(0, at)) % 2 === 0 || ticks(line.slice(at)) % 2 === 0);
}

/** How the plugin's settings let it write schedules. */
export type ScheduleForm = "line" | "same line" | "callout";

/** A review: the card is written anew in the place of the first text in the note that equals it. */
export function reviewSrCard(note: string, card: SrCard, schedule: string, form: ScheduleForm = "line"): string {
  const { front, back, blockId } = card;
  const [comment, id] = [`<!--SR:${schedule}-->`, blockId === null ? "" : ` ^${blockId}`];
  const text = `${front}\n?\n${back}`;
  const hasCallout = card.text.includes(CALLOUT);
  const written = form === "callout" || hasCallout ? `${text}\n${CALLOUT} \n>  ${comment}${id}` : form === "same line" ? `${text} ${comment}${id}` : `${text}${id}\n${comment}`;
  return note.replace(card.text, () => written);
}
