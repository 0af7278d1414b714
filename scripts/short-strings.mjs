/**
 * What the plugin says has short names in main.js: `strings.review.showAnswer` is `strings.ab` there. A group that is
 * asked for as a whole, or by a name that is worked out, stays one, and keeps the names of its members.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { withEdits } from "./edits.mjs";
import ts from "./typescript.mjs";

/** Where everything that the plugin says stands. */
export const STRINGS_FILE = /[\\/]core[\\/]base[\\/]strings\.ts$/;

const ASKED = /\b(strings|ENGLISH)\.(\w+)\b(?:\.(\w+))?/g;

/**
 * The short name of each group that is asked for as a whole, as `group`, and of each member of the others, as
 * `group.member`: those lose their group. What is asked for most has the shortest.
 * @param {string} strings the text of the file that holds them
 * @param {readonly string[]} sources the texts that ask for them
 * @returns {ReadonlyMap<string, string>}
 */
export function shortNamesOf(strings, sources) {
  const asked = sources.flatMap((text) => [...text.matchAll(ASKED)].map(([, , group, member]) => (member === undefined ? group : `${group}.${member}`)));
  const whole = new Set(asked.filter((name) => !name.includes(".")));
  const times = new Map();
  for (const name of asked) times.set(name, (times.get(name) ?? 0) + 1);
  const names = groupsOf(strings).flatMap((group) => (whole.has(group.name.getText()) ? [group.name.getText()] : membersOf(group).map(({ name }) => `${group.name.getText()}.${name.getText()}`)));
  return new Map(names.sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)).map((name, at) => [name, nameAt(at)]));
}

/**
 * A source that asks for what is said, by short names.
 * @param {string} text
 * @param {ReadonlyMap<string, string>} names
 */
export function withShortStrings(text, names) {
  return text.replace(ASKED, (all, object, group, member) => {
    if (names.has(group)) return `${object}.${names.get(group)}${member === undefined ? "" : `.${member}`}`;
    return names.has(`${group}.${member}`) ? `${object}.${names.get(`${group}.${member}`)}` : all;
  });
}

/**
 * The file that holds them, by short names.
 * @param {string} text
 * @param {ReadonlyMap<string, string>} names
 */
export function shortStringsFile(text, names) {
  const edits = groupsOf(text).flatMap((group) => {
    const name = group.name.getText();
    if (names.has(name)) return [{ at: group.name.getStart(), end: group.name.end, by: names.get(name) }];
    // Its braces go, and the comma behind its last member.
    const members = membersOf(group);
    const renamed = members.map((member) => ({ at: member.name.getStart(), end: member.name.end, by: names.get(`${name}.${member.name.getText()}`) }));
    return [{ at: group.getStart(), end: group.initializer.getStart() + 1, by: "" }, ...renamed, { at: members.at(-1).end, end: group.end, by: "" }];
  });
  return withShortStrings(withEdits(text, edits), names);
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

export function nameAt(at) {
  return `${at < LETTERS.length ? "" : nameAt(Math.floor(at / LETTERS.length) - 1)}${LETTERS[at % LETTERS.length]}`;
}
