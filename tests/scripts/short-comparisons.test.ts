/** Comparisons whose types are known stand shorter in main.js, and are true of the same values. */
import vm from "node:vm";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { withEdits } from "../../scripts/edits.mjs";
import { shortComparisonsOf } from "../../scripts/short-comparisons.mjs";

/** The type of `value`, a comparison, what it becomes, and values to ask it of. */
const SHORT: readonly (readonly [type: string, before: string, after: string, values: string])[] = [
  ["Note | null", "value === null", "!(value)", "[null, { at: 0 }]"],
  ["Note | null", "value !== null", "!!(value)", "[null, { at: 0 }]"],
  ["Note | undefined", "value === undefined", "!(value)", "[undefined, { at: 0 }]"],
  ["readonly Note[]", "value[0] !== undefined", "!!(value[0])", "[[], [{ at: 1 }]]"],
  ["string | null", "value === null", "value == null", '[null, "", "a"]'],
  ["Id | undefined", "value !== undefined", "value != null", '[undefined, "", "a"]'],
  ["number | undefined", "value === undefined", "value == null", "[undefined, 0, 1]"],
  ["string | null", 'value === "a"', 'value == "a"', '[null, "", "a"]'],
  ["number", "value !== 1", "value != 1", "[0, 1, 2]"],
  ["boolean | undefined", "value === true", "!!(value)", "[undefined, true, false]"],
  ["boolean | undefined", "value === false", "value == false", "[undefined, true, false]"],
  ["boolean", "value === false", "!(value)", "[true, false]"],
  ["string", "value.length === 0", "!(value.length)", '["", "a"]'],
  ["{ readonly length: number }", "value.length === 0", "value.length == 0", "[[], [1], { length: NaN }]"],
  ["ReadonlySet<string>", "value.size > 0", "!!(value.size)", '[new Set(), new Set(["a"])]'],
  ["readonly string[]", "value.length !== 0", "!!(value.length)", '[[], ["a"]]'],
  ["readonly (Note | null)[]", "value.filter((one) => one === null).length === 0", "!(value.filter((one) => !(one)).length)", "[[], [null], [{ at: 1 }]]"],
];

const KEPT: readonly (readonly [type: string, comparison: string])[] = [
  ["unknown", "value === null"],
  ["{ readonly length: number } | null", "value === null"],
  ["Note | null | undefined", "value === null"],
  ["Note | null | undefined", "value === undefined"],
  ["Note | string | null", "value !== null"],
  ["string | number", "value === 1"],
  ["[Note | null, Note | undefined]", "value[0] === value[1]"],
];

const FILE = "/a.ts";
const BEFORE = `interface Note { readonly at: number }
type Id = string & { readonly kind: "id" };
${[...SHORT, ...KEPT].map(([type, comparison], at) => `function f${at}(value: ${type}) { return ${comparison}; }`).join("\n")}`;

const AFTER = short(BEFORE);

/** The text with its comparisons short. */
function short(text: string): string {
  const options: ts.CompilerOptions = { strict: true, noUncheckedIndexedAccess: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([FILE], options, {
    ...host,
    fileExists: (file) => file === FILE || host.fileExists(file),
    getSourceFile: (file, version) => (file === FILE ? ts.createSourceFile(file, text, version, true) : host.getSourceFile(file, version)),
  });
  return withEdits(text, shortComparisonsOf(program, FILE));
}

/** The line that declares a function. */
function lineOf(text: string, at: number): string {
  return text.split("\n").find((line) => line.startsWith(`function f${at}(`)) ?? "";
}

/** What a function gives for each of the values. */
function answers(text: string, at: number, values: string): string {
  return JSON.stringify(vm.runInNewContext(`${ts.transpile(text, { target: ts.ScriptTarget.ES2022 })}; ${values}.map(f${at})`));
}

describe("short comparisons", () => {
  it.each(SHORT.map((row, at) => ({ at, type: row[0], before: row[1], after: row[2], values: row[3] })))("are true of the same values: $before of $type", ({ at, after, values }) => {
    expect(lineOf(AFTER, at)).toContain(`{ return ${after}; }`);
    expect(answers(AFTER, at, values)).toBe(answers(BEFORE, at, values));
  });

  it.each(KEPT.map((row, at) => ({ at: SHORT.length + at, type: row[0], before: row[1] })))("are none where types leave it open: $before of $type", ({ at }) => {
    expect(lineOf(AFTER, at)).toBe(lineOf(BEFORE, at));
  });
});
