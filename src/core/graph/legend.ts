/** What the marks and lines of a picture mean, in a row below it. */
import { strings } from "../base/strings";
import { STATES } from "../concept/concept";
import type { Relation } from "../relations/relation";
import { endShapes, relationShapes } from "./drawing/relation-shapes";
import type { Graph, Layout } from "./graph";
import { estimateText } from "./measure";
import type { Palette } from "./palette";
import { joinedEdges, lookOf } from "./relation-look";
import type { Line, SceneShape } from "./scene";
import { markColor, markLines, type Mark } from "./state-mark";
import { PILL, TEXT } from "./style";

export interface LegendEntry {
  readonly text: string;
  /** Pixels of the sign in front of it. */
  readonly width: number;
  /** The sign, from `x` to the right; `y` is its middle. */
  readonly sign: (x: number, y: number) => readonly Line[];
}

/** Between a sign and its text, and before the next sign. */
const SPACE = 6, GAP = 22;

/** Of a line, so that the longest dashes are told from it. */
const LENGTH = 30;

/** Only what occurs; nothing where all concepts are new and no line is drawn. */
export function legendOf(graph: Graph, { headings }: Pick<Layout, "headings">, relations: readonly Relation[], palette: Palette): LegendEntry[] {
  const concepts = graph.nodes.filter(({ kind }) => kind === "concept");
  const states = STATES.filter((state) => graph.nodes.some((node) => node.state === state));
  const steps = headings === "stretches" ? (["next", "waiting"] as const).filter((step) => concepts.some((node) => node.step === step || (step === "next" && node.step === "here"))) : [];
  const marks = [...states.every((state) => state === "new") ? [] : states.map((state) => markEntry(state, strings.pictures.states[state], palette)), ...steps.map((step) => markEntry(step, strings.pictures.steps[step], palette))];
  return headings === "none" || (graph.hasLines === true && headings !== "stretches") ? [...marks, ...lineEntries(graph, relations, palette)] : marks;
}

function markEntry(mark: Mark, text: string, palette: Palette): LegendEntry {
  return { text, width: PILL.markSize, sign: (x, y) => markLines(mark, x + PILL.markSize / 2, y, PILL.markSize, markColor(mark, palette), palette.background) };
}

/** The relations of which a line is drawn; of several between two concepts that is the strongest. */
function lineEntries({ edges }: Graph, relations: readonly Relation[], palette: Palette): LegendEntry[] {
  const drawn = new Set(joinedEdges(edges, relations).flatMap(({ isBetween, look }) => isBetween ? [] : look));
  return relations.flatMap((relation) => {
    const look = lookOf(relation);
    if (!drawn.has(look) || !edges.some(({ kind }) => kind === relation.id)) return [];
    const sign = (x: number, y: number): Line[] => [...relationShapes(`M${x} ${y}h${LENGTH}`, look, { stroke: palette.relation, ground: palette.background }), ...endShapes(look.end, [x + LENGTH, y], [x, y], palette.relation)];
    return [{ text: relation.name.toLowerCase(), width: LENGTH, sign }];
  });
}

export function legendWidth(entries: readonly LegendEntry[]): number {
  return entries.reduce((sum, one) => sum + widthOf(one), 0);
}

export function legendShapes(entries: readonly LegendEntry[], x: number, y: number, { quietText }: Palette): SceneShape[] {
  const { size, weight } = TEXT.concept;
  return entries.flatMap(({ text, width, sign }, n): SceneShape[] => {
    const left = x + legendWidth(entries.slice(0, n));
    return [...sign(left, y), { text, x: left + width + SPACE, y, size, weight, color: quietText }];
  });
}

function widthOf({ text, width }: LegendEntry): number {
  return width + SPACE + estimateText(text, "concept").width + GAP;
}
