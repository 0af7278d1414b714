/**
 * Items → concepts, in the order of their lines. A marked item is one by itself; the others depend on what is around:
 *
 *   - SWOT analysis           a name where the items beside it are mostly names
 *   - **Cache**               what stands below names nothing, and is its definition
 *     - keeps copies nearby
 *   - **Euler’s identity**    what stands below as its own block is part of the definition
 *
 *     $$e^{i\pi} + 1 = 0$$
 */
import { strings } from "../base/strings";
import { addToGroup, setInGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import { normalizeText, numberInFront } from "../text/normalize";
import type { Diagnostics } from "./diagnostics";
import type { Named } from "./item-text";
import { isDefinedThere, isRoman, type Item, type List } from "./item";
import { isMaybeKey, isPlannedTask, isRelatedHeading } from "./line-kinds";
import { CONTENTS_HEADINGS, DEFINING } from "./line-words";
import { type Bullet } from "./reading";
import type { Section, Sections } from "./sections";

export interface Choice {
  readonly items: readonly Item[];
  readonly sections: Sections;
  readonly diagnostics: Diagnostics;
  readonly isMap: (linkpath: string) => boolean;
  /** The map is a board of tasks: nothing in it is a term. */
  readonly isBoard: boolean;
}

/** Items between two pauses. */
const STEP = 500;

/** A text without marks that stands so often in one map, or among so many other such texts, is a label: “Videos”. */
const OFTEN = 3;
const AMONG = 200;

export function* chooseConceptsJob(choice: Choice): Generator<void, Bullet[]> {
  const chosen = new Chosen(choice);
  yield* forEachChunk(choice.items, STEP, (item) => { chosen.count(item); });
  choice.sections.weigh();
  chosen.weigh();
  yield* forEachChunk(choice.items, STEP, (item) => { chosen.decide(item); });
  return chosen.bullets;
}

class Chosen {
  readonly bullets: Bullet[] = [];
  /** By headings, then by term, as they are compared. */
  private readonly firstLine = new Map<string, Map<string, number>>();
  private readonly bare = new Map<string, number>();
  /** By section: its items that say something and name nothing, but for what stands below them. */
  private readonly saidIn = new Map<Section, Item[]>();
  /** Items that are the definition of the concept above them, or a part of it. */
  private readonly saying = new Set<Item>();
  /** Labels such as “See also”, and all below them. */
  private readonly related = new Set<Item>();
  /** Headings that are concepts, with all that stands below them. */
  private readonly defined = new Set<Section>();
  /** By what it stands below: `**Definition:** …`. */
  private readonly definedBy = new Map<Section | Item, Item>();

  constructor(private readonly choice: Choice) {}

  count(item: Item): void {
    const { read, section, heading } = item;
    if (heading === null && says(item) && !isExplained(item)) {
      section.nameless++;
      if (item.parent === null) addToGroup(this.saidIn, section, item);
    }
    if ("why" in read) return;
    const owner = item.parent ?? section;
    if (read.definition !== "" && DEFINING.has(read.key) && !this.definedBy.has(owner)) this.definedBy.set(owner, item);
    if (read.needs !== "names") return;
    this.bare.set(read.compared, (this.bare.get(read.compared) ?? 0) + 1);
  }

  /** To be called once all items are counted: a single “Definition” may be a term itself. */
  weigh(): void {
    if (this.definedBy.size < OFTEN - 1) this.definedBy.clear();
  }

  decide(item: Item): void {
    item.concept = item.parent?.concept ?? null;
    const why = item.heading === null ? this.whyNone(item) : null;
    if (why !== null || (item.heading !== null && !this.isConceptHeading(item))) {
      if (why !== null && why !== "" && this.bullets.at(-1)?.line !== item.line) this.choice.diagnostics.skip(item.line, why);
      return;
    }
    item.concept = item.line;
    const defining = this.definedBy.get(item.heading ?? item);
    for (const one of defining === undefined ? sayingBelow(item) : [defining]) this.saying.add(one);
    if (item.heading !== null && defining === undefined) this.defined.add(item.heading);
    this.add(item, item.read as Named);
  }

  /** Of most headings nobody expects that they are concepts: no reason is told. */
  private isConceptHeading({ read, heading }: Item): boolean {
    const { sections, isMap, isBoard } = this.choice;
    return heading !== null && "term" in read && !isBoard && sections.isConcept(heading, read.needs === null, this.definedBy.has(heading)) && !this.isLabel(read) && !(read.link !== null && isMap(read.link));
  }

  /** Why an item that is no heading is no concept, as a clause; null if it is one. */
  private whyNone(item: Item): string | null {
    const { read } = item;
    if (this.choice.isBoard) return strings.skippedLines.board;
    if (this.defined.has(item.section) || this.saying.has(item)) return strings.skippedLines.definition;
    if ("why" in read) return read.why;
    return this.whyByPlace(item, read) ?? whyByList(item, read) ?? (read.needs === null ? null : this.whyNoName(item, read));
  }

  /** What it stands under, or leads to, says that it names nothing of this map. */
  private whyByPlace(item: Item, read: Named): string | null {
    const { isMap } = this.choice;
    if (this.isRelated(item) || (item.section.isRelated && !(item.section.mayBeTopic && isDefinedThere(item, read)))) return strings.skippedLines.related;
    if (item.section.isAside && read.link === null && (read.isPlain || read.definition === "")) return strings.skippedLines.sources;
    if (read.link !== null && (isMap(read.link) || (read.term !== read.link && isMap(read.term)))) return strings.skippedLines.mapLink;
    if (read.subpath !== undefined && CONTENTS_HEADINGS.has(normalizeText(item.section.text))) return strings.elsewhereLines.contents;
    return null;
  }

  /** `- **See also**`, and what stands below it. */
  private isRelated(item: Item): boolean {
    const { parent, read } = item;
    const isHere = "term" in read && read.link === null && read.definition === "" && isRelatedLabel(read.term);
    if (isHere || (parent !== null && this.related.has(parent))) this.related.add(item);
    return this.related.has(item);
  }

  private isLabel({ needs, compared }: Named): boolean {
    return needs === "names" && (this.bare.get(compared) ?? 0) >= Math.max(OFTEN, this.bare.size / AMONG);
  }

  private whyNoName(item: Item, read: Named): string | null {
    const hasText = this.definitionOf(item) !== "";
    if (read.needs === "text") return hasText ? null : /[?？]$/.test(read.term) ? strings.proseLines.bold : strings.skippedLines.colon;
    if (this.isLabel(read)) return strings.skippedLines.label;
    return isOfNames(item.list, hasText || read.link !== null) ? null : strings.proseLines.noTerm;
  }

  /** What an item says: behind its separator and in the blocks below; where that is nothing, in the items below. */
  private definitionOf(item: Item): string {
    const { read, heading, blocks } = item;
    if (heading === null && item.below === null && blocks.length === 0 && "term" in read) return read.definition;
    const own = "why" in read ? "" : read.definition;
    const defining = this.definedBy.get(heading ?? item);
    if (defining !== undefined && own === "") return this.definitionOf(defining);
    const below = heading === null ? sayingBelow(item) : this.saidIn.get(heading) ?? [];
    return [own, ...heading?.blocks ?? blocks, textOf(below)].filter((part) => part !== "").join("\n\n");
  }

  private add(item: Item, { term, key, compared: name, aliases, link, subpath, blockId, tags, references }: Named): void {
    const under = this.choice.sections.under(item.heading?.parent ?? item.section);
    const { line, box, body, more } = item;
    this.choice.diagnostics.keep(line);
    const parent = item.parent?.concept ?? null;
    // Spread among so many, a part that is hardly ever there took as long as all others.
    const bullet = { line, key: under.key + key, parent, headingPath: under.headingPath, term, aliases, link, definition: this.definitionOf(item), box, blockId, tags, references, written: body + more };
    this.bullets.push(subpath === undefined ? bullet : { ...bullet, subpath });
    const compared = name + numberInFront(term);
    const first = this.firstLine.get(under.compared)?.get(compared);
    if (first === undefined) setInGroup(this.firstLine, under.compared, compared, line);
    else this.choice.diagnostics.problem(line, strings.mapProblems.again(term, first + 1));
  }
}

/** One word may be a term, but for those that never are. */
function isRelatedLabel(term: string): boolean {
  const label = normalizeText(term).replace(/:$/, "");
  return isRelatedHeading(label) && /\s|^(?:relat|backl|bibliog|相关|参见|関連|관련)/.test(label);
}

/** So many names in a numbered list are topics, though some are told as sentences. */
const MANY = 8;

/** Whether texts without marks in a list are names. One that has a definition below needs less. */
function isOfNames({ marked, bare, prose, isNumbered }: List, hasText: boolean): boolean {
  const names = marked + bare;
  if (isNumbered && !hasText) return names >= 3 && prose * (names < MANY ? MANY : 1) < names;
  return hasText ? names > prose : names > 1 && names > prose;
}

/** Items below one: more are notes about it. */
const MOST_SAYING = 6;

/** The items below one without a definition that are it: nothing there names anything by itself. */
function sayingBelow({ read, blocks, below }: Item): readonly Item[] {
  if (below === null || blocks.length > 0 || "why" in read || read.definition !== "") return [];
  const filled = below.filter((item) => !isEmptyLabel(item));
  return filled.length === 1 || (filled.length <= MOST_SAYING && filled.every(isSaying)) ? filled.filter(maySay) : [];
}

/** `Example:` of a form, with nothing behind it and nothing below. */
function isEmptyLabel({ read, blocks, below }: Item): boolean {
  return "term" in read && read.needs === "text" && read.definition === "" && blocks.length === 0 && below === null;
}

function maySay({ read, below }: Item): boolean {
  return read.text !== null && ("why" in read || (read.needs === "names" && below === null));
}

/** Whether nothing in an item or below it names anything. */
function isSaying(item: Item): boolean {
  return (says(item) || (item.read.text === null && item.box === null)) && (item.below ?? []).every(isSaying);
}

/** A name that stands alone, with what it is below. */
function isExplained(item: Item): boolean {
  return "term" in item.read && isOfNames(item.list, true) && sayingBelow(item).length > 0;
}

/** Neither a name among names nor something to do. */
function says({ read, box, list }: Item): boolean {
  return box === null && read.text !== null && ("why" in read || (read.needs === "names" && !isOfNames(list, false)));
}

function textOf(items: readonly Item[]): string {
  const [only] = items;
  return items.length === 1 && only !== undefined && only.below === null ? ownText(only) : listOf(items);
}

function listOf(items: readonly Item[]): string {
  return items.map((item, at) => {
    const mark = item.list.isNumbered ? `${at + 1}. ` : "- ";
    const text = [ownText(item), ...item.below === null ? [] : [listOf(item.below)]].join("\n");
    return mark + text.replaceAll("\n", `\n${" ".repeat(mark.length)}`);
  }).join("\n");
}

function ownText({ read, blocks }: Item): string {
  return [read.text ?? "", ...blocks].join("\n\n");
}

/** Up to three words, as the value of a property has them. */
const VALUE = /^\S+(?:\s\S+){0,2}$/;

/** What the other items of its list are says that it is a step, a task or a sentence. */
function whyByList(item: Item, read: Named): string | null {
  if (read.isPlain && item.list.properties > 0 && isMaybeKey(read.key) && VALUE.test(read.definition)) return strings.skippedLines.property;
  if (item.box !== null && (read.isPlain || read.needs !== null) && ((read.needs === "names" && (item.list.instructions > 1 || read.link !== null)) || isPlannedTask(item.body))) return strings.skippedLines.task;
  if (read.isPlain && item.list.isNumbered && item.list.prose > item.list.marked - 1) return strings.skippedLines.numbered;
  if (item.list.isNumbered && item.list.instructions > 1 && item.list.instructions * 2 > item.list.marked && read.link === null) return strings.skippedLines.instruction;
  if (isRoman(read) && item.list.romans > 2) return strings.skippedLines.numbered;
  if (read.isLoose && item.list.emphasised >= Math.max(item.list.loose, item.list.marked - item.list.loose + 1)) return strings.proseLines.beginsBold;
  return null;
}
