/** Source text as the TypeScript compiler reads it. */
import ts from "typescript";

const trees = new Map<string, ts.SourceFile>();
const nodesIn = new WeakMap<ts.Node, readonly ts.Node[]>();

/** The same tree for the same text: several tests look at all sources. */
export function treeOf(file: string, text: string): ts.SourceFile {
  const known = trees.get(file);
  if (known?.text === text) return known;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  trees.set(file, tree);
  return tree;
}

/** A node and all below it, in the order of the text. */
export function nodesOf(top: ts.Node): readonly ts.Node[] {
  const known = nodesIn.get(top);
  if (known !== undefined) return known;
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(top);
  nodesIn.set(top, nodes);
  return nodes;
}
