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
import { forEachChunk } from "../base/jobs";
import { normalizePlain, numberInFront } from "../text/normalize";
import type { Diagnostics } from "./diagnostics";
import type { Named } from "./item-text";
import type { Item, List } from "./item";
import { isPlannedTask } from "./line-kinds";
import { type Bullet } from "./reading";
import type { Sections } from "./sections";

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

/** A text without marks that stands so often in one map is a label: “Videos”. */
const OFTEN = 3;

export function* chooseConceptsJob(choice: Choice): Generator<void, Bullet[]> {
  const chosen = new Chosen(choice);
  yield* forEachChunk(choice.items, STEP, (item) => { chosen.count(item); });
  yield* forEachChunk(choice.items, STEP, (item) => { chosen.decide(item); });
  return chosen.bullets;
}

class Chosen {
  readonly bullets: Bullet[] = [];
  /** By headings and term, as they are compared. */
  private readonly firstLine = new Map<string, number>();
  private readonly bare = new Map<string, number>();

  constructor(private readonly choice: Choice) {}

  count({ read }: Item): void {
    if ("why" in read || read.needs !== "names") return;
    const name = normalizePlain(read.term);
    this.bare.set(name, (this.bare.get(name) ?? 0) + 1);
  }

  decide(item: Item): void {
    item.concept = item.parent?.concept ?? null;
    const why = this.whyNone(item);
    if (why !== null) {
      if (why !== "") this.choice.diagnostics.skip(item.line, why);
      return;
    }
    item.concept = item.line;
    this.add(item, item.read as Named);
  }

  /** Why an item is no concept: a clause, or empty where nobody expects one; null if it is one. */
  private whyNone(item: Item): string | null {
    const { read, heading, parent } = item;
    const { sections, isMap, isBoard } = this.choice;
    if (heading !== null) return "term" in read && !isBoard && sections.isConcept(heading, read.needs === null) && !this.isLabel(read) && !(read.link !== null && isMap(read.link)) ? null : "";
    if (isBoard) return strings.skippedLines.board;
    if (parent !== null && parent.concept === parent.line && isDefinition(item)) return strings.skippedLines.definition;
    if ("why" in read) return read.why;
    if (item.section.isRelated) return strings.skippedLines.related;
    if (read.link !== null && isMap(read.link)) return strings.skippedLines.mapLink;
    if (item.box !== null && (read.isPlain || read.needs !== null) && isPlannedTask(item.body)) return strings.skippedLines.task;
    if (read.isPlain && item.list.isNumbered && item.list.prose > item.list.marked - 1) return strings.skippedLines.numbered;
    if (item.list.instructions > 1 && item.list.instructions * 2 > item.list.marked && read.link === null) return strings.skippedLines.instruction;
    return read.needs === null ? null : this.whyNoName(item, read);
  }

  private isLabel({ needs, term }: Named): boolean {
    return needs === "names" && (this.bare.get(normalizePlain(term)) ?? 0) >= OFTEN;
  }

  private whyNoName(item: Item, read: Named): string | null {
    const hasText = definitionOf(item) !== "";
    if (read.needs === "text") return hasText ? null : strings.skippedLines.colon;
    if (this.isLabel(read)) return strings.skippedLines.label;
    return isOfNames(item.list, hasText) ? null : strings.proseLines.noTerm;
  }

  private add(item: Item, { term, key, aliases, link, subpath, blockId, tags, references }: Named): void {
    const under = this.choice.sections.under(item.heading?.parent ?? item.section);
    const { line, box, body, more } = item;
    const parent = item.parent?.concept ?? null;
    const written = more.length === 0 ? body : [body, ...more].join(" ");
    this.bullets.push({ line, key: under.key + key, parent, headingPath: under.headingPath, term, aliases, link, ...subpath === undefined ? {} : { subpath }, definition: definitionOf(item), box, blockId, tags, references, written });
    const compared = `${under.compared}${normalizePlain(term)}\n${numberInFront(term)}`;
    const first = this.firstLine.get(compared);
    if (first === undefined) this.firstLine.set(compared, line);
    else this.choice.diagnostics.problem(line, strings.mapProblems.again(term, first + 1));
  }
}

/** Whether texts without marks in a list are names. One that has a definition below needs less. */
function isOfNames({ marked, bare, prose, isNumbered }: List, hasText: boolean): boolean {
  const names = marked + bare;
  if (isNumbered && !hasText) return prose === 0 && names >= 3;
  return hasText ? names > prose : names > 1 && names > prose;
}

/** What an item says: behind its separator and in the blocks below; where that is nothing, in the items below. */
function definitionOf(item: Item): string {
  const own = "why" in item.read ? "" : item.read.definition;
  const blocks = item.heading?.blocks ?? item.blocks;
  if (own === "" && blocks.length === 0) return textOf((item.below ?? []).filter(isDefinition));
  return blocks.length === 0 ? own : [own, ...blocks].filter((part) => part !== "").join("\n\n");
}

/** Items below one: more are notes about it. */
const MOST_SAYING = 6;

/** Whether an item is the definition of the one above, or a part of it: nothing there names anything by itself. */
function isDefinition({ parent, read, below }: Item): boolean {
  if (parent === null || parent.blocks.length > 0 || parent.below === null) return false;
  if ("why" in parent.read || parent.read.definition !== "") return false;
  if ("term" in read && (read.needs !== "names" || below !== null)) return false;
  return read.text !== null && (parent.below.length === 1 || (parent.below.length <= MOST_SAYING && parent.below.every(saysOnly)));
}

/** Neither a name among names, nor something to do, nor the head of a list. */
function saysOnly({ read, box, below, list }: Item): boolean {
  return box === null && below === null && ("why" in read || (read.needs === "names" && !isOfNames(list, false)));
}

function textOf(items: readonly Item[]): string {
  const texts = items.map(({ read, blocks }) => [read.text ?? "", ...blocks].join("\n\n"));
  return texts.length < 2 ? texts.join("") : texts.map((text) => `- ${text.replaceAll("\n", "\n  ")}`).join("\n");
}
