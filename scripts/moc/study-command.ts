/** `study`: what the study log of all devices says of each concept, at a time. */
import { STATES } from "../../src/core/concept/concept";
import { answer, type Answer } from "./answer";
import type { OpenVault } from "./open-vault";

export function studyCommand({ library }: OpenVault): Answer {
  const { memory } = library;
  const concepts = [...library.index().concepts.values()].map((concept) => {
    const [first] = memory.memoriesOf(concept);
    return {
      id: concept.id, term: concept.term, state: memory.stateOf(concept), tick: memory.tickOf(concept),
      due: first === undefined ? null : new Date(first.due).toISOString(), stability: first?.stability ?? null, difficulty: first?.difficulty ?? null,
    };
  });
  const orphans = memory.orphans().map(({ id, term, trail, map }) => ({ id, term, trail, path: map }));
  const problems = memory.problems();
  const many = (state: string): string => `${concepts.filter((one) => one.state === state).length} ${state}`;
  const text = [...problems.map(({ path, line, message }) => `${path}:${line + 1}: ${message}`), `${concepts.length} concepts: ${STATES.map(many).join(", ")}; ${orphans.length} no longer there`];
  return answer({ concepts, orphans, problems }, text.join("\n"));
}
