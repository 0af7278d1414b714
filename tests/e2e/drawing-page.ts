/** Runs in a bare page: a graph with all that our style sheet tells apart, drawn by the cytoscape bundled with it. */
import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import { STATES } from "../../src/core/concept/concept";
import { LIGHT } from "../../src/core/graph/palette";
import { stylesheetOf } from "../../src/ui/graph/canvas/stylesheet";
import type { Theme } from "../../src/ui/graph/canvas/theme";

const THEME: Theme = { ...LIGHT, font: "sans-serif" };

const BAR = `data:image/svg+xml;utf8,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="45" height="4" y="20" fill="green"/></svg>')}`;

function node(id: string, classes: string, x: number, y: number, data: Readonly<Record<string, unknown>> = {}): ElementDefinition {
  return { group: "nodes", classes, position: { x, y }, data: { id, label: `The ${id}`, width: 120, height: 30, textX: 6, size: 14, bar: BAR, ...data } };
}

function edge(source: string, target: string, classes: string, data: Readonly<Record<string, unknown>> = {}): ElementDefinition {
  return { group: "edges", classes, data: { id: `${source} ${target} ${classes}`, source, target, bow: 24, weight: "7", width: 4, ...data } };
}

const CONCEPTS = [...STATES, "note", "near", "chosen", "picked", "faded", "wordless", "hidden"];
const EDGES = ["", "line-solid", "line-dashed", "line-dotted", "line-thick", "plain", "heavy", "silent", "faded", "lit", "heavy lit", "mutual lit", "short", "short lit", "branch", "plain lit", "hidden"];

/** Concepts in rows, every line of them to another place, in frames with headings, and a branch below each. */
function elements(): ElementDefinition[] {
  const concepts = CONCEPTS.map((name, at) => node(name, `concept ${name}`, 140 + 160 * (at % 4), 120 + 90 * Math.floor(at / 4)));
  const [first = "", ...others] = CONCEPTS.slice(0, -1);
  const lines = EDGES.map((classes, at) => edge(at % 2 === 0 ? first : others.at(at % others.length) ?? first, others.at((3 * at + 4) % others.length) ?? first, classes));
  return [
    node("frame", "frame section", 380, 200, { width: 720, height: 420, label: "" }), node("inner", "frame subsection inner", 300, 160, { width: 420, height: 200, label: "" }),
    node("title", "caption section", 120, 30), node("far", "caption subsection inner far", 500, 60, { label: "A heading\non two lines", size: 20, height: 60 }),
    ...["map", "section", "subsection", "section folded"].map((kind, at) => node(kind.replace(" ", "-"), `heading ${kind}`, 900, 60 + 90 * at)),
    node("gathered", "frame section folded", 900, 420), node("gathered-title", "caption section folded", 900, 410),
    ...concepts, ...lines.filter(({ data }) => data["source"] !== data["target"]), edge("map", "section", "branch"), edge("map", "subsection", "branch"), edge("section", "section-folded", "branch"),
  ];
}

let core: Core | null = null;

function pictures(): string[] {
  return [...document.querySelectorAll("canvas")].filter(({ dataset }) => dataset["id"]?.startsWith("layer")).map((canvas) => canvas.toDataURL());
}

export interface DrawingPage {
  open(large: boolean): void;
  look(zoom: number, pan: { readonly x: number; readonly y: number }): void;
  /** What the canvases show, from bottom to top. */
  pictures(): string[];
  /** The whole graph as a file. */
  png(): Promise<string>;
  boxes(): string;
  /** What is heard of the pointer. */
  heard(): readonly string[];
}

const heard: string[] = [];

export const drawing: DrawingPage = {
  open(large) {
    const container = document.createElement("div");
    container.setAttribute("style", "position:fixed;inset:0");
    document.body.replaceChildren(container);
    core = cytoscape({ container, style: stylesheetOf(THEME, large), layout: { name: "preset" }, autounselectify: true, boxSelectionEnabled: true, textureOnViewport: large });
    core.add(elements());
    core.on("tap onetap dbltap cxttap mouseover mouseout grab free box boxend zoom", (event) => {
      const { target } = event as { target: { id?: () => string } };
      heard.push(`${event.type} ${target.id?.() ?? "ground"}`);
    });
  },
  look(zoom, pan) {
    core?.viewport({ zoom, pan });
  },
  pictures,
  async png() {
    const blob = await core?.png({ output: "blob-promise", full: true, scale: 2, bg: "white" });
    return [...new Uint8Array(await (blob ?? new Blob()).arrayBuffer())].join();
  },
  boxes: () => JSON.stringify(core?.elements().map((element) => [element.id(), element.boundingBox(), element.visible()])),
  heard: () => heard,
};
