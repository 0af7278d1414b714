/**
 * Patterns with classes of Unicode (`\p{L}`) are made when they are first used.
 * V8 checks each pattern of a text that it reads, also in functions that are never called.
 * One such class takes it 0.05 ms, measured over 500 of them: together a quarter of main.js's start.
 * The sources keep their patterns as they are usually written.
 */
import ts from "./typescript.mjs";

/**
 * A pattern in a function is made once and kept. One that remembers a place (flags `g`, `y`) is new each time.
 * A constant of the module is made by whoever reads it first.
 * @param {string} file
 * @param {string} text
 */
export function withLatePatterns(file, text) {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const [edits, kept] = [[], []];
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node) && node.text.includes("\\p{")) {
      const constant = constantOf(node);
      if (isInFunction(node)) edits.push({ node, by: /[gy]/.test(flagsOf(node)) ? made(node) : keptOne(kept, node) });
      else if (constant !== null) {
        const by = keptOne(kept, node);
        edits.push({ node, by: "null" }, ...constant.map((reader) => ({ node: reader, by })));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  // `var`, since a function may be called before the module's end is reached.
  const late = kept.length === 0 ? "" : `\nvar ${kept.map((name) => `${name}: RegExp | undefined`).join(", ")};\n`;
  return edits.sort((a, b) => b.node.getStart() - a.node.getStart()).reduce((all, { node, by }) => all.slice(0, node.getStart()) + by + all.slice(node.end), text) + late;
}

function keptOne(kept, node) {
  const name = `latePattern${kept.length}`;
  kept.push(name);
  return `(${name} ??= ${made(node)})`;
}

/** `RegExp` makes the same with and without `new`. */
function made(node) {
  return `RegExp(${JSON.stringify(node.text.slice(1, node.text.lastIndexOf("/")))}, "${flagsOf(node)}")`;
}

function flagsOf(node) {
  return node.text.slice(node.text.lastIndexOf("/") + 1);
}

function isInFunction(node) {
  for (let outer = node.parent; outer !== undefined; outer = outer.parent) if (ts.isFunctionLike(outer)) return true;
  return false;
}

/** Who reads the constant that a pattern is, if none but functions of this module do. */
function constantOf(node) {
  const declaration = node.parent;
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return null;
  const statement = declaration.parent.parent;
  if (!ts.isVariableStatement(statement) || statement.modifiers !== undefined || !(declaration.parent.flags & ts.NodeFlags.Const)) return null;
  const readers = [];
  const visit = (inner) => {
    if (ts.isIdentifier(inner) && inner.text === declaration.name.text && inner !== declaration.name && !isMember(inner)) readers.push(inner);
    ts.forEachChild(inner, visit);
  };
  visit(node.getSourceFile());
  return readers.every((reader) => isInFunction(reader) && isExpression(reader)) ? readers : null;
}

/** Another object's member of that name. */
function isMember(name) {
  const { parent } = name;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === name;
}

/** Whether a name stands for what it holds: not for a type, an export or another thing of that name. */
function isExpression(name) {
  const { parent } = name;
  return parent.name !== name && parent.propertyName !== name && !ts.isTypeNode(parent) && !ts.isExportSpecifier(parent) && !ts.isExportAssignment(parent);
}
