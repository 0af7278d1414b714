/**
 * What the learner said of single lines of a map, against the reading: this is a concept, this is none.
 *
 *   reading, text, decisions ─→ the reading with lines more and less ─→ decisions that hold for another text by now
 *
 * A line is known by map, headings and its words. Where it was moved, its words alone are looked for; where it was edited,
 * the line under its heading that is most like it, if no other is nearly as like.
 */
import type { NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import { bigramsOf, similarity } from "../concept/alike";
import { placeKey } from "../concept/prints";
import { conceptKey } from "../map/concept-key";
import { headingAt } from "../map/heading-at";
import { atxHeading } from "../map/line-kinds";
import { linePrefixOf, markerOf } from "../map/line-prefix";
import type { Bullet, MapHeading, MapReading, SkippedLine } from "../map/reading";
import { firstSeparator, separatorAt } from "../map/separator";
import { skipSpan } from "../map/spans";
import { shownTerm, termOf } from "../map/term";
import { frontMatterOf } from "../text/front-matter";
import { Lines } from "../text/lines";
import { addressesIn, linksIn, soleLink, tagsOf, withoutClosingTags } from "../text/links";
import { normalizeText, oneLine, plainText } from "../text/normalize";

/** What names a line, wherever it stands by now. */
export interface LineName {
  readonly map: NotePath;
  readonly headingPath: readonly string[];
  /** Its words, without marker, box and block id. */
  readonly text: string;
}

export interface LineDecision extends LineName {
  /** The line names this term; null: it names none. */
  readonly term: string | null;
}

/** A line of a map's text. */
export interface MapLine {
  /** From 0. */
  readonly line: number;
  readonly headingPath: readonly string[];
  /** Behind marker and box, as written. */
  readonly body: string;
  readonly column: number;
  readonly box: string | null;
}

export interface Decided {
  readonly reading: MapReading;
  /** Decisions of which the line reads otherwise by now, or stands elsewhere: as they are to be written down. */
  readonly followed: readonly LineDecision[];
}

/** Why a line is passed over that the learner said names nothing. */
const SAID_NO = "you said that it is no concept";

/** Characters of a line that name it. */
const LONGEST = 300;

/** Longest term, in characters, that is taken from a line by itself. */
const LONGEST_TERM = 80;

/** Lines between two pauses. */
const STEP = 300;

/** How like an edited line must be, and by how much more than any other. */
const LIKE = 0.6;
const LEAD = 0.1;

/** `line` from 0; null where it is blank, a heading or among the properties. */
export function lineAt(text: string, headings: readonly MapHeading[], line: number): MapLine | null {
  const end = frontMatterOf(text).end;
  const lines = new Lines(text);
  while (lines.advance()) if (lines.number === line) return lines.start < end ? null : mapLine(lines, headings);
  return null;
}

export function lineName(map: NotePath, { headingPath, body }: MapLine): LineName {
  return { map, headingPath, text: wordsOf(body) };
}

/** The term of a line that was passed over: what is marked at its start, or stands before a separator, or all of a short one. */
export function termIn(body: string): string | null {
  const term = shownTerm(headOf(body));
  return term === "" || term.length > LONGEST_TERM ? null : term;
}

/** `isKnown`: whether somebody met what a bullet names. Such a bullet is not taken for another that was edited. */
export function* withDecisionsJob(reading: MapReading, text: string, map: NotePath, decisions: readonly LineDecision[], isKnown: (bullet: Bullet) => boolean): Generator<void, Decided> {
  if (decisions.length === 0) return { reading, followed: [] };
  const lines = yield* linesJob(text, reading.headings);
  const bullets = new Map(reading.bullets.map((bullet) => [bullet.line, bullet]));
  const exact = decisions.map((decision) => exactly(decision, lines));
  const taken = new Set(exact.flat());
  const terms = new Map<MapLine, string | null>();
  const followed: LineDecision[] = [];
  for (const [at, decision] of decisions.entries()) {
    const isFree = (line: ReadLine): boolean => !taken.has(line) && isOpen(decision, bullets.get(line.line), isKnown);
    const there = exact[at] ?? [];
    const found = there.length > 0 ? there : moved(decision, lines, map) ?? edited(decision, lines.filter(isFree), map);
    for (const line of found) terms.set(line, decision.term);
    const [line] = found;
    if (line !== undefined && (there.length === 0 || decision.map !== map)) followed.push({ ...lineName(map, line), term: decision.term });
  }
  return { reading: decided(reading, lines, terms), followed };
}

interface ReadLine extends MapLine {
  readonly key: string;
  readonly place: string;
}

function* linesJob(text: string, headings: readonly MapHeading[]): Generator<void, ReadLine[]> {
  const places = new Map<readonly string[], string>();
  const found: ReadLine[] = [];
  const [lines, end] = [new Lines(text), frontMatterOf(text).end];
  yield* forEachChunk(eachLine(lines), STEP, () => {
    const line = lines.start < end ? null : mapLine(lines, headings);
    if (line === null) return;
    const place = places.get(line.headingPath) ?? placeKey("", line.headingPath);
    places.set(line.headingPath, place);
    found.push({ ...line, key: normalizeText(wordsOf(line.body)), place });
  });
  return found;
}

function* eachLine(lines: Lines): Generator<number> {
  while (lines.advance()) yield lines.number;
}

const TOP: readonly string[] = [];

function mapLine(lines: Lines, headings: readonly MapHeading[]): MapLine | null {
  const content = lines.content();
  const prefix = linePrefixOf(content);
  if (prefix.at === content.length || atxHeading(content) !== null) return null;
  const marker = markerOf(prefix);
  return { line: lines.number, headingPath: headingAt(headings, lines.number)?.headingPath ?? TOP, body: content.slice(marker?.body ?? prefix.at).trim(), column: prefix.column, box: marker?.box ?? null };
}

function wordsOf(body: string): string {
  return oneLine(plainText(body.replace(BLOCK_ID, ""))).slice(0, LONGEST).trim();
}

const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

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

function edited({ map, headingPath, text }: LineDecision, lines: readonly ReadLine[], here: NotePath): readonly ReadLine[] {
  if (map !== here) return [];
  const [own, place] = [bigramsOf(normalizeText(text)), placeKey("", headingPath)];
  const [best, next] = lines.filter((line) => line.place === place).map((line) => ({ line, like: similarity(own, bigramsOf(line.key)) })).sort((a, b) => b.like - a.like);
  return best !== undefined && best.like >= LIKE && best.like - (next?.like ?? 0) >= LEAD ? [best.line] : [];
}

/** Whether a decision says of a line something else than the reading does. */
function isOpen({ term }: LineDecision, bullet: Bullet | undefined, isKnown: (bullet: Bullet) => boolean): boolean {
  return term === null ? bullet !== undefined && !isKnown(bullet) : bullet === undefined;
}

function decided(reading: MapReading, lines: readonly ReadLine[], terms: ReadonlyMap<MapLine, string | null>): MapReading {
  if (terms.size === 0) return reading;
  const refused = new Set([...terms].flatMap(([{ line }, term]) => term === null ? [line] : []));
  const standing = new Map(reading.bullets.map((bullet) => [bullet.line, bullet]));
  const added = [...terms].flatMap(([line, term]) => term === null || standing.has(line.line) ? [] : [bulletOf(line, term, parentOf(line, lines, standing))]);
  const named = new Set(added.map(({ line }) => line));
  const bullets = [...reading.bullets.filter(({ line }) => !refused.has(line)).map((bullet) => withParent(bullet, standing, refused)), ...added].sort((a, b) => a.line - b.line);
  const skipped = [...refused].filter((line) => standing.has(line)).map((line): SkippedLine => ({ line, why: SAID_NO }));
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

function bulletOf({ line, headingPath, body, box }: MapLine, term: string, parent: number | null): Bullet {
  const [blockId = null] = BLOCK_ID.exec(body)?.slice(1) ?? [];
  const written = body.replace(BLOCK_ID, "").trim();
  const head = headOf(written);
  const isHead = normalizeText(head) === normalizeText(term);
  const definition = isHead ? behind(written, head.length) : behindTerm(written, term);
  return {
    line, key: conceptKey(headingPath, term), parent, headingPath, term, aliases: isHead ? termOf(head).aliases : [], link: isHead ? soleLink(head) : null,
    definition: withoutClosingTags(definition).trim(), box, blockId, tags: tagsOf(body), references: [...isHead ? linksIn(head) : [], ...addressesIn(written)], written,
  };
}

function headOf(body: string): string {
  const written = body.replace(BLOCK_ID, "").trim();
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
