/** A card written anew by its learner: a line of the study log, kept whatever its map says later, and taken back the same way. */
import { failuresOf } from "../core/cards/checks";
import { fingerprintOf, type Offer, type Override } from "../core/cards/candidate";
import { oneLine } from "../core/text/normalize";
import { conceptOfCard } from "../core/cards/card";
import type { ConceptMap } from "../core/index/concept-index";
import { count, done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import type { Desk } from "./write-note";

type Text = Pick<Override, "front" | "back">;

/** `text` null, or the map's own: the card reads as its map has it again. */
export async function editCard({ library }: Desk, cardId: string, text: Text | null): Promise<Outcome> {
  await library.settled();
  const computed = offerOf(library, cardId)?.computed ?? null;
  if (computed === null) return refusal("This card is no longer made from its map.");
  const wanted = text === null ? null : { front: oneLine(text.front), back: oneLine(text.back) };
  if (wanted !== null && (wanted.front === "" || wanted.back === "")) return refusal("A card needs a question and an answer.");
  const isComputed = wanted === null || (wanted.front === oneLine(computed.front) && wanted.back === oneLine(computed.back));
  const override = isComputed ? null : { ...wanted, of: fingerprintOf(computed) };
  const before = library.memory.fold().edits.get(cardId) ?? null;
  const sentence = sentenceOf(override);
  if (isSame(before, override)) return done(`${sentence} That is so already.`);
  await library.learn({ kind: "edit", edited: cardId, text: override });
  return done(sentence, null, () => takenBack(library, cardId, override, before));
}

/** A sentence with a space in front where maps changed beneath edited cards, else nothing. */
export function outdatedIn({ library }: Desk, maps: readonly ConceptMap[]): string {
  const many = maps.flatMap(({ path }) => library.memory.deck.ofMap(path)).filter(({ isOutdated }) => isOutdated).length;
  return many === 0 ? "" : ` Of ${count(many, ["card that you edited, the map’s text", "cards that you edited, the map’s texts"])} changed since; “Browse cards” shows ${many === 1 ? "it" : "them"}.`;
}

function offerOf(library: Desk["library"], cardId: string): Offer | null {
  const map = library.index().concepts.get(conceptOfCard(cardId))?.map;
  const offers = map === undefined ? [] : library.memory.deck.ofMap(map);
  return offers.find(({ computed }) => computed?.id === cardId) ?? null;
}

/** Checks are for what nobody looked at; whoever writes a card is told, and may know better. */
function sentenceOf(override: Override | null): string {
  if (override === null) return "The card reads as its map has it.";
  const [why] = failuresOf(override);
  return `The card reads as you wrote it.${why === undefined ? "" : ` Note that ${why}.`}`;
}

function isSame(one: Override | null, other: Override | null): boolean {
  return JSON.stringify(one && [one.front, one.back, one.of]) === JSON.stringify(other && [other.front, other.back, other.of]);
}

async function takenBack(library: Desk["library"], edited: string, wanted: Override | null, before: Override | null): Promise<Outcome> {
  if (!isSame(library.memory.fold().edits.get(edited) ?? null, wanted)) return refusal("The card was edited again since, so it is left as it is.");
  await library.learn({ kind: "edit", edited, text: before });
  return done("The card reads as it did before.");
}
