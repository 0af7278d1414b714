/**
 * What the plugin says has short names in main.js: `strings.review.showAnswer` is `strings.q.f` there. A group that is
 * asked for as a whole, or by a name that is worked out, keeps the names of its members.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "./typescript.mjs";

/** Where everything that the plugin says stands. */
export const STRINGS_FILE = /[\\/]core[\\/]base[\\/]strings\.ts$/;

const ASKED = /\bstrings\.(\w+)\b(?:\.(\w+))?/g;

/**
 * The short name of each group, and of each member of a group that may have one.
 * @param {string} strings the text of the file that holds them
 * @param {readonly string[]} sources the texts that ask for them
 */
export function shortNamesOf(strings, sources) {
  const whole = new Set(sources.flatMap((text) => [...text.matchAll(ASKED)].flatMap(([, group, member]) => (member === undefined ? [group] : []))));
  return new Map(groupsOf(strings).map((group, at) => [group.name.getText(), {
    short: nameAt(at),
    members: new Map(whole.has(group.name.getText()) ? [] : membersOf(group).map(({ name }, n) => [name.getText(), nameAt(n)])),
  }]));
}

/**
 * A source that asks for what is said, by short names.
 * @param {string} text
 * @param {ReturnType<typeof shortNamesOf>} names
 */
export function withShortStrings(text, names) {
  return text.replace(ASKED, (all, group, member) => {
    const known = names.get(group);
    if (known === undefined) return all;
    return member === undefined ? `strings.${known.short}` : `strings.${known.short}.${known.members.get(member) ?? member}`;
  });
}

/**
 * The file that holds them, by short names.
 * @param {string} text
 * @param {ReturnType<typeof shortNamesOf>} names
 */
export function shortStringsFile(text, names) {
  const edits = groupsOf(text).flatMap((group) => {
    const { short, members } = names.get(group.name.getText());
    return [{ node: group.name, by: short }, ...membersOf(group).flatMap(({ name }) => (members.has(name.getText()) ? [{ node: name, by: members.get(name.getText()) }] : []))];
  });
  return edits.sort((a, b) => b.node.getStart() - a.node.getStart()).reduce((all, { node, by }) => all.slice(0, node.getStart()) + by + all.slice(node.end), text);
}

/** The names for all sources of a project. */
export function shortNamesIn(root) {
  const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => path.join(root, "src", file));
  const own = files.find((file) => STRINGS_FILE.test(file));
  return shortNamesOf(readFileSync(own, "utf8"), [...files.filter((file) => file !== own), path.join(root, "main.ts")].map((file) => readFileSync(file, "utf8")));
}

/** Members of the first object of the file: `const ENGLISH = { group: { … } }`. */
function groupsOf(text) {
  const tree = ts.createSourceFile("strings.ts", text, ts.ScriptTarget.ES2022, true);
  const found = tree.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => declarationList.declarations).find(({ initializer }) => initializer !== undefined && ts.isObjectLiteralExpression(initializer));
  return found.initializer.properties;
}

function membersOf({ initializer }) {
  return initializer.properties;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function nameAt(at) {
  return `${at < LETTERS.length ? "" : nameAt(Math.floor(at / LETTERS.length) - 1)}${LETTERS[at % LETTERS.length]}`;
}
