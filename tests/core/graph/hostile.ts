/** Graphs as no author would write them, with texts that other formats would take for syntax. */
import { notePath } from "../../../src/core/base/note-path";
import fc from "fast-check";
import { STATES } from "../../../src/core/concept/concept";
import type { Graph, GraphNode, Layout } from "../../../src/core/graph/graph";
import type { GraphEdge } from "../../../src/core/relations/relation";
import { graphForLayout } from "../../../src/core/graph/shaped";
import { LAYOUTS, RELATIONS } from "../../../src/core/registry";
import { heading, leaf } from "./samples";

export const hostileText = fc.oneof(
  { weight: 2, arbitrary: fc.string({ maxLength: 24 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom("end", "#quot;", "#35;", "\"", "`", "[", "]", "]]", "|", ";", "%%", "%%{init: {}}%%", "-->", "---", "<b>", "</script>", "&lt;", "$$x$$", "**", "_", "1.", "1)", "- ", "www.x.y", "https://x.y",
    "fa:fa-car", "style x:#fff;", "classDef a:#b;", "class", "subgraph", "click", "@{shape: x}", ":::a", "ﬂ°°35¶ß", "\\n", "\n", "\t", "😀", "👩‍👩‍👧‍👦", "עברית", "العربية", "\u202e", "\ud83d", "\u0000", "ß", "漢字", " ", "Paging", "(OS)"), { maxLength: 6 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.constantFrom("", " ", "W".repeat(700), "long words of a long text ".repeat(30), "漢字".repeat(60)) },
);

export interface Sample {
  readonly graph: Graph;
  readonly layout: Layout;
}

const parts = fc.record({ isHeading: fc.boolean(), where: fc.nat(20), under: fc.option(fc.nat(20)), label: hostileText, definition: hostileText, state: fc.constantFrom(...STATES), note: fc.option(fc.constantFrom("Notes/Paging.md", "a|b.md")) });

const edgeParts = fc.record({ source: fc.nat(25), target: fc.nat(25), kind: fc.constantFrom(...RELATIONS.map(({ id }) => id), "unknown"), label: fc.oneof(fc.constant(""), hostileText) });

export const hostileGraphs: fc.Arbitrary<Sample> = fc.record({ nodes: fc.array(parts, { maxLength: 24 }), edges: fc.array(edgeParts, { maxLength: 12 }), layout: fc.constantFrom(...LAYOUTS), title: hostileText }).map(({ nodes, edges, layout, title }) => {
  const headings: GraphNode[] = [];
  const leaves: GraphNode[] = [];
  const all = nodes.map(({ isHeading, where, under, label, definition, state, note }, i) => {
    const parent = headings[where]?.id ?? null;
    const node = isHeading ? heading(`h${i}`, parent, label) : withWords(leaf(`c${i}`, parent, label, leaves[under ?? -1]?.id ?? null), { definition, note, state });
    (isHeading ? headings : leaves).push(node);
    return node;
  });
  // Some ends are not there.
  const related = edges.map(({ source, target, kind, label }): GraphEdge => ({ id: `${kind}:c${source}:c${target}`, kind, source: `c${source}`, target: `c${target}`, label, reason: "" }));
  const once = [...new Map(related.map((edge) => [edge.id, edge])).values()];
  return { graph: graphForLayout(layout, { nodes: all, edges: once }, title, new Set()), layout };
});

function withWords(node: GraphNode, { definition, note, state }: { readonly definition: string; readonly note: string | null; readonly state: GraphNode["state"] }): GraphNode {
  return { ...node, state, concept: node.concept === null ? null : { ...node.concept, definition, note: note === null ? null : notePath(note) } };
}
