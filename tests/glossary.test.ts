/**
 * Retired names do not come back. `GLOSSARY.md` has a table of them, each with the name that replaced it. This test parses
 * `src` and `main.ts` with TypeScript's own parser and looks at all declared names: types, functions, members, parameters,
 * local names, and the keys of an object that says itself what it is. Words in texts are not looked at.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { nodesOf, treeOf } from "./syntax";

const ROOT = path.resolve(import.meta.dirname, "..");

interface RetiredName {
  readonly name: string;
  readonly pattern: RegExp;
  readonly meaning: string;
  readonly replacement: string;
  /** Beginnings of paths that the row holds for; empty for all. */
  readonly within: readonly string[];
  /** Beginnings of paths, and names, that the row does not hold for. */
  readonly except: readonly string[];
}

interface Declaration {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

describe("the glossary", () => {
  const retired = retiredNames(readFileSync(path.join(ROOT, "GLOSSARY.md"), "utf8"));
  const declared = sourceFiles().flatMap(declarationsIn);

  it("has a table of retired names that can be read", () => {
    expect(retired.length).toBeGreaterThan(80);
    expect(retired.filter(({ meaning, replacement }) => meaning === "" || replacement === "").map(({ name }) => name)).toEqual([]);
  });

  it("no retired name is declared in src or main.ts", () => {
    expect(declared.length).toBeGreaterThan(20_000);
    const wrong = declared.flatMap((declaration) => retired.filter((row) => isRetired(declaration, row)).map((row) => sentence(declaration, row)));
    expect(wrong).toEqual([]);
  });

  it("finds a retired name wherever one is declared, and not where a type of others asks for it", () => {
    const text = "export interface Desk { told: string }\nclass A { constructor(private readonly door: number) {} library() { const slices = 1; return slices; } }\nexport const WAYS = 1;\nfunction atOnce(hire: number, { some: [news] }: Given) { return hire; }\nconst a = { tie: 1, b: { aside: 2 } } as const;\nconst b: Other = { untangle: 1 };\nc({ heldPlace: 1 });\nfor (const { ways } of all) d((apart, told) => told);";
    const found = declaredNames("src/core/graph/a.ts", text).filter((declaration) => retired.some((row) => isRetired(declaration, row))).map(({ name }) => name);
    expect(found).toEqual(["Desk", "told", "door", "library", "slices", "WAYS", "atOnce", "hire", "news", "tie", "aside", "ways", "apart", "told"]);
  });

  it("a word may be retired in one folder and right in another", () => {
    const files = ["src/core/graph/folding.ts", "src/core/text/normalize.ts", "src/ui/graph/pane/choice.ts"];
    const found = files.filter((file) => retired.some((row) => isRetired({ file, line: 1, name: "fold" }, row)));
    expect(found).toEqual(["src/core/text/normalize.ts"]);
  });
});

function isRetired({ file, name }: Declaration, row: RetiredName): boolean {
  if (!row.pattern.test(name)) return false;
  if (row.within.length > 0 && !row.within.some((start) => file.startsWith(start))) return false;
  return !row.except.some((one) => one === name || file.startsWith(one));
}

function sentence({ file, line, name }: Declaration, { meaning, replacement }: RetiredName): string {
  return `${file}:${line} declares “${name}”, a retired name (${meaning}): use ${replacement}.`;
}

/** Rows of the table below “Retired names”: names · meaning · replacement · where. */
function retiredNames(glossary: string): RetiredName[] {
  const [, section = ""] = glossary.split(/^## Retired names$/m);
  return section.split("\n").filter((line) => line.startsWith("| `")).flatMap((line) => {
    const [, names = "", meaning = "", replacement = "", where = ""] = line.split("|").map((cell) => cell.trim());
    const [within = "", except = ""] = where.split(/\bnot\b/);
    return quoted(names).map((name): RetiredName => ({ name, pattern: patternOf(name), meaning, replacement, within: quoted(within), except: quoted(except) }));
  });
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, text]) => text ?? []);
}

/** `tell*` is `tell` and `tellCard`. */
function patternOf(name: string): RegExp {
  return new RegExp(`^${name.replace(/\*$/, "(?:[A-Z0-9].*)?")}$`, "u");
}

function sourceFiles(): string[] {
  const files = readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return [...files.map((file) => path.posix.join("src", file.split(path.sep).join("/"))), "main.ts"];
}

function declarationsIn(file: string): Declaration[] {
  return declaredNames(file, readFileSync(path.join(ROOT, file), "utf8"));
}

function declaredNames(file: string, text: string): Declaration[] {
  const tree = treeOf(file, text);
  return nodesOf(tree).filter(isDeclaration).flatMap(({ name }): Declaration[] => {
    if (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name)) return [];
    return [{ file, line: tree.getLineAndCharacterOfPosition(name.getStart(tree)).line + 1, name: name.text.replace(/^#/, "") }];
  });
}

function isDeclaration(node: ts.Node): node is ts.NamedDeclaration & { readonly name: ts.DeclarationName } {
  if (!("name" in node) || node.name === undefined) return false;
  return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isTypeParameterDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node) || ts.isClassLike(node) ||
    ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node) || ts.isMethodSignature(node) || ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) || ts.isGetAccessor(node) || ts.isSetAccessor(node) || (ts.isPropertyAssignment(node) && isOwn(node.parent));
}

/** Whether an object literal, with those around it, is a variable's without a type, which it is the type of. */
function isOwn({ parent }: ts.Node): boolean {
  if (ts.isVariableDeclaration(parent)) return parent.type === undefined;
  return ts.isAsExpression(parent) || ts.isPropertyAssignment(parent) || ts.isObjectLiteralExpression(parent) ? isOwn(parent) : false;
}
