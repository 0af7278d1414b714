/** What the learner says of single lines of a map: this is a concept, this is none. Lines of the log, taken back like the rest. */
import { mapAt } from "../core/index/concept-index";
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import { besideOf, termIn } from "../core/index/line-decisions";
import { lineAt, lineName, linesJob } from "../core/index/map-lines";
import { normalizeText } from "../core/text/normalize";
import type { LogEvent } from "../core/study/log-record";
import { recordByHand } from "./by-hand";
import { done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import type { AppContext } from "./write-note";

/** `line` from 0. `picked`: the words that name the concept; empty: the line says it. */
export async function decideLine({ liveIndex }: Pick<AppContext, "liveIndex">, path: NotePath, line: number, isConcept: boolean, picked = ""): Promise<Outcome> {
  await liveIndex.settled();
  const map = mapAt(liveIndex.current(), path);
  const text = liveIndex.mapText(path);
  if (map === undefined || text === null) return refusal(strings.done.noMapLine, path);
  const found = lineAt(text, map, line);
  if (found === null) return refusal(strings.done.noLine, path);
  const standing = map.concepts.find((concept) => concept.line === line);
  const term = isConcept ? picked.trim() || standing?.term || termIn(found.body) : null;
  if (isConcept && term === null) return refusal(strings.done.longLine, path);
  if (isConcept === (standing !== undefined)) return done(isConcept ? strings.done.isConceptAlready(standing?.term ?? "") : strings.done.isNoneAlready, path);
  const subject = lineName(path, found);
  const sentence = term === null ? strings.done.isNoConcept(standing?.term ?? subject.text) : strings.done.isConcept(term);
  const beside = besideOf(subject, await liveIndex.jobs.run(linesJob(text, map)));
  const back: LogEvent[] = [];
  let before = 0;
  return recordByHand(liveIndex, [{ kind: "line", subject, term, beside }], { sentence, path, back, refusal() {
    before = liveIndex.current().concepts.size;
    back.push(...liveIndex.updater.lines.undosFrom({ ...subject, term, beside }));
    return null;
  }, undone() {
    const stays = term === null ? undefined : mapAt(liveIndex.current(), path)?.concepts.find((concept) => concept.term === term && normalizeText(concept.written) === normalizeText(found.body));
    return stays !== undefined ? strings.done.staysConcept(stays.term) : liveIndex.current().concepts.size === before ? strings.done.changedSince(subject.text) : strings.common.undone;
  } });
}
