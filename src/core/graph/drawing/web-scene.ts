/** The web as shapes: a hull a subsection, curved lines, and a disc a concept, whose mark it is. */
import { runSync } from "../../base/jobs";
import { strings } from "../../base/strings";
import { oneLine } from "../../text/normalize";
import { around } from "../bounds";
import { degreesOf, emphasisIn, type Emphasis } from "../emphasis";
import { discIn, discLook, discName, NAME_LINE, nameIn } from "../disc";
import { mix } from "../color";
import type { Box, Graph, GraphNode, Measure, SceneInput } from "../graph";
import { fitText } from "../measure";
import { tintIn, type Palette } from "../palette";
import { learnedShare, ringLines } from "../progress";
import { pillLook } from "../pill-look";
import { joinedEdges, strokeOf, type Joined } from "../relation-look";
import { nameLines, type SceneShape } from "../scene";
import { markColor, markLines } from "../state-mark";
import { TEXT } from "../style";
import { emphasisOf } from "./board-scene";
import { clusterKey, countRoom, HULL, hueIn, hullPlaces, type HullPlace } from "./hulls";
import { curvesJob, straightLines, type Curve } from "./curves";
import { farShapes } from "./far-shapes";
import { endShapes, relationShapes } from "./relation-shapes";
import { isFar, isInView } from "./visible";

export function webScene(seen: SceneInput, palette: Palette, measure: Measure): readonly SceneShape[] {
  const { graph, boxes, focus } = seen;
  const { hulls, lines, degrees } = factsOf(seen, measure);
  const emphasis = emphasisIn(graph, focus);
  const far = isFar(seen);
  const shownHulls = hulls.filter(({ inner }) => isInView(seen, { ...inner, width: inner.width + 4 * HULL.pad, height: inner.height + 4 * HULL.pad }));
  // Lines between concepts that are not drawn would only run through the captions. Those between clusters run below all hulls.
  const headingsAlone = far && hulls.length > 0;
  const nodes = headingsAlone ? graph.nodes.filter((node) => clusterKey(node) === "") : graph.nodes;
  return [
    ...headingsAlone ? linesBetween(hulls, lines, palette) : [], ...shownHulls.flatMap((hull) => hullShapes(hull, palette)),
    ...lines.filter(({ isQuiet, edge: { source, target } }) => (!isQuiet && !headingsAlone) || source === focus || target === focus).flatMap((line) => lineShapes(line, seen, palette)),
    ...shownHulls.flatMap((hull) => captionShapes(hull, seen, far, palette, measure)),
    ...nodes.flatMap((node) => {
      const box = boxes.get(node.id);
      return isInView(seen, box) ? discShapes(node, box, { degree: degrees.get(node.id) ?? 0, emphasis: emphasisOf(node, emphasis, seen), isPicked: seen.picked?.has(node.id) === true, ground: groundOf(node, hulls.length > 0, palette), far }, palette, measure) : [];
    }),
  ];
}

interface WebLine {
  readonly edge: Joined;
  readonly curve: Curve;
  /** The tint of the cluster that it stays in. */
  readonly hue: number | undefined | null;
  /** Between two folded headings: nearly all of them are related somehow, so it is drawn for the one pointed at alone. */
  readonly isQuiet: boolean;
}

interface Facts {
  readonly graph: Graph;
  readonly hulls: readonly HullPlace[];
  readonly lines: readonly WebLine[];
  readonly degrees: ReadonlyMap<string, number>;
}

/** Curves are found once for a layout. */
const facts = new WeakMap<ReadonlyMap<string, Box>, Facts>();

/** Finds the curves before they are drawn, line by line: of a large web that takes longer than a frame. */
export function* prepareWebJob(seen: SceneInput, measure: Measure): Generator<void, Facts> {
  const known = facts.get(seen.boxes);
  if (known?.graph === seen.graph) return known;
  const found = yield* factsJob(seen, measure);
  // Places of a moment are never asked for again.
  if (seen.isMoving !== true) facts.set(seen.boxes, found);
  return found;
}

function factsOf(seen: SceneInput, measure: Measure): Facts {
  return runSync(prepareWebJob(seen, measure));
}

/** With more lines none is led around names as long as things move: a frame has no time for that. */
const FEW = 25;

function* factsJob({ graph, boxes, relations, isMoving }: SceneInput, measure: Measure): Generator<void, Facts> {
  const hulls = hullPlaces(graph, boxes, measure);
  yield;
  const edges = joinedEdges(graph.edges, relations);
  yield;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const curves = isMoving === true && edges.length > FEW ? straightLines(edges, boxes) : yield* curvesJob(edges, boxes, hulls.map(({ caption }) => caption));
  const lines = curves.flatMap((curve, n): WebLine[] => {
    const edge = edges[n];
    const [a, b] = [nodes.get(edge?.source ?? ""), nodes.get(edge?.target ?? "")];
    return curve === null || edge === undefined || a === undefined || b === undefined ? [] : [{ edge, curve, hue: clusterKey(a) === clusterKey(b) && clusterKey(a) !== "" ? a.hue : null, isQuiet: a.kind !== "concept" && b.kind !== "concept" }];
  });
  return { graph, hulls, lines, degrees: degreesOf(graph) };
}

/** What a disc stands on. */
function groundOf(node: GraphNode, hasHulls: boolean, palette: Palette): string {
  return hasHulls && clusterKey(node) !== "" ? tintIn(palette, hueIn(node)).fill : palette.background;
}

/** A wide line with round corners around the hull widens it. */
function hullShapes({ d, cluster: { hue } }: HullPlace, palette: Palette): SceneShape[] {
  const { fill, edge } = tintIn(palette, hue);
  return [{ d, stroke: edge, width: 2 * HULL.pad + 2 }, { d, fill, stroke: fill, width: 2 * HULL.pad }];
}

/** What a hull has for words where it shows nothing else: also where its caption would stand, and its rim. */
function farPlace(inner: Box, caption: Box): Box {
  const { x, y, width, height } = around([inner, caption]) ?? inner;
  return { x, y, width: width + 2 * HULL.pad, height: height + HULL.pad };
}

function captionShapes({ cluster: { heading, hue }, caption, inner, counts }: HullPlace, { zoom = 1 }: SceneInput, far: boolean, palette: Palette, measure: Measure): SceneShape[] {
  const { ink, fill } = tintIn(palette, hue);
  if (far) return farShapes({ id: "", kind: "subsection", label: heading, state: null, parent: null, concept: null, ...hue === undefined ? {} : { hue } }, farPlace(inner, caption), counts, { holdsFrames: false, zoom }, palette, measure);
  const count = learnedShare({ stateCounts: counts });
  const left = caption.x - caption.width / 2;
  const { size, weight } = TEXT.subsection;
  const label = oneLine(heading);
  const text = fitText(label, caption.width - countRoom(counts, measure) + 1, "subsection", measure);
  return [
    ...nameLines([text], label, 0, { x: left, y: caption.y, size, weight, color: ink, halo: fill }),
    { text: count, x: left + measure(text, "subsection").width + 10, y: caption.y, size: 12, weight: 400, color: palette.quietText, halo: fill },
  ];
}

function lineShapes({ edge, curve: { d, from, to, near }, hue }: WebLine, { focus }: SceneInput, palette: Palette): SceneShape[] {
  const isLit = focus !== null && (edge.source === focus || edge.target === focus);
  const own = hue === null ? palette.relation : tintIn(palette, hue).line;
  const stroke = isLit ? palette.accent : focus === null ? own : mix(own, 0.3, palette.background);
  const look = edge.isBetween || edge.look.isDouble === true ? edge.look : { ...edge.look, width: isLit ? 2 : Math.min(1.5, edge.look.width) };
  return [
    ...relationShapes(d, look, { stroke, ground: palette.background, reason: edge.reason }),
    ...edge.ends[0] ? endShapes(look.end, from, near[0], stroke) : [], ...edge.ends[1] ? endShapes(look.end, to, near[1], stroke) : [],
  ];
}

/** Of each cluster from afar so many lines, to that which it is most related to. */
const STRONGEST = 1;

function linesBetween(hulls: readonly HullPlace[], lines: readonly WebLine[], palette: Palette): SceneShape[] {
  const hullOf = new Map(hulls.flatMap((hull, n) => hull.cluster.nodes.map(({ id }) => [id, n])));
  const weights = hulls.map(() => new Map<number, number>());
  for (const { edge: { source, target, weight } } of lines) {
    const [a, b] = [hullOf.get(source), hullOf.get(target)];
    if (a === undefined || b === undefined || a === b) continue;
    for (const [one, other] of [[a, b], [b, a]] as const) weights[one]?.set(other, (weights[one].get(other) ?? 0) + weight);
  }
  return weights.flatMap((own, a) => [...own].sort((one, other) => other[1] - one[1]).slice(0, STRONGEST).flatMap(([b, weight]) => {
    const [from, to] = [hulls[a]?.inner, hulls[b]?.inner];
    return from === undefined || to === undefined ? [] : [{ d: `M${from.x} ${from.y}L${to.x} ${to.y}`, stroke: palette.relation, width: 2 * strokeOf(weight) }];
  }));
}

interface DiscDrawing {
  readonly degree: number;
  readonly emphasis: Emphasis;
  readonly isPicked: boolean;
  readonly ground: string;
  readonly far: boolean;
}

function discShapes(node: GraphNode, box: Box, { degree, emphasis, isPicked, ground, far }: DiscDrawing, palette: Palette, measure: Measure): SceneShape[] {
  const { x, y, size } = discIn(box);
  const { mark, text } = pillLook(node, palette);
  const own = markColor(mark, palette);
  const isMuted = emphasis === "muted" && !isPicked;
  const ring = isPicked || emphasis === "lit" ? 2 : emphasis === "near" ? 1.5 : 0;
  const disc = node.stateCounts === undefined ? markLines(mark, x, y, size, isMuted ? mix(own, 0.75, ground) : own, ground) : ringLines(node.stateCounts, { x, y, r: size / 2 - 2, width: 4 }, palette);
  const name = nameIn(box);
  const look = discLook(node, degree);
  const { lines } = discName(node, look, measure);
  const r = size / 2 + 4;
  return [
    { d: `M${x - size / 2} ${y}a${size / 2} ${size / 2} 0 1 1 ${size} 0a${size / 2} ${size / 2} 0 1 1 ${-size} 0z`, fill: ground, title: `${oneLine(node.label)} (${strings.pictures.states[node.state ?? "note"]})` },
    ...disc, ...ring === 0 ? [] : [{ d: `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`, stroke: palette.accent, width: ring }],
    ...name === null || far ? [] : nameLines(lines, oneLine(node.label), NAME_LINE, { x: name.x, y: name.y, size: look.text, weight: look.weight, color: isMuted ? palette.quietText : text, anchor: "middle", halo: ground }),
  ];
}
