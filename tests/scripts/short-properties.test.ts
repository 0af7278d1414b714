/** Own properties have short names in main.js, and nothing that anybody else reads or writes is called so. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { SHORT_PROPERTIES, shortProperties } from "../../scripts/short-properties.mjs";
import { ROOT } from "../../scripts/tools";
import { nodesOf, treeOf } from "../syntax";

/** What stands in them is written into the vault, into the settings, or into what the app keeps for the plugin. */
const WRITTEN = [
  /core\/anki\//, /core\/base\/settings/, /core\/base\/strings/, /core\/graph\/relation-look/, /core\/graph\/to-canvas/, /core\/index\/note-facts/, /core\/study\/(?:log-record|schedule)/,
  /app\/reading-cache/, /vault\/(?:write-journal|settings-file|data-json)/, /ui\/(?:graph\/pane\/pane-state|review\/scope-state|dashboard\/dashboard-view|settings-tab)/,
];

const WORD = /[A-Za-z_$][\w$]*/g;

const files = ["main.ts", ...readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => path.posix.join("src", file.split(path.sep).join("/")))];
const sources = new Map(files.map((file) => [file, nodesOf(treeOf(file, readFileSync(path.join(ROOT, file), "utf8")))]));
const names = new Set(SHORT_PROPERTIES);

function declaredIn(nodes: readonly ts.Node[]): string[] {
  return nodes.flatMap((node) => {
    const isMember = ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node) || ts.isMethodSignature(node) || ts.isAccessor(node) || ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || (ts.isParameter(node) && node.modifiers !== undefined);
    return isMember && ts.isIdentifier(node.name) ? [node.name.text] : [];
  });
}

function wordsIn(text: string): Set<string> {
  return new Set(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "").match(WORD) ?? []);
}

/** The words of all files of a package, or of a folder of it, whose names end so. */
function wordsOf(folder: string, ending: RegExp): Set<string> {
  const from = path.join(ROOT, "node_modules", folder);
  return wordsIn(readdirSync(from, { recursive: true, encoding: "utf8" }).filter((file) => ending.test(file)).map((file) => readFileSync(path.join(from, file), "utf8")).join("\n"));
}

const ofNames = (words: Iterable<string>): string[] => [...words].filter((word) => names.has(word));

describe("properties with short names", () => {
  it("are declared by the plugin, each once in the list", () => {
    const declared = new Set([...sources.values()].flatMap(declaredIn));
    expect(names.size).toBe(SHORT_PROPERTIES.length);
    expect(SHORT_PROPERTIES.filter((name) => !declared.has(name))).toEqual([]);
  });

  it.each([
    ["the page", "typescript/lib", /^lib\..*\.d\.ts$/],
    ["the app", "obsidian", /\.d\.ts$/],
    ["its editor's state", "@codemirror/state", /\.d\.ts$/],
    ["its editor's view", "@codemirror/view", /\.d\.ts$/],
    ["the web's forces", "d3-force", /\.js$/],
    ["what they search by", "d3-quadtree", /\.js$/],
    ["the scheduler", "ts-fsrs", /\.(?:mjs|js|cjs)$/],
    ["the database's package", "idb", /\.(?:mjs|js|cjs)$/],
  ])("are no names of %s, and none is one that they get", (_whose, folder, ending) => {
    const words = wordsOf(folder, ending);
    expect(words.size).toBeGreaterThan(100);
    expect(ofNames(words)).toEqual([]);
    expect(Object.values(shortProperties.mangleCache).filter((short) => words.has(short))).toEqual([]);
  });

  it("come from all packages that are bundled", () => {
    const imported = [...sources.values()].flat().flatMap((node) => ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword && ts.isStringLiteral(node.moduleSpecifier) ? [node.moduleSpecifier.text] : []);
    expect([...new Set(imported.filter((from) => /^[a-z@]/.test(from) && !from.startsWith("worker:")))].sort()).toEqual(["@codemirror/state", "@codemirror/view", "d3-force", "idb", "obsidian", "ts-fsrs"]);
  });

  it("stand in no text, by which a property could be asked for", () => {
    const inTexts = [...sources].flatMap(([file, nodes]) => nodes.flatMap((node) => {
      const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
      // A sentence with spaces asks for nothing; a type is gone in main.js.
      const asks = isText && !ts.isLiteralTypeNode(node.parent) && !(file.endsWith("base/strings.ts") && /\s/.test(node.text));
      return asks ? ofNames(wordsIn(node.text)).map((name) => `${file}: ${name}`) : [];
    }));
    expect(inTexts).toEqual([]);
  });

  it("are none that is written", () => {
    const written = [...sources].filter(([file]) => WRITTEN.some((one) => one.test(file)));
    expect(WRITTEN.filter((one) => !written.some(([file]) => one.test(file)))).toEqual([]);
    expect(written.flatMap(([file, nodes]) => ofNames(declaredIn(nodes)).map((name) => `${file}: ${name}`))).toEqual([]);
  });
});
