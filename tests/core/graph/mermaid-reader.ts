/**
 * Mermaid text, read by Mermaid itself. Without a browser its sanitizer (DOMPurify) has no document to work on and
 * lacks its two methods; here texts pass it unchanged, so that what is read is what Mermaid's own grammar makes of them.
 */
import DOMPurify from "dompurify";
import mermaid from "mermaid";

Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });

/** What a flowchart holds, of Mermaid's `FlowDB`. */
interface FlowDB {
  getVertices(): ReadonlyMap<string, { readonly id: string; readonly text: string; readonly type?: string; readonly classes: readonly string[]; readonly labelType: string }>;
  getEdges(): readonly { readonly start: string; readonly end: string; readonly text: string; readonly stroke: string; readonly type: string }[];
  getSubGraphs(): readonly { readonly id: string; readonly title: string; readonly nodes: readonly string[] }[];
  getClasses(): ReadonlyMap<string, { readonly styles: readonly string[] }>;
}

/** The one door to what was read, rather than to a yes or a no; `parse` has none. */
const { mermaidAPI: inside } = mermaid as unknown as { readonly mermaidAPI: { getDiagramFromText(text: string): Promise<{ readonly db: FlowDB }> } };

export interface Flowchart {
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly shape: string; readonly classes: readonly string[] }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string; readonly stroke: string; readonly arrow: boolean }[];
  readonly frames: readonly { readonly id: string; readonly label: string; readonly holds: readonly string[] }[];
  readonly classes: readonly string[];
}

/** Throws where Mermaid takes the text for wrong, or for anything but a flowchart without settings of its own. */
export async function readMermaid(text: string): Promise<Flowchart> {
  const { diagramType, config } = await mermaid.parse(text);
  if (diagramType !== "flowchart-v2" || Object.keys(config).length > 0) throw new Error(`This is a ${diagramType} with ${JSON.stringify(config)}.`);
  const { db: flow } = await inside.getDiagramFromText(text);
  const frames = flow.getSubGraphs().map(({ id, title, nodes }) => ({ id, label: shown(title), holds: nodes }));
  return {
    nodes: [...flow.getVertices().values()].map(({ id, text: label, type = "", classes }) => ({ id, label: shown(label), shape: type, classes })),
    edges: flow.getEdges().map(({ start, end, text: label, stroke, type }) => ({ from: start, to: end, label: shown(label), stroke, arrow: type === "arrow_point" })),
    frames,
    classes: [...flow.getClasses().keys()],
  };
}

/** Mermaid holds entity codes in a form of its own until it draws, then the browser reads them. */
function shown(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_all, code: string) => String.fromCodePoint(Number(code)));
}
