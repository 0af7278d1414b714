/** How a relation is drawn: its kind by dash and end, never by colour, which says what is pointed at. */
import { grouped } from "../base/grouped";
import type { GraphEdge, LineStyle, Relation } from "../relations/relation";

export interface RelationLook {
  /** Pixels. */
  readonly width: number;
  readonly dash?: readonly number[];
  /** At the target. */
  readonly end: "none" | "filled" | "open";
  /** Two lines beside each other. */
  readonly isDouble?: boolean;
}

/** In the order of their strength: of several relations between two concepts the first is drawn. */
const RELATION_LOOKS: Readonly<Record<LineStyle, RelationLook>> = {
  solid: { width: 2, end: "none" },
  dotted: { width: 2, dash: [0.1, 5], end: "none" },
  dashed: { width: 1.5, dash: [6, 4], end: "filled" },
  long: { width: 1.5, dash: [12, 4], end: "none" },
  thin: { width: 1.25, end: "open" },
  double: { width: 4, end: "none", isDouble: true },
  thick: { width: 2, end: "none" },
};

export function lookOf(relation: Relation | undefined): RelationLook {
  return RELATION_LOOKS[relation?.line ?? "solid"];
}

const STRENGTHS = Object.keys(RELATION_LOOKS);

function strengthOf(relation: Relation | undefined): number {
  return STRENGTHS.indexOf(relation?.line ?? "solid");
}

/** As they are listed. */
export function byStrength(relations: readonly Relation[]): Relation[] {
  return [...relations].sort((a, b) => strengthOf(a) - strengthOf(b));
}

/** All relations between two nodes as one line. */
export interface Joined {
  readonly source: string;
  readonly target: string;
  readonly look: RelationLook;
  /** Its place among the looks, so that lines of several kinds can run beside each other. */
  readonly kind: number;
  /** Whether the end is drawn at the source, at the target. */
  readonly ends: readonly [boolean, boolean];
  /** How many relations it stands for. */
  readonly weight: number;
  /** Of folded branches: each of them stands for several. */
  readonly isBetween: boolean;
  readonly reason: string;
}

/** One line for each two nodes. Nesting has none, since frames and branches show it. */
export function joinedEdges(edges: readonly GraphEdge[], relations: readonly Relation[] = []): Joined[] {
  const drawn = edges.filter(({ kind, source, target }) => kind !== "contains" && source !== target);
  const pairs = grouped(drawn, ({ source, target }) => source < target ? `${source} ${target}` : `${target} ${source}`);
  return [...pairs.values()].flatMap((some) => joinOf(some, relations));
}

function joinOf(edges: readonly GraphEdge[], relations: readonly Relation[]): Joined[] {
  const ranked = edges.map((edge) => { const relation = relations.find(({ id }) => id === edge.kind); return { edge, relation, kind: strengthOf(relation) }; }).sort((a, b) => a.kind - b.kind);
  const [first] = ranked;
  if (first === undefined) return [];
  const { edge: { source, target }, kind, relation } = first;
  const same = ranked.filter((one) => one.kind === kind && one.relation?.mutual !== true).map(({ edge }) => edge.target);
  const isBetween = edges.some(({ weight }) => weight !== undefined);
  const weight = edges.reduce((sum, edge) => sum + (edge.weight ?? 1), 0);
  const look = isBetween ? { width: strokeOf(weight), end: "none" as const } : lookOf(relation);
  return [{ source, target, look, kind: isBetween ? 0 : kind, ends: [same.includes(source), same.includes(target)], weight, isBetween, reason: edges.map(({ reason }) => reason).join(" ") }];
}

/** Pixels of a line that stands for so many relations. */
export function strokeOf(weight: number): number {
  return Math.round(Math.min(4, 1.25 + 0.6 * Math.log2(Math.max(1, weight))) * 100) / 100;
}
