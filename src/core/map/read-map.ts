/**
 * A map's text → what it says. One pass, line by line; nothing that stands in a text makes it throw.
 *
 *   line ─→ front matter, comment                        passed over
 *        ├→ heading                                      a section, or a concept
 *        ├→ bullet, bare link, term with `: text`        an item, taken apart when its last line is known
 *        ├→ code, formula, table, quote, paragraph       part of the item that it is indented to; else passed over
 *        └→ table row                                    a concept, where that is switched on
 *   items ─→ concepts                                    when all are known (`choose-concepts`)
 *
 * Every line that looks like a bullet ends as a bullet or as passed over, with the reason.
 */
import { strings } from "../base/strings";
import { BareLines } from "./bare-lines";
import { Blocks, mayOpen, type Block } from "./blocks";
import { chooseConceptsJob } from "./choose-concepts";
import { DEFINING_CALLOUTS, QUERY_LANGUAGES } from "./line-words";
import { atxHeading, isMetadata, isRule, namesNothing, saysNothing, underline } from "./line-kinds";
import { Items } from "./items";
import { Lines, LONGEST_LINE } from "../text/lines";
import { runSync } from "../base/jobs";
import { pastedHeadingsJob } from "./pasted";
import { type ListedTypes, type MapReading, type ReadOptions } from "./reading";
import { dedented, linePrefixOf, looksLikeBullet, markerOf, quoteColumn, type LinePrefix } from "./line-prefix";
import { mapDecision } from "./map-rule";
import { Diagnostics } from "./diagnostics";
import { skipFrontMatter } from "./listed-types";
import { readTitle } from "./item-text";
import { Paragraphs } from "./paragraphs";
import { isDefining, Sections } from "./sections";
import { isShortName } from "./short-name";
import { Tables } from "./tables";
import { valueOf } from "../text/properties";

/** Lines read between two pauses. */
const STEP = 100;
export function readMap(text: string, options: ReadOptions): MapReading {
  return runSync(readMapJob(text, options));
}

/** In steps of a few hundred lines, so that a caller can let the window breathe between them. */
export function* readMapJob(text: string, options: ReadOptions): Generator<void, MapReading> {
  const reader = new Reader(text, options, yield* pastedHeadingsJob(text));
  while (reader.readLine()) if (reader.lines.number % STEP === STEP - 1) yield;
  return yield* reader.finishJob();
}

class Reader {
  readonly lines: Lines;
  private readonly blocks = new Blocks();
  private readonly diagnostics = new Diagnostics();
  private readonly items = new Items(this.diagnostics);
  private readonly sections = new Sections();
  private readonly cardTypes: ListedTypes | null;
  private readonly paragraphs = new Paragraphs();
  private readonly bareLines: BareLines;
  private readonly tables: Tables;

  constructor(text: string, private readonly options: ReadOptions, private readonly pasted: ReadonlyMap<number, number> | null) {
    this.lines = new Lines(text);
    this.bareLines = new BareLines(this.lines, this.items, this.paragraphs, this.sections);
    this.tables = new Tables(this.lines, this.items, this.sections, this.diagnostics, options.tables);
    this.cardTypes = skipFrontMatter(text, this.lines, options.properties, this.diagnostics);
  }

  /** Reads the next line, with the block that it may open; false at the end. */
  readLine(): boolean {
    if (!this.lines.advance()) return false;
    const { lines } = this;
    const { number } = lines;
    const text = lines.content();
    if (lines.isOverlong()) this.diagnostics.problem(number, strings.mapProblems.longLine(LONGEST_LINE));
    if (text.includes("\0")) this.skipBinary();
    else this.readLineContent(number, linePrefixOf(this.withoutHidden(text)));
    return true;
  }

  *finishJob(): Generator<void, MapReading> {
    this.tables.end();
    this.items.close();
    this.sections.close();
    const { diagnostics, sections, items, options } = this;
    const bullets = yield* chooseConceptsJob({ items: items.all, sections, diagnostics, isMap: options.isMap, isBoard: valueOf(options.properties, "kanban-plugin") !== undefined });
    this.tables.offerSetting(bullets.length);
    const headings = yield* sections.headingsJob();
    const isChosen = mapDecision(options.properties) === true;
    return { title: sections.title(), ...sections.isTopALevel ? { isTopALevel: true } : {}, headings, bullets, skippedLines: diagnostics.skippedLines(), problems: diagnostics.problems(), cardTypes: this.cardTypes, ...isChosen ? { isChosen } : {} };
  }

  /** A line without a comment that begins in it and goes on below; what stands behind the comment's end is part of it. */
  private withoutHidden(text: string): string {
    if (!text.includes("%%") && !text.includes("<!--")) return text;
    const comment = this.blocks.openedWithin(this.lines, text);
    if (comment === null) return text;
    this.skipTo(comment.end, strings.codeLines.inside(strings.textBlocks.comment));
    const { lines } = this;
    const rest = lines.text.slice(comment.end, Math.min(lines.end, comment.end + LONGEST_LINE)).trim();
    return [text.slice(0, comment.at).trimEnd(), rest].filter((part) => part !== "").join(" ");
  }

  private readLineContent(number: number, prefix: LinePrefix): void {
    if (prefix.at === prefix.text.length) return this.readBlank(prefix);
    const marker = markerOf(prefix);
    if (this.readBlock(prefix, marker === null ? prefix.at : marker.body, marker !== null)) return;
    if (this.readHeading(number, prefix)) return;
    if (this.readTable(prefix)) return;
    if (marker !== null && !isRule(prefix.text.slice(prefix.at))) {
      this.sections.beginAside(this.paragraphs.term?.text);
      this.paragraphs.end();
      this.items.bullet(number, prefix, marker, this.sections.withItem());
    } else this.readOther(number, prefix);
  }

  private readBlank({ depth }: LinePrefix): void {
    this.tables.end();
    this.items.blank(depth);
    this.paragraphs.blank();
  }

  private readBlock(prefix: LinePrefix, at: number, isBullet: boolean): boolean {
    const block = mayOpen(prefix.text.charCodeAt(at)) ? this.blocks.opening(this.lines, prefix, at, this.items.innerColumn(prefix)) : null;
    if (block === null) return false;
    this.tables.end();
    if (block.end === null) {
      const { number } = this.lines;
      this.diagnostics.problem(number, strings.mapProblems.neverClosed(block.name, block.closing));
      if (looksLikeBullet(prefix)) this.diagnostics.skip(number, strings.codeLines.opens(block.name));
      return true;
    }
    const isSaid = !isBullet && block.name !== strings.textBlocks.comment && !QUERY_LANGUAGES.has(/^[`~]+\s*\{?([\w-]*)/.exec(prefix.text.slice(at))?.[1]?.toLowerCase() ?? "");
    const owner = isSaid ? this.items.enclosing(prefix) ?? this.items.above() : null;
    const raw = this.skipBlock(block, prefix, owner?.column ?? 0);
    if (owner !== null) this.items.addBlock(owner.item, raw);
    else if (isSaid) this.sections.addBlock(raw);
    this.items.interrupt();
    this.paragraphs.end();
    return true;
  }

  /** The block as written, without its indentation. */
  private skipBlock(block: Block, first: LinePrefix, column: number): string {
    const [why, indent] = [strings.codeLines.inside(block.name), first.depth === 0 ? Math.max(column, first.column) : column];
    if (looksLikeBullet(first)) this.diagnostics.skip(this.lines.number, why);
    const raw = [dedented(first.text, indent)];
    this.skipTo(block.end ?? 0, why, (text) => { raw.push(dedented(text, indent)); });
    return raw.join("\n");
  }

  private skipTo(end: number, why: string, keep?: (text: string) => void): void {
    while (this.lines.end < end && this.lines.advance()) {
      const text = this.lines.content();
      keep?.(text);
      if (looksLikeBullet(linePrefixOf(text))) this.diagnostics.skip(this.lines.number, why);
    }
  }

  private readHeading(number: number, prefix: LinePrefix): boolean {
    if (prefix.depth > 0) return false;
    const level = this.pasted?.get(number);
    if (level !== undefined) return this.heading(number, level, prefix.text.trim());
    const atx = atxHeading(prefix.text);
    if (atx !== null) return this.heading(number, atx.level, atx.text);
    const { line } = this.paragraphs;
    const under = line === null ? null : underline(prefix.text);
    if (line === null || under === null) return false;
    this.sections.withdrawText();
    return this.heading(line.number, under, line.text);
  }

  private heading(line: number, level: number, markdown: string): true {
    this.tables.end();
    this.paragraphs.end();
    this.bareLines.begin();
    const section = this.sections.heading(line, level, markdown);
    this.items.heading(section, readTitle(markdown));
    return true;
  }

  private readTable(prefix: LinePrefix): boolean {
    if (this.tables.takes(prefix)) return true;
    this.tables.end();
    if (!this.tables.opens(prefix)) return false;
    this.paragraphs.end();
    return true;
  }

  private readOther(number: number, prefix: LinePrefix): void {
    const text = prefix.text.slice(prefix.at).trim();
    if (isRule(text)) return this.passOver();
    if (prefix.depth > 0 && this.readQuote(number, prefix, text)) return;
    if (this.readBare(number, prefix, text) || this.readTermBelow(prefix, text)) return;
    const why = namesNothing(text);
    if (why !== null && why !== strings.elsewhereLines.embed && why !== strings.elsewhereLines.query) {
      this.diagnostics.skip(number, why);
      this.passOver();
    } else if (!this.items.continues(prefix, text)) this.prose(number, prefix, text);
  }

  private passOver(): void {
    this.items.interrupt();
    this.paragraphs.end();
  }

  /** Text that belongs to no item: a paragraph of its section. */
  private prose(number: number, { depth }: LinePrefix, text: string): void {
    if (depth === 0 && !text.startsWith("<") && (text.startsWith("!") || !(text.includes(":") ? saysNothing(text) : isMetadata(text)))) this.sections.addText(text, this.paragraphs.isOpen);
    this.paragraphs.add(number, text, depth);
  }

  /** Titles of callouts; quotes that are indented to an item. */
  private readQuote(number: number, prefix: LinePrefix, text: string): boolean {
    const owner = this.items.quoted(prefix, quoteColumn(prefix.text));
    if (owner !== null) {
      this.items.quote(owner.item, prefix.text.slice(prefix.text.indexOf(">")));
      return true;
    }
    const callout = /^\[!([^\]|]*)[^\]]*\][+-]?\s*(.*)$/.exec(text);
    if (callout === null) return false;
    const [, kind = "", title = ""] = callout;
    this.passOver();
    const isDefined = DEFINING_CALLOUTS.has(kind.trim().toLowerCase()) || (isDefining(this.sections.current.text) && isShortName(title) && !isDefining(title));
    if (isDefined && title !== "") this.items.title(number, title, prefix.depth, this.sections.withItem());
    else this.diagnostics.skip(number, strings.elsewhereLines.callout);
    return true;
  }

  private readBare(number: number, prefix: LinePrefix, text: string): boolean {
    const body = this.bareLines.bodyOf(prefix, text);
    if (body === null) return false;
    this.paragraphs.end();
    this.items.link(number, prefix, body, this.sections.withItem());
    return true;
  }

  /** `: text` below a line of text defines that line. */
  private readTermBelow(prefix: LinePrefix, text: string): boolean {
    if (!/^:\s/.test(text)) return false;
    const { term } = this.paragraphs;
    if (term === null) return this.items.isTerm() && this.items.continues(prefix, text.slice(1).trim());
    this.paragraphs.end();
    this.items.term(term.number, term.text, prefix, text, this.sections.withItem());
    return true;
  }

  private skipBinary(): void {
    this.passOver();
    this.diagnostics.binary(this.lines.number);
    if (looksLikeBullet(linePrefixOf(this.lines.content()))) this.diagnostics.skip(this.lines.number, strings.skippedLines.noText);
  }
}
