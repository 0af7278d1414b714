/** Tables of a map: part of the item that they are indented to or of the paragraph above, or a concept a row. */
import { strings } from "../base/strings";
import type { Diagnostics } from "./diagnostics";
import type { Item } from "./item";
import type { Items } from "./items";
import { isTableRule } from "./line-kinds";
import { looksLikeBullet, type LinePrefix } from "./line-prefix";
import type { Sections } from "./sections";
import { readRow } from "./table";
import { cellsOf } from "../text/text-blocks";
import type { Lines } from "../text/lines";

interface Table {
  readonly owner: Item | null;
  /** As written, without indentation. */
  readonly rows: string[];
}

export class Tables {
  private table: Table | null = null;
  private rows = 0;
  private firstRow = 0;
  private readonly mayBe: boolean;

  constructor(private readonly lines: Lines, private readonly items: Items, private readonly sections: Sections, private readonly diagnostics: Diagnostics, private readonly areRead: boolean) {
    this.mayBe = lines.text.includes("|");
  }

  /** Takes a line as the head or a row of a table; false if it is none. */
  takes({ text, at }: LinePrefix): boolean {
    if (this.table === null || !text.includes("|")) return false;
    this.table.rows.push(text.slice(at));
    if (this.table.owner === null) this.row(text);
    return true;
  }

  /** Whether a table opens here; its second line, a row of dashes, is read with it. */
  opens(prefix: LinePrefix): boolean {
    if (!this.mayBe || !prefix.text.includes("|") || !isTableRule(this.lines.peek() ?? "")) return false;
    const owner = this.items.enclosing(prefix)?.item ?? null;
    this.items.interrupt();
    if (looksLikeBullet(prefix)) this.diagnostics.skip(this.lines.number, strings.tableLines.head);
    this.lines.advance();
    this.table = { owner, rows: [prefix.text.slice(prefix.at), this.lines.content().trim()] };
    return true;
  }

  end(): void {
    if (this.table === null) return;
    const { owner, rows } = this.table;
    this.table = null;
    if (owner !== null) this.items.addBlock(owner, rows.join("\n"));
    else this.sections.addBlock(rows.join("\n"));
  }

  private row(text: string): void {
    const { number } = this.lines;
    if (this.rows++ === 0) this.firstRow = number;
    if (!this.areRead) return this.diagnostics.skip(number, strings.tableLines.row);
    const cells = cellsOf(text);
    const read = readRow(cells);
    if ("why" in read) return this.diagnostics.skip(number, read.why);
    this.items.row(number, cells.slice(0, 2).join(" | "), read, this.sections.withItem());
  }

  /** A map that is mostly tables says how they are read. `concepts`: how many were found otherwise. */
  offerSetting(concepts: number): void {
    if (this.areRead || this.rows < 2 || this.rows <= concepts) return;
    this.diagnostics.problem(this.firstRow, strings.mapProblems.tables);
  }
}
