/** How the concepts of a map are written down: their texts, and what else tells who they are. */
import { forEachChunk } from "../base/jobs";
import { isSameList } from "../base/same-list";
import type { Concept } from "../concept/concept";
import { Entry, type PresentConcept } from "../concept/entry";
import { neighboursIn, presentConceptsJob } from "../concept/present";
import { linePrint, placeKey, TOP } from "../concept/prints";
import type { Company, ConceptSnapshot, Shared, SnapshotContext, Twin } from "../concept/snapshot";
import { normalizeText, oneLine } from "../text/normalize";
import type { ConceptMap } from "./concept-index";
import type { TextTable } from "./text-table";

/** A concept's snapshot, and the prints by which it is known to have been there. */
export interface Described {
  readonly snapshot: ConceptSnapshot;
  readonly context: SnapshotContext;
  readonly print: string;
}

/** Concepts between two pauses. */
const STEP = 100;

/**
 * In the order of the map; those that are `wanted`, or all. `texts` holds the maps as they are shown. Costs what the
 * wanted ones cost, and a look at the others.
 */
export function* describeJob({ concepts, headings = [] }: Pick<ConceptMap, "concepts"> & Partial<Pick<ConceptMap, "headings">>, texts: TextTable, wanted?: { has(concept: Concept): boolean }): Generator<void, Described[]> {
  const described: Described[] = [];
  let places: ReadonlyMap<Concept, number> | null = null;
  const neighbours = neighboursIn(concepts, headings);
  const neighboursOf = (concept: Concept): string => neighbours((places ??= new Map(concepts.map((one, at) => [one, at]))).get(concept) ?? -1).join();
  yield* forEachChunk(yield* presentConceptsJob(concepts, { headings, ...wanted === undefined ? {} : { wanted } }), STEP, (present) => {
    const one = new Entry(present.snapshot, present);
    described.push(describe(one, present, texts, neighboursOf));
  });
  return described;
}

interface SharedTexts extends Pick<SnapshotContext, "neighbours" | "shared"> {
  readonly twin?: Twin;
}

function sharedOf(one: Entry, present: PresentConcept, texts: TextTable, neighboursOf: (concept: Concept) => string): SharedTexts {
  const [sameTexts, sameTerms] = [texts.withText(one), texts.withTerm(one)];
  const isHere = (other: Concept): boolean => other === present.snapshot || (other.parent === present.parentId && placeKey(other.map, other.headingPath) === one.place);
  const [twins, siblings] = [sameTexts.filter(isHere), sameTerms.filter(isHere)];
  const shared = { text: sameTexts.length > 1, definition: texts.withDefinition(one).length > 1, term: sameTerms.length > 1, twin: twins.length > 1, sibling: siblings.length > 1 };
  const own = twins.find((other) => other === present.snapshot)?.line ?? 0;
  const { neighbours } = present;
  if (twins.length < 2) return { neighbours, shared };
  // Of two with the same neighbours one may go: those are no evidence.
  const areOwn = twins.every((other) => other === present.snapshot || neighboursOf(other) !== neighbours.join());
  return { neighbours: areOwn ? neighbours : ["", ""], shared, twin: { nth: twins.filter(({ line }) => line < own).length, of: twins.length } };
}

function describe(one: Entry, present: PresentConcept, texts: TextTable, neighboursOf: (concept: Concept) => string): Described {
  const { id, map, headingPath, term, definition, blockId } = one.snapshot;
  const own = present.references.filter((print) => texts.withReference(print).filter((other) => other.map === map).length <= 1);
  const references = own.filter((print) => texts.withReference(print).length <= 1);
  return {
    snapshot: { id, map, headingPath, term, definition, blockId },
    context: { above: present.above, parent: present.parentId, references, ...own.length === references.length ? {} : { own }, ...sharedOf(one, present, texts, neighboursOf), line: one.line ?? "", ...one.company === null ? {} : { company: one.company } },
    print: present.above + one.textPrint(),
  };
}

/** Whether a concept reads as it was written down. */
export function isRead(concept: Pick<ConceptSnapshot, "map" | "headingPath" | "term" | "definition">, snapshot: ConceptSnapshot): boolean {
  if (concept.map !== snapshot.map || placeKey("", concept.headingPath) !== placeKey("", snapshot.headingPath)) return false;
  return oneLine(concept.term) === oneLine(snapshot.term) && (oneLine(concept.definition) === oneLine(snapshot.definition) || normalizeText(concept.definition) === normalizeText(snapshot.definition));
}

/** Whether its line is the one that was written down, as far as that is known. */
export function isSameLine({ written }: Concept, { context }: ConceptSnapshot): boolean {
  return context?.line === undefined || context.line === linePrint(written);
}

/** Whether the log has all that a later start needs to know this concept by. */
export function isLogged({ snapshot, context }: Described, known: ConceptSnapshot): boolean {
  if (JSON.stringify([snapshot.map, snapshot.headingPath.map(oneLine), oneLine(snapshot.term), oneLine(snapshot.definition)]) !== JSON.stringify([known.map, known.headingPath, known.term, known.definition].map((part) => typeof part === "string" ? oneLine(part) : part.map(oneLine)))) return false;
  if (snapshot.blockId !== known.blockId) return false;
  const before = known.context;
  if (before === undefined) return context.above === TOP && context.references.length === 0 && !isAnyShared(context.shared);
  if (context.twin !== undefined && context.neighbours.join("") === "" && before.neighbours.join("") !== "") return false;
  return before.above === context.above && isSameTwin(before.twin, context.twin) && isSameCompany(before.company, context.company) && (before.line === undefined || before.line === context.line) && before.references.every((print) => context.references.includes(print)) && before.own?.every((print) => (context.own ?? context.references).includes(print)) !== false && !hasGrown(before.shared, context.shared);
}

function isSameTwin(before: Twin | undefined, now: Twin | undefined): boolean {
  return before?.nth === now?.nth && before?.of === now?.of;
}

/** An older version wrote none down. */
function isSameCompany(before: Company | undefined, now: Company | undefined): boolean {
  return before === undefined || (before.number === now?.number && before.of === now.of && isSameList(before.prints, now.prints));
}

function isAnyShared(shared: Shared): boolean {
  return Object.values(shared).some(Boolean);
}

function hasGrown(before: Shared, now: Shared): boolean {
  return (Object.keys(now) as (keyof Shared)[]).some((one) => now[one] && !before[one]);
}
