/** What the learner says of single lines of a map: this is a concept, this is none. Lines of the log, taken back like the rest. */
import type { NotePath } from "../core/base/note-path";
import { termIn } from "../core/index/line-decisions";
import { lineAt, lineName } from "../core/index/map-lines";
import { recordByHand } from "./by-hand";
import { done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import type { AppContext } from "./write-note";

/** `line` from 0. `picked`: the words that name the concept; empty: the line says it. */
export async function decideLine({ liveIndex }: Pick<AppContext, "liveIndex">, path: NotePath, line: number, isConcept: boolean, picked = ""): Promise<Outcome> {
  await liveIndex.settled();
  const map = liveIndex.current().maps.find((one) => one.path === path);
  const text = liveIndex.mapText(path);
  if (map === undefined || text === null) return refusal("This note is not a map, so its lines name no concepts. “Use the current note as a map” makes it one.", path);
  const found = lineAt(text, map.headings, line);
  if (found === null) return refusal("This line is blank, a heading or a property, so it can be no concept.", path);
  const standing = map.concepts.find((concept) => concept.line === line);
  const term = isConcept ? picked.trim() || standing?.term || termIn(found.body) : null;
  if (isConcept && term === null) return refusal("This line is long and marks no name. Select the words that name the concept, then choose “This is a concept” again.", path);
  if (isConcept === (standing !== undefined)) return done(isConcept ? `“${standing?.term ?? ""}” is a concept already.` : "This line names no concept already.", path);
  const subject = lineName(path, found);
  const sentence = term === null ? `“${standing?.term ?? subject.text}” is no concept any more. Its tick and reviews are kept.` : `“${term}” is a concept now.`;
  return recordByHand(liveIndex, [{ kind: "line", subject, term }], { sentence, path, undone: "Undone." });
}
