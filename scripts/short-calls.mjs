/**
 * A method of texts, patterns, lists or elements that is called many times is called by a function in main.js, which has a short name:
 * `lower(word)` for `word.toLowerCase()`. Only what one of these alone has, so that engines find one kind of object there.
 */
import { behindDirectives } from "./short-functions.mjs";
import ts from "./typescript.mjs";
import { isSentAlone } from "./written-once.mjs";

/** By the name of a method: how many arguments it is called with. */
const METHODS = new Map([["toLowerCase", 0], ["trim", 0], ["startsWith", 1], ["endsWith", 1], ["replace", 2], ["split", 1], ["flatMap", 1], ["filter", 1], ["find", 1], ["every", 1], ["some", 1], ["join", 1], ["test", 1], ["addEventListener", 2], ["createDiv", 1], ["createSpan", 1], ["createEl", 2], ["toggleClass", 2], ["setAttribute", 2], ["preventDefault", 0]]);

/** Of the functions, by how many there are. */
const PARAMETERS = ["", ",a", ",a,b"];

/** Calls that pay for the function. */
const FEWEST = 10;

/**
 * @param {string} text JavaScript of a whole file
 * @returns {string}
 */
export function withShortCalls(text) {
  const tree = ts.createSourceFile("main.js", text, ts.ScriptTarget.ES2022, true);
  const counts = new Map();
  const count = (node) => {
    if (isSentAlone(node)) return;
    const method = methodOf(node);
    if (method !== null) counts.set(method, (counts.get(method) ?? 0) + 1);
    ts.forEachChild(node, count);
  };
  count(tree);
  const methods = [...METHODS.keys()].filter((name) => (counts.get(name) ?? 0) >= FEWEST);
  if (methods.length === 0) return text;

  const written = (node) => {
    if (isSentAlone(node)) return text.slice(node.getStart(tree), node.end);
    const method = methodOf(node);
    if (methods.includes(method)) return ` short$${method}(${[node.expression.expression, ...node.arguments].map(written).join(",")})`;
    const pieces = [];
    let from = node.getStart(tree);
    ts.forEachChild(node, (child) => {
      pieces.push(text.slice(from, child.getStart(tree)), written(child));
      from = child.end;
    });
    return pieces.join("") + text.slice(from, node.end);
  };
  const declared = methods.map((name) => {
    const parameters = PARAMETERS[METHODS.get(name) ?? 0] ?? "";
    return `short$${name}=(it${parameters})=>it.${name}(${parameters.slice(1)})`;
  });
  const [begin, all] = [behindDirectives(tree, tree) - tree.getStart(tree), written(tree)];
  return `${all.slice(0, Math.max(0, begin))};var ${declared.join(",")};${all.slice(Math.max(0, begin))}`;
}

/** The method that a call is of; null where it is none of them, or may be called of nothing. */
function methodOf(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || (node.flags & ts.NodeFlags.OptionalChain) !== 0) return null;
  const { name, expression } = node.expression;
  const isSuper = expression.kind === ts.SyntaxKind.SuperKeyword;
  return !isSuper && METHODS.get(name.text) === node.arguments.length && !node.arguments.some((one) => ts.isSpreadElement(one)) ? name.text : null;
}
