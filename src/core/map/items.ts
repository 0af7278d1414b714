/**
 * What a map holds that may name something, line after line: bullets, bare links, headings, defined terms. Each is known
 * with what encloses it, the list it stands in, and what stands below it as its own blocks. Which of them are concepts is
 * decided when all are known (`choose-concepts`).
 */
import { strings } from "../base/strings";
import { ALONE, count, newList, type Item, type List } from "./item";
import { linksApart } from "./item-links";
import { readItemText, readTitle, type Named, type Remark } from "./item-text";
import type { Diagnostics } from "./diagnostics";
import { withoutMarker, type Marker, type LinePrefix } from "./line-prefix";
import type { Section } from "./sections";

/** An item that stands open: what is indented to its text belongs to it. */
interface Open {
  readonly depth: number;
  readonly column: number;
  readonly item: Item;
  /** The list of the items below it. */
  list: List | null;
}

const UNREAD: Remark = { why: "", text: null };

/** Characters of the blocks below one item; more is no definition. */
const LONGEST_BLOCKS = 20_000;

export class Items {
  readonly all: Item[] = [];
  private stack: Open[] = [];
  private pending: Open | null = null;
  private list: List | null = null;
  private blankAbove = true;
  /** What joins the next line to the block that the line above belongs to; null where it belongs to none. */
  private block: string | null = null;
  private termLine = -1;

  constructor(private readonly diagnostics: Diagnostics) {}

  /** Column where the text of the enclosing item starts; 0 outside of lists. */
  innerColumn(prefix: LinePrefix): number {
    return this.enclosing(prefix)?.column ?? 0;
  }

  bullet(line: number, prefix: LinePrefix, marker: Marker, section: Section): void {
    this.flush();
    this.leave(prefix);
    if (this.stack.length === 0 && prefix.column >= 4 && !marker.pasted && this.blankAbove) return this.diagnostics.skip(line, strings.codeLines.indented);
    const text = withoutMarker(prefix.text.slice(marker.body).trim());
    const links = section.level > 0 && text.startsWith("[[") ? linksApart(text) : null;
    this.open(line, links?.[0] ?? text, prefix.depth, marker.contentColumn, marker.box, marker.isNumbered, section);
    for (const link of links?.slice(1) ?? []) {
      this.next(section);
      this.open(line, link, prefix.depth, marker.contentColumn, marker.box, marker.isNumbered, section);
    }
  }

  /** Another item in the same line: nothing stands below the one before. */
  private next(section: Section): void {
    this.flush();
    this.stack.pop();
    section.items++;
  }

  /** Leaves open only what a line stands in. */
  private leave({ depth, column }: LinePrefix): void {
    this.keepOpen((open) => open.depth === depth && open.column <= column);
  }

  /** Most lines close the innermost one, or none. */
  private keepOpen(isOpen: (open: Open) => boolean): void {
    for (let top = this.stack.at(-1); top !== undefined && !isOpen(top); top = this.stack.at(-1)) this.stack.pop();
    if (this.stack.length > 1 && !this.stack.every(isOpen)) this.stack = this.stack.filter(isOpen);
  }

  /** A line that is a link and nothing else, or a link and its definition. */
  link(line: number, prefix: LinePrefix, text: string, section: Section): void {
    this.flush();
    this.leave(prefix);
    this.open(line, text, prefix.depth, prefix.column + 2, null, false, section);
  }

  /** A heading: a concept where nothing stands in its section. */
  heading(section: Section, read: Named | Remark): void {
    this.close();
    this.all.push({ ...this.newItem(section.line, section.markdown, section), heading: section, read });
  }

  /** The title of a callout that defines it: what stands in the callout belongs to it. */
  title(line: number, text: string, depth: number, section: Section): void {
    this.close();
    const read = readTitle(text);
    this.open(line, text, depth, 0, null, false, section).read = "why" in read ? read : { ...read, needs: null };
    this.pending = null;
  }

  /** A line of text that the line `first`, which starts with a colon, defines. */
  term(line: number, text: string, { depth, column }: LinePrefix, first: string, section: Section): void {
    this.flush();
    this.open(line, text, depth, column + 2, null, false, section).more += ` ${first}`;
    this.termLine = line;
  }

  /** Whether the line above is part of the definition of a term that stands above it. */
  isTerm(): boolean {
    return this.pending !== null && this.pending.item.line === this.termLine;
  }

  /** An item that was read already: the row of a table. */
  row(line: number, body: string, read: Named, section: Section): void {
    this.flush();
    this.all.push({ ...this.newItem(line, body, section), read });
  }

  private open(line: number, body: string, depth: number, column: number, box: string | null, isNumbered: boolean, section: Section): Item {
    const outer = this.stack.at(-1);
    const parent = outer?.item ?? null;
    const list = this.listOf(outer, isNumbered);
    const item = this.newItem(line, body, section, box, parent, list);
    if (parent !== null) {
      parent.below ??= [];
      parent.below.push(item);
    }
    this.all.push(item);
    this.pending = { depth, column, item, list: null };
    this.stack.push(this.pending);
    this.blankAbove = false;
    this.block = null;
    return item;
  }

  /** Another kind of marker begins another list. */
  private listOf(outer: Open | undefined, isNumbered: boolean): List {
    const there = outer === undefined ? this.list : outer.list;
    const list = there?.isNumbered === isNumbered ? there : newList(isNumbered);
    if (outer === undefined) this.list = list;
    else outer.list = list;
    return list;
  }

  private newItem(line: number, body: string, section: Section, box: string | null = null, parent: Item | null = null, list = ALONE): Item {
    return { line, body, more: "", box, parent, list, section, heading: null, blocks: [], size: 0, read: UNREAD, below: null, concept: null };
  }

  /** Takes a line of text as part of an item above it; false if there is none. */
  continues(prefix: LinePrefix, text: string): boolean {
    const { pending } = this;
    if (pending !== null && !this.blankAbove && prefix.depth <= pending.depth) {
      pending.item.more += ` ${text.endsWith("\\") ? text.slice(0, -1) : text}`;
      return true;
    }
    this.flush();
    const inside = this.enclosing(prefix);
    if (inside === null) this.stack = [];
    else this.addLine(inside.item, text, " ");
    this.blankAbove = false;
    return inside !== null;
  }

  /** A line of a quote that is indented to an item. */
  quote(item: Item, text: string): void {
    this.flush();
    this.addLine(item, text, "\n");
    this.blankAbove = false;
  }

  /** The item whose text a line is indented to, or null. */
  enclosing({ depth, column }: LinePrefix): Open | null {
    return innermost(this.stack, (open) => open.depth === depth && open.column <= column);
  }

  /** The item that a quote whose mark stands at `column` is indented to, or null. */
  quoted({ depth }: LinePrefix, column: number): Open | null {
    return innermost(this.stack, (open) => open.depth < depth && open.column <= column);
  }

  /** The item whose text the line above is. */
  above(): Open | null {
    return this.blankAbove ? null : this.pending;
  }

  /** Whether a link at the start of a line may be an item: it is not where the text of an item or a paragraph runs on. */
  mayStart(prefix: LinePrefix): boolean {
    if (this.blankAbove || (this.pending === null && this.block === null)) return true;
    if (this.pending === null) return false;
    const { item, column } = this.pending;
    return item.more === "" && (prefix.column < column || /^(?:\*\*[^*]*\*\*|(?:\*\*)?\[\[[^\]]*\]\](?:\*\*)?)$/.test(item.body));
  }

  /** Whether the line above belongs to the text of an item that is no bullet of a list around this line. */
  isBehindLine({ column }: LinePrefix): boolean {
    return !this.blankAbove && this.pending !== null && column < this.pending.column;
  }

  addBlock(item: Item, block: string): void {
    item.size += block.length;
    if (item.size <= LONGEST_BLOCKS) item.blocks.push(block);
    else this.diagnostics.problem(item.line, strings.mapProblems.longItem(LONGEST_BLOCKS));
  }

  /** Goes on with the block that the line above belongs to, or begins one. */
  private addLine(item: Item, text: string, joint: string): void {
    const last = item.blocks.length - 1;
    if (this.block !== joint || this.blankAbove || last < 0) return this.begin(item, text, joint);
    item.size += text.length;
    if (item.size <= LONGEST_BLOCKS) item.blocks[last] = `${item.blocks[last] ?? ""}${joint}${text}`;
  }

  private begin(item: Item, text: string, joint: string): void {
    this.addBlock(item, text);
    this.block = joint;
  }

  /** `depth` is that of the blank line: real ones end quotes. */
  blank(depth: number): void {
    this.interrupt();
    if (depth === 0) this.keepOpen((open) => open.depth === 0);
  }

  /** Something that is no text of the item above, though its list may go on below it. */
  interrupt(): void {
    this.flush();
    this.blankAbove = true;
    this.block = null;
  }

  /** The end of a list: a heading, or the end of the text. */
  close(): void {
    this.interrupt();
    this.stack = [];
    this.list = null;
  }

  private flush(): void {
    const { pending } = this;
    if (pending === null) return;
    this.pending = null;
    const { item } = pending;
    item.read = readItemText(item.body, item.more.slice(1));
    count(item);
  }
}

function innermost(stack: readonly Open[], isWanted: (open: Open) => boolean): Open | null {
  for (let at = stack.length - 1; at >= 0; at--) {
    const open = stack[at];
    if (open !== undefined && isWanted(open)) return open;
  }
  return null;
}
