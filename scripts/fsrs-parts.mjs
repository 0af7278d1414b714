/**
 * For esbuild: `ts-fsrs` without what we never call. Its classes hold much more than the next state of a card, and a
 * bundler drops no members. The package also adds four methods to the dates of the whole app, which nobody needs.
 * An update that moves something listed stops the build.
 */
import { readFile } from "node:fs/promises";
import ts from "./typescript.mjs";

/** Methods and setters of classes by name, assignments by what stands to their left. */
const LEFT_OUT = [
  "Date.prototype.scheduler", "Date.prototype.diff", "Date.prototype.format", "Date.prototype.dueFormat",
  "repeat", "preview", "previewIterator", "get_retrievability", "rollback", "forget", "reschedule", "useStrategy", "clearStrategy",
  "params_handler_proxy", "update_parameters", "set parameters", "review_log",
];

/** Expression, without spaces and with double quotes → what it always is. */
const FACTS = {
  // A scheduler's rules stay as they are given, with the published weights and with steps of minutes.
  "newProxy(this.prepare_parameters(params),this.params_handler_proxy())": "this.prepare_parameters(params)",
  "enable_short_term?BasicScheduler:LongTermScheduler": "BasicScheduler",
  "migrateParameters(props?.w,relearning_steps.length,enable_short_term)": "[...default_w]",
  "props?.enable_short_term??default_enable_short_term": "true",
  "this.strategies": "null",
};

export const fsrsParts = {
  name: "fsrs-parts",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/]ts-fsrs[\\/]dist[\\/]index\.mjs$/ }, async ({ path: file }) => {
      const { text, used } = cut(file, await readFile(file, "utf8"));
      const missing = [...LEFT_OUT, ...Object.keys(FACTS)].filter((one) => !used.has(one));
      if (missing.length > 0) throw new Error(`ts-fsrs has no ${missing.map((one) => `“${one}”`).join(", ")} any more.`);
      return { contents: text };
    });
  },
};

/** The text without what is listed, and what of the lists was there. */
function cut(file, text) {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const [wanted, used] = [new Set(LEFT_OUT), new Set()];
  const edits = [];
  const visit = (node) => {
    const name = nameOf(node);
    const fact = ts.isExpression(node) && isRead(node) ? plain(node) : "";
    if (wanted.has(name)) {
      used.add(name);
      edits.push({ from: node.getStart(), to: node.end, by: "" });
    } else if (Object.hasOwn(FACTS, fact)) {
      used.add(fact);
      edits.push({ from: node.getStart(), to: node.end, by: FACTS[fact] });
    } else ts.forEachChild(node, visit);
  };
  visit(tree);
  return { text: edited(text, edits), used };
}

/** What a list can call a member or an assignment. */
function nameOf(node) {
  if (ts.isMethodDeclaration(node)) return plain(node.name);
  if (ts.isSetAccessor(node)) return `set ${plain(node.name)}`;
  const isAssignment = ts.isExpressionStatement(node) && ts.isBinaryExpression(node.expression) && node.expression.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isAssignment ? plain(node.expression.left) : "";
}

/** A name that is declared, called, assigned to or looked up in an object is not what it holds. */
function isRead(node) {
  const { parent } = node;
  if (ts.isIdentifier(node) && "name" in parent && parent.name === node) return false;
  if (ts.isCallExpression(parent) && parent.expression === node) return false;
  return !(ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) && !(ts.isPropertyAssignment(parent) && parent.name === node);
}

function plain(node) {
  return node.getText().replace(/\s+/g, "").replaceAll("'", '"');
}

/** No edit lies in another. */
function edited(text, edits) {
  let [made, at] = ["", 0];
  for (const { from, to, by } of edits) {
    made += text.slice(at, from) + by;
    at = to;
  }
  return made + text.slice(at);
}
