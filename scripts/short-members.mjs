/**
 * Private members of classes get short names in main.js: nobody but the class can ask for them, and there only through
 * `this` or another object of the class. A test lets the compiler read the sources with the short names. A class that
 * extends one of the app's keeps its names: what the app's own members are called nobody knows.
 */
import { withEdits } from "./edits.mjs";
import ts from "./typescript.mjs";

/** @typedef {import("./edits.mjs").Edit} Edit */

/**
 * @param {string} file
 * @param {string} text
 */
export function withShortMembers(file, text) {
  if (!/\bprivate\b/.test(text)) return text;
  /** @type {Edit[]} */
  const edits = [];
  const visit = (node) => {
    if (ts.isClassLike(node) && !extendsAnother(node)) edits.push(...editsOf(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return withEdits(text, edits);
}

/** Nodes of a class that name one of its private members. Parameters that are members as well are named in the constructor, too. */
function namingNodes(owner) {
  const all = [...within(owner)];
  const peers = peersOf(owner, all);
  const members = owner.members.filter((member) => isPrivate(member) && member.name !== undefined && ts.isIdentifier(member.name)).map(({ name }) => name);
  const creation = owner.members.find(ts.isConstructorDeclaration);
  const given = (creation?.parameters ?? []).filter(isPrivate).map(({ name }) => name);
  const names = new Set([...members, ...given].map(({ text }) => text));
  const asked = all.filter((node) => ts.isIdentifier(node) && names.has(node.text) && (isAsked(node, peers) || isTakenFromThis(node)));
  const params = new Set(given.map(({ text }) => text));
  const inCreation = creation === undefined ? [] : [...within(creation)].filter((node) => ts.isIdentifier(node) && params.has(node.text) && isVariable(node) && !given.includes(node));
  return { names, declared: [...members, ...given], asked, inCreation };
}

/** @returns {Edit[]} */
function editsOf(owner) {
  const { names, declared, asked, inCreation } = namingNodes(owner);
  const used = new Set([...within(owner)].filter(ts.isIdentifier).map(({ text }) => text));
  const free = shortNames(used);
  const uses = (name) => asked.filter(({ text }) => text === name).length;
  const short = new Map([...names].sort((a, b) => uses(b) - uses(a)).map((name) => [name, free.next().value]));
  return [...declared, ...asked, ...inCreation].map((node) => {
    const by = short.get(node.text);
    const { parent } = node;
    // `{ jobs }` goes on to give or take what it is called outside.
    if (isAssigned(parent) && ts.isShorthandPropertyAssignment(parent)) return { at: node.getStart(), end: node.end, by: `${by}: ${node.text}` };
    if (ts.isShorthandPropertyAssignment(parent)) return { at: node.getStart(), end: node.end, by: `${node.text}: ${by}` };
    if (ts.isBindingElement(parent) && parent.propertyName === undefined) return { at: node.getStart(), end: node.end, by: `${by}: ${node.text}` };
    return { at: node.getStart(), end: node.end, by };
  });
}

function extendsAnother(owner) {
  return owner.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) ?? false;
}

function isPrivate(node) {
  const has = (kind) => node.modifiers?.some((one) => one.kind === kind) ?? false;
  return has(ts.SyntaxKind.PrivateKeyword) && !has(ts.SyntaxKind.StaticKeyword);
}

/** `this.name`, or `other.name` for another object of the class. */
function isAsked(node, peers) {
  if (!ts.isPropertyAccessExpression(node.parent) || node.parent.name !== node) return false;
  const { expression: object } = node.parent;
  return object.kind === ts.SyntaxKind.ThisKeyword || ts.isIdentifier(object) && peers.has(object.text);
}

/** Parameters and variables of the class itself: `(other: Lines)`, `const other = new Lines()`. */
function peersOf(owner, all) {
  const isOwner = (node) => node !== undefined && ts.isIdentifier(node) && node.text === owner.name?.text;
  const peers = all.filter((node) => ts.isParameter(node) && node.type !== undefined && ts.isTypeReferenceNode(node.type) && isOwner(node.type.typeName)
    || ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isNewExpression(node.initializer) && isOwner(node.initializer.expression));
  return new Set(peers.map(({ name }) => name.getText()));
}

/** `const { name } = this` or `({ name } = this)`, also under another name. */
function isTakenFromThis(node) {
  const { parent } = node;
  if (isAssigned(parent)) return parent.name === node;
  if (!ts.isBindingElement(parent) || (parent.propertyName ?? parent.name) !== node) return false;
  const declaration = parent.parent.parent;
  return ts.isVariableDeclaration(declaration) && declaration.initializer?.kind === ts.SyntaxKind.ThisKeyword;
}

/** A member of `({ name } = this)`. */
function isAssigned(node) {
  if (!ts.isShorthandPropertyAssignment(node) && !ts.isPropertyAssignment(node)) return false;
  const taken = node.parent.parent;
  return ts.isBinaryExpression(taken) && taken.left === node.parent && taken.right.kind === ts.SyntaxKind.ThisKeyword;
}

function isVariable(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isTypeReferenceNode(parent) || ts.isBindingElement(parent) && parent.propertyName === node) return false;
  return !("name" in parent && parent.name === node) || ts.isShorthandPropertyAssignment(parent);
}

/** All nodes of a class but those of classes inside it. */
function* within(node) {
  for (const child of node.getChildren()) {
    if (ts.isClassLike(child)) continue;
    yield child;
    yield* within(child);
  }
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function* shortNames(used) {
  for (const first of ["", ...LETTERS]) for (const last of LETTERS) if (!used.has(first + last) && !/^(?:do|if|in|is|as|of)$/.test(first + last)) yield first + last;
}
