/** What the rows above the graph say, as plain data, and what can be done there. */
import { strings } from "../../../core/base/strings";
import { STATES, type State } from "../../../core/concept/concept";
import type { FilterContext } from "../../../core/filters/filter";
import { parseFilter } from "../../../core/filters/parse-filter";
import type { Graph } from "../../../core/graph/graph";
import type { ConceptMap } from "../../../core/index/concept-index";
import type { Scope } from "../../../core/index/scope";
import type { LineStyle } from "../../../core/relations/relation";
import { LAYOUTS } from "../../../core/registry";
import { withSigns } from "../../../core/text/formula-signs";
import type { Shown } from "./graph-model";
import { ALWAYS, foldedIn, hasFoldedFirst, LIST, type PaneState } from "./pane-state";

export interface StateCount {
  readonly state: State;
  readonly count: number;
  /** Whether the filter asks for it. */
  readonly isOn: boolean;
}

export interface RelationRow {
  readonly id: string;
  readonly name: string;
  readonly line: LineStyle;
  readonly count: number;
  readonly isDrawn: boolean;
  /** Whether it can be switched. */
  readonly isSwitch: boolean;
}

export interface ToolbarContent {
  /** A layout's id, or `LIST`. */
  readonly view: string;
  readonly counts: { readonly known: number; readonly matching: number; readonly all: number };
  readonly isFiltered: boolean;
  readonly states: readonly StateCount[];
  readonly relations: readonly RelationRow[];
  /** Why the relations are as they are; may be empty. */
  readonly relationsNote: string;
  /** Whether lines are drawn at rest, too; null where the layout leaves no choice. */
  readonly isAlways: boolean | null;
  /** Concepts that were hidden by hand. */
  readonly hidden: number;
  /** Branches that can be opened or folded all at once: what a press does; empty where there are none. */
  readonly foldAll: string;
  /** Sentences about what in the filter was not understood. */
  readonly problems: readonly string[];
}

/** Above a map of which nothing can be drawn. */
export function nothingContent({ layout, list }: Pick<PaneState, "layout" | "list">): ToolbarContent {
  return { view: list ? LIST : layout, counts: { known: 0, matching: 0, all: 0 }, isFiltered: false, states: [], relations: [], relationsNote: "", isAlways: null, hidden: 0, foldAll: "", problems: [] };
}

export interface StateRowActions {
  readonly state: (state: State) => void;
  readonly clearFilter: () => void;
  readonly unhide: () => void;
  readonly foldAll: () => void;
}

export interface ToolbarActions extends StateRowActions {
  readonly context: () => FilterContext | null;
  readonly filter: (text: string) => void;
  readonly scope: (scope: Scope) => void;
  /** A layout's id, or `LIST`. */
  readonly view: (id: string) => void;
  /** A relation's id. */
  readonly kind: (id: string) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly undo: () => void;
  readonly more: (event: MouseEvent) => void;
  /** From the filter to the graph. */
  readonly leave: () => void;
}

export interface ViewChoice {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
}

/** What the graph can be shown as. */
export const VIEWS: readonly ViewChoice[] = [...LAYOUTS, { id: LIST, get name() { return strings.graph.list; }, icon: "list" }];

/** Title of the map, and of the section, with formulas as signs; the latter is empty for a whole map, and for all of them. */
export interface ScopeNames {
  readonly map: string;
  readonly section: string;
}

export function namesOf(maps: readonly ConceptMap[], { map, heading }: Scope): ScopeNames {
  return { map: map === null ? strings.common.allMaps : withSigns(maps.find(({ path }) => path === map)?.title ?? ""), section: withSigns(heading?.at(-1) ?? "") };
}

export function toolbarContent(pane: PaneState, shown: Shown): ToolbarContent {
  const { whole, filtered, isFiltered, kinds } = shown;
  const layout = LAYOUTS.find(({ id }) => id === pane.layout);
  const relations = kinds.map(({ relation: { id, name, line }, count, isDrawn }): RelationRow => ({ id, name, line: line ?? "solid", count, isDrawn, isSwitch: layout?.draws === undefined }));
  return {
    view: pane.list ? LIST : pane.layout,
    counts: { known: countOf(filtered, "known"), matching: countOf(filtered), all: countOf(whole) },
    isFiltered, states: stateCounts(whole, filtered, pane.filter), relations,
    relationsNote: layout?.draws === undefined ? "" : strings.graph.noOtherLines(layout.name),
    isAlways: pane.scope?.map === null || layout?.headings === "none" ? null : pane.lines[ALWAYS] === true,
    hidden: pane.hidden.length, foldAll: foldAll(pane, shown), problems: filtered.filtered.problems.map(({ message }) => message),
  };
}

function countOf({ nodes }: Graph, state?: State): number {
  return nodes.filter((node) => node.state !== null && (state === undefined || node.state === state)).length;
}

/** The states of the scope, with how many concepts of each the filter leaves. One at least: an empty row would look broken. */
export function stateCounts(whole: Graph, filtered: Graph, filter: string): StateCount[] {
  const asked = parseFilter(filter, ["is"]).terms.flatMap(({ key, value, negated }) => key === "is" && !negated ? value.toLowerCase() : []);
  const states = STATES.map((state): StateCount => ({ state, count: countOf(filtered, state), isOn: asked.includes(state) }));
  return states.filter(({ state, isOn }) => isOn || state === "new" || countOf(whole, state) > 0);
}

function foldAll(pane: PaneState, shown: Shown): ToolbarContent["foldAll"] {
  if (pane.list || !hasFoldedFirst(pane, shown)) return "";
  return foldedIn(pane, shown).size > 0 ? strings.graph.openAll : strings.graph.foldAll;
}
