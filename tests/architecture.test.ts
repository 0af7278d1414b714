/**
 * Holds the architecture: which file may import which, what `core` never uses, how long a file may be, and the
 * catalog's rules for a manifest. The sources are parsed with TypeScript's own parser, so that words in comments and
 * texts do not count as code.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { nodesOf, treeOf } from "./syntax";

const ROOT = path.resolve(import.meta.dirname, "..");

interface Source {
  /** From the project's folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** Module names as written. */
  readonly imports: readonly string[];
}

// ── Layers ──────────────────────────────────────────────────────────────────────────────────────────────────────

interface Layer {
  readonly files: RegExp;
  /** Files of the project, by path without `.ts`, and packages, by name. */
  readonly mayImport: RegExp;
}

/**
 * The first match holds. `tests` may import everything. Only the scripts that serve the workbench import from `tests`.
 */
const LAYERS: readonly Layer[] = [
  { files: /^src\/core\/study\/schedule\.ts$/, mayImport: /^(src\/core\/.*|ts-fsrs)$/ },
  { files: /^src\/core\/graph\/layout\/forces\.ts$/, mayImport: /^(src\/core\/.*|d3-force)$/ },
  { files: /^src\/core\//, mayImport: /^src\/core\// },
  { files: /^src\/app\//, mayImport: /^src\/(app|core)\// },
  { files: /^src\/vault\/reading-cache\.ts$/, mayImport: /^(src\/(vault|app|core)\/.*|obsidian|idb)$/ },
  { files: /^src\/vault\//, mayImport: /^(src\/(vault|app|core)\/.*|obsidian)$/ },
  { files: /^src\/ui\/blocks\/live-definitions\.ts$/, mayImport: /^(src\/(ui|app|core)\/.*|obsidian|@codemirror\/(state|view))$/ },
  { files: /^src\/ui\//, mayImport: /^(src\/(ui|app|core)\/.*|obsidian)$/ },
  { files: /^src\/commands\.ts$/, mayImport: /^(src\/.*|obsidian)$/ },
  { files: /^main\.ts$/, mayImport: /^(src\/.*|obsidian)$/ },
  { files: /^scripts\/bench\/graph\/(watch|pane|plain)\.ts$/, mayImport: /^(scripts\/bench\/graph\/.*|src\/core\/.*|tests\/workbench\/.*|cytoscape|d3-force|elkjs\/.*)$/ },
  { files: /^scripts\//, mayImport: /^(scripts\/.*|src\/(app|core)\/.*|tests\/workbench\/.*|node:.*|(?!obsidian$|cytoscape$|src\/|tests\/|main$).*)$/ },
  { files: /^tests\//, mayImport: /.*/ },
];

/** Folders of `core`, lowest first: a folder imports only from those before it. Files at the root count as the topmost. */
const CORE_FOLDERS = ["base", "text", "map", "concept", "index", "relations", "order", "filters", "graph", "cards", "study", "notes", "anki", ""];

/** Wiring. Everything else gets what it needs from there, so nothing imports it. */
const NEVER_IMPORTED: Readonly<Record<string, readonly string[]>> = { "main.ts": [], "src/commands.ts": ["main.ts", "tests/reference.test.ts", "tests/strings.test.ts"] };

// ── Files and functions that may be long, with their reasons ────────────────────────────────────────────────────

const LONGEST_FILE = 250;
const LONGEST_FUNCTION = 40;
const LONGEST_ENTRY = 120;

/** A path, or a path and a function, with a reason. An entry that is no longer too long must be removed. */
const LONG: Readonly<Record<string, string>> = {
  "src/core/base/strings.ts": "everything that the plugin says stands in one file, so that it can be read and translated as one",
};

// ── Reading the sources ─────────────────────────────────────────────────────────────────────────────────────────

const SKIPPED = new Set(["node_modules", ".git", "dist", "test-results", "playwright-report", "coverage", ".cache"]);

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

const FILES = filesBelow(".").filter((file) => file !== "main.js");
const SOURCES: readonly Source[] = FILES.filter((file) => file.endsWith(".ts")).map(readSource);
const CODE = SOURCES.filter(({ file }) => !file.startsWith("tests/"));
const PLUGIN = CODE.filter(({ file }) => file === "main.ts" || file.startsWith("src/"));
const CORE = CODE.filter(({ file }) => file.startsWith("src/core/"));

function readSource(file: string): Source {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const tree = treeOf(file, text);
  return { file, text, tree, imports: nodesOf(tree).flatMap((node) => importOf(node) ?? []) };
}

/**
 * The module that a node imports: `import`, `export … from`, `import type`, `import()`, `require()`, `typeof import()`.
 */
function importOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return literal(node.expression);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : null;
  if (!ts.isCallExpression(node)) return null;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === "require");
  return loads ? literal(node.arguments[0]) : null;
}

function literal(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}

/** A project file for a relative module name, null for a package. A worker's script is imported as text. */
function target(from: string, name: string): string | null {
  const module = name.replace(/^worker:/, "");
  if (!module.startsWith(".")) return null;
  const place = path.posix.join(path.posix.dirname(from), module);
  return [place, `${place}.ts`, `${place}/index.ts`].find((file) => FILES.includes(file)) ?? `${place} (missing)`;
}

/** The position of a node, in a form that editors can click. */
function at({ file, tree }: Source, node: ts.Node): string {
  return `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

function linesOf(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

/** Lines of files that match, comments included. */
function matches(sources: readonly { readonly file: string; readonly text: string }[], pattern: RegExp): string[] {
  return sources.flatMap(({ file, text }) => text.split("\n").flatMap((line, n) => (pattern.test(line) ? [`${file}:${n + 1}: ${line.trim()}`] : [])));
}

// ── The tests ───────────────────────────────────────────────────────────────────────────────────────────────────

describe("layers", () => {
  it("every file is in a layer, and imports only what its layer may", () => {
    const wrong = SOURCES.filter(({ file }) => !file.endsWith(".config.ts")).flatMap(({ file, imports }) => {
      const layer = LAYERS.find(({ files }) => files.test(file));
      if (!layer) return [`${file} is in no layer`];
      return imports.filter((module) => !layer.mayImport.test((target(file, module) ?? module).replace(/\.ts$/, ""))).map((module) => `${file} → ${module}`);
    });
    expect(wrong).toEqual([]);
  });

  it("a folder of core imports only from folders below it", () => {
    const rankOf = (file: string): number => CORE_FOLDERS.indexOf(/^src\/core\/([a-z]+)\//.exec(file)?.[1] ?? "");
    const wrong = CORE.flatMap(({ file, imports }) => imports.flatMap((module) => target(file, module) ?? [])
      .filter((imported) => rankOf(file) < 0 || rankOf(imported) > rankOf(file)).map((imported) => `${file} → ${imported}`));
    expect(wrong).toEqual([]);
  });

  it("nobody imports the wiring", () => {
    const wrong = SOURCES.flatMap(({ file, imports }) => imports.filter((module) => {
      const importers = NEVER_IMPORTED[target(file, module) ?? ""];
      return importers && !importers.includes(file);
    }).map((module) => `${file} → ${module}`));
    expect(wrong).toEqual([]);
  });

  it("no file imports itself by way of others, types included", () => {
    const graph = new Map(SOURCES.map(({ file, imports }) => [file, imports.flatMap((module) => target(file, module) ?? [])]));
    expect(cycles(graph)).toEqual([]);
  });

  /** Each cycle once, as the path around it. */
  function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
    const found: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(" → "));
      if (done.has(file) || way.includes(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
      done.add(file);
    };
    for (const file of graph.keys()) walk(file, []);
    return found;
  }
});

describe("core is pure", () => {
  const IMPURE_NAMES = new Set(["document", "window", "activeDocument", "activeWindow", "console", "fetch", "process", "globalThis",
    "setTimeout", "setInterval", "queueMicrotask", "requestAnimationFrame", "performance", "crypto", "localStorage", "Promise"]);

  it("no time, no chance, no screen, no waiting", () => {
    const wrong = CORE.flatMap((source) => nodesOf(source.tree).filter(isImpure).map((node) => `${at(source, node)}: ${node.getText(source.tree).slice(0, 60)}`));
    expect(wrong).toEqual([]);
  });

  function isImpure(node: ts.Node): boolean {
    if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) return true;
    // A date made of a given number is a value. Without one it reads the clock.
    if (ts.isNewExpression(node)) return node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0;
    if (ts.isPropertyAccessExpression(node)) return ["Date.now", "Math.random"].includes(node.getText());
    return ts.isIdentifier(node) && IMPURE_NAMES.has(node.text) && !isOnlyAName(node);
  }

  /** The `window` of `pane.window` or of `{ window: 1 }` is a word, not the browser's window. */
  function isOnlyAName(node: ts.Identifier): boolean {
    const { parent } = node;
    return (ts.isPropertyAccessExpression(parent) && parent.name === node) || ts.isPropertySignature(parent) ||
      (ts.isPropertyAssignment(parent) && parent.name === node) || ts.isImportSpecifier(parent);
  }
});

describe("how the code reads", () => {
  it("no rule of the lint or of the types is suppressed", () => {
    const words = ["eslint" + "-disable", "@ts" + "-ignore", "@ts" + "-expect-error", "@ts" + "-nocheck", "stylelint" + "-disable", "istanbul" + " ignore"];
    const texts = FILES.filter((file) => /\.(ts|mjs|css)$/.test(file)).map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }));
    expect(matches(texts, new RegExp(words.join("|")))).toEqual([]);
  });

  it("no rule is switched off where it is broken", () => {
    const comment = new RegExp(["eslint", "oxlint"].map((tool) => `${tool}-(?:disable|enable)`).join("|"));
    expect(SOURCES.filter(({ text }) => comment.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("nothing has the type any", () => {
    const wrong = SOURCES.flatMap((source) => nodesOf(source.tree).filter(({ kind }) => kind === ts.SyntaxKind.AnyKeyword).map((node) => at(source, node)));
    expect(wrong).toEqual([]);
  });

  it("no file is over 250 lines and no function over 40, but for those with a reason", () => {
    const long = [...CODE.filter(({ text }) => linesOf(text) > LONGEST_FILE).map(({ file }) => file), ...CODE.flatMap(longFunctions)];
    expect(long.filter((place) => !LONG[place])).toEqual([]);
    expect(Object.keys(LONG).filter((place) => !long.includes(place)), "short again: take it off the list").toEqual([]);
  });

  it("every browser test fails on what a page writes to its console: none takes its test from Playwright itself", () => {
    const wrong = SOURCES.filter(({ file, text }) => file.endsWith(".e2e.ts") && (/import \{[^}]*\btest\b[^}]*\} from "@playwright\/test"/.test(text) || !/ from "\.\/test"/.test(text)));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it("main.ts only wires", () => {
    const main = CODE.find(({ file }) => file === "main.ts");
    expect(linesOf(main?.text ?? "")).toBeLessThanOrEqual(LONGEST_ENTRY);
  });

  function longFunctions(source: Source): string[] {
    return nodesOf(source.tree).filter((node) => ts.isFunctionLike(node) && "body" in node && linesOf(node.getText(source.tree)) > LONGEST_FUNCTION)
      .map((node) => `${source.file} ${nameOf(node)}`);
  }

  function nameOf(node: ts.Node): string {
    const named = ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? node.parent : node;
    return "name" in named && named.name ? (named.name as ts.Node).getText() : "(without a name)";
  }
});

describe("errors", () => {
  /** Where promises are run for all others. */
  const RUNNER = "src/ui/run-action.ts";
  const SCREEN = CODE.filter(({ file }) => file !== RUNNER && (file.startsWith("src/ui/") || file === "src/commands.ts" || file === "main.ts"));

  it("no promise is dropped on the screen's side: runAction, runInBackground and drawSafely run what may fail", () => {
    expect(SCREEN.flatMap(droppedPromises)).toEqual([]);
  });

  it("a dropped promise is found, however it is written", () => {
    const found = (text: string): number => {
      const tree = treeOf("sample.ts", text);
      return droppedPromises({ file: "sample.ts", text, tree, imports: [] }).length;
    };
    const dropped = ["void save();", "const f = () => void save();", "save().then(tell);", "save().finally(tell);", "save().then(tell).finally(tell);", "if (a) save().then(tell); else tell();"];
    expect(dropped.map(found)).toEqual(dropped.map(() => 1));
    const kept = ["await save().then(tell);", "return save().then(tell);", "save().then(tell, fail);", "save().then(tell).catch(fail);", "const f = (): void => undefined;", "tail = save().then(tell);"];
    expect(kept.map(found)).toEqual(kept.map(() => 0));
  });

  function droppedPromises(source: Source): string[] {
    return nodesOf(source.tree).filter((node) => ts.isVoidExpression(node) || (ts.isExpressionStatement(node) && isUnhandled(node.expression)))
      .map((node) => `${at(source, node)}: ${node.getText(source.tree).slice(0, 60)}`);
  }

  /** A chain that ends without a handler of rejections. */
  function isUnhandled(node: ts.Expression): boolean {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    const { name: { text } } = node.expression;
    return text === "finally" || (text === "then" && node.arguments.length < 2);
  }
});

describe("what the plugin never does", () => {
  it("the screen's side never writes to the vault", () => {
    const ui = CODE.filter(({ file }) => file.startsWith("src/ui/"));
    expect(matches(ui, /\b(vault|adapter)[?!]?\.(modify|process|create|append|write|delete|trash|rename|copy)|\.(processFrontMatter|trashFile|renameFile)\(/)).toEqual([]);
  });

  it("nothing goes over the network", () => {
    const wrong = PLUGIN.flatMap((source) => nodesOf(source.tree).filter((node) => ts.isIdentifier(node) &&
      ["fetch", "requestUrl", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon"].includes(node.text)).map((node) => at(source, node)));
    expect(wrong).toEqual([]);
  });

  it("no file names a folder of one machine", () => {
    const folders = ["work", "farm", "root", "tmp", "home", "Users"].join("|");
    expect(matches(writtenByUs(), new RegExp(`(^|[^.\\w])/(${folders})/[A-Za-z]`))).toEqual([]);
  });

  it("only tests/shared.ts knows where the reference material is", () => {
    const texts = writtenByUs().filter(({ file }) => file !== "tests/shared.ts");
    expect(matches(texts, new RegExp("\\bshared" + "/"))).toEqual([]);
  });

  /** Sample notes and recordings may name folders: they are prose. */
  function writtenByUs() {
    return FILES.filter((file) => /\.(ts|mjs|json|css|md|yml|html)$|^\.ci\/|^\.npmrc$/.test(file) && !/^examples\/|^tests\/.*\.(md|json)$|^package-lock/.test(file))
      .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }));
  }
});

describe("the catalog's rules", () => {
  const manifest = json("manifest.json");
  const text = (key: string): string => JSON.stringify(manifest[key] ?? "").replace(/^"|"$/g, "");

  it("manifest.json, versions.json, package.json and its lock file agree on the version", () => {
    expect(text("version")).toMatch(/^\d+\.\d+\.\d+$/);
    expect(json("package.json")["version"]).toBe(text("version"));
    expect(json("package-lock.json")["version"]).toBe(text("version"));
    expect(json("versions.json")[text("version")]).toBe(text("minAppVersion"));
  });

  it("the id is lower-case letters and hyphens, and says neither obsidian nor plugin", () => {
    expect(text("id")).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(text("id")).not.toMatch(/obsidian|plugin$/);
    expect(text("name")).toMatch(/^[A-Za-z0-9 +()-]+$/);
    expect(text("name")).not.toMatch(/obsidian|plugin/i);
  });

  it("the description is a sentence of at most 250 plain characters that starts with a verb", () => {
    expect(text("description")).toMatch(/^[A-Z][A-Za-z0-9 .,!?'"-]{0,248}\.$/);
    expect(text("description")).not.toMatch(/obsidian|plugin|^(A|An|The|This) /i);
  });

  it("it has the keys that the catalog knows, and no other", () => {
    const required = ["author", "description", "id", "isDesktopOnly", "minAppVersion", "name", "version"];
    expect(Object.keys(manifest).filter((key) => key !== "authorUrl" && key !== "fundingUrl").sort()).toEqual(required);
    expect(["README.md", "LICENSE", "CONTRIBUTING.md", "styles.css"].filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it("the lock file names no address", () => {
    expect(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")).not.toContain('"resolved"');
  });

  function json(file: string): Readonly<Record<string, unknown>> {
    const value: unknown = JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  }
});
