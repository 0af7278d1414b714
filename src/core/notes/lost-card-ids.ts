/**
 * The cards of a region. One whose id somebody deleted is still that card where it says, word for word, what a card of
 * the map says that stands nowhere else: it gets its id back, and so keeps its schedule.
 */
import { grouped } from "../base/grouped";
import { codeLines } from "../text/fences";
import { cardIdIn, isCallout, isScheduleLine, isTagLine, parseCard, type CardBlock } from "./card-block";
import { cardRangesIn } from "./card-lines";
import { isHeading } from "./checklist-items";
import type { DesiredItem } from "./outline";
import { comparedWords } from "./written-record";

/** Lines of a card that a formatter wrapped. */
const MOST_LINES = 40;

export function cardsIn(lines: readonly string[], code: ReadonlySet<number>): { readonly start: number; readonly length: number; readonly card: CardBlock }[] {
  return cardRangesIn(lines, code).flatMap(({ start, end }) => {
    const card = parseCard(lines.slice(start, end));
    return card === null ? [] : [{ start, length: end - start, card }];
  });
}

/** `doubt`: the question of cards that say the same, of which nobody can tell which one is the map's. */
export function withLostIds(given: readonly string[], desired: readonly Pick<DesiredItem, "id" | "text">[]): { readonly lines: readonly string[]; readonly doubt: string | null } {
  const code = codeLines(given);
  const cards = cardsIn(given, code);
  const standing = new Set<string>(cards.map(({ card }) => card.id));
  const missing = grouped(desired.filter(({ id }) => !standing.has(id)), ({ text }) => comparedWords(text));
  const taken = new Set([...code, ...cards.flatMap(({ start, length }) => Array.from({ length }, (_, nth) => start + nth))]);
  const lines = [...given];
  for (const [words, ends] of missing.size === 0 ? [] : grouped(cardEndsIn(given, taken, missing), ([, text]) => text)) {
    const ids = missing.get(words) ?? [];
    // Cards of the same words stand in the order of their map.
    if (ids.length !== ends.length) return { lines: given, doubt: ids[0]?.text.split("\n")[0] ?? "" };
    for (const [nth, [end]] of ends.entries()) lines[end] = `${given[end] ?? ""} ^${ids[nth]?.id ?? ""}`;
  }
  return { lines, doubt: null };
}

/** Where answers end whose cards say what is missing, and the words of those. */
function cardEndsIn(lines: readonly string[], taken: ReadonlySet<number>, missing: ReadonlyMap<string, unknown>): (readonly [number, string])[] {
  const ends: (readonly [number, string])[] = [];
  let start = 0;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "" || taken.has(at) || isHeading(line) || (at === start && isTagLine(line))) start = at + 1;
    else if (at - start < MOST_LINES && !isScheduleLine(line) && !isCallout(line) && cardIdIn(line) === null) {
      const text = parseCard([...lines.slice(start, at), `${line} ^moc-0000000000-def`])?.text ?? [];
      const words = text.includes("?") ? comparedWords(text.join("\n")) : "";
      if (missing.has(words)) ends.push([at, words]);
    }
  }
  return ends;
}
