/** Short functions are arrows in main.js, and do what they did. */
import vm from "node:vm";
import { describe, expect, it } from "vitest";
import { withArrows } from "../../scripts/short-functions.mjs";

describe("arrows for functions", () => {
  it("stand at the beginning of their block, since a function is called before it is declared", () => {
    expect(withArrows("const two=double(1);function double(a){return a*2}"))
      .toBe("var double=(a)=>{return a*2};const two=double(1);");
    expect(withArrows('"use strict";run();function run(){"use strict";go();async function go(){await 1}}'))
      .toBe('"use strict";var run=()=>{"use strict";var go=async()=>{await 1};go();};run();');
  });

  it("are none of what needs a function of its own", () => {
    const text = "function A(){this.a=1}function B(){return arguments.length}function*C(){}function D(){}function E(){}function F(){}new D;E.prototype.a=1;class G extends F{}function H(){return new.target}if(a){function I(){}}";
    expect(withArrows(text)).toBe(text);
  });

  it("are none of long functions, which are skipped until they are called", () => {
    const text = `function long(a){return[${"a,".repeat(210)}]}`;
    expect(withArrows(text)).toBe(text);
  });

  it("may hold what has a `this` of its own", () => {
    expect(withArrows("function a(){return{b(){return this},c:function(){return this}}}")).toBe("var a=()=>{return{b(){return this},c:function(){return this}}};");
  });

  it("do what the functions did, also the default of a parameter and what is declared twice", () => {
    const text = `
      function outer(a, b = inner(a), ...rest) { return [a, b, inner(2), rest.map(twice)]; function inner(n) { return n + 1; } function twice(n) { return n * 2; } }
      function inner(n) { return n * 10; }
      function doubled() { return 1; }
      function doubled() { return 2; }
      [outer(3, undefined, 4), doubled(), outer.name, outer.length];`;
    expect(JSON.stringify(vm.runInNewContext(withArrows(text)))).toBe(JSON.stringify(vm.runInNewContext(text)));
    expect(JSON.stringify(vm.runInNewContext(withArrows(text)))).toBe('[[3,30,3,[8]],2,"outer",1]');
  });
});
