/**
 * A graph as Mermaid text (mermaid.js.org/syntax/flowchart), for a code block in a note:
 *
 *   flowchart TB
 *     subgraph n1["Memory"]
 *       n2["Paging"]
 *       n3{{"LRU"}}
 *     end
 *     n2 -.->|"names the term"| n3
 *     classDef due stroke:#c06307,stroke-width:2px
 *     class n3 due
 *
 * States differ in shape and in the colour of the border; the theme decides the rest. Any text may stand in a label.
 * Everything but letters, digits and a few harmless signs is written as Mermaid's entity codes (`#35;`). So nothing in
 * a label can be syntax, Markdown, HTML, an icon or a formula. Nodes are `n1`, `n2` …
 *
 * @format
 */
import { strings } from "../base/strings";
import { oneLine } from "../text/normalize";
import { STATES, type State } from "../concept/concept";
import type { ConceptIndex } from "../index/concept-index";
import { countedLabel } from "./folding";
import type { Graph, GraphNode, Layout } from "./graph";
import type { GraphEdge, Relation } from "../relations/relation";
import { LIGHT, paletteOf } from "./palette";
import { wordsOn, type PictureExporter } from "./picture";
import { roadSteps } from "./layout/stretches";
import { childrenOf, parentsOf } from "./tree";

/** Mermaid's default `maxEdges` and `maxTextSize`. A diagram cannot change these itself. */
const MOST = { edges: 500, text: 50_000 } as const;

export const MERMAID: PictureExporter = {
  id: "mermaid",
  get name() { return strings.exporters.mermaid; },
  extension: "mmd",
  codeBlock: "mermaid",
  draw: ({ graph, layout, index, relations }) => {
    const text = graphToMermaid(graph, layout, relations, (node) => isNameOfNote(node, index));
    const many = text.match(ARROWS)?.length ?? 0;
    const isLarge = many > MOST.edges || text.length > MOST.text;
    return { text, warning: isLarge ? strings.exporters.mermaidLarge(MOST.edges, MOST.text, many, text.length) : null };
  },
};

/** Obsidian turns a node of the class `internal-link` into a link to the note that its label names. */
function isNameOfNote({ concept, label }: GraphNode, { notes }: ConceptIndex): boolean {
  return concept?.note != null && notes.linkpath(concept.note) === label;
}

export function graphToMermaid(graph: Graph, layout: Layout, relations: readonly Relation[], isLink: (node: GraphNode) => boolean): string {
  const nodes = [...new Map(graph.nodes.map((node) => [node.id, node])).values()];
  const names = new Map(nodes.map(({ id }, i) => [id, `n${i + 1}`]));
  const isPath = layout.headings === "stretches";
  const inFrames = layout.headings === "frames" || isPath;
  const related = isPath ? road(graph, names) : lines(graph.edges, layout, relations, names);
  const many = nodes.filter(({ kind }) => kind === "concept").length;
  return [
    `flowchart ${inFrames && !isPath && related.length * MANY > many ? "TB" : "LR"}`,
    ...inFrames ? framed(nodes, names) : nodes.map((node) => `  ${drawn(node, names)}`),
    ...layout.headings === "nodes" ? branches(nodes, names) : [],
    ...related,
    ...classes(nodes, names, isLink),
    "",
  ].join("\n");
}

/**
 * Notes are narrow, and the narrower picture shows larger. Unrelated nodes stand side by side in a diagram downwards,
 * related ones in a diagram to the right. On the sample maps, diagrams downwards are narrower from one relation for
 * three concepts on (by half with as many relations as concepts).
 */
const MANY = 3;

type Names = ReadonlyMap<string, string>;

// ── Nodes ───────────────────────────────────────────────────────────────────────────────────────────────────────

const SHAPES: Readonly<Record<State | "heading", readonly [open: string, close: string]>> = {
  new: ["[", "]"],
  learning: ["(", ")"],
  due: ["{{", "}}"],
  known: ["([", "])"],
  skipped: ["[/", "/]"],
  heading: ["[[", "]]"],
};

function drawn(node: GraphNode, names: Names): string {
  const { id, kind, state } = node;
  const [open, close] = SHAPES[kind === "concept" ? state ?? "new" : "heading"];
  return `${names.get(id) ?? ""}${open}${quoted(kind === "concept" ? node.label : countedLabel(node))}${close}`;
}

/** A heading without content is a node, since a frame must hold something. */
function framed(nodes: readonly GraphNode[], names: Names): string[] {
  // A frame holds all its concepts on one level, also nested ones.
  const children = childrenOf({ nodes: nodes.map((node) => ({ ...node, concept: null })), edges: [] });
  const under = (id: string, indent: string): string[] => (children.get(id) ?? []).flatMap((node) => {
    const inside = node.kind === "concept" ? [] : under(node.id, `${indent}  `);
    return inside.length === 0 ? [`${indent}${drawn(node, names)}`] : [`${indent}subgraph ${names.get(node.id) ?? ""}[${quoted(node.label)}]`, ...inside, `${indent}end`];
  });
  return under("", "  ");
}

// ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────

const [PLAIN, BROKEN, THICK] = [["---", "-->"], ["-.-", "-.->"], ["===", "==>"]] as const;

/** Mermaid has only one kind of broken line. */
const LINES = { solid: PLAIN, thin: PLAIN, dashed: BROKEN, dotted: BROKEN, long: BROKEN, double: BROKEN, thick: THICK } as const;

/** At the start of a line, behind the first node. */
const ARROWS = /^ {2}n\d+ [-=]/gm;

function branches(nodes: readonly GraphNode[], names: Names): string[] {
  return [...parentsOf({ nodes, edges: [] })].map(([child, parent]) => `  ${names.get(parent) ?? ""} --- ${names.get(child) ?? ""}`);
}

/** On the learning path the order is drawn, and nothing else. */
function road(graph: Graph, names: Names): string[] {
  return roadSteps(graph).map(({ from, to }) => `  ${names.get(from) ?? ""} ==> ${names.get(to) ?? ""}`);
}

/** In a mind map the branches already show the nesting. */
function lines(edges: readonly GraphEdge[], { headings }: Layout, relations: readonly Relation[], names: Names): string[] {
  return edges.filter(({ kind }) => headings !== "nodes" || kind !== "contains").flatMap((edge) => {
    const [from, to] = [names.get(edge.source), names.get(edge.target)];
    if (from === undefined || to === undefined) return [];
    const relation = relations.find(({ id }) => id === edge.kind);
    const [line, arrow] = LINES[relation?.line ?? "solid"];
    const words = wordsOn(edge, relation);
    return [`  ${from} ${relation?.mutual === true ? line : arrow}${words === "" ? "" : `|${quoted(words)}|`} ${to}`];
  });
}

// ── Classes ─────────────────────────────────────────────────────────────────────────────────────────────────────

const MORE_STYLE: Readonly<Record<State, string>> = { new: "", learning: ",stroke-width:2px", due: ",stroke-width:2px", known: ",stroke-width:2px", skipped: ",stroke-dasharray:4 3" };

function classes(nodes: readonly GraphNode[], names: Names, isLink: (node: GraphNode) => boolean): string[] {
  const namesOf = (some: readonly GraphNode[]): string => some.map(({ id }) => names.get(id) ?? "").join(",");
  const byState = STATES.flatMap((state) => {
    const some = nodes.filter((node) => node.kind === "concept" && (node.state ?? "new") === state);
    return some.length === 0 ? [] : [`  classDef ${state} stroke:${paletteOf(LIGHT).states[state]}${MORE_STYLE[state]}`, `  class ${namesOf(some)} ${state}`];
  });
  const links = nodes.filter(isLink);
  return links.length === 0 ? byState : [...byState, `  class ${namesOf(links)} internal-link`];
}

// ── Labels ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Letters, digits and marks of all scripts, spaces, and signs that have no meaning anywhere. */
const HARMLESS = /[\p{L}\p{N}\p{M} ,/()'’“”–—…?-]/u;

/** The number of a list, and an address, would be read as Markdown. */
const DOT_THAT_COUNTS = /^(\d+)[.)]|(www)\./gi;

/** Never empty, which would be a syntax error in Mermaid. */
function quoted(label: string): string {
  const text = oneLine(label.replace(/\p{Cs}/gu, "\ufffd").replace(/\p{Cc}/gu, " "));
  const counted = new Set([...text.matchAll(DOT_THAT_COUNTS)].map((match) => match.index + match[0].length - 1));
  let [out, at] = ["", 0];
  for (const sign of text) {
    const isPlain = HARMLESS.test(sign) && !(at === 0 && sign === "-") || sign === ".";
    out += isPlain && !counted.has(at) ? sign : `#${sign.codePointAt(0) ?? 0};`;
    at += sign.length;
  }
  return `"${out === "" ? " " : out}"`;
}
