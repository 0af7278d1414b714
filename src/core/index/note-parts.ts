/**
 * What a note says where links of maps lead into it: `[[Note#Heading]]` to the first paragraph below that heading,
 * `[[Note#^block]]` to that paragraph or item.
 */
import type { LinePrefix } from "../map/line-prefix";
import { linePrefixOf, markerOf } from "../map/line-prefix";
import { normalizeText } from "../text/normalize";
import { FirstParagraph } from "./first-paragraph";
import { clipped } from "./paragraph-text";

/** By the part of a link behind `#`, as `partKey` gives it; empty where the note has no such heading or says nothing there. */
export type NoteParts = Readonly<Record<string, string>>;

/** A link leaves out signs of the heading that would end it. Of several headings the last counts. */
export function partKey(subpath: string): string {
  return subpath.startsWith("^") ? subpath.toLowerCase() : headingKey(subpath.slice(subpath.lastIndexOf("#") + 1));
}

function headingKey(text: string): string {
  return normalizeText(text.replace(/[#|^:%[\]\\]+/g, " "));
}

interface Open {
  readonly key: string;
  readonly level: number;
  readonly paragraph: FirstParagraph;
}

export class PartReader {
  private readonly texts = new Map<string, string>();
  private open: readonly Open[] = [];
  /** Of the paragraph or item. */
  private lines: string[] = [];
  private isBlank = true;

  constructor(private readonly wanted: ReadonlySet<string>) {}

  heading(level: number, text: string): void {
    this.close(({ level: outer }) => outer >= level);
    for (const { paragraph } of this.open) paragraph.heading(text);
    const key = headingKey(text);
    if (this.wanted.has(key) && !this.texts.has(key)) this.open = [...this.open, { key, level, paragraph: new FirstParagraph([text]) }];
    this.lines = [];
  }

  /** A block of code, of math, a comment. `formula`: of math, as written. */
  block(formula: string): void {
    for (const { paragraph } of this.open) paragraph.block(formula);
    this.lines = [];
  }

  line(prefix: LinePrefix): void {
    for (const { paragraph } of this.open) paragraph.line(prefix);
    const text = prefix.text.slice(prefix.at).trim();
    if (text === "") {
      this.isBlank = true;
      return;
    }
    const [, content = text, id = ""] = /^(?:(.*)\s)?\^([A-Za-z0-9-]+)$/.exec(text) ?? [];
    // The id of a block may stand below it, behind a blank line.
    const isAlone = id !== "" && text.startsWith("^");
    if ((this.isBlank && !isAlone) || markerOf(linePrefixOf(text)) !== null) this.lines = [];
    this.isBlank = false;
    if (!isAlone) this.lines.push(content);
    const key = `^${id.toLowerCase()}`;
    if (id !== "" && this.wanted.has(key)) this.texts.set(key, clipped(this.lines.join(" ").replace(ITEM, "")));
  }

  parts(): NoteParts {
    this.close(() => true);
    return Object.fromEntries([...this.wanted].map((key) => [key, this.texts.get(key) ?? ""]));
  }

  private close(isOver: (one: Open) => boolean): void {
    for (const one of this.open.filter(isOver)) if (!this.texts.has(one.key)) this.texts.set(one.key, one.paragraph.text());
    this.open = this.open.filter((one) => !isOver(one));
  }
}

const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?/u;
