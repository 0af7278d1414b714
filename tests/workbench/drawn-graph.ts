/** A graph that the plugin drew, as plain data: what browser tests, benches and pictures look at and point at. */
import type * as obs from "obsidian";
import type { Box } from "../../src/core/graph/graph";
import type { GraphEdge } from "../../src/core/relations/relation";
import type { ConceptCanvas } from "../../src/ui/graph/canvas/concept-canvas";
import type { Target } from "../../src/ui/graph/canvas/targets";
import { drawnBy } from "./events";

export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  /** How the pointer meets it; null where it does not. */
  readonly part: Target["part"] | null;
  readonly isConcept: boolean;
  readonly isFolded: boolean;
  /** False where the filter left it out. */
  readonly isShown: boolean;
  readonly hue: number | null;
  /** Its state, and whether it is chosen or picked. */
  readonly states: readonly string[];
  /** In pixels at zoom 1. */
  readonly box: Box;
  /** Where the pointer meets it, in pixels of the window. */
  readonly x: number;
  readonly y: number;
}

export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly GraphEdge[];
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  /** What lights up with its neighbours; null where nothing does. */
  readonly lit: string | null;
  /** A place on which nothing stands, in pixels of the window; null where there is none. */
  readonly ground: { readonly x: number; readonly y: number } | null;
}

/** The first of a page; null before it is drawn. */
export function drawnGraph(doc: Document): DrawnGraph | null {
  const stage = doc.querySelector(".moc-study-stage");
  const canvas = stage === null ? null : canvasOf(stage);
  const { model = null, highlight } = canvas ?? {};
  const view = canvas?.snapshot()?.view;
  if (stage === null || model === null || highlight === undefined || view === undefined) return null;
  const { left, top } = stage.getBoundingClientRect();
  const targets = new Map(model.targets.map((target) => [target.node.id, target]));
  const holding = new Set(model.drawn.graph.nodes.map(({ parent }) => parent));
  const nodes = model.drawn.graph.nodes.flatMap(({ id, label, kind, hue, state }): DrawnNode[] => {
    const [target, box] = [targets.get(id), model.boxes.get(id)];
    if (box === undefined) return [];
    const { x, y } = target?.box ?? box;
    return [{
      id, label: label.replace(/\s+/g, " ").trim(), part: target?.part ?? null, isConcept: kind === "concept", isFolded: target?.part === "heading" && !holding.has(id), isShown: model.isShown(id), hue: hue ?? null,
      states: [...state === null ? [] : [state], ...highlight.chosen === id ? ["chosen"] : [], ...highlight.picked.has(id) ? ["picked"] : []],
      box, x: left + x * view.zoom + view.pan.x, y: top + y * view.zoom + view.pan.y,
    }];
  });
  const { focus } = highlight;
  // Looked for when it is asked for: most who look at a graph point at none.
  return { nodes, edges: model.graph.edges, ...view, lit: focus, get ground() { return groundOf(stage, model.targets.map(({ box }) => box), view); } };
}

/** Pixels of the window. */
const RIM = 12;

function groundOf(stage: Element, boxes: readonly Box[], { zoom, pan }: { readonly zoom: number; readonly pan: { readonly x: number; readonly y: number } }): DrawnGraph["ground"] {
  const { left, top, right, bottom } = stage.getBoundingClientRect();
  const taken = boxes.map((box) => ({ x: left + box.x * zoom + pan.x, y: top + box.y * zoom + pan.y, width: box.width * zoom / 2 + RIM, height: box.height * zoom / 2 + RIM }));
  for (let y = top + RIM; y < bottom - RIM; y += RIM) {
    for (let x = left + RIM; x < right - RIM; x += RIM) {
      if (taken.every((one) => Math.abs(one.x - x) > one.width || Math.abs(one.y - y) > one.height)) return { x, y };
    }
  }
  return null;
}

function canvasOf(stage: Element): ConceptCanvas | null {
  for (let node: Node | null = stage; node !== null; node = node.parentNode) {
    const drawer = drawnBy.get(node) as (obs.Component & { readonly parts?: { readonly canvas: ConceptCanvas } | null }) | undefined;
    if (drawer !== undefined) return drawer.parts?.canvas ?? null;
  }
  return null;
}
