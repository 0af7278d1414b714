/** A card written anew by its learner: a line of the study log, kept whatever its map says later, and taken back the same way. */
import { strings } from "../core/base/strings";
import { failuresOf } from "../core/cards/checks";
import { fingerprint, type CardCandidate, type CardEdit } from "../core/cards/candidate";
import { inOneLine } from "../core/text/text-blocks";
import { conceptOfCard, type CardId } from "../core/cards/card";
import type { ConceptMap } from "../core/index/concept-index";
import { done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import type { AppContext } from "./write-note";

type Text = Pick<CardEdit, "front" | "back">;

/** `text` null, or the map's own: the card reads as its map has it again. Whoever saves a skipped card as it is wants it asked. */
export async function editCard({ liveIndex }: AppContext, cardId: CardId, text: Text | null): Promise<Outcome> {
  await liveIndex.settled();
  const { computed = null, checks = [] } = candidateOf(liveIndex, cardId) ?? {};
  if (computed === null) return refusal(strings.done.cardGone);
  const wanted = text === null ? null : { front: inOneLine(text.front), back: inOneLine(text.back) };
  if (wanted !== null && (wanted.front === "" || wanted.back === "")) return refusal(strings.done.cardEmpty);
  const isComputed = wanted === null || (checks.length === 0 && wanted.front === inOneLine(computed.front) && wanted.back === inOneLine(computed.back));
  const override = isComputed ? null : { ...wanted, replaced: fingerprint(computed) };
  const before = liveIndex.learner.logState().edits.get(cardId) ?? null;
  const sentence = sentenceOf(override);
  if (isSame(before, override)) return done(strings.done.already(sentence));
  await liveIndex.record({ kind: "edit", subject: cardId, text: override });
  return done(sentence, null, () => takenBack(liveIndex, cardId, override, before));
}

/** A sentence with a space in front where maps changed beneath edited cards, else nothing. */
export function outdatedIn({ liveIndex }: AppContext, maps: readonly ConceptMap[]): string {
  const many = maps.flatMap(({ path }) => liveIndex.learner.candidatesIn(path)).filter(({ isOutdated }) => isOutdated).length;
  return many === 0 ? "" : strings.done.outdated(many);
}

function candidateOf(liveIndex: AppContext["liveIndex"], cardId: CardId): CardCandidate | null {
  const map = liveIndex.current().concepts.get(conceptOfCard(cardId))?.map;
  const candidates = map === undefined ? [] : liveIndex.learner.candidatesIn(map);
  return candidates.find(({ computed }) => computed?.id === cardId) ?? null;
}

/** Checks are for what nobody looked at; whoever writes a card is told, and may know better. */
function sentenceOf(edit: CardEdit | null): string {
  if (edit === null) return strings.done.cardAsMap;
  const why = failuresOf(edit)[0]?.why;
  return why === undefined ? strings.done.cardEdited : strings.done.cardDoubt(why);
}

function isSame(one: CardEdit | null, other: CardEdit | null): boolean {
  return JSON.stringify(one && [one.front, one.back, one.replaced]) === JSON.stringify(other && [other.front, other.back, other.replaced]);
}

async function takenBack(liveIndex: AppContext["liveIndex"], edited: CardId, wanted: CardEdit | null, before: CardEdit | null): Promise<Outcome> {
  if (!isSame(liveIndex.learner.logState().edits.get(edited) ?? null, wanted)) return refusal(strings.done.cardChanged);
  await liveIndex.record({ kind: "edit", subject: edited, text: before });
  return done(strings.done.cardAsBefore);
}
