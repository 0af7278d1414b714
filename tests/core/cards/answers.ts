/** Searches an answer inside its question, without the code that makes the cards: normalized, word by word. */
import type { Card } from "../../../src/core/cards/card";
import { normalizeText, plainText } from "../../../src/core/text/normalize";

export function answersInQuestions(cards: readonly Card[]): string[] {
  return cards.filter(({ front, back }) => ` ${wordsOf(front)} `.includes(` ${wordsOf(back)} `)).map(({ type, front, back }) => `${type}: ${front} → ${back}`);
}

function wordsOf(text: string): string {
  const words = normalizeText(plainText(text)).split(/[^\p{L}\p{M}\p{N}+#]+/u).filter((word) => word !== "");
  return words.length > 0 ? words.join(" ") : normalizeText(plainText(text));
}
