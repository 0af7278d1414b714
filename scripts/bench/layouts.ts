/** The time of each layout for the graph of a section, a map, a large map and a vault. */
import { notePath } from "../../src/core/base/note-path";
import { type Concept, conceptId } from "../../src/core/concept/concept";
import type { Graph, GraphNode } from "../../src/core/graph/graph";
import type { GraphEdge } from "../../src/core/relations/relation";
import { estimateText } from "../../src/core/graph/measure";
import { LAYOUTS } from "../../src/core/registry";
import { race } from "./race";
import type { Row } from "./table";

const SIZES = [40, 150, 1000, 3000] as const;
const PANE = { width: 1200, height: 800 };

/** Concepts below one subsection, and subsections below one section. */
const SHAPE = { concepts: 6, subsections: 7 } as const;

/** The pane has 100 ms from the command to the picture; the layout is a part of it. */
const SECTION_GOAL = 20;

export async function* benchLayouts(rounds: number): AsyncGenerator<Row, void> {
  for (const layout of LAYOUTS) {
    for (const size of SIZES) {
      const graph = graphOf(size);
      const { value } = await race({ value: () => layout.arrange(graph, PANE, estimateText) }, rounds);
      const goal = size === 40 ? { goal: { atMost: SECTION_GOAL } } : {};
      yield { what: `${layout.name}, ${size.toLocaleString("en")} concepts`, value, unit: "ms", how: `median of ${rounds}`, ...goal };
    }
  }
}

/** Sections, subsections and concepts below a map, with 0.7 relations a concept. */
function graphOf(size: number): Graph {
  const nodes: GraphNode[] = [heading("map", "map", "Map", null)];
  const edges: GraphEdge[] = [];
  const add = (node: GraphNode): void => {
    nodes.push(node);
    if (node.parent !== null) edges.push({ id: `contains ${node.parent} ${node.id}`, kind: "contains", source: node.parent, target: node.id, label: "", reason: "" });
  };
  for (let n = 0; n < size; n++) {
    const subsection = Math.floor(n / SHAPE.concepts);
    const section = Math.floor(subsection / SHAPE.subsections);
    if (n % (SHAPE.concepts * SHAPE.subsections) === 0) add(heading(`s${section}`, "section", `Section ${section}`, "map"));
    if (n % SHAPE.concepts === 0) add(heading(`u${subsection}`, "subsection", `Subsection ${subsection}`, `s${section}`));
    add(concept(n, `u${subsection}`));
    if (n % 10 < 7 && n > 10) edges.push({ id: `names ${n}`, kind: "names", source: `c${n}`, target: `c${(n * 7) % n}`, label: "", reason: "" });
  }
  return { nodes, edges };
}

function heading(id: string, kind: GraphNode["kind"], label: string, parent: string | null): GraphNode {
  return { id, kind, label, state: null, parent, concept: null };
}

function concept(n: number, parent: string): GraphNode {
  const term = `Concept ${"with a longer name ".repeat(n % 3)}${n}`;
  const { map, headingPath, aliases, tags } = { map: notePath("Map.md"), headingPath: [], aliases: [], tags: [] };
  const made: Concept = { id: conceptId(map, term), key: term, map, headingPath, term, aliases, definition: "", line: n, parent: null, note: null, box: null, tags, blockId: null, references: [], written: "" };
  return { id: `c${n}`, kind: "concept", label: term, state: "new", parent, concept: made };
}
