/** Takes members and statements out of a module's text, and puts known values for expressions, so that a bundler can drop more. */
import ts from "./typescript.mjs";

/** @typedef {{ readonly from: number, readonly to: number, readonly by: string }} Edit */

/**
 * `leftOut`: members by name, statements by how they begin, entries of lists by one of their properties.
 * `facts`: expression → what it always is. All without spaces, texts in double quotes; `*.` stands for any object.
 * @param {string} file
 * @param {string} text
 * @param {readonly string[]} leftOut
 * @param {Readonly<Record<string, string>>} facts
 * @returns {{ text: string, used: ReadonlySet<string> }}
 */
export function cut(file, text, leftOut, facts) {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const [wanted, used] = [new Set(leftOut), new Set()];
  /** @type {Edit[]} */
  const edits = [];
  const visit = (node, isInside) => {
    const left = (isInside ? statementsOf(node) : [...statementsOf(node), ...namesOf(node)]).find((name) => wanted.has(name));
    const fact = left === undefined ? factOf(node, facts) : undefined;
    if (left !== undefined) {
      used.add(left);
      edits.push({ ...spanOf(node, text), by: "" });
    } else if (fact !== undefined) {
      used.add(fact);
      edits.push({ from: node.getStart(), to: node.end, by: facts[fact] });
      for (const reader of readersOf(node)) edits.push({ from: reader.getStart(), to: reader.end, by: facts[fact] });
    } else ts.forEachChild(node, (child) => { visit(child, isInside || ts.isFunctionLike(node)); });
  };
  visit(tree, false);
  return { text: edited(text, edits), used };
}

/** What a list can call a member, an entry or an assignment. Only outside of functions, where modules make their objects. */
function namesOf(node) {
  if (ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node) || ts.isShorthandPropertyAssignment(node)) return [node.name.text ?? plain(node.name)];
  if (ts.isSetAccessor(node)) return [`set ${plain(node.name)}`];
  if (ts.isObjectLiteralExpression(node)) return ts.isArrayLiteralExpression(node.parent) ? node.properties.map(plain) : [];
  return ts.isExpressionStatement(node) ? assignedIn(node.expression) : [];
}

/** What a list can call a statement: `let name`, a whole call, or a call up to its first argument. */
function statementsOf(node) {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.length === 1 ? [`let ${plain(node.declarationList.declarations[0].name)}`] : [];
  if (!ts.isExpressionStatement(node) || !ts.isCallExpression(node.expression)) return [];
  const { expression, arguments: [first] } = node.expression;
  return [plain(node.expression), `${plain(expression)}(${first === undefined ? "" : plain(first)}`];
}

/** `a.x = a.y = a.z`: x, y and z, and what stands to the left as a whole. */
function assignedIn(node) {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return [plain(node.left), ...assignedIn(node.left), ...assignedIn(node.right)];
  return ts.isPropertyAccessExpression(node) ? [node.name.text] : [];
}

function factOf(node, facts) {
  if (!ts.isExpression(node) || !isRead(node)) return undefined;
  const text = plain(node);
  const callee = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? `*.${text.slice(plain(node.expression.expression).length + 1)}` : text;
  return [text, callee].find((one) => Object.hasOwn(facts, one));
}

/** A name that is declared, called, assigned to or looked up in an object is not what it holds. */
function isRead(node) {
  const { parent } = node;
  if (ts.isIdentifier(node) && "name" in parent && parent.name === node) return false;
  if (ts.isCallExpression(parent) && parent.expression === node) return false;
  return !(ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) && !(ts.isPropertyAssignment(parent) && parent.name === node);
}

/** Where a variable is read that was made of a fact and never changed. */
function readersOf(node) {
  const declaration = node.parent;
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer !== node || !ts.isIdentifier(declaration.name)) return [];
  let scope = declaration.parent;
  while (!ts.isFunctionLike(scope) && !ts.isSourceFile(scope)) scope = scope.parent;
  const found = [];
  const visit = (inner) => {
    if (ts.isIdentifier(inner) && inner.text === declaration.name.text && inner !== declaration.name) found.push(inner);
    ts.forEachChild(inner, visit);
  };
  visit(scope);
  const named = found.filter((one) => !(ts.isPropertyAccessExpression(one.parent) && one.parent.name === one));
  return named.every(isRead) ? named : [];
}

function plain(node) {
  return node.getText().replace(/\s+/g, "").replaceAll("'", '"');
}

/** From where to where it goes, with the comma behind it. */
function spanOf(node, text) {
  const comma = ts.isStatement(node) ? null : /^\s*,/.exec(text.slice(node.end));
  return { from: node.getStart(), to: node.end + (comma?.[0].length ?? 0) };
}

/** An edit that lies in another is done with it. */
function edited(text, edits) {
  const sorted = edits.toSorted((a, b) => a.from - b.from || b.to - a.to);
  let [made, at] = ["", 0];
  for (const { from, to, by } of sorted) {
    if (from < at) continue;
    made += text.slice(at, from) + by;
    at = to;
  }
  return made + text.slice(at);
}
