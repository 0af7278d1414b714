/** A canvas to look at, as Obsidian draws it (jsoncanvas.org/spec/1.0): groups, cards of text, lines between sides. Nothing in it can be moved. */
import type * as obs from "obsidian";
import { MarkdownRenderer } from "./markdown";

interface CanvasNode {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text?: string;
  readonly label?: string;
  readonly color?: string;
}

interface CanvasEdge {
  readonly fromNode: string;
  readonly fromSide?: Side;
  readonly toNode: string;
  readonly toSide?: Side;
  readonly toEnd?: string;
  readonly label?: string;
}

type Side = "top" | "right" | "bottom" | "left";

const OUT: Readonly<Record<Side, readonly [x: number, y: number]>> = { top: [0, -1], right: [1, 0], bottom: [0, 1], left: [-1, 0] };
const MARGIN = 40;

export async function drawCanvas(parent: HTMLElement, text: string, path: string, app: obs.App, owner: obs.Component): Promise<void> {
  const { nodes = [], edges = [] } = JSON.parse(text === "" ? "{}" : text) as { nodes?: CanvasNode[]; edges?: CanvasEdge[] };
  const [left, top] = [Math.min(...nodes.map(({ x }) => x)) - MARGIN, Math.min(...nodes.map(({ y }) => y)) - MARGIN];
  const [right, bottom] = [Math.max(...nodes.map(({ x, width }) => x + width)) + MARGIN, Math.max(...nodes.map(({ y, height }) => y + height)) + MARGIN];
  const plane = parent.createDiv({ cls: "workbench-canvas" });
  plane.setCssProps({ "--width": `${right - left}px`, "--height": `${bottom - top}px` });
  // It is drawn before it stands in the page; only then has it a size.
  const observer = new ResizeObserver(() => plane.setCssProps({ "--scale": String(Math.min(1, parent.clientWidth / (right - left), parent.clientHeight / (bottom - top))) }));
  observer.observe(parent);
  owner.register(() => observer.disconnect());
  const place = (el: HTMLElement, { x, y, width, height }: CanvasNode): void => el.setCssProps({ "--x": `${x - left}px`, "--y": `${y - top}px`, "--w": `${width}px`, "--h": `${height}px` });
  for (const node of nodes.filter(({ type }) => type === "group")) {
    const group = plane.createDiv({ cls: "canvas-group" });
    place(group, node);
    group.createDiv({ cls: "canvas-group-label", text: node.label ?? "" });
  }
  plane.append(linesOf(edges, new Map(nodes.map((node) => [node.id, node])), left, top));
  for (const node of nodes.filter(({ type }) => type !== "group")) {
    const card = plane.createDiv({ cls: "canvas-node" });
    if (node.color !== undefined) card.addClass(`mod-canvas-color-${node.color}`);
    place(card, node);
    await MarkdownRenderer.render(app, node.text ?? "", card.createDiv({ cls: "canvas-node-content" }), path, owner);
  }
}

function linesOf(edges: readonly CanvasEdge[], nodes: ReadonlyMap<string, CanvasNode>, left: number, top: number): SVGElement {
  const svg = createSvg("svg", { cls: "canvas-edges" });
  for (const { fromNode, fromSide = "right", toNode, toSide = "left", toEnd = "arrow" } of edges) {
    const [from, to] = [nodes.get(fromNode), nodes.get(toNode)];
    if (from === undefined || to === undefined) continue;
    const [a, b] = [sideOf(from, fromSide), sideOf(to, toSide)];
    const bend = Math.max(40, Math.hypot(b.x - a.x, b.y - a.y) / 3);
    const [c, d] = [{ x: a.x + OUT[fromSide][0] * bend, y: a.y + OUT[fromSide][1] * bend }, { x: b.x + OUT[toSide][0] * bend, y: b.y + OUT[toSide][1] * bend }];
    const points = [a, c, d, b].map(({ x, y }) => `${x - left} ${y - top}`);
    svg.createSvg("path", { cls: toEnd === "arrow" ? "is-arrow" : "", attr: { d: `M${points[0] ?? ""}C${points.slice(1).join(" ")}` } });
  }
  return svg;
}

function sideOf({ x, y, width, height }: CanvasNode, side: Side): { x: number; y: number } {
  return { x: x + (width / 2) * (1 + OUT[side][0]), y: y + (height / 2) * (1 + OUT[side][1]) };
}
