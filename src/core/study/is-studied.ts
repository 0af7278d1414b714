/** Whether a learner did anything with a concept. What was undone counts for nothing; a box that was emptied counts. */
import { loggedCard, loggedConcept } from "./logged-ids";
import type { LogState } from "./log-state";

/** `subjects` of the log that name the concept. */
export function isAnyStudied(subjects: readonly string[], { ticks, reviews, suspended, buried, edits, notes }: Omit<LogState, "isStudied">): boolean {
  return subjects.some((subject) => {
    const [kind = "", name = ""] = subject.split(" ");
    const [concept, card] = [loggedConcept(name), loggedCard(name)];
    switch (kind) {
      case "tick": return ticks.has(concept);
      case "card": return reviews.has(card) || suspended.has(card) || buried.has(card);
      case "edit": return edits.has(card);
      case "note": return notes.has(concept);
      default: return false;
    }
  });
}
