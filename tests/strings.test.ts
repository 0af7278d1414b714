/**
 * What the plugin says stands in `src/core/base/strings.ts`. This test parses all other sources with TypeScript's own
 * parser, and finds what a person would read: sentences, words with a capital, and whatever is given to a place that is
 * shown (`text:`, `aria-label`, `setTitle`, `Notice` …).
 *
 * Not said to anybody, and marked so in a comment at the declaration: `@format` (stands in people's files, and is read
 * back), `@data` (word lists of the reader), `@key` (only the program itself reads it). Left alone without a mark: what the
 * build leaves out of the plugin, errors of the programmer and the console, and what a text is given to that names parts of
 * the page (classes, selectors, keys).
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { afterEach, describe, expect, it } from "vitest";
import { FOLDERS_WITH_EXAMPLES, FOLDERS_WITH_HINTS, withoutExamples, withoutHints } from "../scripts/without-examples.mjs";
import type { App, Command, Plugin, SettingDefinitionItem } from "obsidian";
import type { Services } from "../src/app/services";
import { addCommands } from "../src/commands";
import { setLanguage, strings, type Strings } from "../src/core/base/strings";
import { DEFAULTS } from "../src/core/base/settings";
import { CARD_EXPORTERS, CARD_TYPES, FILTERS, LAYOUTS, NOTE_EXPORTERS, PICTURE_EXPORTERS, RELATIONS } from "../src/core/registry";
import { SHARE_ACTIONS } from "../src/ui/graph/pane/share";
import { VIEWS } from "../src/ui/graph/pane/toolbar-content";
import { StudySettingTab } from "../src/ui/settings-tab";
import { nodesOf, treeOf } from "./syntax";

const ROOT = path.resolve(import.meta.dirname, "..");
const STRINGS = "src/core/base/strings.ts";

const files = [...readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => path.posix.join("src", file.split(path.sep).join("/"))), "main.ts"].sort();
const sources = files.filter((file) => file !== STRINGS).map((file) => [file, readFileSync(path.join(ROOT, file), "utf8")] as const);

// ── What is said ────────────────────────────────────────────────────────────────────────────────────────────────

/** `file:line text` of what is said in a source. */
function saidIn(file: string, text: string): string[] {
  const shipped = FOLDERS_WITH_EXAMPLES.test(`/${file}`) ? withoutExamples(file, text) : FOLDERS_WITH_HINTS.test(`/${file}`) ? withoutHints(text) : text;
  const tree = treeOf(file, shipped);
  return nodesOf(tree).flatMap((node) => {
    const words = wordsOf(node);
    if (words === null || !isRead(words, node) || isLeftAlone(node)) return [];
    return [`${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1} ${words}`];
  });
}

/** A text as it is written, with `…` for each value in it. */
function wordsOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…") : null;
}

const SENTENCE = /\p{L}{2,}[,;:]? \p{L}{2,}|\p{L}{2,}[.…!?]$|… \p{Ll}{2,}|\p{Ll}{2,} …/u;
const CAPITAL = /^\p{Lu}\p{Ll}+/u;

function isRead(words: string, node: ts.Node): boolean {
  return SENTENCE.test(words) || CAPITAL.test(words) || (/\p{L}{2}/u.test(words) && isShown(node));
}

/** Members, and functions whose arguments are, that are shown or spoken. */
const SHOWN_MEMBERS = new Set(["text", "title", "aria-label", "placeholder", "desc", "message", "sentence", "heading", "tooltip", "why", "reason", "notMade", "emptyStateText"]);
const SHOWN_CALLS = new Set(["setText", "setTitle", "setTooltip", "setPlaceholder", "setButtonText", "setName", "setDesc", "Notice", "done", "refusal", "announce", "say", "problem", "skip"]);

function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && SHOWN_MEMBERS.has(nameOf(parent.name));
  if (ts.isBinaryExpression(parent) || ts.isConditionalExpression(parent)) return !isCompared(parent) && isShown(parent);
  if (ts.isTemplateSpan(parent)) return true;
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.arguments?.[0] === node && SHOWN_CALLS.has(called(parent));
}

function isCompared(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && /^(?:[!=]==|&&)$/.test(node.operatorToken.getText());
}

// ── What is not said to anybody ─────────────────────────────────────────────────────────────────────────────────

const MARK = /@(?:format|data|key)\b/;
/** Members and functions that take classes, selectors, keys, and values of attributes that nobody reads. */
const PAGE_MEMBERS = new Set(["cls", "class", "selector", "icon", "role", "style", "viewBox", "href", "src"]);
const PAGE_CALLS = new Set(["addClass", "removeClass", "toggleClass", "hasClass", "querySelector", "querySelectorAll", "closest", "matches", "matchMedia", "on", "iconButton", "radioGroup", "normalize", "RegExp", "startsWith"]);
/** What `event.key` may be. */
const KEYS = /^(?:Arrow(?:Left|Right|Up|Down)|Enter|Escape|Tab|Backspace|Delete|Home|End|Alt|Shift|ContextMenu|Space)$/;

/** Elements and attributes of SVG and HTML, and colours. */
const MARKUP = /^\s?[<>]|^ [\w-]+="|^#[0-9a-f]{3,8}$/i;

function isLeftAlone(node: ts.Node): boolean {
  const text = wordsOf(node) ?? "";
  return isPartOfSyntax(node) || KEYS.test(text) || /^(?:is-|moc-study|node\.|\.|:scope|button[.,])/.test(text) || MARKUP.test(text) || isForThePage(node) || isForProgrammers(node) || isMarked(node);
}

function isPartOfSyntax({ parent }: ts.Node): boolean {
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent) || (ts.isPropertyAssignment(parent) && parent.name.kind === ts.SyntaxKind.StringLiteral && parent.initializer.kind !== ts.SyntaxKind.StringLiteral)
    || ts.isElementAccessExpression(parent) || ts.isTaggedTemplateExpression(parent);
}

function isForThePage(node: ts.Node): boolean {
  for (let at = node; !ts.isStatement(at); at = at.parent) {
    const { parent } = at;
    if (ts.isPropertyAssignment(parent) && parent.initializer === at) return PAGE_MEMBERS.has(nameOf(parent.name));
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== at) return PAGE_CALLS.has(called(parent)) && !SHOWN_CALLS.has(called(parent));
  }
  return false;
}

/** Errors of the programmer never reach a person; what may, and is thrown, comes from the strings. */
function isForProgrammers(node: ts.Node): boolean {
  for (let at = node; !ts.isStatement(at); at = at.parent) {
    const { parent } = at;
    if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression) && parent.expression.expression.getText() === "console") return true;
    if (ts.isNewExpression(parent) && /^(?:Range|Type)?Error$/.test(parent.expression.getText())) return true;
  }
  return false;
}

/** By a comment in front of the text, or of a declaration, a member or a statement that holds it. */
function isMarked(node: ts.Node): boolean {
  const source = node.getSourceFile().text;
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (MARK.test(source.slice(at.getFullStart(), at.getStart()))) return true;
  }
  // A whole file, by the comment that it begins with.
  return ts.getLeadingCommentRanges(source, 0)?.slice(0, 1).some(({ pos, end }) => MARK.test(source.slice(pos, end))) ?? false;
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : "";
}

function called({ expression }: ts.CallExpression | ts.NewExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

describe("what the plugin says", () => {
  it("stands in the file of strings and nowhere else", () => {
    expect(sources.flatMap(([file, text]) => saidIn(file, text))).toEqual([]);
  });

  it("is found wherever it is said, and however", () => {
    const said = [
      "button.setText(\"Open\");", "parent.createEl(\"button\", { text: \"use\" });", "parent.createDiv({ attr: { \"aria-label\": isOn ? \"off now\" : \"on\" } });",
      "const LABEL = \"Review\";", "const names = { a: \"Always\" };", "new Notice(`${many} cards`);", "return `${many} new`;", "return many === 1 ? \"one card\" : \"Cards\";",
      "throw refusal(\"gone\");", "diagnostics.skip(line, \"an embed\");", "const HELP = \"Nothing is due.\";",
    ];
    expect(said.filter((text) => saidIn("src/ui/a.ts", `function f() { ${text} }`).length === 0)).toEqual([]);
    expect(saidIn("src/ui/a.ts", "\n\nnew Notice(\"Saved.\");")).toEqual(["src/ui/a.ts:3 Saved."]);
  });

  it("is no key, class or selector, nor what is marked as part of a file, of a list of words, or of the program", () => {
    const others = [
      "parent.createDiv({ cls: \"moc-study-head is-open\" });", "box.querySelector(\"button, a\");", "if (event.key === \"Enter\") go();", "throw new Error(\"No page is open\");", "console.error(\"Draw again\");",
      "/** @format A heading. */\nconst HEADING = \"No longer in the map\";", "const text = /* @data */ \"and or the of\";", "import { a } from \"./Some file\";",
    ];
    expect(others.flatMap((text) => saidIn("src/ui/a.ts", text))).toEqual([]);
    expect(saidIn("src/core/filters/a.ts", "export const a = { hint: \"what it is\", examples: [{ means: \"Concepts you know\" }] };")).toEqual(["src/core/filters/a.ts:1 what it is"]);
  });

  it("is all said somewhere", () => {
    const text = sources.map(([, one]) => one).join("\n") + readFileSync(path.join(ROOT, STRINGS), "utf8");
    const unused = Object.entries(strings).flatMap(([group, members]) => {
      if (new RegExp(`\\bstrings\\.${group}\\b(?!\\.\\w)`).test(text)) return [];
      return Object.keys(members).filter((member) => !new RegExp(`\\b(?:strings|ENGLISH)\\.${group}\\.${member}\\b`).test(text)).map((member) => `${group}.${member}`);
    });
    expect(unused).toEqual([]);
  });
});

// ── Another language ────────────────────────────────────────────────────────────────────────────────────────────

/** Each text of English in brackets. */
function bracketed<T>(said: T): T {
  const text = (words: unknown): unknown => typeof words === "string" ? `⟦${words}⟧` : words;
  if (typeof said === "string") return text(said) as T;
  if (typeof said === "function") return ((...values: readonly unknown[]) => text((said as (...all: readonly unknown[]) => unknown)(...values))) as T;
  if (typeof said !== "object" || said === null) return said;
  return (Array.isArray(said) ? said.map(bracketed) : Object.fromEntries(Object.entries(said).map(([key, value]) => [key, bracketed(value as unknown)]))) as T;
}

describe("another language", () => {
  afterEach(() => { setLanguage("en"); });

  const speakAnother = (): void => { setLanguage("xx", new Map([["xx", bracketed<Strings>(strings)]])); };

  it("is spoken by everything that was loaded before it was set: registries, commands, settings", () => {
    speakAnother();
    const added: Command[] = [];
    addCommands({ app: { workspace: { on: () => ({}) } }, registerEvent: () => undefined, addCommand: (command: Command) => { added.push(command); return command; } } as unknown as Plugin, { study: {}, liveIndex: {} } as unknown as Services);
    const tab = new StudySettingTab({ vault: { getAllFolders: () => [] } } as unknown as App, {} as Plugin, { current: () => DEFAULTS, change: () => Promise.resolve(), changed: { subscribe: () => () => undefined } }, () => []);
    const texts = [
      ...[LAYOUTS, RELATIONS, CARD_TYPES, NOTE_EXPORTERS, CARD_EXPORTERS, PICTURE_EXPORTERS, SHARE_ACTIONS, VIEWS, added].flatMap((list) => list.map(({ name }) => name)),
      ...[...CARD_TYPES, ...FILTERS].map(({ hint }) => hint), ...tab.getSettingDefinitions().flatMap(wordsOfSetting),
    ];
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter((text) => !text.includes("⟦"))).toEqual([]);
  });

  it("leaves what nobody speaks to English", () => {
    setLanguage("xx");
    expect(strings.common.undo).toBe("Undo");
  });
});

function wordsOfSetting(item: SettingDefinitionItem): string[] {
  const { name, desc, heading, items = [] } = item as { readonly name?: string; readonly desc?: string; readonly heading?: string; readonly items?: readonly SettingDefinitionItem[] };
  return [...[name, desc, heading].filter((text) => text !== undefined), ...items.flatMap(wordsOfSetting)];
}
