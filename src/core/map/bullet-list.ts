/**
 * The bullets of a map as they come, line after line: which one encloses which, and what continues them.
 * A bullet is taken apart only when the next line shows that it is complete.
 */
import { keyAbove } from "./concept-key";
import { fold } from "../text/normalize";
import { readBulletText, type Named } from "./bullet-text";
import type { Findings } from "./diagnostics";
import type { Bullet, ReadOptions } from "./reading";
import type { Marker, Shape } from "./line-prefix";
import { aliasesOf, shownTerm } from "./term";
import { soleLink } from "../text/links";

/** A bullet that stands open: what is indented to its text belongs to it. */
interface Open {
  readonly depth: number;
  readonly column: number;
  /** Line of the bullet if it names a concept, else that of the next one outside that does. */
  concept: number | null;
}

interface Pending {
  readonly line: number;
  readonly body: string;
  readonly more: string[];
  readonly box: string | null;
  readonly parent: number | null;
  readonly trail: readonly string[];
  readonly self: Open;
}

export class BulletList {
  readonly bullets: Bullet[] = [];
  private stack: Open[] = [];
  private pending: Pending | null = null;
  private blankAbove = true;
  private readonly firstLine = new Map<string, number>();
  /** Start of the keys below the trail of the last bullet: many bullets share one. */
  private above: { readonly trail: readonly string[]; readonly key: string } = { trail: [], key: "" };

  constructor(private readonly options: ReadOptions, private readonly found: Findings) {}

  /** Column where the text of the enclosing bullet starts; 0 outside of lists. */
  innerColumn({ depth, column }: Shape): number {
    return this.stack.filter((open) => open.depth === depth && open.column <= column).at(-1)?.column ?? 0;
  }

  bullet(line: number, shape: Shape, marker: Marker, trail: readonly string[]): void {
    this.flush();
    this.stack = this.stack.filter((open) => open.depth === shape.depth && open.column <= shape.column);
    const outer = this.stack.at(-1);
    if (outer === undefined && shape.column >= 4 && !marker.pasted && this.blankAbove) {
      this.found.pass(line, "indented so far that it is code");
      return;
    }
    this.blankAbove = false;
    const parent = outer?.concept ?? null;
    const self: Open = { depth: shape.depth, column: marker.contentColumn, concept: parent };
    this.stack.push(self);
    this.pending = { line, body: shape.text.slice(marker.body).trim(), more: [], box: marker.box, parent, trail, self };
  }

  /** Takes a line as the continuation of the bullet above it; false if there is none. */
  continues(shape: Shape, text: string): boolean {
    if (this.pending !== null && !this.blankAbove && shape.depth <= this.pending.self.depth) {
      this.pending.more.push(text.replace(/\\$/, ""));
      return true;
    }
    this.flush();
    const inside = this.stack.some((open) => open.depth === shape.depth && open.column <= shape.column);
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

  row(line: number, cells: readonly string[], trail: readonly string[]): void {
    this.flush();
    const [head = "", ...rest] = cells;
    const term = shownTerm(head);
    if (term === "") return this.found.pass(line, "its first cell is empty");
    const named = readBulletText(`**x** — ${rest[0] ?? ""}`, "");
    if ("why" in named) return this.found.pass(line, named.why);
    this.add(line, null, trail, null, { ...named, term, aliases: aliasesOf(term), link: soleLink(head) });
  }

  private flush(): void {
    const { pending } = this;
    if (pending === null) return;
    this.pending = null;
    const { line, body, more, box, parent, trail, self } = pending;
    const named = readBulletText(body, more.join(" "));
    if ("why" in named) return this.found.pass(line, named.why);
    if (named.link !== null && this.options.isMap(named.link)) return this.found.pass(line, "a link to another map");
    self.concept = line;
    this.add(line, parent, trail, box, named);
  }

  private add(line: number, parent: number | null, trail: readonly string[], box: string | null, named: Named): void {
    const { term, aliases, link, definition, blockId, tags } = named;
    if (trail !== this.above.trail) this.above = { trail, key: keyAbove(trail) };
    const key = this.above.key + fold(term);
    this.bullets.push({ line, key, parent, trail, term, aliases, link, definition, box, blockId, tags });
    const first = this.firstLine.get(key);
    if (first === undefined) this.firstLine.set(key, line);
    else this.found.problem(line, `“${term}” already stands in line ${first + 1} under the same heading; only their order tells the two apart. Give one of them another name.`);
  }
}
