/**
 * Comparisons that the compiler knows more about stand shorter in main.js: `note !== null` is `!!(note)` there where a note
 * is an object or null, and nothing else; `a === b` is `a == b` where both are texts. Minifiers know no types.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { keptOr } from "./kept.mjs";
import ts from "./typescript.mjs";

/** @typedef {import("./edits.mjs").Edit} Edit */

const { TypeFlags: Flags, SyntaxKind: Kind } = ts;

/** Equal, and whether what stands behind is what is wanted. */
const EQUALITY = new Map([[Kind.EqualsEqualsEqualsToken, true], [Kind.ExclamationEqualsEqualsToken, false]]);

/**
 * Edits of each file of a project, by its path from the root, kept by the texts of all.
 * @param {string} root
 * @returns {Promise<ReadonlyMap<string, readonly Edit[]>>}
 */
export async function shortComparisonsIn(root) {
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(path.join(root, "tsconfig.json"), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => { throw new Error(String(messageText)); } });
  const names = fileNames.map((file) => path.relative(root, file).split(path.sep).join("/"));
  const texts = [import.meta.filename, path.join(root, "package-lock.json"), path.join(root, "tsconfig.json"), ...fileNames].map((file) => readFileSync(file, "utf8"));
  const kept = await keptOr("short-comparisons", [ts.version, names, texts], async () => {
    const program = ts.createProgram(fileNames, options);
    return JSON.stringify(fileNames.map((file, at) => [names[at], shortComparisonsOf(program, file)]));
  });
  return new Map(JSON.parse(kept));
}

/**
 * @param {import("typescript").Program} program
 * @param {string} file
 * @returns {Edit[]} outer ones before inner ones
 */
export function shortComparisonsOf(program, file) {
  const tree = program.getSourceFile(file);
  const types = typesOf(program);
  const edits = [];
  const visit = (node) => {
    if (ts.isBinaryExpression(node)) edits.push(...editsOf(node, tree, types));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return edits;
}

/** @returns {Edit[]} */
function editsOf(node, tree, types) {
  const { left, right, operatorToken: operator } = node;
  const asks = asksForPresence(node, types);
  if (asks !== null) return [{ at: left.getStart(tree), end: left.getStart(tree), by: asks ? "!!(" : "!(" }, { at: left.end, end: node.end, by: ")" }];
  const isEqual = EQUALITY.get(operator.kind);
  if (isEqual === undefined || !isSameLoosely(types.of(left), types.of(right), types)) return [];
  return [{ at: operator.getStart(tree), end: right.getStart(tree), by: isEqual ? "== " : "!= " }, ...isUndefined(right) ? [{ at: right.getStart(tree), end: node.end, by: "null" }] : []];
}

/** Whether a comparison holds where its left side is something rather than nothing; null where it asks for more. */
function asksForPresence({ left, right, operatorToken: operator }, types) {
  const isEqual = EQUALITY.get(operator.kind);
  const isCounted = right.getText() === "0" && isCount(left, types);
  if (isCounted && operator.kind === Kind.GreaterThanToken) return true;
  if (isEqual === undefined) return null;
  if (isCounted) return !isEqual;
  const { nothing, kinds } = types.of(left);
  if (right.kind === Kind.TrueKeyword) return isOnly(kinds, "boolean") ? isEqual : null;
  if (right.kind === Kind.FalseKeyword) return isOnly(kinds, "boolean") && nothing.size === 0 ? !isEqual : null;
  return isOnly(kinds, "object") && isOnly(nothing, nothingOf(right)) ? !isEqual : null;
}

/** Equal values are the same ones, of one kind, and nothing is of one kind as well. */
function isSameLoosely(a, b, { isKnown }) {
  return isKnown(a) && isKnown(b) && new Set([...a.kinds, ...b.kinds]).size <= 1 && new Set([...a.nothing, ...b.nothing]).size <= 1;
}

/** What the language itself counts: never less than 0, and always a number. */
function isCount(node, { isOfLanguage }) {
  return ts.isPropertyAccessExpression(node) && (node.flags & ts.NodeFlags.OptionalChain) === 0 && (node.name.text === "length" || node.name.text === "size") && isOfLanguage(node.name);
}

function isOnly(set, one) {
  return set.size === 1 && set.has(one);
}

function isUndefined(node) {
  return ts.isIdentifier(node) && node.text === "undefined";
}

function nothingOf(node) {
  return node.kind === Kind.NullKeyword ? "null" : isUndefined(node) ? "undefined" : "neither";
}

/** What an expression may be: kinds of values, "unknown" among them, and kinds of nothing. */
function typesOf(program) {
  const checker = program.getTypeChecker();
  const primitives = [checker.getStringType(), checker.getNumberType(), checker.getBooleanType(), checker.getBigIntType()];
  const kindOf = (type) => {
    if (type.isIntersection()) return type.types.map(kindOf).find((kind) => kind !== "object") ?? "object";
    if (type.flags & Flags.StringLike) return "string";
    if (type.flags & Flags.NumberLike) return "number";
    if (type.flags & Flags.BooleanLike) return "boolean";
    // An interface may fit a text as well: `{ length: number }`.
    return type.flags & (Flags.Object | Flags.NonPrimitive) && !primitives.some((one) => checker.isTypeAssignableTo(one, type)) ? "object" : "unknown";
  };
  return {
    of: (node) => {
      const type = checker.getTypeAtLocation(node);
      const parts = type.isUnion() ? type.types : [type];
      const isNothing = ({ flags }) => (flags & (Flags.Null | Flags.Undefined | Flags.Void)) !== 0;
      return {
        nothing: new Set(parts.filter(isNothing).map(({ flags }) => (flags & Flags.Null ? "null" : "undefined"))),
        kinds: new Set(parts.filter((part) => !isNothing(part)).map(kindOf)),
      };
    },
    isKnown: ({ kinds }) => !kinds.has("unknown"),
    isOfLanguage: (node) => checker.getSymbolAtLocation(node)?.declarations?.every((one) => program.isSourceFileDefaultLibrary(one.getSourceFile())) ?? false,
  };
}
