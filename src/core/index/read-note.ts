/** A note's text and properties → what is kept of it. One pass; never throws. */
import { strings } from "../base/strings";
import type { NotePath } from "../base/note-path";
import { nameOf } from "./notes";
import type { NoteFacts, Remark } from "./note-facts";
import { normalizeText, plainText } from "../text/normalize";
import { Blocks } from "../map/blocks";
import { frontMatterOf } from "../text/front-matter";
import { atxHeading } from "../map/line-kinds";
import { FirstParagraph } from "./first-paragraph";
import { clipped } from "./paragraph-text";
import { PartReader } from "./note-parts";
import { whyNoDefinition } from "./says-what";
import { Lines } from "../text/lines";
import { markerOf, linePrefixOf, type LinePrefix } from "../map/line-prefix";
import { barred } from "../text/literals";
import { linksIn, linkTarget, MARKDOWN_LINK, noteTarget, soleLink, tagsOf } from "../text/links";
import { linksOf, tagsIn, textsOf, type Properties } from "../text/properties";

/** A note is read no further than this: what is kept of it stands near its top, or in a few links. */
const LONGEST_NOTE = 300_000;

/**
 * `← Back to [[X]]`, `**Back:** [[X]]`, `Up: [X](X.md)`, `⬆ [[X]]`, also behind a bullet or in a quote. Of an arrow to the
 * left alone nothing is known: it may lead to the note before.
 */
const BACK = new RegExp(`${/^[\s>*_+[-]*(?:[↑⬆⇑]\uFE0F?[:\s]*(?=\[)|(?:[←⬅⇐<↑⬆⇑-]+\uFE0F?\s*)?(?:\*\*|__)?(?:back to\b|(?:back|up|parent|zurück|retour|volver|voltar|terug|назад|返回)(?!\p{L})(?=[^[]{0,40}[:：]|(?:\s+\p{L}{1,4})?\s*\[)))[^[]*/u.source}(?:\\[\\[([^\\]]*)\\]\\]|${MARKDOWN_LINK})`, "iu");
const REMARK = new RegExp(`^(?:\\*\\*)?(?:\\[\\[([^\\][]*)\\]\\]|${MARKDOWN_LINK})(?:\\*\\*)?(?:\\s*\\((.*)\\)|\\s+[—–-]+\\s+(.*)|\\s*:\\s+(.*))?`);

const NO_PARTS: ReadonlySet<string> = new Set();

/** @data */
const RELATED = new Set(["related", "related concepts", "related notes", "related topics", "see also"]);

/** `properties` are those of the text. `wanted`: keys of its parts (`partKey`). */
export function readNote(path: NotePath, text: string, properties: Properties, wanted: ReadonlySet<string> = NO_PARTS): NoteFacts {
  const { end } = frontMatterOf(text);
  const name = nameOf(path);
  const names = [name, ...textsOf(properties, "aliases", "alias")];
  const reader = new NoteReader(text.length > LONGEST_NOTE ? text.slice(0, LONGEST_NOTE) : text, end, new FirstParagraph(names), wanted.size === 0 ? null : new PartReader(wanted));
  reader.readAll();
  const described = describedIn(properties, names);
  const summary = described?.text ?? reader.paragraph.text();
  const isDefined = described === null ? reader.paragraph.isDefined : described.isDefined || undefined;
  return {
    path,
    name,
    up: reader.up ?? targetOf(linksOf(properties, "up", "parent")[0]),
    summary,
    ...isDefined === undefined ? {} : { isDefined },
    ...reader.parts === null ? {} : { parts: reader.parts.parts() },
    links: [...reader.links],
    remarks: reader.remarks,
    prerequisites: linksOf(properties, "prerequisites", "prerequisite").flatMap(namedIn),
    tags: [...new Set([...tagsIn(properties), ...reader.tags])],
    aliases: textsOf(properties, "aliases", "alias"),
  };
}

/** What a note says of itself in its properties, in one line; null where it says nothing. */
function describedIn(properties: Properties, names: readonly string[]): { readonly text: string; readonly isDefined: boolean } | null {
  for (const key of DESCRIBING) {
    const found = textsOf(properties, key).find((one) => /\p{L}/u.test(one));
    if (found === undefined) continue;
    const text = clipped(found);
    // A description is often for readers of a web page: “Learn how to dig”.
    return { text, isDefined: key !== "description" || whyNoDefinition(text, names, true) === null };
  }
  return null;
}

/** The first that says something counts. */
const DESCRIBING = ["definition", "summary", "description"];

function targetOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  return soleLink(value) ?? (value.includes("[") ? null : value);
}

/** `"[[Paging]], [[TLB|buffers]]"` → both targets; a text without links is a name. */
function namedIn(value: string): string[] {
  const links = linksIn(value);
  return links.length > 0 || value.includes("[[") || value.includes("](") ? links : [value];
}

function upOf(line: string): string | null {
  const [, wiki, , address] = BACK.exec(line) ?? [];
  return (address === undefined ? linkTarget(wiki ?? "") : noteTarget(address)) || null;
}

class NoteReader {
  up: string | null = null;
  readonly links = new Set<string>();
  readonly tags = new Set<string>();
  readonly remarks: Remark[] = [];
  private readonly lines: Lines;
  private readonly blocks = new Blocks();
  private related = false;

  constructor(text: string, private readonly start: number, readonly paragraph: FirstParagraph, readonly parts: PartReader | null) {
    this.lines = new Lines(text);
  }

  readAll(): void {
    const { lines } = this;
    while (lines.advance()) {
      if (lines.start < this.start) continue;
      const content = lines.content();
      if (content.includes("\0")) continue;
      this.readLine(linePrefixOf(content));
    }
  }

  private readLine(prefix: LinePrefix): void {
    const { lines } = this;
    const block = prefix.at === prefix.text.length ? null : this.blocks.opening(lines, prefix, prefix.at, 0);
    if (block !== null) {
      const formula = block.end === null || block.name !== strings.textBlocks.math ? "" : lines.text.slice(lines.start + prefix.at, block.end);
      this.paragraph.block(formula);
      this.parts?.block(formula);
      if (block.end !== null) while (lines.end < block.end && lines.advance());
      return;
    }
    this.collect(prefix.text);
    const heading = atxHeading(prefix.text);
    if (heading === null) {
      this.paragraph.line(prefix);
      this.parts?.line(prefix);
    } else {
      this.related = RELATED.has(normalizeText(heading.text).replace(/:$/, ""));
      this.paragraph.heading(heading.text);
      this.parts?.heading(heading.level, heading.text);
    }
  }

  private collect(text: string): void {
    for (const tag of tagsOf(text)) this.tags.add(tag);
    if (!text.includes("[")) return;
    for (const link of linksIn(text)) this.links.add(link);
    const bare = barred(text);
    if (this.related) this.readRemark(bare);
    this.up ??= upOf(bare);
  }

  private readRemark(text: string): void {
    const marker = markerOf(linePrefixOf(text));
    const found = marker === null ? null : REMARK.exec(text.slice(marker.body));
    if (found === null) return;
    const [, wiki, , address, ...words] = found;
    const link = address === undefined ? linkTarget(wiki ?? "") : noteTarget(address) ?? "";
    if (link !== "") this.remarks.push({ link, words: plainText(words.find((one) => one !== undefined) ?? "") });
  }
}
