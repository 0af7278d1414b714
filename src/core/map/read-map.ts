/**
 * A map's text → what it says. One pass, line by line; nothing that stands in a text makes it throw.
 *
 *   line ─→ block (code, math, comment, front matter)  passed over
 *        ├→ heading                                     the trail of what follows
 *        ├→ bullet                                      taken apart when its last line is known
 *        ├→ table row                                   a concept, where that is switched on
 *        └→ other                                       continues a bullet, or stands between them
 *
 * Every line that looks like a bullet ends as a bullet or as passed over, with the reason.
 */
import { frozenPlainText } from "../text/frozen";
import { normalizePlain, plainText } from "../text/normalize";
import { Blocks, type Block } from "./blocks";
import { BulletList, type Under } from "./bullet-list";
import { keyAbove } from "./concept-key";
import { frontMatterOf } from "../text/front-matter";
import { atxHeading, isRule, isTableRule, namesNothing, underline } from "./line-kinds";
import { Lines, LONGEST_LINE } from "../text/lines";
import { runSync } from "../base/jobs";
import { pastedHeadingsJob } from "./pasted";
import type { ListedTypes, MapHeading, MapReading, ReadOptions } from "./reading";
import { looksLikeBullet, markerOf, linePrefixOf, type LinePrefix } from "./line-prefix";
import { mapDecision } from "./map-rule";
import { Diagnostics } from "./diagnostics";
import { cellsOf } from "./table";
import { linkTarget } from "../text/links";
import { textsOf } from "../text/properties";

/** Lines read between two pauses. */
const STEP = 100;

/** The whole text at once: for tests and for callers that have nothing else to do meanwhile. */
export function readMap(text: string, options: ReadOptions): MapReading {
  return runSync(readMapJob(text, options));
}

/** In steps of a few hundred lines, so that a caller can let the window breathe between them. */
export function* readMapJob(text: string, options: ReadOptions): Generator<void, MapReading> {
  const reader = new Reader(text, options, yield* pastedHeadingsJob(text));
  while (reader.readLine()) if (reader.lines.number % STEP === STEP - 1) yield;
  return reader.finish();
}

class Reader {
  readonly lines: Lines;
  private readonly blocks = new Blocks();
  private readonly diagnostics = new Diagnostics();
  private readonly list: BulletList;
  private readonly headings: MapHeading[] = [];
  private title: string | null = null;
  private cardTypes: ListedTypes | null = null;
  /** Texts of the headings above, by level; index 0 and 1 unused. */
  private open: { readonly level: number; readonly text: string; readonly idText: string }[] = [];
  /** The line above, if it is a paragraph of one line that an underline would make a heading. */
  private paragraph: { readonly line: number; readonly text: string } | null = null;
  private inTable = false;
  /** The open headings: one object for all bullets below them. */
  private under: Under = { headingPath: [], key: "", compared: "" };

  constructor(text: string, private readonly options: ReadOptions, private readonly pasted: ReadonlyMap<number, number> | null) {
    this.lines = new Lines(text);
    this.list = new BulletList(options, this.diagnostics);
    this.skipFrontMatter(text);
  }

  /** Reads the next line, with the block that it may open; false at the end. */
  readLine(): boolean {
    if (!this.lines.advance()) return false;
    const { lines } = this;
    const text = lines.content();
    if (lines.isOverlong()) this.diagnostics.problem(lines.number, `This line is longer than ${LONGEST_LINE.toLocaleString("en")} characters; only its beginning is read. Break it into several.`);
    if (text.includes("\0")) this.skipBinary();
    else this.readLineContent(linePrefixOf(text));
    return true;
  }

  finish(): MapReading {
    this.list.close();
    return { title: this.title, headings: this.headings, bullets: this.list.bullets, skippedLines: this.diagnostics.skippedLines(), problems: this.diagnostics.problems(), cardTypes: this.cardTypes, ...mapDecision(this.options.properties) === true ? { isChosen: true as const } : {} };
  }

  private readLineContent(prefix: LinePrefix): void {
    if (prefix.at === prefix.text.length) return this.readBlank();
    const marker = markerOf(prefix);
    if (this.readBlock(prefix, marker === null ? prefix.at : marker.body)) return;
    if (this.readHeading(prefix)) return;
    if (this.readTable(prefix)) return;
    if (marker !== null && !isRule(prefix.text.slice(prefix.at))) {
      this.paragraph = null;
      this.list.bullet(this.lines.number, prefix, marker, this.under);
    } else this.readOther(prefix);
  }

  private readBlank(): void {
    this.list.blank();
    this.paragraph = null;
    this.inTable = false;
  }

  private readBlock(prefix: LinePrefix, at: number): boolean {
    const block = this.blocks.opening(this.lines, prefix, at, this.list.innerColumn(prefix));
    if (block === null) return false;
    const { number } = this.lines;
    if (block.end === null) {
      this.diagnostics.problem(number, `${block.name.replace(/^a/, "A")} starts here and is never closed, so the lines below it are read as if it were not there. Close it with “${block.closing}”.`);
      if (looksLikeBullet(prefix)) this.diagnostics.skip(number, `opens ${block.name}`);
      return true;
    }
    this.skipBlock(block, prefix);
    return true;
  }

  private skipBlock(block: Block, first: LinePrefix): void {
    this.list.interrupt();
    this.paragraph = null;
    const why = `inside ${block.name}`;
    if (looksLikeBullet(first)) this.diagnostics.skip(this.lines.number, why);
    while (this.lines.end < (block.end ?? 0) && this.lines.advance()) {
      if (looksLikeBullet(linePrefixOf(this.lines.content()))) this.diagnostics.skip(this.lines.number, why);
    }
  }

  private readHeading(prefix: LinePrefix): boolean {
    if (prefix.depth > 0) return false;
    const { number } = this.lines;
    const level = this.pasted?.get(number);
    if (level !== undefined) return this.heading(number, level, prefix.text.trim());
    const atx = atxHeading(prefix.text);
    if (atx !== null) return this.heading(number, atx.level, atx.text);
    const under = this.paragraph === null ? null : underline(prefix.text);
    if (under === null || this.paragraph === null) return false;
    return this.heading(this.paragraph.line, under, this.paragraph.text);
  }

  private heading(line: number, level: number, markdown: string): true {
    this.list.close();
    this.paragraph = null;
    this.inTable = false;
    const written = markdown.replace(/\s\^[A-Za-z0-9-]+$/, "");
    const text = plainText(written);
    this.open = this.open.filter((above) => above.level < level);
    if (level === 1) this.title ??= text === "" ? null : text;
    else this.open.push({ level, text, idText: frozenPlainText(written) });
    const headingPath = this.open.map((above) => above.text);
    this.under = { headingPath, key: keyAbove(this.open.map(({ idText }) => idText)), compared: headingPath.map((above) => `${normalizePlain(above)}\n`).join("") };
    if (level > 1) {
      const link = /\[\[([^\]]*)\]\]/.exec(markdown);
      this.headings.push({ line, level, text, link: link === null ? null : linkTarget(link[1] ?? "") || null, headingPath });
    }
    return true;
  }

  private readTable(prefix: LinePrefix): boolean {
    const { text } = prefix;
    if (this.inTable && text.includes("|")) {
      this.tableRow(text);
      return true;
    }
    this.inTable = false;
    if (!text.includes("|") || !isTableRule(this.lines.peek() ?? "")) return false;
    this.list.interrupt();
    this.lines.advance();
    this.inTable = true;
    this.paragraph = null;
    if (looksLikeBullet(prefix)) this.diagnostics.skip(this.lines.number - 1, "the head of a table");
    return true;
  }

  private tableRow(text: string): void {
    const { number } = this.lines;
    if (this.options.tables) this.list.row(number, cellsOf(text), this.under);
    else this.diagnostics.skip(number, "a table row; a setting reads them");
  }

  private readOther(prefix: LinePrefix): void {
    const { number } = this.lines;
    const text = prefix.text.slice(prefix.at).trim();
    const why = isRule(text) ? "" : /^\[![^\]]*\]/.test(text) && prefix.depth > 0 ? "a callout title" : namesNothing(text);
    if (why !== null) {
      if (why !== "") this.diagnostics.skip(number, why);
      this.list.interrupt();
      this.paragraph = null;
    } else if (!this.list.continues(prefix, text)) {
      this.paragraph = this.paragraph === null && prefix.depth === 0 ? { line: number, text } : null;
    }
  }

  private skipFrontMatter(text: string): void {
    const { end } = frontMatterOf(text);
    const ids = textsOf(this.options.properties, "card-types").flatMap((value) => value.split(/[\s,]+/)).filter((id) => id !== "");
    while (this.lines.behind < end && this.lines.advance()) {
      if (ids.length > 0 && /^["']?card-types["']?[ \t]*:/i.test(this.lines.content())) this.cardTypes = { line: this.lines.number, ids };
    }
  }

  private skipBinary(): void {
    this.list.interrupt();
    this.diagnostics.binary(this.lines.number);
    if (looksLikeBullet(linePrefixOf(this.lines.content()))) this.diagnostics.skip(this.lines.number, "no text");
  }
}

