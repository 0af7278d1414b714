/** Private members of classes have short names in main.js, and nobody notices. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { withShortMembers } from "../../scripts/short-members.mjs";
import { ROOT, runTool } from "../../scripts/tools";
import { nodesOf, treeOf } from "../syntax";

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
  const files = ["main.ts", ...readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => path.posix.join("src", file.split(path.sep).join("/")))];
  const sources = new Map(files.map((file) => [file, readFileSync(path.join(ROOT, file), "utf8")]));

  /** What the compiler says of these texts, in a folder beside the sources, so that it finds the same packages. */
  async function complaints(texts: ReadonlyMap<string, string>): Promise<string> {
    const kept = path.join(ROOT, ".cache");
    mkdirSync(kept, { recursive: true });
    const folder = mkdtempSync(path.join(kept, "short-members-"));
    try {
      for (const [file, text] of texts) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), text);
      }
      writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ extends: "../../tsconfig.json", include: ["main.ts", "src/**/*.ts"] }));
      let said = "";
      await runTool("tsc", ["-p", folder], {}, { hear: (text) => { said += text; } });
      return said;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it("are the same to the compiler: whoever asks for a private member asks for its short name, and nobody else does", async () => {
    const short = new Map([...sources].map(([file, text]) => [file, withShortMembers(file, text)]));
    expect([...short].filter(([file, text]) => text !== sources.get(file)).length).toBeGreaterThan(50);
    expect(await complaints(short)).toBe("");
  });

  it("would be found by it where one member kept its name", async () => {
    expect(await complaints(new Map([["main.ts", "export class A { private a = 1; go(): number { return this.list; } }\n"]]))).toContain("main.ts");
  });

  it("extend none of each other, so that short names of two classes never meet", () => {
    const classes = [...sources].flatMap(([file, text]) => [...nodesOf(treeOf(file, text))].filter(ts.isClassLike));
    const names = new Set(classes.flatMap(({ name }) => name?.text ?? []));
    const extended = classes.flatMap(({ heritageClauses }) => heritageClauses ?? []).filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword).flatMap(({ types }) => types.map(({ expression }) => expression.getText()));
    expect(extended.length).toBeGreaterThan(5);
    expect(extended.filter((name) => names.has(name))).toEqual([]);
  });
});
