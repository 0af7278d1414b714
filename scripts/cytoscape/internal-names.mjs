/**
 * Members of cytoscape's own objects that nobody else knows: they may have short names in main.js.
 * Worked out from the installed sources, so that no list has to follow an update.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "../typescript.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const PACKAGE = path.join(ROOT, "node_modules/cytoscape");
const LANGUAGE = path.join(ROOT, "node_modules/typescript/lib");

/** Of browsers, and in no standard; what the build defines; what a graph's element holds, by which tests find the graph. */
const PLATFORM = /^(?:webkit|moz|ms|o)[A-Z]|^(?:backingStorePixelRatio|wheelDelta[XY]?|DocumentTouch|env|_cyreg|[A-Z]+_ENV|[A-Z]+_BUILD)$/;

/** Cytoscape puts such a name together: one of these and another, as in `sourceLabelAngle`. */
const COMPOSED = /^(?:source|target|main|auto|label|outer|rendered)[A-Z]/;

/** In the order of the alphabet. */
export function internalNames() {
  const texts = sourcesIn(path.join(PACKAGE, "src"), /\.mjs$/);
  const [members, words] = [new Set(), new Set()];
  for (const text of texts) read(text, members, words);
  const outside = [...sourcesIn(LANGUAGE, /^lib\..*\.d\.ts$/), readFileSync(path.join(PACKAGE, "index.d.ts"), "utf8"), ...sourcesIn(path.join(ROOT, "src/ui/graph/canvas"), /\.ts$/)];
  const known = new Set(outside.flatMap(wordsOf));
  return [...members].filter((name) => !known.has(name) && !PLATFORM.test(name) && !COMPOSED.test(name) && !words.has(name)).sort();
}

/**
 * What stands behind a dot, and all words in texts and patterns: a member may be asked for by such a word.
 * What a module exports is no member of an object, though it is asked for like one.
 */
function read(text, members, words) {
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) members.add(node.name.text);
    if (ts.isLiteralExpression(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node)) for (const word of wordsOf(node.text)) words.add(word);
    if (ts.isExportSpecifier(node)) words.add(node.name.text);
    if (ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) for (const word of exportedBy(node)) words.add(word);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.mjs", text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS));
}

function exportedBy(node) {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : name.elements.map((element) => element.name.text)));
  return node.name === undefined ? [] : [node.name.text];
}

function wordsOf(text) {
  return text.match(/[\w$]+/g) ?? [];
}

function sourcesIn(folder, names) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => names.test(path.basename(file))).map((file) => readFileSync(path.join(folder, file), "utf8"));
}
