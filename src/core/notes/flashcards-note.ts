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
import { choicesText, conceptOfCard, parseCardId, type Card, type CardId } from "../cards/card";
import { typesFor } from "../cards/chosen-types";
import { makeCardsJob } from "../cards/make-cards";
import { candidatesOf } from "../cards/candidate";
import { tagWord } from "../cards/card-place";
import { normalizeText } from "../text/normalize";
import { runSync } from "../base/jobs";
import { flashcardText, withoutParting } from "./flashcard-text";
import { mergeOutline } from "./merge-outline";
import { subjectOf } from "../map/map-rule";
import type { NoteExporter, NoteRequest } from "./note-exporter";
import type { Grammar, ExistingItem, DesiredItem } from "./outline";
import { mapProperty, renderRegion } from "./render-region";

export const FLASHCARDS: NoteExporter = {
  id: "flashcards",
  name: "flashcards",
  suffix: "flashcards",
  unit: ["card", "cards"],
  // Also counts cards of a type that was switched off, whose concept is still in the map.
  orphanedUnit: "no longer made",
  render: (old, request) => renderRegion(old, properties(request), (lines) => mergeOutline(lines, cardsOf(request).map(desiredItemOf), request.sections, grammarFor(request), (card) => request.isKnown?.(conceptOfCard(card)) === true)),
};

/** Cards of the types that are on. A card of a type that was switched off is orphaned and keeps its schedule. */
function cardsOf({ map, settings, edits = new Map() }: NoteRequest): readonly Card[] {
  return candidatesOf(map, runSync(makeCardsJob(map, typesFor(map, settings.cardTypes))), edits).flatMap(({ card }) => card ?? []);
}

function properties(request: NoteRequest): readonly string[] {
  return [mapProperty(request), "tags:", `  - ${deckOf(request)}`];
}

/**
 * The deck tag of a map: the tag of the settings, then the map's subject, in characters that tags may have. A section's
 * deck is below that.
 */
function deckOf({ map, settings }: NoteRequest, section = ""): string {
  const name = tagWord(subjectOf(map.name, settings));
  return [settings.deckTag, name === "" || /^\d+$/.test(name) ? `map-${name}` : name, tagWord(section)].filter((level) => level !== "").join("/");
}

const ID = /[ \t]\^(moc-[0-9a-z]{10}-([a-z][0-9a-z]*))[ \t]*$/;
const SCHEDULE = /[ \t]*<!--SR:[^>]*-->/;

/**
 * The plugin takes the last deck tag above a card, else the tag in the front matter. Orphaned cards are in their map's
 * deck.
 */
function grammarFor(request: NoteRequest): Grammar<CardId> {
  const below = (headingPath: readonly string[] | null): string => headingPath === null || headingPath.length === 1 ? `#${deckOf(request, headingPath?.[0])}` : "";
  return { isSpaced: true, isOurs: () => false, heading: withoutParting, orphansHeading: "No longer made", below: request.settings.sectionDecks ? below : () => "", itemAt };
}

/** A paragraph with a card's id in it. */
function itemAt(lines: readonly string[], at: number): ExistingItem<CardId> | null {
  if ((lines[at] ?? "").trim() === "" || /^#{1,6}\s/.test(lines[at] ?? "") || ((lines[at - 1] ?? "").trim() !== "" && !/^#{1,6}\s/.test(lines[at - 1] ?? ""))) return null;
  let length = 0;
  while ((lines[at + length] ?? "").trim() !== "") length++;
  const card = lines.slice(at, at + length);
  const end = card.findIndex((line) => ID.test(line));
  const [, found = "", role = ""] = ID.exec(card[end] ?? "") ?? [];
  const id = parseCardId(found);
  if (id === null) return null;
  const text = [...card.slice(0, end), textOf(card[end] ?? "")];
  return { id, length, text: text.join("\n"), name: nameOf(role, text[0] ?? "", text.at(-1) ?? "") };
}

/** The name of a card is its term: the question of a definition, the answer of a reverse card. */
function nameOf(role: string, front: string, back: string): string {
  return `${role} ${normalizeText(role === "rev" ? back : front)}`;
}

function textOf(line: string): string {
  return line.replace(ID, "").replace(SCHEDULE, "");
}

function desiredItemOf(card: Card): DesiredItem {
  const [front, back] = [flashcardText(card.front), flashcardText(card.back)];
  const question = card.choices === undefined ? [front] : [front, flashcardText(choicesText(card.choices))];
  const role = card.id.slice(card.id.lastIndexOf("-") + 1);
  return {
    id: card.id,
    name: nameOf(role, front, back),
    headingPath: card.headingPath,
    text: [...question, "?", back].join("\n"),
    write: (old, keepText) => old === null ? [...question, "?", `${back} ^${card.id}`] : renewed(old, keepText ? null : [...question, "?", back], card.id),
  };
}

/** `text` replaces what stands before the id; null keeps it. The schedule and everything below stay. */
function renewed(old: readonly string[], text: readonly string[] | null, id: CardId): readonly string[] {
  const end = old.findIndex((line) => ID.test(line));
  const last = old[end] ?? "";
  const standing = [...old.slice(0, end), textOf(last)];
  const wanted = text ?? standing;
  if (ID.exec(last)?.[1] === id && wanted.join("\n") === standing.join("\n")) return old;
  return [...wanted.slice(0, -1), `${wanted.at(-1) ?? ""}${SCHEDULE.exec(last)?.[0] ?? ""} ^${id}`, ...old.slice(end + 1)];
}
