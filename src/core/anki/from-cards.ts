/**
 * Cards → notes for Anki, one each, with the card's id.
 *
 *   definition, reverse …   question and answer as they are; choices in a paragraph below the question
 *   items of a list         a note with one gap: `Kinds: […], sockets` → `Kinds: {{c1::pipes}}, sockets`
 *   gaps of the author      the same, a hint in the place of its gap
 *
 * The kind of note depends on the card type alone: Anki never updates a note with one of another kind.
 */
import { choicesText, type Card } from "../cards/card";
import { definitionOf, FROM_NOTE } from "../concept/concept";
import { deckOf, tagsOf } from "../cards/card-place";
import { mediaKey, type CardRequest, type PlacedCard } from "../cards/card-exporter";
import { withPicturesAs } from "../text/pictures";
import { gapsOf, type AuthorGap } from "../cards/gaps";
import { BLANK, GAP } from "../cards/mask";
import { plainText } from "../text/normalize";
import { base32Hash } from "../base/hash";
import type { AnkiNote } from "./anki-note";
import { gap, gapMarks } from "./cloze";

/** Card types whose question is a text with a gap. */
const WITH_GAP: readonly string[] = ["items", "gaps"];

/** Cards between two pauses. */
const STEP = 100;

export function* ankiNotes({ cards, decks, history, media }: Pick<CardRequest, "cards" | "decks" | "history" | "media">): Generator<void, AnkiNote[]> {
  const notes: AnkiNote[] = [];
  for (const [at, placed] of cards.entries()) {
    const note = noteOf(placed, decks);
    const renamed = withMedia(placed, media);
    const words = fingerprintOfWords(renamed);
    const { since, added = since, change } = history(placed, words);
    notes.push({ ...media.size === 0 ? note : noteOf({ ...placed, card: renamed }, decks), added, mod: since, change, words });
    if (at % STEP === STEP - 1) yield;
  }
  return notes;
}

/** With the names that pictures have in the export. */
function withMedia({ card, concept }: PlacedCard, media: CardRequest["media"]): Card {
  if (media.size === 0 || !`${card.front}${card.back}`.includes("![")) return card;
  const note = (card.isFromNote === true ? concept.note : null) ?? concept.map;
  const renamed = (side: string): string => withPicturesAs(side, ({ from, to, link, alt, width }) => {
    const file = media.get(mediaKey(note, link));
    return file === undefined ? side.slice(from, to) : `![[${[file.name, alt.replace(/[|[\]]/g, " "), width ?? ""].filter((part) => part !== "").join("|")}]]`;
  });
  return { ...card, front: renamed(card.front), back: renamed(card.back) };
}

/** Without masks, marks of emphasis, and white space; a picture counts by its name. */
function fingerprintOfWords({ front, back, choices = [] }: Card): string {
  return base32Hash([front, back, ...choices].map((side) => plainText(withPicturesAs(side, ({ link }) => link)).split(GAP).join("").split(BLANK).join("").replace(/\s/g, "")).join("\n"));
}

function noteOf(placed: PlacedCard, decks: CardRequest["decks"]): Omit<AnkiNote, "added" | "mod" | "change" | "words"> {
  const { card, map, concept, label } = placed;
  const { id, front, back, choices } = card;
  const place = { deck: deckOf(placed, decks), tags: tagsOf(placed), context: asMarkdown([label, ...concept.headingPath, ...card.below ?? []].join(" › ")), source: asMarkdown([map.title, ...card.isFromNote === true ? [FROM_NOTE] : []].join(" · ")), ...label !== map.title && { hasNamesake: true as const } };
  if (WITH_GAP.includes(card.type)) return { id, kind: "cloze", front: withGap(front, back, gapsOf(definitionOf(concept))), back: "", ...place };
  return { id, kind: "basic", front: choices === undefined ? front : `${front}\n\n${choicesText(choices)}`, back, ...place };
}

/**
 * Gaps that are asked together have their answers one after another; the author's hint, in brackets behind a gap, is what
 * Anki shows in its place. If the gaps cannot stand in their places, one comes below. That is so if a reader rewrote the
 * question, or if a mark around it stays open.
 */
function withGap(front: string, back: string, authors: readonly AuthorGap[]): string {
  // What looks like a gap here is the author's text.
  const text = front.replace(/\{\{(?=c\d+::)/gi, "{ {");
  const [before = "", ...parts] = text.split(GAP);
  const answers = parts.length < 2 ? [back] : back.split(", ");
  const inPlace = parts.length !== answers.length ? "" : parts.reduce((made, part, n) => {
    const { hint = "" } = authors.find((one) => part.startsWith(` (${one.hint})`)) ?? {};
    return `${made}${gap(1, answers[n] ?? "", hint)}${part.slice(hint === "" ? 0 : hint.length + 3)}`;
  }, before);
  return gapMarks(inPlace).length === answers.length * 2 ? inPlace : `${text}\n\n${gap(1, back)}`;
}

/** Plain text as Markdown, with its signs escaped, but for those of formulas and of tags. */
function asMarkdown(text: string): string {
  return text.replace(/(\$[^\s$](?:[^$]*[^\s$])?\$(?!\d))|[\\`*_~=$[\]{}]/g, (sign, formula) => formula ? sign : `\\${sign}`);
}
