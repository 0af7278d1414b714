/**
 * Headings, and which of them are concepts themselves.
 *
 *   ## [[Array]]            a link and no items below: a concept
 *   ## Array                a paragraph and no items below: a concept, where the headings beside it are like that
 *   Cells side by side.
 *   ## List                 a few items below that name nothing: the same, where most headings beside it are like that
 *   - Cells that know the next one
 *
 * A single level-1 heading is the title. Where there are several, they are the sections.
 */
import { forEachChunk } from "../base/jobs";
import { frozenPlainText } from "../text/frozen";
import { normalizePlain, normalizeText, plainText } from "../text/normalize";
import { linkTarget } from "../text/links";
import { keyAbove } from "./concept-key";
import { isLabelWord, isRelatedHeading, mayBeTopic } from "./line-kinds";
import { ASIDE_HEADINGS, DEFINING_CALLOUTS } from "./line-words";
import type { MapHeading } from "./reading";

/** Headings between two pauses. */
const STEP = 200;

/** What stands below one heading, up to the next. */
export interface Section {
  readonly line: number;
  /** 0 above the first heading. */
  readonly level: number;
  readonly markdown: string;
  readonly text: string;
  readonly idText: string;
  /** The section that this one is part of; null above the first heading. */
  readonly parent: Section | null;
  /** Under a heading like “See also”. */
  readonly isRelated: boolean;
  /** Under one that may be a topic all the same: what is defined there is a concept. */
  readonly mayBeTopic: boolean;
  /** Under a heading like “Sources” or “Open questions”. */
  readonly isAside: boolean;
  /** Its first paragraph, with formulas, code and tables right behind it. */
  readonly blocks: string[];
  paragraphs: number;
  items: number;
  sections: number;
  /** How many of the items say something and name nothing. */
  nameless: number;
  /** Sections right below it that hold text or items that name nothing alone, and those that hold others. */
  explained: number;
  listed: number;
  under: Under | null;
}

/** The headings that an item stands under: one object for all items below them. */
export interface Under {
  readonly headingPath: readonly string[];
  /** What the keys of concepts start with. */
  readonly key: string;
  /** The headings as they are compared. */
  readonly compared: string;
}

const TOP: Under = { headingPath: [], key: "", compared: "" };

/** A short line that leads to what comes below it. */
const LEADS = /^.{0,40}[:：](?:\*\*|__)?$/;

/** A picture alone says nothing of its heading; an embedded note may. */
const PICTURE = /^!\[.*(?:\)|\.\w+(?:\|.*)?\]\])$/;

/** Characters after which a paragraph is cut at the end of a line: it defines nothing. */
const LONGEST_PARAGRAPH = 20_000;

const ABOVE: Omit<Section, "blocks"> = { line: -1, level: 0, markdown: "", text: "", idText: "", parent: null, isRelated: false, mayBeTopic: false, isAside: false, paragraphs: 0, items: 0, nameless: 0, sections: 0, explained: 0, listed: 0, under: null };

export class Sections {
  readonly all: Section[] = [];
  current: Section = { ...ABOVE, blocks: [] };
  /** The part of the current section that stands below a line like “References:”. */
  private part: Section | null = null;
  /** Level-1 headings. */
  private readonly tops: Section[] = [];
  /** Whether level 1 is a level of its own, and no title alone. */
  isTopALevel = false;

  heading(line: number, level: number, markdown: string): Section {
    const written = markdown.replace(/\s\^[A-Za-z0-9-]+$/, "");
    let parent = this.current;
    while (parent.level >= level && parent.parent !== null) parent = parent.parent;
    parent.sections++;
    const text = plainText(written);
    const section: Section = { line, level, markdown: written, text, idText: frozenPlainText(written), parent, ...elsewhere(text, parent), blocks: [], paragraphs: 0, items: 0, nameless: 0, sections: 0, explained: 0, listed: 0, under: null };
    this.all.push(section);
    if (level === 1) this.tops.push(section);
    this.current = section;
    this.part = null;
    return section;
  }

  /** The current section, which has one item more. */
  withItem(): Section {
    this.current.items++;
    return this.part ?? this.current;
  }

  /** Whether the next paragraph is not the one that its heading may be defined by. */
  isBegun(): boolean {
    const { level, items, paragraphs, text } = this.current;
    return level < 2 || items + paragraphs > 0 || /[:：]$/.test(text);
  }

  /** A line of text that belongs to no item. `goesOn`: the paragraph of the line above goes on. */
  addText(text: string, goesOn: boolean): void {
    const { current } = this;
    this.part = null;
    if (PICTURE.test(text)) return this.addBlock(text);
    if (!goesOn) current.paragraphs++;
    const last = current.blocks.at(-1);
    if (current.paragraphs !== 1 || (last?.length ?? 0) > LONGEST_PARAGRAPH) return;
    if (goesOn && last !== undefined) current.blocks[current.blocks.length - 1] = `${last} ${text}`;
    else current.blocks.push(text);
  }

  /** A line of its own above a list: “References:”. What stands in the list leads elsewhere, as below such a heading. */
  beginAside(text: string | undefined): void {
    if (text === undefined || !LEADS.test(text)) return;
    const part = { ...this.current, ...elsewhere(plainText(text), this.current) };
    if (part.isRelated || part.isAside) this.part = part;
  }

  /** The line of text above turned out to be a heading: it is no paragraph. */
  withdrawText(): void {
    if (this.current.paragraphs-- === 1) this.current.blocks.pop();
  }

  /** Code, a formula or a table that belongs to no item: it goes with the first paragraph. */
  addBlock(block: string): void {
    if (this.current.paragraphs === 1) this.current.blocks.push(block);
  }

  /** To be called once all headings are known: paths depend on whether level 1 is a level. */
  close(): void {
    this.isTopALevel = this.tops.length > 1;
  }

  /** To be called once all that is said below each heading is known. */
  weigh(): void {
    for (const section of this.all) {
      const { parent, sections, items, paragraphs, text } = section;
      if (parent === null || sections > 0) continue;
      if (items > 0 && !isSaid(section)) parent.listed++;
      else if (paragraphs + items > 0 && !isLabel(text)) parent.explained++;
    }
  }

  /** Text of the level-1 heading that is no section. */
  title(): string | null {
    const [first] = this.tops;
    return first === undefined || (this.isTopALevel && !this.isTitle(first)) ? null : first.text || null;
  }

  *headingsJob(): Generator<void, MapHeading[]> {
    const headings: MapHeading[] = [];
    yield* forEachChunk(this.all, STEP, (section) => {
      if (this.isTitle(section)) return;
      const link = /\[\[([^\]]*)\]\]/.exec(section.markdown);
      headings.push({ line: section.line, level: section.level + (this.isTopALevel ? 1 : 0), text: section.text, link: link === null ? null : linkTarget(link[1] ?? "") || null, headingPath: this.under(section).headingPath });
    });
    return headings;
  }

  /** The only level-1 heading; of several, a first one with nothing below it. */
  private isTitle(section: Section): boolean {
    return section.level === 1 && (!this.isTopALevel || (section === this.tops[0] && section.items === 0 && section.sections === 0));
  }

  under(section: Section): Under {
    if (section.under !== null) return section.under;
    const { parent, text, idText } = section;
    const above = parent === null ? TOP : this.under(parent);
    return section.under = parent === null || this.isTitle(section) ? above : { headingPath: [...above.headingPath, text], key: above.key + keyAbove([idText]), compared: `${above.compared}${normalizePlain(text)}\n` };
  }

  /** Whether a heading is a concept and no section. `isLinked`: all it says is a link, or starts with one. `isDefined`: an item below says that it defines it. */
  isConcept(section: Section, isLinked: boolean, isDefined: boolean): boolean {
    if (section.isRelated || this.isTitle(section)) return false;
    if (isDefined) return isTerm(section);
    if ((section.items > 0 && !isSaid(section)) || section.sections > 0) return false;
    if (isLinked) return true;
    const { explained, listed } = section.parent ?? ABOVE;
    const isUsual = section.items > 0 ? explained >= Math.max(FEWEST_ALIKE, 2 * listed) : section.paragraphs > 0 && !LEADS.test(section.blocks.join("\n")) && explained >= listed;
    return isUsual && isTerm(section);
  }
}

type Place = Pick<Section, "isRelated" | "mayBeTopic" | "isAside">;

/** What a label above a list says of it. */
function elsewhere(text: string, { isRelated, mayBeTopic: isTopic, isAside }: Place): Place {
  const label = normalizeText(text).replace(/\s*\([^()]*\)$|\s*:$/, "");
  return { isRelated: isRelated || isRelatedHeading(label), mayBeTopic: isRelated ? isTopic : mayBeTopic(label), isAside: isAside || ASIDE_HEADINGS.has(label) };
}

/** Headings beside each other that only text and such items stand below: below one or two they may be notes for oneself. */
const FEWEST_ALIKE = 3;

/** Items below a heading: more are notes of many things. */
const MOST_SAID = 8;

/** Whether all that stands below a heading says something and names nothing. */
function isSaid({ items, nameless }: Section): boolean {
  return items > 0 && items <= MOST_SAID && nameless === items;
}

/** Longer headings are sentences. */
const MOST_WORDS = 8;

function isTerm({ text }: Section): boolean {
  return isName(text) && !isLabel(text) && !/^\p{L}+ing (?:an?|the|your|to|with|from) /iu.test(text);
}

function isName(text: string): boolean {
  return !/[?:：？!.]$/.test(text) && text.length <= 80 && text.split(/\s+/).length <= MOST_WORDS;
}

/** “Definition”, “Concepts”. */
export function isDefining(text: string): boolean {
  return DEFINING_CALLOUTS.has(normalizeText(text).replace(/s$/, ""));
}

function isLabel(text: string): boolean {
  const plain = normalizeText(text);
  return isLabelWord(plain) || isLabelWord(plain.slice(plain.lastIndexOf(" ") + 1)) || /^(?:how|why|what|about|welcome)\b|\bmocs?\b/.test(plain);
}
