/** Methods of texts that are called often are called by short functions in main.js, and do what they did. */
import vm from "node:vm";
import { describe, expect, it } from "vitest";
import { withShortCalls } from "../../scripts/short-calls.mjs";

const MANY = Array.from({ length: 10 }, (_one, at) => `a${at}=A.trim().startsWith(B+${at})`).join(",");

describe("short calls", () => {
  it("give what the methods give, one in another", () => {
    const text = `"use strict";var A=" b1 ",B="b",${MANY};[a0,a1,[" C"].map(c=>c.trim().toLowerCase())]`;
    const short = withShortCalls(text);
    expect(short).toContain('"use strict";;var short$trim=(it)=>it.trim(),short$startsWith=(it,a)=>it.startsWith(a);');
    expect(short).not.toContain("A.trim()");
    expect(JSON.stringify(vm.runInNewContext(short))).toBe(JSON.stringify(vm.runInNewContext(text)));
  });

  it("are none of what may be called of nothing, has other arguments, is called seldom, or is sent elsewhere as text", () => {
    for (const one of ["A?.trim()", "A?.b.trim()", "A.startsWith(B,1)", "A.startsWith(...B)", "A.endsWith(B)", 'function f(){"sent alone";return A.trim()}']) {
      const text = `${MANY};${one};`;
      expect(withShortCalls(text).endsWith(`;${one};`)).toBe(true);
    }
    expect(withShortCalls("A.trim();")).toBe("A.trim();");
  });
});
