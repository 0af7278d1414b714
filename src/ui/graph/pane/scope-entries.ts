/** What the scope menu lists: maps, and the sections of the one that is shown; with words, whatever is named so. */
import { strings } from "../../../core/base/strings";
import { findsName } from "../../../core/filters/matching";
import type { ConceptMap } from "../../../core/index/concept-index";
import type { Scope } from "../../../core/index/scope";
import { openingScope } from "./pane-state";

export interface ScopeEntry {
  readonly label: string;
  /** How far it is indented. */
  readonly depth: number;
  /** The map of a heading that was found by words; empty otherwise. */
  readonly map: string;
  /** Concepts. */
  readonly count: number;
  /** What it shows. */
  readonly scope: Scope;
  readonly isShown: boolean;
}

/** Nobody scrolls through more entries; words find the rest. */
const MOST_ENTRIES = 600;

/** What a map opens with. */
export type OpeningOf = (map: ConceptMap) => Scope;

/** `typed`: words that each entry must have. */
export function scopeEntries(all: readonly ConceptMap[], shown: Scope, typed: string, openingOf: OpeningOf = (map) => openingScope(map, { graphScope: "section" })): readonly ScopeEntry[] {
  const maps = all.filter(({ concepts, path }) => concepts.length > 0 || path === shown.map);
  const wanted = typed.trim();
  const whole: ScopeEntry = { label: strings.common.allMaps, depth: 0, map: "", count: maps.reduce((sum, { concepts }) => sum + concepts.length, 0), scope: { map: null, heading: null }, isShown: shown.map === null };
  const entries = maps.flatMap((map): ScopeEntry[] => {
    const isMap = map.path === shown.map;
    const own: ScopeEntry = { label: map.title, depth: 0, map: "", count: map.concepts.length, scope: openingOf(map), isShown: false };
    const headings = (): ScopeEntry[] => [...isMap ? [{ ...own, label: strings.common.wholeMap, depth: 1, scope: { map: map.path, heading: null }, isShown: shown.heading === null }] : [], ...headingsOf(map, shown)];
    if (wanted === "") return isMap ? [own, ...headings()] : [own];
    return [...findsName(wanted, map.title) ? [own] : [], ...headings().filter(({ label }) => findsName(wanted, label)).map((entry) => ({ ...entry, depth: 0, map: map.title }))];
  });
  // Behind what words find: Enter takes the first.
  const found = maps.length > 1 && findsName(wanted, whole.label) ? [whole] : [];
  return [...wanted === "" && maps.length > 1 ? [whole] : [], ...entries.slice(0, MOST_ENTRIES), ...found];
}

/** Sections and subsections that hold concepts, once each, in order. */
function headingsOf(map: ConceptMap, shown: Scope): ScopeEntry[] {
  const counts = new Map<string, { readonly headingPath: readonly string[]; readonly count: number }>();
  for (const concept of map.concepts) for (const depth of [1, 2]) {
    if (concept.headingPath.length < depth) continue;
    const headingPath = concept.headingPath.slice(0, depth);
    const key = JSON.stringify(headingPath);
    counts.set(key, { headingPath, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const now = shown.map === map.path ? JSON.stringify(shown.heading) : "";
  return [...counts].map(([key, { headingPath, count }]): ScopeEntry => ({ label: headingPath.at(-1) ?? "", depth: headingPath.length, map: "", count, scope: { map: map.path, heading: headingPath }, isShown: key === now }));
}
