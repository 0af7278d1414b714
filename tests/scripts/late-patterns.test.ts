import vm from "node:vm";
import { describe, expect, it } from "vitest";
import { withLatePatterns } from "../../scripts/late-patterns.mjs";

const late = (text: string): string => withLatePatterns("a.ts", text).trim();

describe("patterns with Unicode's classes", () => {
  it("in a function are made once, when it is first called", () => {
    expect(late(String.raw`const f = (t: string) => /\p{L}"/u.test(t);`))
      .toBe(String.raw`const f = (t: string) => (latePattern0 ??= RegExp("\\p{L}\"", "u")).test(t);` + "\nvar latePattern0: RegExp | undefined;");
  });

  it("that remember a place are new each time, as the language has it", () => {
    expect(late(String.raw`function f(t) { return t.replace(/\p{L}/gu, ""); }`)).toBe(String.raw`function f(t) { return t.replace(RegExp("\\p{L}", "gu"), ""); }`);
    expect(late(String.raw`function f(t) { return /\p{L}/uy.exec(t); }`)).toBe(String.raw`function f(t) { return RegExp("\\p{L}", "uy").exec(t); }`);
  });

  it("that are a module's constant are made by whoever reads it first", () => {
    expect(late(String.raw`const A = /\p{L}/gu; const f = (t, o) => t.match(o.A ? A : null);`))
      .toBe(String.raw`const A = null; const f = (t, o) => t.match(o.A ? (latePattern0 ??= RegExp("\\p{L}", "gu")) : null);` + "\nvar latePattern0: RegExp | undefined;");
  });

  it.each([
    String.raw`export const A = /\p{L}/u;`,
    String.raw`const A = /\p{L}/u; export { A };`,
    String.raw`const A = /\p{L}/u; const all = [A];`,
    String.raw`const A = /\p{L}/u; const f = (A) => A;`,
    String.raw`const A = /\p{L}/u; const f = () => ({ A });`,
    String.raw`let A = /\p{L}/u; const f = () => { A = /a/; };`,
    String.raw`const all = [/\p{L}/u];`,
    String.raw`const f = () => /a/u; const text = "\\p{L}";`,
  ])("that others may read, or that a list holds, stay: %s", (text) => { expect(late(text)).toBe(text); });

  it("find the same as before", () => {
    const text = String.raw`const A = /^\p{Lu}[\p{L}/'\\"]+$/u; result = ["Ab", "Á/\\\"", "ab", "A1"].map((word) => A.test(word) && !/\p{N}/u.test(word));`;
    const run = (code: string): string => JSON.stringify(vm.runInNewContext(`let result; ${code.replaceAll(": RegExp | undefined", "")} result`));
    expect(run(withLatePatterns("a.js", text))).toBe(run(text));
  });
});
