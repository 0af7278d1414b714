/** The lines of a map's text: what may name something, whatever the reading made of it. */
import type { NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import { placeKey } from "../concept/prints";
import { headingAt } from "../map/heading-at";
import { atxHeading } from "../map/line-kinds";
import { linePrefixOf, markerOf } from "../map/line-prefix";
import type { MapReading } from "../map/reading";
import { frontMatterOf } from "../text/front-matter";
import { Lines } from "../text/lines";
import { normalizeText, oneLine, plainText } from "../text/normalize";

/** What names a line, wherever it stands by now. */
export interface LineName {
  readonly map: NotePath;
  readonly headingPath: readonly string[];
  /** Its words, without marker, box and block id. */
  readonly text: string;
}

/** What is said of a line, against the reading. */
export interface LineDecision extends LineName {
  /** The line names this term; null: it names none. */
  readonly term: string | null;
  /** Prints (`linePrint`) of lines that stood beside it and read like it: none of them is this line, edited. */
  readonly beside: readonly string[];
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
  /** Whether it has the marker of a list, or is a heading. */
  readonly isItem: boolean;
}

export interface ReadLine extends MapLine {
  /** Its name, as it is compared. */
  readonly key: string;
  /** Headings above as one text (`placeKey` without a map). */
  readonly place: string;
}

/** Characters of a line that name it. */
const LONGEST = 300;

/** Lines between two pauses. */
const STEP = 300;

/** A line that begins so belongs to no item above it as its text. */
const BLOCK = /^(?:```|~~~|\$\$|\||>)/;

/** What a map's lines stand under. Its title is none of its headings. */
type Headed = Pick<MapReading, "headings" | "title">;

/** `line` from 0; null where it is blank, the title or among the properties. A heading stands under those above it. */
export function lineAt(text: string, headed: Headed, line: number): MapLine | null {
  const end = frontMatterOf(text).end;
  const lines = new Lines(text);
  const place = new Place(headed);
  while (lines.advance()) {
    const found = place.lineIn(lines);
    if (lines.number === line) return lines.start < end ? null : found;
  }
  return null;
}

export function lineName(map: NotePath, { headingPath, body }: MapLine): LineName {
  return { map, headingPath, text: bareLine(body) };
}

/** All but blank ones, the title and properties. */
export function* linesJob(text: string, headed: Headed): Generator<void, ReadLine[]> {
  const under = new Place(headed);
  const found: ReadLine[] = [];
  const [lines, end] = [new Lines(text), frontMatterOf(text).end];
  yield* forEachChunk(eachLine(lines), STEP, () => {
    const line = lines.start < end ? null : under.lineIn(lines);
    if (line === null) return;
    found.push({ ...line, key: normalizeText(bareLine(line.body)), place: placeKey("", line.headingPath) });
  });
  return found;
}

/** The text of an item as it may be written (`Bullet.written`): its line, then with each line more that runs on from it. */
export function* textsFrom(lines: readonly MapLine[], at: number): Generator<string> {
  const first = lines[at];
  if (first === undefined) return;
  let text = first.body;
  yield text;
  for (let next = at + 1; first.isItem; next++) {
    const line = lines[next];
    if (line === undefined || line.line !== first.line + next - at || line.isItem || line.headingPath !== first.headingPath || BLOCK.test(line.body)) return;
    text = `${text} ${line.body.replace(/\\$/, "")}`;
    yield text;
  }
}

/** What is said below a heading, up to the first item; nothing for any other line. */
export function saidBelow(lines: readonly MapLine[], at: number): string {
  const under = lines.slice(at + 1).findIndex(({ isItem, headingPath }) => isItem || headingPath.length <= (lines[at]?.headingPath.length ?? 0));
  return lines.slice(at + 1, under < 0 ? lines.length : at + 1 + under).map(({ body }) => body).join(" ");
}

const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

export function withoutBlockId(text: string): string {
  return text.replace(BLOCK_ID, "").trim();
}

export function blockIdOf(body: string): string | null {
  return BLOCK_ID.exec(body)?.[1] ?? null;
}

function* eachLine(lines: Lines): Generator<number> {
  while (lines.advance()) yield lines.number;
}

const TOP: readonly string[] = [];

/** The headings above, line by line. */
class Place {
  private titleLine = -1;

  constructor(private readonly headed: Headed) {}

  lineIn(lines: Lines): MapLine | null {
    const content = lines.content();
    const prefix = linePrefixOf(content);
    if (prefix.at === content.length) return null;
    const heading = atxHeading(content);
    if (heading?.level === 1 && normalizeText(heading.text) === normalizeText(this.headed.title ?? "")) this.titleLine = lines.number;
    const above = headingAt(this.headed.headings, lines.number);
    if (heading !== null) return above?.line === lines.number ? { line: lines.number, headingPath: above.headingPath.slice(0, -1), body: heading.text, column: 0, box: null, isItem: true } : null;
    const marker = markerOf(prefix);
    return { line: lines.number, headingPath: above !== null && above.line >= this.titleLine ? above.headingPath : TOP, body: content.slice(marker?.body ?? prefix.at).trim(), column: prefix.column, box: marker?.box ?? null, isItem: marker !== null };
  }
}

function bareLine(body: string): string {
  return oneLine(plainText(withoutBlockId(body))).slice(0, LONGEST).trim();
}
