/** What travels with the pane in the workspace: what it shows, filtered how, in which layout, as graph or list. */
import type { App } from "obsidian";
import { grouped } from "../../../core/base/grouped";
import { notePath } from "../../../core/base/note-path";
import { strings } from "../../../core/base/strings";
import { SETTINGS, type Settings } from "../../../core/base/settings-table";
import { withoutTerm } from "../../../core/filters/apply-filter";
import { parseFilter } from "../../../core/filters/parse-filter";
import { sectionsOf } from "../../../core/graph/folding";
import type { Graph } from "../../../core/graph/graph";
import { type Scope, sectionScope } from "../../../core/index/scope";
import { whyEmpty } from "../../../core/index/empty-map";
import type { ConceptMap } from "../../../core/index/concept-index";
import { foldedAtFirst, ROOT } from "../../../core/graph/shaped";
import { parentsOf } from "../../../core/graph/tree";
import { LAYOUTS, RELATIONS } from "../../../core/registry";

/** By the id of a relation: whether it is drawn. */
export type Lines = Readonly<Record<string, boolean>>;

/** Beside the relations: whether they are drawn at rest, too. */
export const ALWAYS = "always";

export interface PaneState {
  readonly scope: Scope | null;
  readonly filter: string;
  readonly list: boolean;
  /** A layout's id. */
  readonly layout: string;
  /** Ids of headings and concepts whose branches are folded. */
  readonly folded: readonly string[];
  /** Ids of headings that were folded while a filter is on. Another filter shows all again. */
  readonly refolded: readonly string[];
  /** For all maps, and for a map too large to draw: ids of the open sections. The others are folded. */
  readonly opened: readonly string[];
  /** Ids of concepts and notes whose notes below are shown. */
  readonly unfolded: readonly string[];
  /** Ids of nodes that were hidden by hand. */
  readonly hidden: readonly string[];
  /** Of relations that are not there the settings say whether they are drawn. */
  readonly lines: Lines;
  /** Follows the note that is being read or edited. */
  readonly follow: boolean;
}

export const PANE: PaneState = { scope: null, filter: "", list: false, layout: LAYOUTS[0]?.id ?? "", folded: [], refolded: [], opened: [], unfolded: [], hidden: [], lines: {}, follow: false };

/** The id of the list among the layouts. */
export const LIST = "list";

/** `view`: a layout's id, or `LIST`. */
export function shownAs(view: string): Partial<PaneState> {
  return view === LIST ? { list: true } : { layout: view, list: false };
}

/** Reads whatever the workspace saved. Wrong or missing parts are replaced by `before`. */
export function readPaneState(saved: unknown, before: PaneState): PaneState {
  const given = fieldsOf(saved);
  const [filter, list, layout, follow] = ["filter", "list", "layout", "follow"].map((key) => given.get(key));
  const kept = (key: "folded" | "refolded" | "opened" | "unfolded" | "hidden"): readonly string[] => texts(given.get(key)) ?? before[key];
  return {
    scope: savedScope(given.get("scope")) ?? before.scope,
    filter: typeof filter === "string" ? filter : before.filter,
    list: typeof list === "boolean" ? list : before.list,
    layout: LAYOUTS.find(({ id }) => id === layout)?.id ?? before.layout,
    follow: typeof follow === "boolean" ? follow : before.follow,
    folded: kept("folded"), refolded: kept("refolded"), opened: kept("opened"), unfolded: kept("unfolded"), hidden: kept("hidden"), lines: readLines(given) ?? before.lines,
  };
}

/** An older version saved the relations that were not as at first. */
function readLines(given: ReadonlyMap<string, unknown>): Lines | null {
  const [lines, switched] = [given.get("lines"), texts(given.get("switched"))];
  if (lines === undefined) return switched === null ? null : Object.fromEntries(switched.map((id) => [id, SETTINGS.quietRelations.first.includes(id)]));
  return Object.fromEntries([...fieldsOf(lines)].filter((line): line is [string, boolean] => typeof line[1] === "boolean"));
}

/** Ids of the relations that are not drawn. `quiet`: those that the settings leave out. */
export function undrawn(lines: Lines, quiet: readonly string[]): readonly string[] {
  return RELATIONS.filter(({ id }) => !(lines[id] ?? !quiet.includes(id))).map(({ id }) => id);
}

/** With one relation switched; what is as the settings have it follows them again. */
export function withLine(lines: Lines, id: string, quiet: readonly string[]): Lines {
  const { [id]: isDrawn = !quiet.includes(id), ...others } = lines;
  return isDrawn === quiet.includes(id) ? others : { ...others, [id]: !isDrawn };
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

function savedScope(saved: unknown): Scope | null {
  const given = fieldsOf(saved);
  const map = given.get("map");
  return typeof map === "string" || map === null ? { map: map === null ? null : notePath(map), heading: texts(given.get("heading")) } : null;
}

function texts(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : null;
}

type OpeningSettings = Pick<Settings, "graphScope">;

/** The saved scope while it exists; its map if the heading is gone; else what the largest map opens with. */
export function scopeIn(maps: readonly ConceptMap[], wanted: Scope | null, settings: OpeningSettings): Scope | null {
  if (wanted?.map === null) return maps.length === 0 ? null : wanted;
  const there = maps.find((map) => map.path === wanted?.map);
  if (wanted !== null && there !== undefined) {
    const heading = JSON.stringify(wanted.heading);
    return wanted.heading === null || there.headings.some(({ headingPath }) => JSON.stringify(headingPath) === heading) ? wanted : { map: there.path, heading: null };
  }
  const map = [...maps].sort((a, b) => b.concepts.length - a.concepts.length)[0];
  return map === undefined || map.concepts.length === 0 ? null : openingScope(map, settings);
}

/** Why a scope has no concept at all; null where it has some, or where there are no maps. */
export function whyNothing(maps: readonly ConceptMap[], scope: Scope | null): string | null {
  const map = maps.find(({ path }) => scope === null || path === scope.map);
  if (map === undefined) return null;
  const heading = scope?.heading ?? [];
  return whyEmpty(map) ?? (hasAny(map, heading) ? null : strings.graph.emptySection(heading.join(" › ")));
}

/** The section that a heading path leads into; the whole map where that section names no concept. */
export function readScope(map: ConceptMap, headingPath: readonly string[]): Scope {
  const scope = sectionScope(map.path, headingPath);
  return hasAny(map, scope.heading ?? []) ? scope : { map: map.path, heading: null };
}

function hasAny({ concepts }: ConceptMap, heading: readonly string[]): boolean {
  return concepts.some(({ headingPath }) => heading.every((one, at) => one === headingPath[at]));
}

/** A section with fewer concepts says little of its map: a link to a lesson, two words before it begins. */
const FEWEST_OPENED = 3;

/** The scope that a map opens with: its first section with some concepts, since that can be read, or all of it. */
export function openingScope(map: ConceptMap, { graphScope }: OpeningSettings): Scope {
  if (graphScope === "map") return { map: map.path, heading: null };
  const sections = [...grouped(map.concepts.filter(({ headingPath }) => headingPath.length > 0), ({ headingPath: [section = ""] }) => section).values()];
  const [first] = sections.find((concepts) => concepts.length >= FEWEST_OPENED) ?? sections[0] ?? [];
  return sectionScope(map.path, first?.headingPath ?? []);
}

/** Adds a term to a filter, or removes it. */
export function toggled(filter: string, term: string): string {
  const there = parseFilter(filter, []).terms.find(({ from, to }) => filter.slice(from, to) === term);
  return there === undefined ? `${filter.trimEnd()} ${term}`.trim() : withoutTerm(filter, there);
}

/** With more nodes nothing can be read: sections are folded, or the list is better. */
export const MOST_DRAWN = 3500;

/** A graph, and what a filter leaves of it. */
export interface Narrowed {
  readonly whole: Graph;
  readonly filtered: Graph;
  readonly isFiltered: boolean;
}

/** What a filter leaves stands open up to so many concepts: about as many as can be read in a pane. */
export const MOST_OPEN = 80;

/** Ids of the folded nodes of this graph. What a filter finds is seen, also where its branch was folded. */
export function foldedIn(pane: PaneState, graph: Narrowed): ReadonlySet<string> {
  return new Set(isAllOpen(graph) ? pane.refolded : foldedFirst(pane, graph.whole) ?? pane.folded);
}

/** Whether branches are folded until somebody opens them. */
export function hasFoldedFirst(pane: PaneState, graph: Narrowed): boolean {
  return !isAllOpen(graph) && foldedFirst(pane, graph.whole) !== null;
}

/** All that is folded at first open, or else as it was at first. */
export function withAllFolded(pane: PaneState, graph: Narrowed): PaneState {
  const folded = [...foldedIn(pane, graph)];
  return { ...pane, opened: folded.reduce(toggledIn, folded.length > 0 ? pane.opened : []) };
}

function isAllOpen({ filtered, isFiltered }: Narrowed): boolean {
  return isFiltered && filtered.nodes.filter(({ kind }) => kind === "concept").length <= MOST_OPEN;
}

/** Null where nothing is folded at first. */
function foldedFirst(pane: PaneState, graph: Graph): ReadonlySet<string> | null {
  const { scope, opened } = pane;
  const layout = LAYOUTS.find(({ id }) => id === pane.layout);
  if (scope === null || layout === undefined) return null;
  if (isOverview(pane, graph)) return sectionsOf(graph, new Set(opened));
  return foldedAtFirst(layout, scope, graph, opened);
}

/** Folds or unfolds a branch; the root stays. */
export function withFold(pane: PaneState, id: string, graph: Narrowed): PaneState {
  if (id === ROOT) return pane;
  if (isAllOpen(graph)) return { ...pane, refolded: toggledIn(pane.refolded, id) };
  return foldedFirst(pane, graph.whole) !== null ? { ...pane, opened: toggledIn(pane.opened, id) } : { ...pane, folded: toggledIn(pane.folded, id) };
}

/** Opens the branches around a node; `before`, the branch that the last such call opened, is folded again. */
export function withFound(pane: PaneState, id: string, before: string | null, graph: Narrowed): { readonly pane: PaneState; readonly opened: string | null } {
  const parents = parentsOf(graph.whole);
  const around = new Set<string>();
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) around.add(at);
  const isLeft = before !== null && !around.has(before) && !foldedIn(pane, graph).has(before);
  const kept = isLeft ? withFold(pane, before, graph) : pane;
  const branches = [...foldedIn(kept, graph)].filter((branch) => around.has(branch));
  return { pane: branches.reduce((one, branch) => withFold(one, branch, graph), kept), opened: branches.at(-1) ?? (isLeft ? null : before) };
}

function isOverview({ scope }: PaneState, { nodes }: Graph): boolean {
  return scope?.map === null || (scope?.heading === null && nodes.length > MOST_DRAWN);
}

/** The list without the item, or with it if it was missing. */
export function toggledIn(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

const LAST = "moc-study-graph";

/** A new pane begins with what the last one showed in this vault, on this device. */
export function rememberPane(app: Pick<App, "saveLocalStorage">, { scope, layout, list, lines }: PaneState): void {
  app.saveLocalStorage(LAST, { scope, layout, list, lines });
}

/** State for the view, which checks it as it checks what a workspace saved. The settings have the last word. */
export function lastPane(app: Pick<App, "loadLocalStorage">, { graphLayout, graphFollow }: Pick<Settings, "graphLayout" | "graphFollow">): Record<string, unknown> {
  return { ...Object.fromEntries(fieldsOf(app.loadLocalStorage(LAST))), follow: graphFollow, ...graphLayout === "" ? {} : shownAs(graphLayout) };
}
