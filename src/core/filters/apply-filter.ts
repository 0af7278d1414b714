/**
 * Applies the text of the filter box: relations first (`kind:`), then concepts, then the relations among those. A term
 * without a meaning hides nothing, and a problem says so.
 */
import { strings } from "../base/strings";
import type { Concept } from "../concept/concept";
import type { ConceptEdge } from "../relations/relation";
import { shortened } from "../text/normalize";
import { FILTERS } from "./filters";
import type { Filter, FilterContext, FilterTerm } from "./filter";
import { loose } from "./matching";
import { parseFilter, quote, type FilterProblem } from "./parse-filter";

/** A term as the box shows it, so that it can be removed. */
export interface Chip extends FilterTerm {
  /** As typed, e.g. `-in:"Memory Management"`. */
  readonly text: string;
  /** Why it has no meaning here, or null. */
  readonly problem: string | null;
}

export interface Filtered {
  readonly concepts: readonly Concept[];
  /** Both ends of each edge are in the graph. */
  readonly edges: readonly ConceptEdge[];
  readonly problems: readonly FilterProblem[];
  readonly chips: readonly Chip[];
}

type Test<T> = (value: T) => boolean;

export function applyFilter(text: string, given: FilterContext, filters: readonly Filter[] = FILTERS): Filtered {
  const parsed = parseFilter(text, filters.map(({ key }) => key), filters.flatMap(({ key, unlisted }) => unlisted === true ? [] : [key]));
  const context: FilterContext = { ...given, terms: parsed.terms };
  const problems = [...parsed.problems];
  const edges = keep(withoutQuiet(context), testsOf(parsed.terms, filters, (filter, value) => filter.edges?.(value, context), problems));
  const among: FilterContext = { ...context, edges };
  const concepts = keep(withoutLost(context), testsOf(parsed.terms, filters, (filter, value) => filter.concepts?.(value, among), problems));
  return { concepts, edges: withoutLooseEnds(edges, concepts), problems, chips: chipsOf(text, parsed.terms, problems) };
}

/** Leaves out the edges of quiet relations, unless a `kind:` names them. */
function withoutQuiet({ edges, kinds = [], quiet = [], terms = [] }: FilterContext): readonly ConceptEdge[] {
  const asked = new Set(terms.flatMap(({ key, value, negated }) => key === "kind" && !negated ? [loose(value)] : []));
  const left = quiet.filter((id) => !asked.has(loose(id)) && !kinds.some((kind) => kind.id === id && asked.has(loose(kind.name))));
  return left.length === 0 ? edges : edges.filter(({ kind }) => !left.includes(kind));
}

/** Hides orphans, unless the filter asks for them. */
function withoutLost({ concepts, index, terms = [] }: FilterContext): readonly Concept[] {
  const { orphans = [] } = index;
  if (orphans.length === 0 || terms.some(asksForLost)) return concepts;
  const lost = new Set(orphans.map(({ id }) => id));
  return concepts.filter(({ id }) => !lost.has(id));
}

function asksForLost({ key, value, negated }: FilterTerm): boolean {
  return key === "is" && !negated && loose(value) === "orphan";
}

/** The text without one of its terms. */
export function withoutTerm(text: string, { from, to }: Pick<FilterTerm, "from" | "to">): string {
  return `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim();
}

function keep<T>(values: readonly T[], tests: readonly Test<T>[]): readonly T[] {
  return tests.length === 0 ? values : values.filter((value) => tests.every((test) => test(value)));
}

/**
 * One test for each key, and one for each negated term. `undefined`: the filter has no test of this sort. `null`: the
 * value has no meaning.
 */
function testsOf<T>(terms: readonly FilterTerm[], filters: readonly Filter[], testOf: (filter: Filter, value: string) => Test<T> | null | undefined, problems: FilterProblem[]): Test<T>[] {
  const tests: Test<T>[] = [];
  for (const filter of filters) {
    const positive: Test<T>[] = [];
    for (const term of terms.filter(({ key }) => key === filter.key)) {
      const test = testOf(filter, term.value);
      if (test === null) problems.push({ message: meaningless(filter, term), from: term.from, to: term.to });
      if (test == null) continue;
      if (term.negated) tests.push((value) => !test(value));
      else positive.push(test);
    }
    if (positive.length > 0) tests.push((value) => (filter.every === true ? positive.every((test) => test(value)) : positive.some((test) => test(value))));
  }
  return tests;
}

function meaningless(filter: Filter, { value }: FilterTerm): string {
  const key = filter.key === "" ? "" : `${filter.key}:`;
  return strings.filters.noMeaning(shortened(`${key}${quote(value)}`), key, filter.hint);
}

function withoutLooseEnds(edges: readonly ConceptEdge[], concepts: readonly Concept[]): readonly ConceptEdge[] {
  const shown = new Set(concepts.map((concept) => concept.id));
  return edges.filter(({ source, target }) => shown.has(source) && shown.has(target));
}

function chipsOf(text: string, terms: readonly FilterTerm[], problems: readonly FilterProblem[]): Chip[] {
  return terms.map((term) => {
    const problem = problems.find(({ from }) => from === term.from)?.message ?? null;
    return { ...term, text: text.slice(term.from, term.to), problem };
  });
}
