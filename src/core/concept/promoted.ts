/** Bullets that became headings: a note on the orphan, since headings are no concepts. */
import type { NotePath } from "../base/note-path";
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import type { MapHeading } from "../map/reading";
import type { Entry } from "./entry";
import { comparedTerm } from "./prints";
import { frozenPrintText } from "../text/frozen";
import type { Standing } from "./standing";

/** A place that a concept is found at: a bullet, or a heading that it became. */
export interface Place {
  readonly path: NotePath;
  readonly headingPath: readonly string[];
  readonly term: string;
}

/** Concepts and headings between two pauses. */
const STEP = 200;

/** A heading of its own map that was not there before, below the headings that the bullet stood under. */
export function* promotedHeadingsJob(orphans: readonly Entry[], known: readonly Entry[], headings: Pick<ReadonlyMap<NotePath, readonly MapHeading[]>, "get">, standing: Standing): Generator<void, Map<Entry, Place>> {
  const promoted = new Map<Entry, Place>();
  const wanted = new Map<string, Entry[]>();
  yield* forEachChunk(orphans, STEP, (one) => { if (headings.get(one.map) !== undefined) addToGroup(wanted, JSON.stringify([one.map, one.term]), one); });
  const maps = new Set([...wanted.values()].flatMap(([one]) => one?.map ?? []));
  const before = new Set<string>();
  const keep = (map: string, above: readonly string[]): void => { for (const depth of above.keys()) before.add(JSON.stringify([map, ...above.slice(0, depth + 1)])); };
  yield* forEachChunk(known, STEP, (one) => { if (maps.has(one.map)) keep(one.map, one.headings); });
  const found = new Map<string, MapHeading[]>();
  for (const map of maps) {
    yield* forEachChunk(standing.standing(map), STEP, ({ headings: above }) => keep(map, above));
    yield* forEachChunk(headings.get(map) ?? [], STEP, (heading) => {
      if (!before.has(JSON.stringify([map, ...heading.headingPath.map(frozenPrintText)]))) addToGroup(found, JSON.stringify([map, comparedTerm(heading.text)]), heading);
    });
  }
  for (const [key, [one, ...twins]] of wanted) {
    const [heading, ...others] = found.get(key) ?? [];
    if (one === undefined || heading === undefined || twins.length + others.length > 0) continue;
    const above = heading.headingPath.slice(0, -1);
    if (above.every((text, at) => frozenPrintText(text) === one.headings[at])) promoted.set(one, { path: one.map, headingPath: above, term: heading.text });
  }
  return promoted;
}
