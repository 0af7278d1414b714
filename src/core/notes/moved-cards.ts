/**
 * Cards whose concept is in another map than it was, so that they stand in the flashcards note of the first. They go along
 * with all they hold: schedule, words of the learner's own, tags.
 *
 *   1  the note of the new map is renewed: it takes them in, or what they hold more than its own
 *   2  the note of the first map loses those of which the other now holds all
 *
 * Each step may be done again, and either note be renewed first: until the second, a card stands in both.
 */
import { conceptOfCard, parseCardId, type CardId } from "../cards/card";
import { codeLines } from "../text/fences";
import { findRegion, withRegion } from "../text/marked-region";
import { cardLines, isPlain, parseCard, type CardBlock } from "./card-block";
import { cardsIn } from "./lost-card-ids";
import type { NoteRequest } from "./note-exporter";
import { comparedWords, readRecord, type WrittenRecord } from "./written-record";

/** The lines of a card, and the record of its note. */
interface StandingCard {
  readonly lines: readonly string[];
  readonly record: WrittenRecord;
}

export interface CardElsewhere extends StandingCard {
  readonly card: CardBlock;
}

type Ids = Pick<NoteRequest, "map" | "index" | "idOf">;

/** The id that a card goes by, after ids were joined. */
export function cardIdOf({ idOf = (id) => id }: Ids, card: CardId): CardId {
  return parseCardId(idOf(conceptOfCard(card)) + card.slice(conceptOfCard(card).length)) ?? card;
}

/** By id, of the first note that holds one. `notes`: their texts. */
export function cardsElsewhere(notes: readonly string[], ids: Ids): ReadonlyMap<string, CardElsewhere> {
  return new Map(notes.flatMap((text) => {
    const region = findRegion(text);
    const lines = region.kind === "region" ? region.inside : [];
    const record = readRecord(lines);
    return cardsIn(lines, codeLines(lines)).map(({ start, length, card }) => [cardIdOf(ids, card.id), { card, lines: lines.slice(start, start + length), record }] as const);
  }).reverse());
}

/** The lines of a region. Cards whose concepts are in another map are gone where another note holds all of them; others get what they hold more there. */
export function withCardsElsewhere(lines: readonly string[], elsewhere: ReadonlyMap<string, CardElsewhere>, ids: Ids, isHere = true): readonly string[] {
  const result = [...lines];
  const record = readRecord(lines);
  for (const { start, length, card } of elsewhere.size === 0 ? [] : cardsIn(lines, codeLines(lines)).reverse()) {
    const id = cardIdOf(ids, card.id);
    const other = elsewhere.get(id);
    const own = { record, lines: lines.slice(start, start + length) };
    if (other === undefined) continue;
    // The card of a concept that is in no map stays where it is.
    const isIn = (ids.index.concepts.get(conceptOfCard(id))?.map ?? ids.map.path) === ids.map.path;
    if (isIn === isHere) result.splice(start, length, ...united(own, other) ?? own.lines);
    else if (united(other, own) === other.lines) result.splice(start, lines[start + length]?.trim() === "" ? length + 1 : length);
  }
  return result;
}

/** A note without the cards of a map's concepts that the map's own note holds. */
export function withoutMoved(note: string, holder: string, ids: Ids): string {
  const region = findRegion(note);
  if (region.kind !== "region") return note;
  const lines = withCardsElsewhere(region.inside, cardsElsewhere([holder], ids), ids, false);
  return lines.length === region.inside.length ? note : withRegion(region, [], lines);
}

/** The lines of a card with what another one of its concept holds: its own ones where that holds no more, null where both hold something of the learner's. */
export function united(own: StandingCard, other: StandingCard): readonly string[] | null {
  const [card, given] = [parseCard(own.lines), parseCard(other.lines)];
  if (card === null || given === null) return null;
  const [text, words] = [card.text.join("\n"), given.text.join("\n")];
  const isRewritten = comparedWords(words) !== comparedWords(text) && !other.record.isOurs(words);
  const isLater = reviewedAt(given) > reviewedAt(card);
  const hasMore = ![given.tags, given.tail, ...given.rest].every((part) => own.lines.join("\n").includes(part.trim()));
  if (!isRewritten && !isLater && !hasMore) return own.lines;
  if ((isRewritten && !own.record.isOurs(text)) || (hasMore && card.tags + card.tail + card.rest.join("") !== "") || !isPlain([...own.lines, ...other.lines])) return null;
  return cardLines({ ...hasMore ? given : card, schedules: (isLater ? given : card).schedules }, (isRewritten ? given : card).text, card.id);
}

/** When a card was reviewed last: its interval before it is due again. In milliseconds since 1970, 0 without a schedule. */
function reviewedAt({ schedules }: CardBlock): number {
  const [, due = "1970-01-01", days = ""] = /!(?:fsrs,)?([\d-]{10})[^,]*,([\d.]+)/.exec(schedules.map(({ comment }) => comment).join("")) ?? [];
  return Date.parse(due) - Number(days) * 864e5;
}
