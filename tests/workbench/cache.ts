/**
 * A note's metadata as the app's cache holds it, read from its text alone: headings, list items with their parents,
 * sections, links, embeds, tags, blocks and front matter. Held in the tests against what the app itself answered.
 */
import type { BlockContent, DefinitionContent, Link, Image, List, ListItem, Nodes, Parents, RootContent } from "mdast";
import type * as obs from "obsidian";
import { parseYaml } from "./frontmatter";
import { BLOCK_ID, CALLOUT, parseMarkdown, TAG, wikilinkParts } from "./syntax";

type Block = RootContent | BlockContent | DefinitionContent;

export function readCache(text: string): obs.CachedMetadata {
  return new Reading(text).read();
}

class Reading {
  private readonly headings: obs.HeadingCache[] = [];
  private readonly items: obs.ListItemCache[] = [];
  private readonly sections: obs.SectionCache[] = [];
  private readonly links: obs.LinkCache[] = [];
  private readonly embeds: obs.EmbedCache[] = [];
  private readonly tags: obs.TagCache[] = [];
  private readonly footnotes: obs.FootnoteCache[] = [];
  private readonly blocks: Record<string, obs.BlockCache> = {};
  private front: Pick<obs.CachedMetadata, "frontmatter" | "frontmatterPosition" | "frontmatterLinks"> = {};

  constructor(private readonly text: string) {}

  read(): obs.CachedMetadata {
    for (const node of parseMarkdown(this.text, { shown: false }).children) this.section(node);
    return {
      ...filled("links", this.links), ...filled("embeds", this.embeds), ...filled("tags", this.tags), ...filled("headings", this.headings),
      ...filled("footnotes", this.footnotes), ...filled("sections", this.sections), ...filled("listItems", this.items),
      ...this.front,
      ...(Object.keys(this.blocks).length > 0 ? { blocks: this.blocks } : {}),
    };
  }

  private section(node: RootContent): void {
    const position = { ...at(node), start: node.type === "blockquote" ? atColumn(at(node).start, 0) : at(node).start };
    if (node.type === "yaml") {
      this.front = readFront(node.value, position);
      if (!this.front.frontmatter && node.value.trim() !== "") return;
    }
    const section: obs.SectionCache = { type: this.typeOf(node), position };
    const id = node.type === "paragraph" ? this.idAtEnd(node) : undefined;
    const previous = this.sections[this.sections.length - 1];
    if (id !== undefined && this.source(node).trim() === `^${id}` && previous) this.name(previous, id);
    else if (id !== undefined) this.name(section, id);
    this.sections.push(section);
    this.block(node);
  }

  private name(cached: obs.SectionCache | obs.ListItemCache, id: string): void {
    cached.id = id;
    this.blocks[id.toLowerCase()] = { position: cached.position, id };
  }

  private typeOf(node: RootContent): string {
    if (node.type === "blockquote") return CALLOUT.test(this.source(node).replace(/^[ >]+/, "")) ? "callout" : "blockquote";
    return node.type;
  }

  private block(node: Block): void {
    switch (node.type) {
      case "heading": {
        const source = this.source(node);
        const heading = /^#/.test(source) ? source.replace(/^#+[ \t]*/, "").replace(/[ \t]+#+[ \t]*$/, "") : source.replace(/\n[^\n]*$/, "");
        this.headings.push({ position: at(node), heading: heading.trim(), level: node.depth });
        this.inline(node);
        break;
      }
      case "list": this.list(node, null); break;
      case "blockquote": for (const child of node.children) this.block(child); break;
      case "footnoteDefinition":
        this.footnotes.push({ id: node.identifier, position: at(node) });
        for (const child of node.children) this.block(child);
        break;
      default: this.inline(node);
    }
  }

  private list(list: List, above: ListItem | null): void {
    const first = line(list);
    for (const item of list.children) {
      const cached: obs.ListItemCache = { position: { start: this.startOf(item, above), end: this.endOf(item, list) }, parent: above ? line(above) : -Math.max(first, 1) };
      const task = this.taskOf(item);
      if (task !== undefined) cached.task = task;
      this.items.push(cached);
      const words = item.children[0];
      const id = words?.type === "paragraph" ? this.idAtEnd(words) : undefined;
      if (id !== undefined) this.name(cached, id);
      this.listInTask(item, cached);
      for (const child of item.children) {
        if (child.type === "list") this.list(child, item);
        else this.block(child);
      }
    }
  }

  /** A nested item begins, for the cache, where the words of the item above it begin, however far it is indented. */
  private startOf(item: ListItem, above: ListItem | null): obs.Loc {
    const { start } = at(item);
    if (!above) return start;
    const [marker = "", number] = /^(?:[-*+]|(\d+)\.|\d+\))[ \t]{0,4}/.exec(this.source(above)) ?? [];
    // Below `1. ` to `9. ` one column more counts as indentation, so that what stands below `10. ` may stand as deep.
    const extra = number !== undefined && Number(number) < 10 && marker.length % 2 === 1 ? 1 : 0;
    return atColumn(start, Math.min(start.col, at(above).start.col + marker.length + extra));
  }

  /** An item ends before the list below it; one that a blank line follows, where that line begins. */
  private endOf(item: ListItem, list: List): obs.Loc {
    const below = item.children.findIndex((child) => child.type === "list");
    if (below === 0) return endOfLine(this.text, item);
    const end = below > 0 ? item.children[below - 1]?.position?.end : item.position?.end;
    const own = end ? loc(end) : endOfLine(this.text, item);
    const blank = item !== list.children[list.children.length - 1] && /^\r?\n[ \t]*\r?\n/.test(this.text.slice(own.offset));
    return below < 0 && blank ? { line: own.line + 1, col: 0, offset: this.text.indexOf("\n", own.offset) + 1 } : own;
  }

  /** `- [ ] 1. Words` is two items on one line. */
  private listInTask(item: ListItem, cached: obs.ListItemCache): void {
    const box = /^(?:[-*+]|\d+[.)])[ \t]+\[.\][ \t]+(?=(?:[-*+]|\d+[.)])[ \t])/u.exec(this.source(item))?.[0];
    if (box === undefined) return;
    const { start, end } = cached.position;
    this.items.push({ position: { start: { ...start, col: start.col + box.length, offset: start.offset + box.length }, end }, parent: start.line });
  }

  /** Any character between the brackets; the parser knows only two of them, so the line itself is read. */
  private taskOf(item: ListItem): string | undefined {
    return /^(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?=\s|$)/u.exec(this.source(item))?.[1];
  }

  private inline(node: Nodes): void {
    switch (node.type) {
      case "wikilink": this.reference(this.links, node, node.value, wikilinkParts(node.value)); return;
      case "embed": this.reference(this.embeds, node, node.value, wikilinkParts(node.value)); return;
      case "link": this.markdownLink(this.links, node, wordsOf(this.source(node))); break;
      case "image": this.markdownLink(this.embeds, node, node.alt ?? ""); return;
      case "text": this.tagsIn(node); return;
      default:
    }
    if ("children" in node) for (const child of placedIn(node)) this.inline(child);
  }

  private markdownLink(into: obs.ReferenceCache[], node: Link | Image, display: string): void {
    // An address is no link of the vault's.
    if (node.url === "" || /^[a-z][a-z0-9+.-]*:/i.test(node.url) || !/^!?\[/.test(this.source(node))) return;
    this.reference(into, node, this.source(node), { link: decoded(node.url), display });
  }

  private reference(into: obs.ReferenceCache[], node: Nodes, original: string, { link, display }: { link: string; display: string }): void {
    into.push({ position: at(node), link, original, displayText: display });
  }

  private tagsIn(node: Nodes): void {
    const { start } = at(node);
    const source = this.source(node);
    for (const found of source.matchAll(TAG)) {
      const from = found.index + (found[1] ?? "").length;
      const tag = `#${found[2] ?? ""}`;
      const before = source.slice(0, from).split("\n");
      const col = before.length === 1 ? start.col + from : columnIn(this.text, start.offset + from);
      const begin: obs.Loc = { line: start.line + before.length - 1, col, offset: start.offset + from };
      this.tags.push({ position: { start: begin, end: { ...begin, col: col + tag.length, offset: begin.offset + tag.length } }, tag });
    }
  }

  private idAtEnd(node: Nodes): string | undefined {
    return BLOCK_ID.exec(this.source(node))?.[1];
  }

  private source(node: Nodes): string {
    return this.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }
}

function filled<K extends string, T>(key: K, list: T[]): Partial<Record<K, T[]>> {
  return list.length > 0 ? { [key]: list } as Partial<Record<K, T[]>> : {};
}

function loc(point: { line: number; column: number; offset?: number | undefined }): obs.Loc {
  return { line: point.line - 1, col: point.column - 1, offset: point.offset ?? 0 };
}

function at(node: Nodes): obs.Pos {
  const { position } = node;
  if (!position) throw new Error(`A ${node.type} without a place in the text.`);
  return { start: loc(position.start), end: loc(position.end) };
}

/** Of an address in a word the parser gives no part a place. Such parts are one text, between those that have a place. */
function placedIn({ children, position }: Parents): Nodes[] {
  const from = children.findIndex((one) => one.position === undefined);
  const [before, rest] = [children.slice(0, from), children.slice(from)];
  const after = rest.findIndex((one) => one.position !== undefined);
  return from < 0 || position === undefined ? children : [...before, { type: "text", value: "", position: { start: before.at(-1)?.position?.end ?? position.start, end: rest[after]?.position?.start ?? position.end } }, ...after < 0 ? [] : rest.slice(after).filter((one) => one.position !== undefined)];
}

function atColumn(place: obs.Loc, col: number): obs.Loc {
  return { line: place.line, col, offset: place.offset - place.col + col };
}

function line(node: Nodes): number {
  return at(node).start.line;
}

/** An item whose first thing is a list ends, for the cache, where its own line ends. */
function endOfLine(text: string, node: Nodes): obs.Loc {
  const { start } = at(node);
  const next = text.indexOf("\n", start.offset);
  const offset = next < 0 ? text.length : next;
  return { line: start.line, col: start.col + offset - start.offset, offset };
}

function columnIn(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

function wordsOf(source: string): string {
  return /^\[((?:[^\]\\]|\\.|\[[^\]]*\])*)\]/.exec(source)?.[1] ?? source;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function readFront(text: string, position: obs.Pos): Pick<obs.CachedMetadata, "frontmatter" | "frontmatterPosition" | "frontmatterLinks"> {
  try {
    const value = parseYaml(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
    const frontmatter = Object.fromEntries<unknown>(Object.entries(value));
    return { frontmatter, frontmatterPosition: position, frontmatterLinks: linksIn(frontmatter, "") };
  } catch {
    return {};
  }
}

/** A property that is a link, or a list with links in it: `key`, `key.0`. */
function linksIn(value: unknown, key: string): obs.FrontmatterLinkCache[] {
  if (typeof value === "string") {
    const original = /^\s*(!?\[\[[^\]\n]+\]\])\s*$/.exec(value)?.[1];
    if (original === undefined) return [];
    const { link, display } = wikilinkParts(original);
    return [{ key, link, original, displayText: display }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => linksIn(inner, key === "" ? name : `${key}.${name}`));
}
