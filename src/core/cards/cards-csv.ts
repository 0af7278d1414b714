/**
 * Cards as comma-separated values (RFC 4180), for a spreadsheet or another program: `front,back,deck,tags,id`.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front. The other usual guard is a space, but
 * half of all programs trim it, and the formula is back. Markdown stays as it is.
 */
import { strings } from "../base/strings";
import { csvLine } from "../base/csv";
import { choicesText } from "./card";
import type { CardExporter } from "./card-exporter";
import { deckOf, tagsOf } from "./card-place";

const HEAD = ["front", "back", "deck", "tags", "id"];

/** Cards between two pauses. */
const STEP = 100;

export const CARDS_CSV: CardExporter = {
  id: "csv",
  get name() { return strings.exporters.cardsCsv; },
  suffix: "cards",
  extension: "csv",
  hasMedia: false,
  stepsPerCard: 1 / STEP,
  *render({ cards, decks }) {
    let content = csvLine(HEAD);
    for (let at = 0; at < cards.length; at += STEP) {
      for (const placed of cards.slice(at, at + STEP)) {
        const { id, front, back, choices } = placed.card;
        content += csvLine([choices === undefined ? front : `${front}\n${choicesText(choices)}`, back, deckOf(placed, decks).join("::"), tagsOf(placed).join(" "), id]);
      }
      yield;
    }
    return { content, cards: cards.length, unchanged: 0, leftOut: [] };
  },
};
