/** `study`: the state of each concept by the study log of all devices, at a given time. */
import { STATES } from "../../src/core/concept/concept";
import { answer, type Answer } from "./answer";
import type { OpenVault } from "./open-vault";
import { allConcepts } from "../../src/core/index/concept-index";

export function studyCommand({ liveIndex }: OpenVault): Answer {
  const { learner } = liveIndex;
  const concepts = allConcepts(liveIndex.current()).map((concept) => {
    const [first] = learner.schedulesOf(concept);
    return {
      id: concept.id, term: concept.term, state: learner.stateOf(concept), tick: learner.tickOf(concept),
      due: first === undefined ? null : new Date(first.due).toISOString(), stability: first?.stability ?? null, difficulty: first?.difficulty ?? null,
    };
  });
  const orphans = liveIndex.orphans().map(({ id, term, headingPath, map }) => ({ id, term, trail: headingPath, path: map }));
  const problems = learner.log.problems();
  const many = (state: string): string => `${concepts.filter((one) => one.state === state).length} ${state}`;
  const text = [...problems.map(({ path, line, message }) => `${path}:${line + 1}: ${message}`), `${concepts.length} concepts: ${STATES.map(many).join(", ")}; ${orphans.length} no longer there`];
  return answer({ concepts, orphans, problems }, text.join("\n"));
}
