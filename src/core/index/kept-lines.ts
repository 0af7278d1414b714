/**
 * Lines that were studied as concepts and that the reading passes over: another version of the reader took them for
 * concepts, or what stands around them changed. They stay concepts, as if the learner had said so.
 *
 *   what the log knows of a map, its reading, its lines ─→ terms of lines (`line-decisions`)
 *
 * A line is known by its print, else by its words, under its own headings alone. Where more lines than concepts could be
 * meant, none is.
 */
import { isInBlock } from "../map/skip-reasons";
import { addToGroup, grouped, groupedJob } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import type { ConceptId } from "../concept/concept";
import { linePrint, placeKey } from "../concept/prints";
import type { ConceptSnapshot } from "../concept/snapshot";
import { conceptKey } from "../map/concept-key";
import { headingAt } from "../map/heading-at";
import type { MapReading } from "../map/reading";
import { normalizeText } from "../text/normalize";
import { isReadAs, lineWords, unspaced, wordsOfParts } from "../text/words-of-line";
import { textsFrom, type ReadLine } from "./map-lines";

/** Lines between two pauses. */
const STEP = 100;

/** Lines that run on from an item, of which its text is made. */
const MOST_LINES = 20;

/** Known concepts of a map that a learner did something with, and that no bullet of the reading names: those below whose heading a line was passed over, or another heading stands. */
export function* studiedOutsideJob({ bullets, skippedLines, headings }: MapReading, known: readonly ConceptSnapshot[], isStudied: (id: ConceptId) => boolean): Generator<void, ConceptSnapshot[]> {
  if (known.length === 0) return [];
  // Nearly all are named by the one bullet of their key, as it is written: only the others' words are compared.
  const definitions = new Map<string, string>();
  const doubted = new Set<string>();
  yield* forEachChunk(bullets, STEP, ({ key, definition }) => { definitions.set(key, definition); });
  yield* forEachChunk(known, STEP, (one) => {
    const key = keyOf(one);
    if (definitions.get(key) !== one.definition) doubted.add(key);
    definitions.delete(key);
  });
  const ones = yield* groupedJob(known.filter((one) => doubted.has(keyOf(one))), wordingOfKnown);
  const named = yield* groupedJob(bullets.filter(({ key }) => doubted.has(key)), ({ key, definition }) => wordingOf(key, definition));
  const above = [...headings.map(({ headingPath }) => headingPath.slice(0, -1)), ...skippedLines.filter(isOpen).map(({ line }) => headingAt(headings, line)?.headingPath ?? [])];
  // Older versions of the reader left headings of level 1 out.
  const places = new Set(above.flatMap((path) => [placeKey("", path), placeKey("", path.slice(1))]));
  return [...ones].flatMap(([key, some]) => some.length > (named.get(key)?.length ?? 0) ? some.filter(({ id, headingPath }) => places.has(placeKey("", headingPath)) && isStudied(id)) : []);
}

/** As for renames of maps (law 6): the votes of two concepts or more, and of two thirds of all. */
const FEWEST_VOTES = 2;

/** The bullets of a reading, each with its headings, word for word. */
export function wordingsOf({ bullets }: Pick<MapReading, "bullets">): ReadonlySet<string> {
  return new Set(bullets.map(({ key, definition }) => wordingOf(key, definition)));
}

/** Whether what is known of a map stands in another one's text. */
export function isReadIn(known: ReadonlyMap<ConceptId, ConceptSnapshot>, wordings: ReadonlySet<string>): boolean {
  let votes = 0;
  for (const one of known.values()) if (wordings.has(wordingOfKnown(one))) votes++;
  return votes >= FEWEST_VOTES && votes * 3 >= known.size * 2;
}

function wordingOfKnown(one: ConceptSnapshot): string {
  return wordingOf(keyOf(one), one.definition);
}

function wordingOf(key: string, definition: string): string {
  return `${key}\n${normalizeText(definition)}`;
}

/** By line: the term of the concept that it stays. `lines`: of the map's text. */
export function* keptLinesJob(studied: readonly ConceptSnapshot[], lines: readonly ReadLine[], { skippedLines, headings, isTopALevel }: MapReading): Generator<void, Map<ReadLine, string>> {
  const places = grouped(studied, ({ headingPath }) => placeKey("", headingPath));
  const open = new Set(skippedLines.filter(isOpen).map(({ line }) => line));
  const titled = new Set(headings.map(({ line }) => line));
  const [linesOf, onesOf] = [new Map<ConceptSnapshot, ReadLine[]>(), new Map<ReadLine, ConceptSnapshot[]>()];
  yield* forEachChunk(places.size === 0 ? [] : lines, STEP, (line, at) => {
    const isHeading = titled.has(line.line);
    if (!isHeading && !open.has(line.line)) return;
    // Older versions of the reader left headings of level 1 out.
    const older = isTopALevel === true ? places.get(placeKey("", line.headingPath.slice(1))) ?? [] : [];
    const ones = [...places.get(line.place) ?? [], ...older];
    if (ones.length === 0) return;
    const words = lineWords(line.body);
    for (const one of ones) {
      // To older versions, headings were no concepts.
      if ((isHeading && one.context?.line === undefined) || !isLineOf(one, words, lines, at)) continue;
      addToGroup(linesOf, one, line);
      addToGroup(onesOf, line, one);
    }
  });
  // Of several lines of the same words, those that could be read so.
  for (const [one, some] of linesOf) {
    const sure = some.length > 1 && one.context?.line === undefined ? some.filter(({ body }) => isReadAs(body, one)) : [];
    if (sure.length > 0) linesOf.set(one, sure);
  }
  return new Map([...onesOf].flatMap(([line, ones]) => {
    // Of two that differ in their capitals alone, the one that is written so.
    const one = ones.find(({ term }) => line.body.includes(term)) ?? ones[0];
    const some = one === undefined ? [] : linesOf.get(one) ?? [];
    return one === undefined || some.length > ones.length || !some.includes(line) ? [] : [[line, one.term] as const];
  }));
}

/** What stands in a comment, in code or in a formula was put there. */
function isOpen({ why }: MapReading["skippedLines"][number]): boolean {
  return !isInBlock(why);
}

function isLineOf(one: ConceptSnapshot, first: string, lines: readonly ReadLine[], at: number): boolean {
  const all = unspacedOf(one);
  const print = one.context?.line ?? null;
  if (first === "" || !(print === null ? all.startsWith(unspaced(first)) : `${first} `.startsWith(`${lineWords(one.term)} `))) return false;
  let many = 0;
  for (const text of textsFrom(lines, at)) {
    if (print === null ? unspaced(lineWords(text)) === all : linePrint(text) === print) return true;
    if (++many === MOST_LINES) break;
  }
  return false;
}

const keys = new WeakMap<ConceptSnapshot, string>();
const words = new WeakMap<ConceptSnapshot, string>();

function keyOf(one: ConceptSnapshot): string {
  const known = keys.get(one) ?? conceptKey(one.headingPath, one.term);
  keys.set(one, known);
  return known;
}

function unspacedOf(one: ConceptSnapshot): string {
  const known = words.get(one) ?? unspaced(wordsOfParts(one));
  words.set(one, known);
  return known;
}
