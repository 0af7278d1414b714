/**
 * What the learner said of single lines of a map, against the reading: this is a concept, this is none.
 *
 *   reading, text, decisions ─→ the reading with lines more and less ─→ decisions that hold for another text by now
 *
 * A line is known by map, headings and its words. Where it was moved, its words alone are looked for; where it was edited,
 * the line under its heading that is most like it, if no other is nearly as like. As with concepts, whoever was there is
 * nobody else: lines that stood beside it are written down with what was said. Nor is a line of a contrary name the same.
 */
import { strings } from "../base/strings";
import type { NotePath } from "../base/note-path";
import { bigramsOf, similarity, type Bigrams } from "../concept/alike";
import { linePrint, placeKey } from "../concept/prints";
import type { ConceptSnapshot } from "../concept/snapshot";
import { relationOf } from "../concept/term-relation";
import { termWords, type TermWords } from "../concept/term-words";
import { conceptKey } from "../map/concept-key";
import type { Bullet, MapReading, SkippedLine } from "../map/reading";
import { firstSeparator, separatorAt } from "../map/separator";
import { skipSpan } from "../map/spans";
import { shownTerm, termOf } from "../map/term";
import { addressesIn, linksIn, soleLink, tagsOf, withoutClosingTags } from "../text/links";
import { normalizeText } from "../text/normalize";
import { keptLinesJob } from "./kept-lines";
import { blockIdOf, lineName, linesJob, saidBelow, textsFrom, withoutBlockId, type LineDecision, type LineName, type MapLine, type ReadLine } from "./map-lines";

/** What is known of the lines of a map. */
export interface WhatIsKnown {
  /** What the learner said. */
  readonly decisions: readonly LineDecision[];
  /** Concepts that were studied, and that no bullet names (`studiedOutsideJob`). */
  readonly studied: readonly ConceptSnapshot[];
  /** Whether somebody met what a bullet names. Such a bullet is not taken for another that was edited. */
  readonly isKnown: (bullet: Bullet) => boolean;
}

export interface Decided {
  readonly reading: MapReading;
  readonly followed: readonly Followed[];
}

/** A decision of which the line reads otherwise by now, or stands elsewhere or beside others. */
export interface Followed {
  readonly from: LineDecision;
  /** As it is to be written down. */
  readonly to: LineDecision;
}

/** Longest term, in characters, that is taken from a line by itself. */
const LONGEST_TERM = 80;

/** How like an edited line must be, and by how much more than any other. */
const LIKE = 0.6;
const LEAD = 0.1;

/** Words of a line that may be a name. */
const LONGEST_NAME = 5;

/** The term of a line that was passed over: what is marked at its start, or stands before a separator, or all of a short one. */
export function termIn(body: string): string | null {
  const term = shownTerm(headOf(body));
  return term === "" || term.length > LONGEST_TERM ? null : term;
}

/** Costs nothing where nothing is known of lines; else what the map's text costs. */
export function* withDecisionsJob(reading: MapReading, text: string, map: NotePath, { decisions, studied, isKnown }: WhatIsKnown): Generator<void, Decided> {
  if (decisions.length + studied.length === 0) return { reading, followed: [] };
  const lines = yield* linesJob(text, reading);
  // What the learner says of a line comes behind, and wins.
  const terms = new Map<MapLine, string | null>(yield* keptLinesJob(studied, lines, reading));
  const bullets = new Map(reading.bullets.map((bullet) => [bullet.line, bullet]));
  const exact = decisions.map((decision) => exactly(decision, lines));
  const taken = new Set<MapLine>([...exact.flat(), ...terms.keys()]);
  const followed: Followed[] = [];
  for (const [at, decision] of decisions.entries()) {
    yield;
    const isFree = (line: ReadLine): boolean => !taken.has(line) && isOpen(decision, bullets.get(line.line), isKnown);
    const there = exact[at] ?? [];
    const found = there.length > 0 ? there : moved(decision, lines, map) ?? edited(decision, lines, map, isFree);
    for (const line of found) terms.set(line, decision.term);
    const [line] = found;
    if (line === undefined) continue;
    const to = { ...lineName(map, line), term: decision.term };
    const beside = besideOf(to, lines);
    if (there.length === 0 || decision.map !== map || beside.some((print) => !decision.beside.includes(print))) followed.push({ from: decision, to: { ...to, beside } });
  }
  return { reading: decided(reading, lines, terms), followed };
}

function exactly({ headingPath, text }: LineDecision, lines: readonly ReadLine[]): readonly ReadLine[] {
  const [key, place] = [normalizeText(text), placeKey("", headingPath)];
  return lines.filter((line) => line.key === key && line.place === place);
}

/** Under another heading of its map, where nothing else reads so. */
function moved({ map, text }: LineDecision, lines: readonly ReadLine[], here: NotePath): readonly ReadLine[] | null {
  const key = normalizeText(text);
  const there = map === here ? lines.filter((line) => line.key === key) : [];
  return there.length === 1 ? there : null;
}

function edited(decision: LineDecision, lines: readonly ReadLine[], here: NotePath, isFree: (line: ReadLine) => boolean): readonly ReadLine[] {
  const { map, beside } = decision;
  const all = map === here ? likeIt(decision, lines) : [];
  // One that stood beside it and does not read so any more may be what is found.
  if (beside.some((print) => all.every((one) => one.print !== print))) return [];
  const [best, next] = all.filter(({ line, print }) => isFree(line) && !beside.includes(print)).sort((a, b) => b.like - a.like);
  return best !== undefined && best.like - (next?.like ?? 0) >= LEAD ? [best.line] : [];
}

/** Prints of the other lines under its heading that may be taken for a line once it is gone. */
export function besideOf(name: LineName, lines: readonly ReadLine[]): readonly string[] {
  return likeIt(name, lines).map(({ print }) => print);
}

function likeIt({ headingPath, text }: LineName, lines: readonly ReadLine[]): readonly { readonly line: ReadLine; readonly print: string; readonly like: number }[] {
  const [key, place] = [normalizeText(text), placeKey("", headingPath)];
  const own = bigramsOf(key);
  return lines.filter((line) => line.place === place && line.key !== key)
    .map((line) => ({ line, print: linePrint(line.body), like: similarity(own, pairsOf(line)) }))
    .filter(({ line, like }) => like >= LIKE && relationOf(nameIn(text), nameIn(line.body)) !== "contrast");
}

const bigrams = new WeakMap<ReadLine, Bigrams>();

/** Of many decisions, each is compared with the lines under its heading. */
function pairsOf(line: ReadLine): Bigrams {
  const pairs = bigrams.get(line) ?? bigramsOf(line.key);
  bigrams.set(line, pairs);
  return pairs;
}

/** A sentence without a separator names nothing that could be contrary. */
function nameIn(body: string): TermWords {
  const name = termWords(shownTerm(headOf(body)));
  return name.words.length > LONGEST_NAME ? termWords("") : name;
}

/** Whether a decision says of a line something else than the reading does. */
function isOpen({ term }: LineDecision, bullet: Bullet | undefined, isKnown: (bullet: Bullet) => boolean): boolean {
  return term === null ? bullet !== undefined && !isKnown(bullet) : bullet === undefined;
}

function decided(reading: MapReading, lines: readonly ReadLine[], terms: ReadonlyMap<MapLine, string | null>): MapReading {
  if (terms.size === 0) return reading;
  const refused = new Set([...terms].flatMap(([{ line }, term]) => term === null ? [line] : []));
  const standing = new Map(reading.bullets.map((bullet) => [bullet.line, bullet]));
  const added = [...terms].flatMap(([line, term]) => term === null || standing.has(line.line) ? [] : [bulletOf(line, lines, term, parentOf(line, lines, standing))]);
  const named = new Set(added.map(({ line }) => line));
  const bullets = [...reading.bullets.filter(({ line }) => !refused.has(line)).map((bullet) => withParent(bullet, standing, refused)), ...added].sort((a, b) => a.line - b.line);
  const skipped = [...refused].filter((line) => standing.has(line)).map((line): SkippedLine => ({ line, why: strings.skippedLines.refused }));
  return { ...reading, bullets, skippedLines: [...reading.skippedLines.filter(({ line }) => !named.has(line)), ...skipped].sort((a, b) => a.line - b.line) };
}

/** Nested under the next item outside that is still there. */
function withParent(bullet: Bullet, standing: ReadonlyMap<number, Bullet>, refused: ReadonlySet<number>): Bullet {
  let { parent } = bullet;
  while (parent !== null && refused.has(parent)) parent = standing.get(parent)?.parent ?? null;
  return parent === bullet.parent ? bullet : { ...bullet, parent };
}

/** The bullet above that encloses a line, as the reading has it. */
function parentOf(line: MapLine, lines: readonly ReadLine[], standing: ReadonlyMap<number, Bullet>): number | null {
  let at = lines.findIndex((one) => one.line === line.line) - 1;
  for (let column = line.column; at >= 0 && column > 0; at--) {
    const above = lines[at];
    if (above === undefined || above.headingPath !== line.headingPath) return null;
    if (above.column >= column) continue;
    if (standing.has(above.line)) return above.line;
    column = above.column;
  }
  return null;
}

function bulletOf(one: MapLine, lines: readonly MapLine[], term: string, parent: number | null): Bullet {
  const { line, headingPath, body, box } = one;
  const at = lines.indexOf(one);
  // With the lines that run on from it.
  const written = [...textsFrom(lines, at)].at(-1) ?? body;
  const text = withoutBlockId(written);
  const { head, definition } = splitAt(text, term);
  return {
    line, key: conceptKey(headingPath, term), parent, headingPath, term, aliases: head === null ? [] : termOf(head).aliases, link: head === null ? null : soleLink(head),
    definition: withoutClosingTags(definition).trim() || saidBelow(lines, at), box, blockId: blockIdOf(body), tags: tagsOf(text), references: [...head === null ? [] : linksIn(head), ...addressesIn(text)], written,
  };
}

/** The head that reads as a term, with what follows it; null where the term was picked from elsewhere. */
function splitAt(text: string, term: string): { readonly head: string | null; readonly definition: string } {
  const isTerm = (head: string): boolean => normalizeText(head) === normalizeText(term);
  const first = headOf(text);
  if (isTerm(first)) return { head: first, definition: behind(text, first.length) };
  for (let from = 0; ;) {
    const separator = firstSeparator(text.slice(from));
    if (separator === null) return { head: null, definition: behindTerm(text, term) };
    if (isTerm(text.slice(0, from + separator.start))) return { head: text.slice(0, from + separator.start), definition: text.slice(from + separator.end) };
    from += Math.max(separator.end, 1);
  }
}

function headOf(body: string): string {
  const written = withoutBlockId(body);
  if (/^(?:\*\*|\[\[|`)/.test(written)) return written.slice(0, skipSpan(written, 0));
  const separator = firstSeparator(written);
  return separator === null ? withoutClosingTags(written) : written.slice(0, separator.start);
}

function behind(written: string, from: number): string {
  const separator = separatorAt(written, from);
  return written.slice(separator?.end ?? from).trim();
}

/** A term that was picked from the middle of a line leaves it whole. */
function behindTerm(written: string, term: string): string {
  const marks = /^[*_`[\s]*/.exec(written)?.[0].length ?? 0;
  if (!written.slice(marks).toLowerCase().startsWith(term.toLowerCase())) return written;
  const end = marks + term.length;
  return behind(written, end + (/^[*_`\]]*/.exec(written.slice(end))?.[0].length ?? 0));
}
