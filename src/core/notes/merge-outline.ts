/**
 * Updates a generated region: old lines and desired items (checklist items, cards) → new lines.
 *
 *   ## Operating Systems          headings follow the map; an equal one keeps its spelling
 *   - [x] [[Paging]] ^moc-…       an item is matched by its id; without a known id by its name, if only one can be meant
 *     my remark                   any other line stays below the item or heading above it
 *   ## No longer in the map       orphaned items, below a heading of their grammar; they can come back
 *   %% moc-study wrote …          the written record: a text that somebody rewrote is recognised, and stays
 */
import { grouped } from "../base/grouped";
import type { Counts } from "./note-exporter";
import type { Grammar, DesiredItem } from "./outline";
import { isOrphansHeading, parseOutline, pathOf, trimEnd, type Heading, type PlacedItem } from "./parse-outline";
import { recordLines, readRecord, type WrittenRecord } from "./written-record";

export interface Merged extends Counts {
  readonly lines: readonly string[];
}

export function mergeOutline<Id extends string>(old: readonly string[], desired: readonly DesiredItem[], sections: readonly string[] | "all", grammar: Grammar<Id>, isKnown: (item: Id) => boolean = () => false): Merged {
  const record = readRecord(old);
  const outline = parseOutline(record.lines, desired, grammar, isKnown);
  const covered = new Set([...(sections === "all" ? [] : sections), ...[...outline.matched.keys()].map((one) => one.headingPath[0] ?? "")]);
  const shown = desired.filter((one) => sections === "all" || covered.has(one.headingPath[0] ?? ""));
  const out = new LineWriter(grammar.isSpaced);
  out.foreign(outline.top);
  const headings = new Headings(outline.headings, grammar, record, out);
  let kept = 0;
  for (const one of shown) {
    headings.to(one.headingPath);
    const before = outline.matched.get(one) ?? null;
    const keep = before !== null && record.isRewritten(before.item.text, one.text);
    if (keep) kept++;
    out.item(one.write(before?.lines ?? null, keep), before?.below ?? []);
  }
  writeOrphaned(outline.orphaned, headings, out);
  out.paragraph(recordLines([...shown.map((one) => one.text), ...outline.orphaned.map(({ item }) => item.text).filter(record.isOurs), ...headings.marks]));
  return { lines: out.finish(), total: shown.length, added: shown.filter((one) => !outline.matched.has(one)).length, orphaned: outline.orphaned.length, kept };
}

/** Writes headings as the heading path changes, each with our line and with the author's lines below it. */
class Headings {
  /** Our lines, for the written record. */
  readonly marks: string[] = [];
  private current: readonly string[] = [];
  private readonly unused: Set<Heading>;
  private readonly byPath: ReadonlyMap<string, readonly Heading[]>;

  constructor(old: readonly Heading[], private readonly grammar: Grammar, private readonly record: WrittenRecord, private readonly out: LineWriter) {
    this.unused = new Set(old);
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
    return [...this.unused].filter((heading) => !isOrphansHeading(heading, this.grammar)).map((heading) => {
      const below = this.marked(heading.below, heading.path, "");
      trimEnd(below);
      return { ...heading, below };
    }).filter(({ below }) => below.length > 0);
  }

  /** Whether somebody wrote below the heading of the orphans. Then it stays, even if all orphans came back. */
  hasRemarks(): boolean {
    return this.orphansHeadings().some(({ path, below }) => hasText(this.marked(below, path, "")));
  }

  orphaned(): void {
    const standing = this.orphansHeadings();
    this.heading(standing[0]?.raw ?? `## ${this.grammar.orphansHeading}`, null, standing.flatMap(({ below }) => below));
  }

  private orphansHeadings(): readonly Heading[] {
    return [...this.unused].filter((heading) => isOrphansHeading(heading, this.grammar));
  }

  private heading(raw: string, headingPath: readonly string[] | null, below: readonly string[]): void {
    const [path, mark] = [pathOf(headingPath ?? [this.grammar.orphansHeading]), this.grammar.below(headingPath)];
    if (mark !== "") this.marks.push(markOf(path, mark));
    this.out.heading(raw, this.marked(below, path, mark));
  }

  /**
   * Keeps our line where it stands, or puts it on top. Another person's line of this kind stays and comes after ours.
   */
  private marked(below: readonly string[], path: string, mark: string): string[] {
    const at = below.findIndex((line) => line.trim() !== "" && (line.trim() === mark || this.record.isOurs(markOf(path, line))));
    if (at < 0) return mark === "" ? [...below] : ["", mark, ...spaced(below)];
    if (mark !== "") return [...below.slice(0, at), mark, ...below.slice(at + 1)];
    // The blank line below it was ours too.
    return [...below.slice(0, at), ...below.slice((below[at + 1] ?? "").trim() === "" ? at + 2 : at + 1)];
  }

  private write(headingPath: readonly string[]): void {
    const path = pathOf(headingPath);
    const standing = this.byPath.get(path)?.find((heading) => this.unused.has(heading));
    if (standing !== undefined) this.unused.delete(standing);
    const level = Math.min(6, headingPath.length + 1);
    const raw = standing?.level === level ? standing.raw : `${"#".repeat(level)} ${this.grammar.heading(headingPath.at(-1) ?? "")}`;
    this.heading(raw, headingPath, standing?.below ?? []);
  }
}

/** The written record knows our line below a heading by this text. No item's text can be equal. */
function markOf(path: string, line: string): string {
  return `below ${path}: ${line.trim()}`;
}

function hasText(lines: readonly string[]): boolean {
  return lines.some((line) => line.trim() !== "");
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

  constructor(private readonly isSpaced: boolean) {}

  heading(raw: string, below: readonly string[]): void {
    this.end();
    this.lines.push(raw);
    this.foreign(below);
    this.gap();
  }

  item(lines: readonly string[], below: readonly string[]): void {
    if (this.isSpaced) this.gap();
    for (const line of lines) this.lines.push(line);
    this.foreign(below);
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
