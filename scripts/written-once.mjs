/**
 * A text, `null`, the app's module, or a function or class of the language, that stands in main.js many times stands there once, with a
 * short name. Minifiers leave that to the packing of a download; the app reads what is not packed.
 */
import { behindDirectives } from "./short-functions.mjs";
import ts from "./typescript.mjs";

/** Characters of a name, once terser has given it a short one, and of its declaration beside name and value. */
const NAME = 2.5;
const DECLARED = 2;

/** What they hold is the same for ever, and does without a `this`. */
const OF_THE_LANGUAGE = new Set(["JSON", "Math", "Number", "Object"]);
const CLASSES = new Set(["Array", "Date", "Error", "Map", "Number", "Promise", "RegExp", "Set", "String", "Uint8Array", "WeakMap"]);

/** Every file of the plugin asks for the app's own module. */
const OF_THE_APP = 'require("obsidian")';

/** Is `null`, and terser does not work it out: else it would put the word back everywhere. */
const NULL = '"".match(1)';

/** The directive of a function that is sent elsewhere as text: nothing around it may be needed there. */
export const SENT_ALONE = "sent alone";

/**
 * @param {string} text JavaScript of a whole file
 * @returns {string}
 */
export function withValuesOnce(text) {
  const tree = ts.createSourceFile("main.js", text, ts.ScriptTarget.ES2022, true);
  const edits = [];
  let names = 0;
  for (const [scope, places] of placesOf(tree)) {
    const declared = [];
    for (const [value, nodes] of places) {
      const shown = (nodes[0]?.end ?? 0) - (nodes[0]?.getStart(tree) ?? 0);
      if (nodes.length * (shown - NAME) <= value.length + NAME + DECLARED) continue;
      const name = `once$${names++}`;
      declared.push(`${name}=${value}`);
      // A word may stand directly beside a text, but not beside a name.
      edits.push(...nodes.map((node) => ({ from: node.getStart(tree), to: node.end, text: ` ${name} ` })));
    }
    const begin = behindDirectives(scope, tree);
    if (declared.length > 0) edits.push({ from: begin, to: begin, text: `;var ${declared.join(",")};` });
  }
  const pieces = [];
  let behind = 0;
  for (const edit of edits.sort((a, b) => a.from - b.from)) {
    pieces.push(text.slice(behind, edit.from), edit.text);
    behind = edit.to;
  }
  return pieces.join("") + text.slice(behind);
}

/** By where it can be declared, and by the value as it is written. */
function placesOf(tree) {
  const scopes = new Map([[tree, new Map()]]);
  const visit = (node, scope) => {
    const inner = isSentAlone(node) ? node : scope;
    if (!scopes.has(inner)) scopes.set(inner, new Map());
    const value = valueOf(node);
    if (value === null) ts.forEachChild(node, (child) => visit(child, inner));
    else scopes.get(inner).set(value, [...(scopes.get(inner).get(value) ?? []), node]);
  };
  visit(tree, tree);
  return scopes;
}

export function isSentAlone(node) {
  if (!ts.isBlock(node)) return false;
  const [first] = node.statements;
  return first !== undefined && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression) && first.expression.text === SENT_ALONE;
}

function valueOf(node) {
  if (ts.isCallExpression(node) && node.getText() === OF_THE_APP) return OF_THE_APP;
  if (node.kind === ts.SyntaxKind.NullKeyword) return NULL;
  if (ts.isStringLiteral(node)) return isValue(node) ? JSON.stringify(node.text) : null;
  if (ts.isIdentifier(node)) return CLASSES.has(node.text) && isValue(node) ? node.text : null;
  const isOfTheLanguage = ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && OF_THE_LANGUAGE.has(node.expression.text);
  return isOfTheLanguage ? `${node.expression.text}.${node.name.text}` : null;
}

/** Not a directive, the name of a property or of a module, nor what a `typeof` is compared with, which engines know by its text. */
function isValue(node) {
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return false;
  if (parent.name === node || parent.propertyName === node) return false;
  if (ts.isCallExpression(parent)) return parent.expression.kind !== ts.SyntaxKind.ImportKeyword && !(ts.isIdentifier(parent.expression) && parent.expression.text === "require");
  return !(ts.isBinaryExpression(parent) && (ts.isTypeOfExpression(parent.left) || ts.isTypeOfExpression(parent.right)));
}
