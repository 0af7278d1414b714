/** Private members of classes have short names in main.js, and nobody notices. */
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { namingNodes, withShortMembers } from "../../scripts/short-members.mjs";
import { ROOT } from "../../scripts/tools";

const short = (text: string) => withShortMembers("a.ts", text);

describe("short names of private members", () => {
  it("stand where a member is declared and asked for, and nowhere else", () => {
    expect(short("class A { private list = [1]; shown = 2; all(list: A) { return this.list.concat(this.shown, list.shown, B.list); } }"))
      .toBe("class A { private a = [1]; shown = 2; all(list: A) { return this.a.concat(this.shown, list.shown, B.list); } }");
    expect(short("class A { private next = 1; fork() { const other = new A(); other.next = this.next; return other.next; } }"))
      .toBe("class A { private a = 1; fork() { const other = new A(); other.a = this.a; return other.a; } }");
  });

  it("leave outside what a parameter that is a member is called there", () => {
    expect(short("class A { constructor(private readonly jobs: Jobs, size = jobs.jobs) { run({ jobs, jobs: jobs }, jobs); } go() { return { jobs: this.jobs }; } }"))
      .toBe("class A { constructor(private readonly a: Jobs, size = a.jobs) { run({ jobs: a, jobs: a }, a); } go() { return { jobs: this.a }; } }");
    expect(short("class A { private one = 1; private two = 2; go() { const { one, two: second } = this; const { one: other } = b; return [one, second, other]; } }"))
      .toBe("class A { private a = 1; private c = 2; go() { const { a: one, c: second } = this; const { one: other } = b; return [one, second, other]; } }");
  });

  it("stand in an assignment that takes members from the object, too", () => {
    expect(short("class A { private next = 1; go() { for (let { next } = this; next; { next } = this) this.next = 0; } }"))
      .toBe("class A { private a = 1; go() { for (let { a: next } = this; next; { a: next } = this) this.a = 0; } }");
  });

  it("are none that a class has already, and none where it extends another", () => {
    expect(short("class A { a = 1; private list = 2; }")).toBe("class A { a = 1; private b = 2; }");
    expect(short("class A extends View { private list = 2; }")).toBe("class A extends View { private list = 2; }");
  });
});

describe("the plugin's own classes", () => {
  const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (file) => ts.sys.readFile(file)) as { config: object };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const sources = program.getSourceFiles().filter(({ fileName }) => !fileName.includes("/node_modules/"));
  const all = (node: ts.Node): ts.Node[] => [node, ...node.getChildren().flatMap(all)];
  const nodes = sources.flatMap(all);
  const classes = nodes.filter(ts.isClassLike);
  const isPrivate = (symbol: ts.Symbol | undefined) => symbol?.declarations?.some((one) => (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Private) !== 0) ?? false;
  const show = (node: ts.Node) => `${path.relative(ROOT, node.getSourceFile().fileName)}: ${node.parent.getText().slice(0, 80)}`;

  it("have their private members renamed wherever the types say that one is meant", () => {
    const asked = nodes.filter(ts.isIdentifier).filter((node) => {
      const { parent } = node;
      if (ts.isPropertyAccessExpression(parent)) return parent.name === node && isPrivate(checker.getSymbolAtLocation(node));
      const taken = parent.parent.parent as ts.Node | undefined;
      if ((ts.isShorthandPropertyAssignment(parent) || ts.isPropertyAssignment(parent)) && taken !== undefined && ts.isBinaryExpression(taken) && taken.left === parent.parent)
        return parent.name === node && isPrivate(checker.getTypeAtLocation(taken.right).getProperty(node.text));
      return ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node && ts.isObjectBindingPattern(parent.parent) && isPrivate(checker.getTypeAtLocation(parent.parent).getProperty(node.text));
    });
    const renamed = new Set(classes.flatMap((owner) => namingNodes(owner).asked));
    expect(asked.length).toBeGreaterThan(2000);
    expect(asked.filter((node) => !renamed.has(node)).map(show)).toEqual([]);
    expect([...renamed].filter((node) => !asked.includes(node)).map(show)).toEqual([]);
  });

  it("have parameters that are members renamed wherever the parameter is meant", () => {
    const named = classes.map(namingNodes);
    const inCreation = named.flatMap((one) => one.inCreation);
    const renamed = new Set<ts.Node>(named.flatMap((one) => [...one.declared, ...one.asked, ...one.inCreation]));
    const isGiven = (node: ts.Identifier) => {
      const symbol = ts.isShorthandPropertyAssignment(node.parent) ? checker.getShorthandAssignmentValueSymbol(node.parent) : checker.getSymbolAtLocation(node);
      return symbol?.valueDeclaration !== undefined && ts.isParameter(symbol.valueDeclaration) && isPrivate(symbol);
    };
    expect(inCreation.length).toBeGreaterThan(20);
    expect(inCreation.filter((node) => !isGiven(node)).map(show)).toEqual([]);
    expect(nodes.filter(ts.isIdentifier).filter((node) => isGiven(node) && !ts.isBindingElement(node.parent) && !renamed.has(node)).map(show)).toEqual([]);
  });

  it("extend none of each other, so that short names of two classes never meet", () => {
    const extended = classes.flatMap((owner) => owner.heritageClauses ?? []).filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword).flatMap(({ types }) => types);
    expect(extended.length).toBeGreaterThan(5);
    expect(extended.filter(({ expression }) => !checker.getTypeAtLocation(expression).symbol.declarations?.every((one) => one.getSourceFile().isDeclarationFile)).map(show)).toEqual([]);
  });
});
