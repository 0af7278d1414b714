/** What stands in main.js many times stands there once, and says what it said. */
import vm from "node:vm";
import { describe, expect, it } from "vitest";
import { withValuesOnce } from "../../scripts/written-once.mjs";

describe("values that are written once", () => {
  it("are texts, functions and classes of the language that are worth a name", () => {
    expect(withValuesOnce('"use strict";a("concept");b("concept");c("concept","d")'))
      .toBe('"use strict";;var once$0="concept";a( once$0 );b( once$0 );c( once$0 ,"d")');
    expect(withValuesOnce("a(Math.max(1,2),Math.max(3,4),Math.max)")).toBe(";var once$0=Math.max;a( once$0 (1,2), once$0 (3,4), once$0 )");
    expect(withValuesOnce("class a extends WeakMap{}new WeakMap;b instanceof WeakMap")).toBe(";var once$0=WeakMap;class a extends  once$0 {}new  once$0 ;b instanceof  once$0 ");
  });

  it("are `null`, by a name that no minifier can take back", () => {
    const text = "const a=b=>b===null?null:b??null;[a(null),a(1),{null:null}.null,typeof null,JSON.stringify([null,null,null,null,null])]";
    const once = withValuesOnce(text);
    expect(once).not.toMatch(/[=,(]null/);
    expect(JSON.stringify(vm.runInNewContext(once))).toBe(JSON.stringify(vm.runInNewContext(text)));
    expect(withValuesOnce("a(null);b(null)")).toBe("a(null);b(null)");
  });

  it("are none that a name would not shorten", () => {
    const text = 'a("concept");b("d","d","d");Math.max(1,2);BigInt.asIntN(a);BigInt.asIntN(b);BigInt.asIntN(c)';
    expect(withValuesOnce(text)).toBe(text);
  });

  it("are none where the text itself is meant: a directive, a module, a property, what a `typeof` is", () => {
    const text = `function a(){"use strict"}function b(){"use strict"}function c(){"use strict"}
      require("electron");require("electron");require("electron");import("obsidian");import("obsidian");
      ({"aria-label":1});({"aria-label":2});({"aria-label"(){}});let{"aria-label":d}=e;
      ({WeakMap});({WeakMap:1});({WeakMap:2});a.WeakMap;a.WeakMap;let{WeakMap:i}=e;
      typeof f==="function";typeof g==="function";"function"==typeof h;`;
    expect(withValuesOnce(text)).toBe(text);
  });

  it("hold the app's own module, which every file asks for", () => {
    expect(withValuesOnce('var a=require("obsidian"),b=require("obsidian");')).toBe(';var once$0=require("obsidian");var a= once$0 ,b= once$0 ;');
  });

  it("are declared anew in a function that is sent elsewhere as text", () => {
    expect(withValuesOnce('a("concept","concept","concept");function b(){"sent alone";return["concept","concept","concept"]}'))
      .toBe(';var once$0="concept";a( once$0 , once$0 , once$0 );function b(){"sent alone";;var once$1="concept";return[ once$1 , once$1 , once$1 ]}');
  });

  it("do what they did, beside words too", () => {
    const text = `
      const heading = (a) => { switch (a) { case"heading":return"heading";default:return"other heading"in{a}?"heading":typeof"heading"; } };
      [heading("heading"), heading("other heading"), "he said \\"heading\\"", "he said \\"heading\\"", "he said \\"heading\\"", JSON.stringify("\\u2028"), JSON.stringify("\\u2028"), JSON.stringify([Math.hypot(3, 4), Math.hypot(3, 4)])];`;
    const once = withValuesOnce(text);
    expect(once).toContain('="he said \\"heading\\""');
    expect(JSON.stringify(vm.runInNewContext(once))).toBe(JSON.stringify(vm.runInNewContext(text)));
  });
});
