/**
 * The bullets of a map as they come, line after line: which one encloses which, and what continues them.
 * A bullet is taken apart only when the next line shows that it is complete.
 */
import { headKey } from "./concept-key";
import { normalizePlain } from "../text/normalize";
import { readBulletText, type Named } from "./bullet-text";
import type { Diagnostics } from "./diagnostics";
import { MAP_LINK, type Bullet, type ReadOptions } from "./reading";
import type { Marker, LinePrefix } from "./line-prefix";
import { aliasesOf, shownTerm } from "./term";
import { soleLink } from "../text/links";

/** A bullet that stands open: what is indented to its text belongs to it. */
interface Open {
  readonly depth: number;
  readonly column: number;
  /** Line of the bullet if it names a concept, else that of the next one outside that does. */
  concept: number | null;
}

/** The headings that a bullet stands under: one object for all bullets below them. */
export interface Under {
  readonly headingPath: readonly string[];
  /** What the keys of concepts start with. */
  readonly key: string;
  /** The headings as they are compared. */
  readonly compared: string;
}

interface Pending {
  readonly line: number;
  readonly body: string;
  readonly more: string[];
  readonly box: string | null;
  readonly parent: number | null;
  readonly under: Under;
  readonly self: Open;
}

export class BulletList {
  readonly bullets: Bullet[] = [];
  private stack: Open[] = [];
  private pending: Pending | null = null;
  private blankAbove = true;
  /** By headings and term, as they are compared. */
  private readonly firstLine = new Map<string, number>();

  constructor(private readonly options: ReadOptions, private readonly diagnostics: Diagnostics) {}

  /** Column where the text of the enclosing bullet starts; 0 outside of lists. */
  innerColumn({ depth, column }: LinePrefix): number {
    return this.stack.filter((open) => open.depth === depth && open.column <= column).at(-1)?.column ?? 0;
  }

  bullet(line: number, prefix: LinePrefix, marker: Marker, under: Under): void {
    this.flush();
    this.stack = this.stack.filter((open) => open.depth === prefix.depth && open.column <= prefix.column);
    const outer = this.stack.at(-1);
    if (outer === undefined && prefix.column >= 4 && !marker.pasted && this.blankAbove) {
      this.diagnostics.skip(line, "indented so far that it is code");
      return;
    }
    this.blankAbove = false;
    const parent = outer?.concept ?? null;
    const self: Open = { depth: prefix.depth, column: marker.contentColumn, concept: parent };
    this.stack.push(self);
    this.pending = { line, body: prefix.text.slice(marker.body).trim(), more: [], box: marker.box, parent, under, self };
  }

  /** Takes a line as the continuation of the bullet above it; false if there is none. */
  continues(prefix: LinePrefix, text: string): boolean {
    if (this.pending !== null && !this.blankAbove && prefix.depth <= this.pending.self.depth) {
      this.pending.more.push(text.replace(/\\$/, ""));
      return true;
    }
    this.flush();
    const inside = this.stack.some((open) => open.depth === prefix.depth && open.column <= prefix.column);
    if (!inside) this.stack = [];
    this.blankAbove = false;
    return inside;
  }

  blank(): void {
    this.flush();
    this.blankAbove = true;
  }

  /** Something that is no part of the bullet above, though the list may go on below it. */
  interrupt(): void {
    this.flush();
    this.blankAbove = true;
  }

  /** The end of a list: a heading, or the end of the text. */
  close(): void {
    this.interrupt();
    this.stack = [];
  }

  row(line: number, cells: readonly string[], under: Under): void {
    this.flush();
    const [head = "", ...rest] = cells;
    const term = shownTerm(head);
    if (term === "") return this.diagnostics.skip(line, "its first cell is empty");
    const named = readBulletText(`**x** — ${rest[0] ?? ""}`, "");
    if ("why" in named) return this.diagnostics.skip(line, named.why);
    this.add(line, null, under, null, { ...named, term, key: headKey(head, term), aliases: aliasesOf(head), link: soleLink(head) }, [head, ...rest.slice(0, 1)].join(" | "));
  }

  private flush(): void {
    const { pending } = this;
    if (pending === null) return;
    this.pending = null;
    const { line, body, more, box, parent, under, self } = pending;
    const named = readBulletText(body, more.join(" "));
    if ("why" in named) return this.diagnostics.skip(line, named.why);
    if (named.link !== null && this.options.isMap(named.link)) return this.diagnostics.skip(line, MAP_LINK);
    self.concept = line;
    this.add(line, parent, under, box, named, more.length === 0 ? body : [body, ...more].join(" "));
  }

  private add(line: number, parent: number | null, under: Under, box: string | null, named: Named, written: string): void {
    const { term, aliases, link, definition, blockId, tags, references } = named;
    this.bullets.push({ line, key: under.key + named.key, parent, headingPath: under.headingPath, term, aliases, link, definition, box, blockId, tags, references, written });
    const compared = under.compared + normalizePlain(term);
    const first = this.firstLine.get(compared);
    if (first === undefined) this.firstLine.set(compared, line);
    else this.diagnostics.problem(line, `“${term}” already stands in line ${first + 1} under the same heading; only their order tells the two apart. Give one of them another name.`);
  }
}
