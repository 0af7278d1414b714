/**
 * Short functions with a name are arrows in main.js, which are shorter to write. A declared function can be called
 * anywhere in its block; so the arrows stand at the beginning of the block. What needs a function of its own stays one:
 * `this`, `arguments`, generators, and what is made by `new`.
 */
import ts from "./typescript.mjs";

/**
 * Characters of a body. V8 skips a function until it is called, and reads an arrow whole: the long ones, as arrows, would
 * cost a fifth of the time that evaluating main.js takes.
 */
const SHORT = 200;

/**
 * @param {string} text JavaScript
 * @returns {string}
 */
export function withArrows(text) {
  const tree = ts.createSourceFile("main.js", text, ts.ScriptTarget.ES2022, true);
  const classes = namesOfClasses(tree);

  /** The node's own text, with arrows in all blocks inside it. */
  const written = (node) => {
    const pieces = [];
    let from = node.getStart(tree);
    const moved = statementsOf(node)?.filter((statement) => isArrow(statement, classes)) ?? [];
    if (moved.length > 0) {
      const at = behindDirectives(node, tree);
      pieces.push(text.slice(from, at), `var ${moved.map(arrow).join(",")};`);
      from = at;
    }
    ts.forEachChild(node, (child) => {
      // A directive stands in front of them.
      if (child.end <= from) return;
      pieces.push(text.slice(from, child.getStart(tree)), moved.includes(child) ? "" : written(child));
      from = child.end;
    });
    return pieces.join("") + text.slice(from, node.end);
  };
  const arrow = ({ name, modifiers, parameters, body }) => `${name.text}=${modifiers === undefined ? "" : "async"}(${parameters.map(written).join(",")})=>${written(body)}`;
  return written(tree);
}

/** Of a file, or of the body of a function. */
function statementsOf(node) {
  if (ts.isSourceFile(node)) return node.statements;
  return ts.isBlock(node) && ts.isFunctionLike(node.parent) ? node.statements : undefined;
}

/** Where the statements of a file, or of the block of a function, begin. */
export function behindDirectives(block, tree) {
  const directives = block.statements.filter((statement) => ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression));
  return directives.at(-1)?.end ?? (ts.isSourceFile(block) ? 0 : block.getStart(tree) + 1);
}

function isArrow(statement, classes) {
  return ts.isFunctionDeclaration(statement) && statement.body.end - statement.body.pos <= SHORT && statement.asteriskToken === undefined && !classes.has(statement.name.text) && !needsFunction(statement);
}

function needsFunction(node) {
  return ts.forEachChild(node, (child) => {
    if (child.kind === ts.SyntaxKind.ThisKeyword || ts.isMetaProperty(child) || (ts.isIdentifier(child) && child.text === "arguments")) return true;
    // These have their own.
    const isOther = ts.isFunctionDeclaration(child) || ts.isFunctionExpression(child) || ts.isClassLike(child) || ts.isMethodDeclaration(child) || ts.isAccessor(child);
    return isOther ? false : needsFunction(child);
  }) ?? false;
}

/** What is made by `new`, asked for its prototype, or extended, wherever that is. */
function namesOfClasses(tree) {
  const names = new Set();
  const visit = (node) => {
    const used = ts.isNewExpression(node) || ts.isExpressionWithTypeArguments(node) ? node.expression
      : ts.isPropertyAccessExpression(node) && node.name.text === "prototype" ? node.expression
        : ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword ? node.right : undefined;
    if (used !== undefined && ts.isIdentifier(used)) names.add(used.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}
