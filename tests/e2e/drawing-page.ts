/** Runs in a bare page: nodes as our style sheet tells them apart, under the pointer of the cytoscape bundled with it. */
import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import { STATES } from "../../src/core/concept/concept";
import { STYLESHEET } from "../../src/ui/graph/canvas/stylesheet";

function node(id: string, classes: string, x: number, y: number, width = 120, height = 30): ElementDefinition {
  return { group: "nodes", classes, position: { x, y }, data: { id, width, height } };
}

/** Concepts in rows, in frames with captions, and headings beside them. */
function elements(): ElementDefinition[] {
  const concepts = [...STATES, "note", "near", "hidden"].map((name, at) => node(name, `concept ${name}`, 140 + 160 * (at % 4), 120 + 90 * Math.floor(at / 4)));
  return [
    node("frame", "frame section", 380, 200, 720, 420), node("inner", "frame subsection", 300, 160, 420, 200), node("title", "caption section", 120, 30),
    ...["map", "section", "subsection", "folded"].map((kind, at) => node(kind, `heading ${kind}`, 900, 60 + 90 * at)), ...concepts,
  ];
}

let core: Core | null = null;

export interface DrawingPage {
  open(): void;
  /** Where each node stands, how large it is, and whether it is there for the pointer. */
  boxes(): string;
  /** What is heard of the pointer. */
  heard(): readonly string[];
}

const heard: string[] = [];

export const drawing: DrawingPage = {
  open() {
    const container = document.createElement("div");
    container.setAttribute("style", "position:fixed;inset:0");
    const look = document.createElement("style");
    // As in styles.css: what the pointer meets.
    look.textContent = ".moc-study-surface { position: absolute; inset: 0; touch-action: none; }";
    document.body.replaceChildren(look, container);
    core = cytoscape({ container, style: STYLESHEET, layout: { name: "preset" }, autounselectify: true, boxSelectionEnabled: true });
    core.add(elements());
    core.on("tap onetap dbltap cxttap mouseover mouseout grab free box boxend zoom", (event) => {
      const { target } = event as { target: { id?: () => string } };
      heard.push(`${event.type} ${target.id?.() ?? "ground"}`);
    });
  },
  boxes: () => JSON.stringify(core?.nodes().map((one) => [one.id(), one.position(), one.outerWidth(), one.outerHeight(), one.visible()])),
  heard: () => heard,
};
