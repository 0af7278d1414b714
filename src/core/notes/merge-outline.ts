/**
 * Updates a generated region: old lines and desired items (checklist items, cards) → new lines.
 *
 *   ## Operating Systems          headings follow the map; an equal one keeps its spelling
 *   - [x] [[Paging]] ^moc-…       an item is matched by its id; without a known id by its name, if only one can be meant
 *     my remark                   any other line stays below the item or heading above it
 *   ## No longer in the map       orphaned items, below a heading of their grammar; they can come back
 *   ## My plan                   a heading of the author's own; the author's name for one of the map's is kept
 *   %% moc-study wrote …          the written record: a text that somebody rewrote is recognised, and stays
 */
import { grouped } from "../base/grouped";
import type { Counts } from "./note-exporter";
import { headingPrint, isOrphansHeading, pathOf, type Heading } from "./note-headings";
import type { Grammar, DesiredItem, MovedItem, PlacedItem } from "./outline";
import { hasText, parseOutline, trimEnd, type Outline } from "./parse-outline";
import { letterPrint, readRecord, recordedPrints, recordLines, type WrittenRecord } from "./written-record";

export interface Merged extends Counts {
  readonly lines: readonly string[];
}

/** What the items of a region are to be. */
export interface Merging<Id extends string> {
  readonly desired: readonly DesiredItem[];
  readonly sections: readonly string[] | "all";
  readonly grammar: Grammar<Id>;
  /** Whether an id is that of something known. It is never matched by name then. */
  readonly isKnown: (item: Id) => boolean;
  /** Ids of items that somebody moved out of the region. They are left there. */
  readonly outside: ReadonlySet<string>;
  /** The item of an id that stands in another note. */
  readonly moved?: (id: string) => MovedItem | undefined;
}

export function mergeOutline<Id extends string>(old: readonly string[], { desired: all, sections, grammar, isKnown, outside, moved }: Merging<Id>): Merged {
  const record = readRecord(old);
  const isInside = ({ id }: DesiredItem): boolean => !outside.has(id);
  const outline = parseOutline(record, all.filter(isInside), grammar, isKnown);
  const covered = new Set([...(sections === "all" ? [] : sections), ...[...outline.matched.keys()].map((one) => one.headingPath[0] ?? "")]);
  const shown = all.filter((one) => sections === "all" || covered.has(one.headingPath[0] ?? ""));
  const out = new LineWriter(grammar.isSpaced);
  out.foreign(outline.top);
  const headings = new Headings(outline, grammar, record, out);
  // Whether the record knows each text that stands as ours, so that the note may be left alone.
  let isRecorded = true;
  let [kept, arrived] = [0, 0];
  for (const one of shown.filter(isInside)) {
    headings.to(one.headingPath);
    const standing = outline.matched.get(one);
    const arrival = standing === undefined ? moved?.(one.id) : undefined;
    const before = standing ?? arrival ?? null;
    const state = before === null ? "outdated" : (arrival?.record ?? record).stateOf(before.item.text, one.text);
    if (arrival !== undefined) arrived++;
    if (state === "rewritten") kept++;
    else isRecorded &&= one.text === "" || record.isOurs(before?.item.text ?? "");
    out.item(one.write(before, state), standing?.below ?? []);
  }
  writeOrphaned(outline.orphaned.map((one) => ({ ...one, lines: grammar.mended(one.lines) })), headings, out);
  const counts = { total: shown.length, added: shown.filter((one) => isInside(one) && !outline.matched.has(one)).length - arrived, orphaned: outline.orphaned.length, kept };
  if (isRecorded && record.holds(headings.marks) && isSame(out.finish(), record.lines)) return { lines: old, ...counts };
  const ours = outline.orphaned.map(({ item }) => item.text).filter(record.isOurs);
  out.paragraph(recordLines([...[...shown.map((one) => one.text), ...ours].flatMap(recordedPrints), ...headings.marks, ...headings.written]));
  return { lines: out.finish(), ...counts };
}

function isSame(lines: readonly string[], old: readonly string[]): boolean {
  const standing = [...old];
  trimEnd(standing);
  return standing.length > 0 && standing.length === lines.length - 1 && standing.every((line, at) => line === lines[at]);
}

/** Writes headings as the heading path changes, each with our line and with the author's lines below it. */
class Headings {
  /** Fingerprints of our lines, for the written record. */
  readonly marks: string[] = [];
  /** Fingerprints of the headings themselves. */
  readonly written: string[] = [];
  private current: readonly string[] = [];
  private readonly unused: Set<Heading>;
  private readonly repeated: ReadonlySet<string>;
  private readonly byPath: ReadonlyMap<string, readonly Heading[]>;

  constructor({ headings: old, repeated }: Outline, private readonly grammar: Grammar, private readonly record: WrittenRecord, private readonly out: LineWriter) {
    this.unused = new Set(old);
    this.repeated = repeated;
    this.byPath = grouped(old, ({ path }) => path);
  }

  to(headingPath: readonly string[]): void {
    let shared = 0;
    while (shared < headingPath.length && this.current[shared] === headingPath[shared]) shared++;
    for (let depth = shared; depth < headingPath.length; depth++) this.write(headingPath.slice(0, depth + 1));
    this.current = headingPath;
  }

  /** Lines that stood below headings that are no longer in the map. */
  stray(): readonly Heading[] {
    return [...this.unused].filter((heading) => !isOrphansHeading(heading, this.grammar.orphansHeading)).map((heading) => {
      const below = this.marked(heading, "");
      trimEnd(below);
      return { ...heading, below };
    }).filter(({ below }) => below.length > 0);
  }

  /** Whether somebody wrote below the heading of the orphans. Then it stays, even if all orphans came back. */
  hasRemarks(): boolean {
    return this.orphansHeadings().some((heading) => hasText(this.marked(heading, "")));
  }

  orphaned(): void {
    const standing = this.orphansHeadings();
    this.heading(standing[0]?.raw ?? `## ${this.grammar.orphansHeading}`, null, standing);
  }

  private orphansHeadings(): readonly Heading[] {
    return [...this.unused].filter((heading) => isOrphansHeading(heading, this.grammar.orphansHeading));
  }

  /** `standing`: those that it is; a heading that stands twice is one, by hand, by a merge, or since the map made one of two. */
  private heading(raw: string, headingPath: readonly string[] | null, standing: readonly Heading[]): void {
    const [path, mark] = [pathOf(headingPath ?? [this.grammar.orphansHeading]), this.grammar.below(headingPath)];
    if (mark !== "") this.marks.push(letterPrint(markOf(path, mark)));
    this.written.push(headingPrint(path));
    const [first = NO_HEADING, ...others] = standing;
    this.out.heading(raw, [...this.marked(first, mark), ...others.flatMap((one) => spaced(this.marked(one, "")))]);
  }

  /**
   * Keeps our line where it stands, or puts it on top. Another person's line of this kind stays and comes after ours.
   */
  private marked({ below, path, written }: Pick<Heading, "below" | "path" | "written">, mark: string): string[] {
    const isOurs = (line: string): boolean => [path, written].some((one) => this.record.isOurs(markOf(one, line)));
    const at = below.findIndex((line) => line.trim() !== "" && (asTag(line) === mark || isOurs(line)));
    if (at < 0) return mark === "" ? [...below] : ["", mark, ...spaced(below)];
    if (mark !== "") return [...below.slice(0, at), mark, ...below.slice(at + 1)];
    // The blank line below it was ours too.
    return [...below.slice(0, at), ...below.slice((below[at + 1] ?? "").trim() === "" ? at + 2 : at + 1)];
  }

  private write(headingPath: readonly string[]): void {
    const path = pathOf(headingPath);
    const unused = (this.byPath.get(path) ?? []).filter((heading) => this.unused.has(heading));
    const [standing] = unused;
    const taken = this.repeated.has(path) ? unused.slice(0, 1) : unused;
    for (const heading of taken) this.unused.delete(heading);
    const level = Math.min(6, headingPath.length + 1);
    const [text, marks] = [headingPath.at(-1) ?? "", "#".repeat(level)];
    const isOurs = standing?.level !== level || standing.isFormer || standing.raw === `${marks} ${text}`;
    const raw = isOurs ? `${marks} ${this.grammar.heading(text)}${standing?.tail ?? ""}` : standing.raw;
    this.heading(raw, headingPath, taken);
  }
}

const NO_HEADING = { below: [], path: "", written: "" };

/** The written record knows our line below a heading by this text. No item's text can be equal. */
function markOf(path: string, line: string): string {
  return /* @key */ `below ${path}: ${asTag(line)}`;
}

/** A formatter that takes a line of one tag for a heading puts a space into it. */
function asTag(line: string): string {
  return line.trim().replace(/^#[ \t]+(?=[^\s#]+$)/, "#");
}

/** The lines with a blank line in front, if there are any. */
function spaced(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  return first < 0 ? [] : ["", ...lines.slice(first)];
}

function writeOrphaned(orphaned: readonly PlacedItem[], headings: Headings, out: LineWriter): void {
  const stray = headings.stray();
  if (orphaned.length === 0 && stray.length === 0 && !headings.hasRemarks()) return;
  headings.orphaned();
  for (const item of orphaned) out.item(item.lines, item.below);
  for (const heading of stray) out.heading(`### ${heading.raw.replace(/^[\s#]+/, "")}`, heading.below);
}

/** Collects lines. It adds blank lines where Markdown needs them, never two. */
class LineWriter {
  private readonly lines: string[] = [""];
  private isBelowHeading = false;

  constructor(private readonly isSpaced: boolean) {}

  heading(raw: string, below: readonly string[]): void {
    this.end();
    this.lines.push(raw);
    this.foreign(below);
    this.isBelowHeading = true;
  }

  item(lines: readonly string[], below: readonly string[]): void {
    const [indent = ""] = /^(?: {4}|\t)\s*/.exec(lines[0] ?? "") ?? [];
    // It stood below an item that stands elsewhere now: with its indent it would be code.
    const isCode = indent !== "" && !/^(?:\s|[-*+] |\d+[.)] )/.test(this.lines.filter((line) => line.trim() !== "").at(-1) ?? "");
    const outdented = (line: string): string => isCode && line.startsWith(indent) ? line.slice(indent.length) : line;
    const isInQuote = [this.lines.at(-1), lines[0]].every((line) => line?.startsWith(">") === true);
    if (this.isSpaced || (this.isBelowHeading && !isInQuote)) this.gap();
    this.isBelowHeading = false;
    for (const line of lines) this.lines.push(outdented(line));
    this.foreign(below.map(outdented));
  }

  /** Lines of the author, unchanged. Blank lines at the edges are left out where items are spaced anyway. */
  foreign(lines: readonly string[]): void {
    if (!hasText(lines) && this.isSpaced) return;
    const first = this.lines.at(-1) === "" ? lines.findIndex((line) => line.trim() !== "") : 0;
    for (const line of first < 0 ? [] : lines.slice(first)) this.lines.push(line);
  }

  paragraph(lines: readonly string[]): void {
    if (lines.length > 0) this.end();
    for (const line of lines) this.lines.push(line);
  }

  finish(): readonly string[] {
    this.end();
    return this.lines;
  }

  /** Exactly one blank line, since a new part follows. */
  private end(): void {
    trimEnd(this.lines);
    this.lines.push("");
  }

  private gap(): void {
    if (this.lines.at(-1)?.trim() !== "") this.lines.push("");
  }
}
