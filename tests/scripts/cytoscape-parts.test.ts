/** Which parts of cytoscape go into main.js, held against the installed package: an update that moves one is told here. */
import { build } from "esbuild";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { cut } from "../../scripts/cytoscape/cut.mjs";
import { FACTS } from "../../scripts/cytoscape/facts.mjs";
import { internalNames } from "../../scripts/cytoscape/internal-names.mjs";
import { LEFT_OUT } from "../../scripts/cytoscape/left-out.mjs";
import { REPLACED } from "../../scripts/cytoscape/parts.mjs";
import { cytoscapeParts, partOf, textInstead } from "../../scripts/cytoscape/plugin.mjs";
import { ROOT } from "../../scripts/tools";
import { nodesOf, treeOf } from "../syntax";

const SOURCES = path.join(ROOT, "node_modules", "cytoscape", "src");
const MODULES = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/")).filter((file) => file.endsWith(".mjs"));
const LISTED = [...new Set([...LEFT_OUT.map(({ module }) => module), ...FACTS.flatMap(({ module }) => module ?? [])])];

const textOf = (module: string): string => readFileSync(path.join(SOURCES, module), "utf8");

/** Each module is read once for all tests. */
const parts = new Map<string, readonly ts.Node[]>();
const partsOf = (module: string): readonly ts.Node[] => {
  const known = parts.get(module) ?? nodesOf(treeOf(module, textOf(module)));
  parts.set(module, known);
  return known;
};

/** Names that a module gives; its default is “default”. */
function exportsOf(file: string, text: string): string[] {
  return treeOf(file, text).statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement)) return ["default"];
    if (ts.isExportDeclaration(statement)) return statement.exportClause && ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements.map(({ name }) => name.text) : [];
    const kinds = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []).map(({ kind }) => kind) : [];
    if (!kinds.includes(ts.SyntaxKind.ExportKeyword)) return [];
    if (kinds.includes(ts.SyntaxKind.DefaultKeyword)) return ["default"];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
    return ts.isFunctionDeclaration(statement) && statement.name ? [statement.name.text] : [];
  }).sort();
}

describe("the installed cytoscape", () => {
  it("has every module that is replaced, with what stands for it giving the same", async () => {
    const own = Object.keys(REPLACED).filter((module) => module.endsWith(".mjs"));
    expect(own.filter((module) => !existsSync(path.join(SOURCES, module)))).toEqual([]);
    for (const module of own) expect(exportsOf(module, await textInstead(module)), `${module} gives something else now`).toEqual(exportsOf(module, textOf(module)));
  });

  it("still imports every package that is replaced", () => {
    const imported = new Set(MODULES.flatMap((module) => partsOf(module).filter(ts.isImportDeclaration).map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text)));
    const reexported = MODULES.flatMap((module) => [...textOf(module).matchAll(/export \{.*\} from '([^'.][^']*)'/g)].map(([, name]) => name ?? ""));
    for (const name of reexported) imported.add(name);
    expect(Object.keys(REPLACED).filter((module) => !module.endsWith(".mjs") && !imported.has(module))).toEqual([]);
  });

  it("has every member that is left out, and says every fact, where the lists have them", () => {
    const wrong = LISTED.flatMap((module) => {
      if (!MODULES.includes(module)) return [`cytoscape has no module ${module} any more.`];
      try {
        partOf(module, textOf(module));
        return [];
      } catch (error) {
        return [String(error)];
      }
    });
    expect(wrong).toEqual([]);
  });

  it("says somewhere what holds everywhere", () => {
    const everywhere = FACTS.filter(({ module }) => module === undefined).map(({ always }) => always);
    const used = new Set(MODULES.flatMap((module) => [...cut(module, textOf(module), [], Object.assign({}, ...everywhere) as Record<string, string>).used]));
    expect(everywhere.flatMap((always) => Object.keys(always)).filter((expression) => !used.has(expression))).toEqual([]);
  });

  it("that has moved something is told so in a sentence", () => {
    expect(() => partOf("extensions/renderer/base/redraw.mjs", "var BRp = {}; BRp.redraw = function(){}; export default BRp;")).toThrow("cytoscape's extensions/renderer/base/redraw.mjs has no “timeToRender” any more.");
  });
});

describe("cutting a module", () => {
  const cutOf = (text: string, leftOut: readonly string[], facts: Readonly<Record<string, string>> = {}): string => cut("a.mjs", text, leftOut, facts).text.replace(/\s+/g, " ").trim();

  it("takes members, their other names and entries of lists, and leaves fields of that name in functions", () => {
    expect(cutOf("let a = { json: 1, keep(){ this.json = 2; } }; a.other = a.json; a.b = a.c = 3;", ["json", "c"])).toBe("let a = { keep(){ this.json = 2; } };");
    expect(cutOf("let all = [{ name: 'x', n: 1 }, { name: 'y', n: 2 }];", ['name:"x"'])).toBe("let all = [ { name: 'y', n: 2 }];");
  });

  it("takes statements by how they begin", () => {
    expect(cutOf("function f(){ let big = () => 1; g('one', 2); g('two'); h(); }", ["let big", 'g("one"', "h()"])).toBe("function f(){ g('two'); }");
  });

  it("puts facts for what they are about, and for variables that hold them", () => {
    expect(cutOf("function f(cy){ let has = cy.hasParents(); return has ? 1 : cy.hasParents( 1 ); }", [], { "*.hasParents()": "false" })).toBe("function f(cy){ let has = false; return false ? 1 : cy.hasParents( 1 ); }");
    expect(cutOf("function f(o){ let has = o.a; has = 1; if( o.a ) o.a(); return has; }", [], { "o.a": "true" })).toBe("function f(o){ let has = true; has = 1; if( true ) o.a(); return has; }");
  });
});

describe("what stays of cytoscape", () => {
  const leftOut = new Set(LEFT_OUT.flatMap(({ names }) => names));
  /** These are also methods of lists and functions. */
  const common = new Set([Array, Function, Math, String].flatMap((one) => Object.getOwnPropertyNames(one === Math ? Math : (one as { prototype: object }).prototype)));

  it("calls nothing that was left out", async () => {
    const { outputFiles } = await build({ stdin: { contents: 'export { default } from "cytoscape";', resolveDir: ROOT }, bundle: true, format: "esm", minifySyntax: true, write: false, plugins: [cytoscapeParts({ minify: "syntax" })] });
    const nodes = nodesOf(treeOf("cytoscape.js", outputFiles[0]?.text ?? ""));
    const given = new Set(nodes.flatMap((node) => {
      if ((ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node) || ts.isShorthandPropertyAssignment(node)) && !ts.isComputedPropertyName(node.name)) return [node.name.text];
      return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(node.left) ? [node.left.name.text] : [];
    }));
    const called = nodes.filter(ts.isCallExpression).map(({ expression }) => expression).filter(ts.isPropertyAccessExpression).map(({ name }) => name.text);
    expect(called.length).toBeGreaterThan(1000);
    expect([...new Set(called)].filter((name) => leftOut.has(name) && !given.has(name) && !common.has(name))).toEqual([]);
  });

  it("has all that our graph asks of it", () => {
    const folder = path.join(ROOT, "src", "ui", "graph");
    const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (file) => ts.sys.readFile(file)) as { config: { compilerOptions: object } };
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => path.join(folder, file));
    const program = ts.createProgram(files, options);
    const checker = program.getTypeChecker();
    const asked = files.flatMap((file) => nodesOf(program.getSourceFile(file) ?? treeOf(file, "")).filter(ts.isPropertyAccessExpression))
      .filter(({ name }) => checker.getSymbolAtLocation(name)?.declarations?.some((one) => one.getSourceFile().fileName.endsWith("cytoscape/index.d.ts")));
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(({ name, parent }) => leftOut.has(name.text) && !isStyleOfTheCore(parent)).map((node) => `${path.relative(ROOT, node.getSourceFile().fileName)}: ${node.getText()}`)).toEqual([]);
  });

  /** The graph's own `style` stays; that of single elements is left out. */
  function isStyleOfTheCore(call: ts.Node): boolean {
    return ts.isCallExpression(call) && /core\??\.style$/.test(call.expression.getText());
  }
});

describe("short names", () => {
  const names = new Set(internalNames());

  it("have members that only cytoscape knows", () => {
    expect(["_private", "pstyle", "hoverData", "touchData"].filter((name) => !names.has(name))).toEqual([]);
    for (const name of ["renderedBoundingBox", "originalEvent", "userAgent", "wheelDeltaY", "labelX", "sourceLabelX", "emptyString", "_cyreg", "constructor"]) expect(names, name).not.toContain(name);
  });

  it("have none that cytoscape puts together: it does so in these places alone", () => {
    const places = MODULES.flatMap((module) => partsOf(module).filter(ts.isElementAccessExpression)
      .filter(({ argumentExpression: name }) => ts.isBinaryExpression(name) && name.operatorToken.kind === ts.SyntaxKind.PlusToken && [name.left, name.right].some((side) => ts.isStringLiteral(side) && /^\w+$/.test(side.text)))
      .map((node) => `${module} ${node.argumentExpression.getText()}`));
    const width = "collection/dimensions/width-height.mjs";
    expect(places).toEqual([`${width} 'outer' + opts.uppercaseName`, `${width} 'rendered' + opts.uppercaseName`, `${width} 'rendered' + opts.uppercaseOuterName`]);
    const calls = MODULES.flatMap((module) => partsOf(module).filter(ts.isCallExpression)
      .filter(({ expression }) => /\b(?:prependCamel|capitalize)$/.test(expression.getText())).map((node) => `${module} ${node.getText()}`)).sort();
    expect(calls).toEqual([`${width} util.capitalize( opts.name )`, `${width} util.capitalize( opts.outerName )`, ...new Array<string>(2).fill("util/index.mjs strings.prependCamel( prefix, propName )")]);
  });
});
