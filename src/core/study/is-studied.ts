/** Whether a learner did anything with a concept. What was undone counts for nothing; a box that was emptied counts. */
import { loggedCard, loggedConcept } from "./logged-ids";
import type { CardId } from "../cards/card";
import type { LogState } from "./log-state";

/** Whether a card is asked though it is poor: it was reviewed, or the learner asked for it. */
export function isWanted({ reviews, asked }: Pick<LogState, "reviews" | "asked">, card: CardId): boolean {
  return reviews.has(card) || asked.has(card);
}

/** `subjects` of the log that name the concept. */
export function isAnyStudied(subjects: readonly string[], { ticks, reviews, suspended, asked, buried, edits, notes }: Omit<LogState, "isStudied">): boolean {
  return subjects.some((subject) => {
    const [kind = "", name = ""] = subject.split(" ");
    const [concept, card] = [loggedConcept(name), loggedCard(name)];
    switch (kind) {
      case "tick": return ticks.has(concept);
      case "card": return reviews.has(card) || suspended.has(card) || asked.has(card) || buried.has(card);
      case "edit": return edits.has(card);
      case "note": return notes.has(concept);
      default: return false;
    }
  });
}
