/**
 * The graph of a scope: headings and concepts in the author's order, and the relations among the shown concepts.
 *
 *   scope    ConceptIndex ──conceptsIn──▶ concepts ──relate──▶ edges       once for a scope
 *   filter   text ──applyFilter──▶ what stays ──▶ Graph                     at each keystroke
 *
 * A heading without a shown concept is left out. So is the heading of the scope itself: concepts directly under it have
 * no parent. In the graph of all maps, each map is a heading. Both ends of each edge are in the graph.
 */
import type { NotePath } from "../base/note-path";
import { isSameList } from "../base/same-list";
import { definitionOf, headingId, type Concept, type State } from "../concept/concept";
import { withSigns } from "../text/formula-signs";
import { normalizeText } from "../text/normalize";
import { applyFilter, type Filtered } from "../filters/apply-filter";
import type { FilterContext } from "../filters/filter";
import { allConcepts, type ConceptIndex, type ConceptMap, mapAt } from "../index/concept-index";
import { SeenNotes } from "../index/seen-notes";
import { nameOf } from "../index/notes";
import { COMES_BEFORE } from "../order/order-of";
import type { Graph, GraphNode, OrderedMap } from "./graph";
import { huesOf, type HueOf } from "./hues";
import type { ConceptEdge, Relation } from "../relations/relation";
import type { Scope } from "../index/scope";
import { isSubNote, withSubNotes } from "./sub-notes";

export type StateOf = (concept: Concept) => State;

/** What a graph is filtered from. A pane keeps it while nothing changes that it depends on (`stillRelated`). */
export interface Related {
  readonly index: ConceptIndex;
  readonly scope: Scope;
  readonly concepts: readonly Concept[];
  readonly edges: readonly ConceptEdge[];
  /** Of a section: all concepts of its map, and what comes before what among them. */
  readonly wholeMap?: Omit<OrderedMap, "states">;
  /** The notes that the relations were found in. */
  readonly notes: SeenNotes;
  readonly kinds: readonly { readonly id: string; readonly name: string }[];
  /** Ids of the kinds that are left out unless the filter names them (`kind:`). */
  readonly quiet: readonly string[];
}

/** A graph with the state of the filter box. */
export interface FilteredGraph extends Graph {
  readonly filtered: Filtered;
}

/** Builds and filters without pauses. A scope that no longer exists gives an empty graph. */
export function buildGraph(index: ConceptIndex, scope: Scope, filter: string, relations: readonly Relation[], stateOf: StateOf): FilteredGraph {
  const steps = buildGraphJob(index, scope, filter, relations, stateOf);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export function* buildGraphJob(index: ConceptIndex, scope: Scope, filter: string, relations: readonly Relation[], stateOf: StateOf): Generator<void, FilteredGraph> {
  return filterGraph(yield* relateJob(index, scope, relations), filter, stateOf);
}

/** Finds the relations of a scope, in steps of about a millisecond. */
export function* relateJob(index: ConceptIndex, scope: Scope, relations: readonly Relation[]): Generator<void, Related> {
  const concepts = [...conceptsIn(index, scope), ...orphansIn(index, scope)];
  const edges: ConceptEdge[] = [];
  const notes = new SeenNotes(index.notes);
  const shown = new Set(concepts.map(({ id }) => id));
  const ofMap = scope.heading === null ? null : conceptsIn(index, { ...scope, heading: null });
  const all = ofMap === null ? concepts : [...ofMap, ...orphansIn(index, scope)];
  const order: ConceptEdge[] = [];
  for (const relation of relations) {
    const isOfWholeMap = relation.isOfWholeMap === true;
    const found = yield* relation.find(isOfWholeMap ? all : concepts, { ...index, notes });
    for (const edge of found) if (!isOfWholeMap || (shown.has(edge.source) && shown.has(edge.target))) edges.push(edge);
    if (relation.id === COMES_BEFORE) order.push(...found);
  }
  return { index, scope, concepts, edges, ...ofMap === null ? {} : { wholeMap: { concepts: ofMap, order } }, notes, kinds: relations.map(({ id, name }) => ({ id, name })), quiet: relations.filter(({ quiet }) => quiet === true).map(({ id }) => id) };
}

/**
 * The same relations for a later index, or null where they may be others. `changed`: paths of the notes that changed
 * since the relations were asked for.
 */
export function stillRelated(related: Related, index: ConceptIndex, changed: Iterable<NotePath>): Related | null {
  const { scope, notes } = related;
  const isSame = isSameList(mapsIn(index, scope), mapsIn(related.index, scope)) && isSameList(index.orders ?? [], related.index.orders ?? []) &&
    isSameList(orphansIn(index, scope).map(textOf), orphansIn(related.index, scope).map(textOf));
  return isSame && !notes.isTouchedBy(changed) ? { ...related, index } : null;
}

function mapsIn({ maps }: ConceptIndex, { map }: Scope): readonly ConceptMap[] {
  return map === null ? maps : maps.filter(({ path }) => path === map);
}

function textOf(concept: Concept): string {
  return `${concept.id} ${concept.term}\n${definitionOf(concept)}`;
}

/** The orphans of a map. The filter hides them unless it names them. */
function orphansIn({ orphans = [] }: ConceptIndex, { map }: Scope): Concept[] {
  return map === null ? [...orphans] : orphans.filter((orphan) => orphan.map === map);
}

/** In the author's order. */
export function conceptsIn(index: ConceptIndex, scope: Scope): Concept[] {
  const { heading } = scope;
  if (scope.map === null) return allConcepts(index);
  const map = mapAt(index, scope.map);
  if (map === undefined) return [];
  if (heading === null) return [...map.concepts];
  const exact = map.concepts.filter(({ headingPath }) => heading.every((text, i) => text === headingPath[i]));
  if (exact.length > 0) return exact;
  // The heading may be spelled differently since the scope was saved.
  const folded = heading.map(normalizeText);
  return map.concepts.filter(({ headingPath }) => heading.length <= headingPath.length && folded.every((text, i) => text === normalizeText(headingPath[i] ?? "")));
}

/** Fast enough for every keystroke. `unfolded`: ids of the concepts whose notes below are shown too. */
export function filterGraph(related: Related, filter: string, stateOf: StateOf, unfolded: ReadonlySet<string> = new Set()): FilteredGraph {
  const context: FilterContext = { ...related, stateOf };
  const filtered = applyFilter(filter, context);
  const nodes = nodesOf(withSubNotes(filtered.concepts, unfolded, related.index), related, stateOf);
  const shown = new Set(nodes.map(({ id }) => id));
  const order = related.edges.filter(({ kind, source, target }) => kind === COMES_BEFORE && shown.has(source) && shown.has(target));
  return { nodes, edges: filtered.edges, order, ...wholeMapOf(related, stateOf), filtered };
}

/** What a filter leaves, and the whole, with a pause between. */
export function* bothJob(filter: (text: string) => FilteredGraph, text: string, everything: string): Generator<void, readonly [FilteredGraph, FilteredGraph]> {
  const filtered = filter(text);
  yield;
  const whole = text === everything ? filtered : filter(everything);
  yield;
  return [filtered, whole];
}

function wholeMapOf({ wholeMap }: Related, stateOf: StateOf): Pick<Graph, "wholeMap"> {
  return wholeMap === undefined ? {} : { wholeMap: { ...wholeMap, states: new Map(wholeMap.concepts.map((concept) => [concept.id, stateOf(concept)])) } };
}

function nodesOf(concepts: readonly Concept[], { index, scope }: Related, stateOf: StateOf): GraphNode[] {
  const maps = new Map(index.maps.map((map) => [map.path, map]));
  const hues = new Map(index.maps.filter(({ path }) => scope.map === null || scope.map === path).map((map, n): [NotePath, HueOf] => [map.path, huesOf(map, n)]));
  const hueOf = (path: NotePath, headingPath: readonly string[]): Pick<GraphNode, "hue"> => {
    const hue = hues.get(path)?.(headingPath);
    return hue === undefined ? {} : { hue };
  };
  const twins = scope.map === null ? twinNames(index) : new Set();
  const above = scope.map === null ? -1 : scope.heading?.length ?? 0;
  const nodes: GraphNode[] = [];
  const seen = new Set<string>();
  // An id is a hash of everything above: worked out once a heading, not once a concept.
  const ids = new Map<string, string>();
  const headingOf = (path: NotePath, headingPath: readonly string[]): string | null => {
    if (headingPath.length <= above) return null;
    const key = [path, ...headingPath].join("\n");
    const known = ids.get(key);
    if (known !== undefined) return known;
    const name = maps.get(path)?.name ?? nameOf(path);
    const id = headingId(twins.has(name) ? path : name, headingPath);
    ids.set(key, id);
    if (!seen.has(id)) {
      seen.add(id);
      const parent = headingPath.length === 0 ? null : headingOf(path, headingPath.slice(0, -1));
      nodes.push({ id, kind: KINDS[Math.min(headingPath.length, 2)] ?? "subsection", label: withSigns(headingPath.at(-1) ?? maps.get(path)?.title ?? nameOf(path)), state: null, parent, concept: null, ...hueOf(path, headingPath), ...headingPath.length === 0 ? numberOf(name) : {} });
    }
    return id;
  };
  for (const concept of concepts) {
    const parent = headingOf(concept.map, concept.headingPath);
    nodes.push({ id: concept.id, kind: "concept", label: withSigns(concept.term), state: isSubNote(concept) ? null : stateOf(concept), parent, concept, ...hueOf(concept.map, concept.headingPath) });
  }
  return nodes;
}

/** The number that a map's file name begins with. */
function numberOf(name: string): Pick<GraphNode, "number"> {
  const [, number] = /^(\d+)\b/.exec(name) ?? [];
  return number === undefined ? {} : { number };
}

/** Names that several maps have, in different folders. */
function twinNames({ maps }: ConceptIndex): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(maps.flatMap(({ name }) => seen.has(name) ? [name] : (seen.add(name), [])));
}

/** By the length of the heading path. */
const KINDS: readonly GraphNode["kind"][] = ["map", "section", "subsection"];
