/** The size of a node that stands alone: a concept's pill, or a heading that is no frame. */
import { strings } from "../../base/strings";
import type { GraphNode, Measure } from "../graph";
import { halved } from "../measure";
import { ROOT } from "../shaped";
import { BRANCH } from "../style";
import { headingName, mapName } from "../tile";
import { pillSize } from "./pill-list";
import { even, type Size } from "./sized-box";

export function nodeSize({ id, kind, label }: GraphNode, measure: Measure): Size {
  if (kind === "concept") return pillSize(label, measure);
  const { height } = measure(label, kind);
  const { width, height: least } = id === ROOT ? BRANCH.root : kind === "subsection" ? BRANCH.row : BRANCH.head;
  return { width, height: even(Math.max(least, height + 8)) };
}

/** The root holds its name on two lines, a ring beside it, and how many there are of how many concepts. */
export function rootWidth(label: string, most: number, measure: Measure): number {
  const name = mapName(label);
  const lines = halved(name, (line) => measure(line, "map").width);
  const counts = measure(`${strings.common.concepts(most)} · ${strings.pictures.known(most)}`, "concept").width;
  return even(Math.max(BRANCH.root.width, Math.min(BRANCH.rootMost, Math.max(BRANCH.ringRoom + Math.max(...lines.map((line) => measure(line, "map").width)), 32 + (counts * 12) / 13))));
}

/** As wide as its name, its bar and its count, within limits. `isHalved`: with its name on two lines. */
export function headingWidth(node: GraphNode, measure: Measure, { widest, isHalved = false }: { readonly widest?: number; readonly isHalved?: boolean } = {}): number {
  const { kind } = node;
  const name = headingName(node);
  const widthOf = (line: string): number => measure(line, kind).width;
  const width = Math.max(...(isHalved ? halved(name, widthOf) : [name]).map(widthOf));
  const { least, width: usual } = kind === "subsection" ? BRANCH.row : BRANCH.head;
  const most = widest ?? usual;
  return even(Math.max(least, Math.min(most, width + (kind === "subsection" ? 14 + BRANCH.countRoom : 26))));
}
