/**
 * The order to learn: which concept comes before which, with the reason, and what was left out.
 *
 *   sources ─→ evidence ─→ the strongest evidence for each pair ─→ cycles lose their weakest edge ─→ edges
 *
 * An edge needs a connection: the learner's own edge, a property, words that say it, or a name in one direction only.
 * The map's order counts only for concepts that are connected without a direction (`evidence/map-order`). An edge that
 * the learner removed stays away, whatever the texts say. Where a weaker source says the opposite, the reason mentions
 * it. Of equally strong evidence, the one that agrees with the map counts more. The order serves sorting and locks
 * nothing.
 */
import { strings } from "../base/strings";
import type { Concept, ConceptId } from "../concept/concept";
import type { ConceptEdge } from "../relations/relation";
import type { RelationSource } from "../index/concept-index";
import { edgeBetween, STEP } from "../relations/edge";
import { namingJob, type Naming as NamingOf } from "../relations/naming";
import { targetsAmong } from "../relations/targets";
import { runSync } from "../base/jobs";
import { acyclicJob } from "./acyclic";
import type { EvidenceSource, Evidence, EvidenceContext, Naming } from "./evidence";
import { pairKey } from "../concept/order-decision";
import { proseOf, type Prose } from "./prose";
import { asInMap } from "./sorted";
import { EVIDENCE_SOURCES } from "./evidence-sources";

export interface OrderToLearn {
  /**
   * Edges from what is learned first to what is learned after, strongest first. At most one for each pair; no cycles.
   */
  readonly edges: readonly ConceptEdge[];
  readonly dropped: readonly Dropped[];
}

/** An edge that would have closed a cycle. */
export interface Dropped {
  readonly edge: ConceptEdge;
  /** Why the edge is left out: a whole sentence. */
  readonly sentence: string;
}

export const COMES_BEFORE = "comes-before";

export function orderOf(concepts: readonly Concept[], index: RelationSource, sources: readonly EvidenceSource[] = EVIDENCE_SOURCES): OrderToLearn {
  return runSync(orderJob(concepts, index, sources));
}

export function* orderJob(concepts: readonly Concept[], index: RelationSource, sources: readonly EvidenceSource[] = EVIDENCE_SOURCES): Generator<void, OrderToLearn> {
  const context = yield* evidenceContextJob(concepts, index);
  const pairs = new Map<string, RankedEvidence[]>();
  for (const [rank, source] of sources.entries()) {
    for (const evidence of yield* source.find(context)) {
      const pair = pairKey(evidence.before.id, evidence.after.id);
      const rankedOfPair = pairs.get(pair);
      const ranked: RankedEvidence = { evidence, rank, isSign: source.isSign === true };
      if (rankedOfPair === undefined) pairs.set(pair, [ranked]);
      else rankedOfPair.push(ranked);
    }
    yield;
  }
  for (const { before, after, what } of index.orders ?? []) if (what === "none") pairs.delete(pairKey(before, after));
  const ranked = [...pairs.values()].flatMap((some) => bestOf(some, context));
  return yield* withoutRings(ranked, context);
}

/** Evidence with the rank of its source; 0 is the strongest. */
interface RankedEvidence {
  readonly evidence: Evidence;
  readonly rank: number;
  readonly isSign: boolean;
}

/**
 * The first evidence of the strongest source for a pair. If that source says both directions, both are kept: they are a
 * cycle like any other.
 */
function bestOf(ranked: readonly RankedEvidence[], context: EvidenceContext): RankedEvidence[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const contrary = ranked.find(({ evidence }) => evidence.before.id !== best.evidence.before.id);
  const withContrary = (ranked: RankedEvidence, other: RankedEvidence | undefined): RankedEvidence => ({ ...ranked, evidence: { ...ranked.evidence, reason: reasonWithContrary(ranked, other, context) } });
  return contrary?.rank === best.rank ? [withContrary(best, contrary), withContrary(contrary, best)] : [withContrary(best, contrary)];
}

/** The reason, with the evidence for the opposite. */
function reasonWithContrary({ evidence }: RankedEvidence, contrary: RankedEvidence | undefined, { isAbove }: EvidenceContext): string {
  const reason = evidence.reason.replace(/\.$/, "");
  if (isAbove(evidence.before, evidence.after) === false) return strings.reasons.againstMap(reason, evidence.after.term);
  return contrary === undefined || contrary.isSign ? evidence.reason : strings.reasons.against(reason, contrary.evidence.reason);
}

function* withoutRings(ranked: readonly RankedEvidence[], { concepts, isAbove }: EvidenceContext): Generator<void, OrderToLearn> {
  const numbers = new Map(concepts.map(({ id }, number) => [id, number]));
  const numberOf = ({ id }: Concept): number => numbers.get(id) ?? 0;
  const agrees = ({ evidence }: RankedEvidence): number => isAbove(evidence.before, evidence.after) === false ? 1 : 0;
  const strongest = [...ranked].sort((a, b) => a.rank - b.rank || (b.evidence.weight ?? 0) - (a.evidence.weight ?? 0) || agrees(a) - agrees(b)
    || numberOf(a.evidence.before) - numberOf(b.evidence.before) || numberOf(a.evidence.after) - numberOf(b.evidence.after));
  yield;
  const { kept, rings } = yield* acyclicJob(concepts.length, strongest.map(({ evidence }) => ({ from: numberOf(evidence.before), to: numberOf(evidence.after) })));
  const edgeOf = ({ evidence: { before, after, reason } }: RankedEvidence): ConceptEdge => edgeBetween(COMES_BEFORE, before, after, reason);
  const at = (number: number): RankedEvidence[] => strongest.slice(number, number + 1);
  const dropped = [...rings].flatMap(([number, way]) => at(number).map((ranked): Dropped => {
    const terms = way.flatMap((node) => concepts[node]?.term ?? []);
    return { edge: edgeOf(ranked), sentence: droppedSentence(ranked.evidence, terms) };
  }));
  return { edges: kept.flatMap((number) => at(number).map(edgeOf)), dropped };
}

/** Of a longer cycle, the sentence shows only the ends. */
const LONGEST_RING = 5;

function droppedSentence({ before, after }: Evidence, ring: readonly string[]): string {
  const shown = ring.length <= LONGEST_RING ? ring : [...ring.slice(0, 2), "…", ...ring.slice(-2)];
  return strings.reasons.ring(before.term, after.term, shown.join(" → "));
}

function* evidenceContextJob(given: readonly Concept[], index: RelationSource): Generator<void, EvidenceContext> {
  const concepts = [...given].sort(asInMap);
  const targets = yield* targetsAmong(concepts, index);
  const naming = yield* namingJob(concepts);
  const prose = new Map<ConceptId, readonly Prose[]>();
  const named = new Map<ConceptId, ReadonlyMap<Concept, Naming>>();
  let count = 0;
  for (const concept of concepts) {
    const own = proseOf(concept, index, targets, naming);
    prose.set(concept.id, own);
    named.set(concept.id, namedIn(concept, own, naming));
    if (++count % STEP === 0) yield;
  }
  // Orphans stand on no line of the map.
  const isAbove = (one: Concept, other: Concept): boolean | null =>
    one.map !== other.map || one.line === other.line || !index.concepts.has(one.id) || !index.concepts.has(other.id) ? null : one.line < other.line;
  return { concepts, byId: new Map(concepts.map((concept) => [concept.id, concept])), index, targets, prose, named, isAbove };
}

function namedIn(concept: Concept, prose: readonly Prose[], naming: NamingOf): Map<Concept, Naming> {
  const named = new Map<Concept, Naming>();
  const add = (other: Concept, where: Naming): void => {
    if (other.id !== concept.id && !named.has(other)) named.set(other, where);
  };
  for (const { source, places } of prose) for (const place of places) add(place.concept, source);
  for (const name of naming.inTerm(concept)) add(name.concept, "term");
  return named;
}
