/**
 * The flashcards note of a map, in the format that the Spaced Repetition plugin reads:
 *
 *   ## Memory
 *
 *   #flashcards/systems/memory                           the deck of the cards below
 *
 *   Paging
 *   ?
 *   Memory in blocks of one size ^moc-1a2b3c4d5e-def
 *   <!--SR:!2026-12-01,10,250-->
 *
 * Cards start at column 0 and are no bullets, with a blank line between them. Each card has its own block id, since
 * that plugin writes its schedule below the first text that matches. What stands below the id belongs to the card and
 * is kept.
 */
import { strings } from "../base/strings";
import { choicesText, conceptOfCard, type Card, type CardId } from "../cards/card";
import { markedFromNote } from "../concept/concept";
import { typesFor } from "../cards/chosen-types";
import { makeCardsJob } from "../cards/make-cards";
import { candidatesOf } from "../cards/candidate";
import { tagWord } from "../cards/card-place";
import { normalizeText } from "../text/normalize";
import { runSync } from "../base/jobs";
import { withDeckTag } from "./deck-property";
import { cardIdIn, cardLines, isPlain, parseCard, type CardBlock } from "./card-block";
import { cardsIn, withLostIds } from "./lost-card-ids";
import { flashcardHeading, flashcardText } from "./flashcard-text";
import { mergeOutline } from "./merge-outline";
import { subjectOf } from "../map/map-rule";
import type { NoteExporter, NoteRequest } from "./note-exporter";
import { cardIdOf, cardsElsewhere, united, withCardsElsewhere, type CardElsewhere } from "./moved-cards";
import type { Grammar, ExistingItem, DesiredItem, MovedItem } from "./outline";
import { renderRegion } from "./render-region";
import type { TextState } from "./written-record";

export const FLASHCARDS: NoteExporter = {
  id: "flashcards",
  get name() { return strings.exporters.flashcards; },
  /** @format */
  nameSetting: "flashcardsName",
  counted: (many) => strings.exporters.flashcardsMany(many),
  // Also counts cards of a type that was switched off, whose concept is still in the map.
  orphaned: (many) => strings.exporters.flashcardsLost(many),
  render(old, request) {
    const { deckTag } = request.settings;
    const decked = old === null ? null : withDeckTag(old, deckTag, deckOf(request).slice(deckTag.length + 1));
    const elsewhere = cardsElsewhere(request.elsewhere ?? [], request);
    return renderRegion(decked, "flashcards", request, deckProperty(request), (given, outside) => {
      const desired = cardsOf(request, [elsewhere, cardsElsewhere([old ?? ""], request)]).map((card) => desiredItemOf(card, deckTag));
      const { lines, doubt } = withLostIds(withCardsElsewhere(given, elsewhere, request), desired.filter(({ id }) => !outside.has(id)));
      if (doubt !== null) return strings.notes.lostId(doubt);
      const moved = (id: string): MovedItem | undefined => {
        const found = elsewhere.get(id);
        return found && { ...found, item: itemOf(found.card, found.lines.length) };
      };
      return mergeOutline(lines, { desired, sections: request.sections, grammar: grammarFor(request), outside, isKnown: (card) => request.isKnown?.(conceptOfCard(card)) === true, moved });
    });
  },
};

/**
 * Cards of the types that are on. A card of a type that was switched off is orphaned and keeps its schedule. A poor card
 * stays where somebody studies it: here, or in a note, whose schedules are the other plugin's.
 */
function cardsOf({ map, settings, edits = new Map(), isStudied = () => false }: NoteRequest, standing: readonly ReadonlyMap<string, CardElsewhere>[]): readonly Card[] {
  const isKept = (card: CardId): boolean => isStudied(card) || (standing.find((cards) => cards.has(card))?.get(card)?.card.schedules.length ?? 0) > 0;
  return candidatesOf(map, runSync(makeCardsJob(map, typesFor(map, settings.cardTypes))), edits, isKept).flatMap(({ card }) => card ?? []);
}

function deckProperty(request: NoteRequest): readonly string[] {
  return ["tags:", `  - ${deckOf(request)}`];
}

/**
 * The deck tag of a map: the tag of the settings, then the map's subject, in characters that tags may have. A section's
 * deck is below that.
 */
function deckOf({ map, settings }: NoteRequest, section = ""): string {
  const name = tagWord(subjectOf(map.name, settings));
  return [settings.deckTag, name === "" || /^\d+$/.test(name) ? `map-${name}` : name, tagWord(section)].filter((level) => level !== "").join("/");
}

/**
 * The plugin takes the last deck tag above a card, else the tag in the front matter. Orphaned cards are in their map's
 * deck.
 */
function grammarFor(request: NoteRequest): Grammar<CardId> {
  const below = (headingPath: readonly string[] | null): string => headingPath === null || headingPath.length === 1 ? `#${deckOf(request, headingPath?.[0])}` : "";
  return { isSpaced: true, idOf: (card) => cardIdOf(request, card), united: (lines, other, record) => united({ lines, record }, { lines: other.lines, record }), isOurs: () => false, mended: (lines) => renewed(lines, "rewritten", [], null), heading: flashcardHeading, orphansHeading: /* @format */ "No longer made", below: request.settings.sectionDecks ? below : () => "", itemsIn };
}

function itemsIn(lines: readonly string[], code: ReadonlySet<number>): ReadonlyMap<number, ExistingItem<CardId>> {
  return new Map(cardsIn(lines, code).map(({ start, length, card }) => [start, itemOf(card, length)]));
}

function itemOf({ id, role, text }: CardBlock, length: number): ExistingItem<CardId> {
  return { id, length, text: text.join("\n"), name: nameOf(role, text[0] ?? "", text.at(-1) ?? "") };
}

/** The name of a card is its term: the question of a definition, the answer of a reverse card. */
function nameOf(role: string, front: string, back: string): string {
  return `${role} ${normalizeText(role === "rev" ? back : front)}`;
}

function desiredItemOf(card: Card, deckTag: string): DesiredItem {
  const written = (text: string): string => flashcardText(text, deckTag);
  const isMarked = card.isFromNote === true;
  const [front, back] = [markedWhere(isMarked && card.type !== DEFINITION, written(card.front)), markedWhere(isMarked && card.type === DEFINITION, written(card.back))];
  const question = card.choices === undefined ? [front] : [front, written(choicesText(card.choices))];
  const text = [...question, "?", back];
  const role = card.id.slice(card.id.lastIndexOf("-") + 1);
  return {
    id: card.id,
    name: nameOf(role, front, back),
    headingPath: card.headingPath,
    text: text.join("\n"),
    write: (old, state) => old === null ? cardLines(NOTHING_ELSE, text, card.id) : renewed(old.lines, state, text, card.id),
  };
}

/** The type whose answer is the definition; all others ask with it. */
const DEFINITION = "definition";

function markedWhere(isMarked: boolean, side: string): string {
  return isMarked ? markedFromNote(side) : side;
}

const NOTHING_ELSE = { tags: "", tail: "", schedules: [], rest: [] };

/** The text stands as it is, or as the map has it. What stands around it stays: tags, schedule, and lines of the learner's own. `newId`: null for its own. */
function renewed(old: readonly string[], state: TextState, wanted: readonly string[], newId: CardId | null): readonly string[] {
  const card = parseCard(old);
  if (card === null) return old;
  const id = newId ?? card.id;
  const isKept = state !== "outdated" && (card.isSound || (state === "rewritten" && !isPlain(old)));
  // What was typed in between may have parted the answer from its question.
  const standing = card.text[0] === "?" ? [...wanted.slice(0, wanted.indexOf("?")), ...card.text] : card.text;
  if (!isKept) return cardLines(card, state === "rewritten" ? standing : wanted, id);
  return old.map((line) => cardIdIn(line)?.id === card.id ? line.replace(`^${card.id}`, () => `^${id}`) : line);
}
