/** What in the plugin's code writes: calls of the app's methods, and members of the ports between `app` and `vault`. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The app's methods that write, by what they are called on. */
const WRITING = new Map<string, readonly string[]>(Object.entries({
  vault: ["create", "createBinary", "createFolder", "delete", "trash", "rename", "modify", "modifyBinary", "append", "appendBinary", "process", "copy"],
  adapter: ["write", "writeBinary", "append", "appendBinary", "process", "mkdir", "trashSystem", "trashLocal", "rmdir", "remove", "rename", "copy"],
  fileManager: ["processFrontMatter", "renameFile", "trashFile"],
  plugin: ["saveData"],
  app: ["saveLocalStorage"],
}));

const FILES = ["main.ts", ...below("src")];

function below(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    return entry.isDirectory() ? below(file) : file.endsWith(".ts") ? [file] : [];
  });
}

function treeOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(path.join(ROOT, file), "utf8"), ts.ScriptTarget.ES2022, true);
}

function nodesOf(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [root];
  root.forEachChild((child) => { nodes.push(...nodesOf(child)); });
  return nodes;
}

/** Calls that write, as `vault.process`. */
export function writeCalls(): string[] {
  const found = FILES.flatMap((file) => nodesOf(treeOf(file)).flatMap((node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const receiver = /(\w+)[?!]?$/.exec(node.expression.expression.getText())?.[1] ?? "";
    const method = node.expression.name.text;
    // `this.saveData` is the plugin's own.
    const of = receiver === "this" && WRITING.get("plugin")?.includes(method) === true ? "plugin" : receiver;
    return WRITING.get(of)?.includes(method) === true ? [`${of}.${method}`] : [];
  }));
  return [...new Set(found)].sort();
}

/** Ports that `main.ts` makes out of functions, and what a person may ask for. */
const NAMED = ["LogPlace", "Study", "Session"];

/** Members of every interface of `app` that the vault's side implements or is given, as `NoteStore.edit`. */
export function portMembers(): string[] {
  const imported = new Set(FILES.filter((file) => file.startsWith("src/vault/")).flatMap((file) => nodesOf(treeOf(file)).flatMap((node) =>
    ts.isImportDeclaration(node) && node.moduleSpecifier.getText().includes("../app/") ? nodesOf(node).flatMap((one) => ts.isImportSpecifier(one) ? [one.name.text] : []) : [])));
  return FILES.filter((file) => file.startsWith("src/app/")).flatMap((file) => nodesOf(treeOf(file)).flatMap((node) =>
    ts.isInterfaceDeclaration(node) && (imported.has(node.name.text) || NAMED.includes(node.name.text)) && node.members.some(isFunction)
      ? node.members.flatMap((member) => member.name === undefined ? [] : [`${node.name.text}.${member.name.getText()}`]) : [])).sort();
}

function isFunction(member: ts.TypeElement): boolean {
  return ts.isMethodSignature(member) || (ts.isPropertySignature(member) && member.type !== undefined && ts.isFunctionTypeNode(member.type));
}
