/**
 * Markdown drawn as the app's reading view draws it: the tree of `syntax.ts` becomes elements with the app's classes.
 * `MarkdownRenderer.render` draws any text; the reading view draws block by block.
 */
import type { Nodes, Parents, Table } from "mdast";
import type * as obs from "obsidian";
import type { Drawing } from "./drawing";
import { Component, drawnBy, rethrowLater } from "./events";
import { setIcon } from "./icons";
import { parseLinktext, resolveSubpath } from "./links";
import { drawListItem } from "./markdown-lists";
import { contextFor, createCodeBlockPostProcessor, postProcess, registerPostProcessor, unregisterPostProcessor } from "./post-processors";
import { BLOCK_ID, CALLOUT, parseMarkdown, TAG, wikilinkParts } from "./syntax";
import { renderMath, sanitizeHTMLToDom } from "./words";

/** Embeds of embeds are drawn so deep; a note that embeds itself has to end somewhere. */
const DEEPEST = 3;

export function drawBlock(parent: Node, node: Nodes, drawing: Drawing): void {
  switch (node.type) {
    case "heading": {
      const words = source(node, drawing).replace(/^#+\s*/, "");
      const heading = parent.createEl(`h${node.depth}`, { attr: { "data-heading": words, dir: "auto" } });
      return drawInline(heading, node, drawing);
    }
    case "paragraph": return drawParagraph(parent, node, drawing);
    case "blockquote": return drawQuote(parent, node, drawing);
    case "list": {
      const list = parent.createEl(node.ordered === true ? "ol" : "ul", { cls: node.ordered === true ? "" : "has-list-bullet" });
      if (node.ordered === true && node.start !== 1 && node.start != null) list.setAttr("start", node.start);
      for (const item of node.children) drawListItem(list, item, drawing, { drawBlock });
      return;
    }
    case "code": return drawCode(parent, node.lang ?? null, node.value);
    case "table": return drawTable(parent, node, drawing);
    case "thematicBreak": parent.createEl("hr"); return;
    case "html": parent.appendChild(sanitizeHTMLToDom(node.value)); return;
    case "footnoteDefinition": {
      const note = parent.createDiv({ cls: "footnote-definition", attr: { id: `fn-${node.identifier}` } });
      note.createEl("sup", { text: node.label ?? node.identifier });
      for (const child of node.children) drawBlock(note, child, drawing);
      return;
    }
    case "yaml": case "comment": case "definition": return;
    default: drawInlineNode(parent, node, drawing);
  }
}

function drawParagraph(parent: Node, node: Extract<Nodes, { type: "paragraph" }>, drawing: Drawing): void {
  // A block id on a line of its own names the block above it, and is not seen.
  if (/^\^[A-Za-z0-9-]+$/.test(source(node, drawing).trim())) return;
  drawInline(drawing.tight === true ? parent : parent.createEl("p", { attr: { dir: "auto" } }), node, drawing);
}

function drawInline(parent: Node, node: Parents, drawing: Drawing): void {
  const id = BLOCK_ID.exec(source(node, drawing))?.[0];
  node.children.forEach((child, n) => {
    if (id !== undefined && n === node.children.length - 1 && child.type === "text" && node.type === "paragraph") {
      drawText(parent, child.value.replace(BLOCK_ID, ""));
    } else drawInlineNode(parent, child, drawing);
  });
}

function drawInlineNode(parent: Node, node: Nodes, drawing: Drawing): void {
  switch (node.type) {
    case "text": return drawText(parent, node.value);
    case "strong": return drawInline(parent.createEl("strong"), node, drawing);
    case "emphasis": return drawInline(parent.createEl("em"), node, drawing);
    case "delete": return drawInline(parent.createEl("del"), node, drawing);
    case "inlineCode": parent.createEl("code", { text: node.value }); return;
    case "break": parent.createEl("br"); return;
    case "wikilink": return drawInternalLink(parent, wikilinkParts(node.value), drawing);
    case "embed": return drawEmbed(parent, wikilinkParts(node.value), drawing);
    case "math": parent.appendChild(renderMath(node.value.replace(/^\$+|\$+$/g, ""), node.value.startsWith("$$"))); return;
    case "comment": return;
    case "html": parent.appendChild(sanitizeHTMLToDom(node.value)); return;
    case "image": return drawImage(parent, node.url, node.alt ?? "", drawing);
    case "link": {
      const internal = !/^[a-z][a-z0-9+.-]*:/i.test(node.url);
      if (internal) return drawInternalLink(parent, { link: decodeURI(node.url), display: wordsOf(node), hasDisplay: true }, drawing);
      const link = parent.createEl("a", { cls: "external-link", href: node.url, attr: { target: "_blank", rel: "noopener nofollow" } });
      return drawInline(link, node, drawing);
    }
    case "footnoteReference":
      parent.createEl("sup", { cls: "footnote-ref" }).createEl("a", { cls: "footnote-link", text: `[${node.label ?? node.identifier}]`, href: `#fn-${node.identifier}` });
      return;
    default: if ("children" in node) drawInline(parent, node, drawing);
  }
}

/** Tags and marks stand in plain text. */
/** A line break in a note is one on the screen: the app's default, unless strict line breaks are set. */
function drawText(parent: Node, text: string): void {
  for (const [n, line] of text.split("\n").entries()) {
    if (n > 0) parent.createEl("br");
    drawLine(parent, line);
  }
}

function drawLine(parent: Node, text: string): void {
  for (const [n, piece] of text.split(/==([^=\n]+)==/).entries()) {
    if (n % 2 === 1) parent.createEl("mark", { text: piece });
    else drawTags(parent, piece);
  }
}

function drawTags(parent: Node, text: string): void {
  let done = 0;
  for (const found of text.matchAll(TAG)) {
    const from = found.index + (found[1] ?? "").length;
    parent.appendText(text.slice(done, from));
    const tag = `#${found[2] ?? ""}`;
    parent.createEl("a", { cls: "tag", text: tag, href: tag, attr: { target: "_blank", rel: "noopener nofollow" } });
    done = from + tag.length;
  }
  parent.appendText(text.slice(done));
}

interface Linked {
  readonly link: string;
  readonly display: string;
  readonly hasDisplay: boolean;
}

function drawInternalLink(parent: Node, { link, display }: Linked, { app, sourcePath }: Drawing): void {
  const el = parent.createEl("a", { cls: "internal-link", text: display, attr: { "data-href": link, href: link, target: "_blank", rel: "noopener nofollow" } });
  if (!app.metadataCache.getFirstLinkpathDest(parseLinktext(link).path, sourcePath)) el.addClass("is-unresolved");
}

function drawImage(parent: Node, url: string, alt: string, drawing: Drawing): void {
  const file = /^[a-z][a-z0-9+.-]*:/i.test(url) ? null : drawing.app.metadataCache.getFirstLinkpathDest(decodeURI(url), drawing.sourcePath);
  parent.createEl("img", { attr: { src: file ? drawing.app.vault.getResourcePath(file) : url, alt, referrerpolicy: "no-referrer" } });
}

function drawEmbed(parent: Node, { link, display, hasDisplay }: Linked, drawing: Drawing): void {
  const { app, sourcePath, owner, depth } = drawing;
  const { path, subpath } = parseLinktext(link);
  const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
  const box = parent.createSpan({ cls: "internal-embed is-loaded", attr: { src: link, alt: display } });
  if (!file) {
    box.addClass("file-embed", "mod-empty");
    box.setText(`“${link}” is not created yet.`);
  } else if (/^(png|jpe?g|gif|webp|svg)$/.test(file.extension)) {
    box.addClass("media-embed", "image-embed");
    box.createEl("img", { attr: { src: app.vault.getResourcePath(file), alt: display, ...(hasDisplay && /^\d+$/.test(display) ? { width: display } : {}) } });
  } else if (file.extension === "md" && depth < DEEPEST) {
    box.addClass("markdown-embed", "inline-embed");
    const content = box.createDiv({ cls: "markdown-embed-content" }).createDiv({ cls: "markdown-preview-view markdown-rendered" });
    void drawPart(content, file, subpath, { ...drawing, owner, depth: depth + 1 }).catch(rethrowLater);
  } else box.setText(display);
}

async function drawPart(el: HTMLElement, file: obs.TFile, subpath: string, { app, owner, depth }: Drawing): Promise<void> {
  const text = await app.vault.cachedRead(file);
  const cache = app.metadataCache.getFileCache(file);
  const part = cache && subpath !== "" ? resolveSubpath(cache, subpath) : null;
  await renderMarkdown(app, part ? text.slice(part.start.offset, part.end?.offset) : text, el, file.path, owner, depth);
}

function drawQuote(parent: Node, node: Extract<Nodes, { type: "blockquote" }>, drawing: Drawing): void {
  const first = node.children[0];
  const words = first?.type === "paragraph" ? source(first, drawing) : "";
  const title = CALLOUT.exec(words);
  if (!title) {
    const quote = parent.createEl("blockquote", { attr: { dir: "auto" } });
    for (const child of node.children) drawBlock(quote, child, drawing);
    return;
  }
  const [type = "note", metadata = ""] = (title[1] ?? "").toLowerCase().split("|");
  const box = parent.createDiv({ cls: "callout", attr: { "data-callout": type, "data-callout-metadata": metadata, "data-callout-fold": title[2] ?? "" } });
  const head = box.createDiv({ cls: "callout-title", attr: { dir: "auto" } });
  setIcon(head.createDiv({ cls: "callout-icon" }), CALLOUT_ICONS[type] ?? "pencil");
  const [line = "", ...rest] = words.replace(CALLOUT, "").trim().split("\n");
  const name = line.trim() === "" ? type.charAt(0).toUpperCase() + type.slice(1) : line.trim();
  drawSnippet(head.createDiv({ cls: "callout-title-inner" }), name, drawing);
  const content = box.createDiv({ cls: "callout-content" });
  if (rest.length > 0) drawSnippet(content.createEl("p"), rest.map((each) => each.replace(/^\s*>\s?/, "")).join("\n"), drawing);
  for (const child of node.children.slice(1)) drawBlock(content, child, drawing);
  if (title[2] === "-") content.hide();
  if (title[2] !== "") head.addEventListener("click", () => { content.toggle(content.hasClass("workbench-hidden")); });
}

const CALLOUT_ICONS: Readonly<Record<string, string>> = {
  note: "pencil", abstract: "clipboard-list", summary: "clipboard-list", info: "info", todo: "circle-check", tip: "flame", hint: "flame", important: "flame",
  success: "check", check: "check", done: "check", question: "circle-help", help: "circle-help", faq: "circle-help", warning: "triangle-alert",
  caution: "triangle-alert", attention: "triangle-alert", failure: "x", fail: "x", missing: "x", danger: "zap", error: "zap", bug: "bug",
  example: "list", quote: "quote", cite: "quote",
};

/** Words of a callout, drawn without a paragraph around them. */
function drawSnippet(el: HTMLElement, text: string, drawing: Drawing): void {
  for (const node of parseMarkdown(text, { shown: true }).children) {
    if ("children" in node) drawInline(el, node, { ...drawing, text });
  }
}

function drawCode(parent: Node, lang: string | null, value: string): void {
  const cls = lang === null ? "" : `language-${lang}`;
  const pre = parent.createEl("pre", { cls, attr: { tabindex: 0 } });
  pre.createEl("code", { cls: `${cls} is-loaded`, text: `${value}\n` });
}

function drawTable(parent: Node, node: Table, drawing: Drawing): void {
  const table = parent.createEl("table");
  const [head, ...rows] = node.children;
  const row = (into: HTMLElement, cells: typeof node.children[number], tag: "th" | "td"): void => {
    const tr = into.createEl("tr");
    cells.children.forEach((cell, n) => {
      const align = node.align?.[n];
      drawInline(tr.createEl(tag, { attr: { dir: "auto", ...(align ? { align } : {}) } }), cell, drawing);
    });
  };
  if (head) row(table.createEl("thead"), head, "th");
  const body = table.createEl("tbody");
  for (const one of rows) row(body, one, "td");
}

function source(node: Nodes, { text }: Drawing): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function wordsOf(node: Parents): string {
  return node.children.map((child): string => "value" in child ? child.value : "children" in child ? wordsOf(child) : "").join("");
}

async function renderMarkdown(app: obs.App, text: string, el: HTMLElement, sourcePath: string, owner: obs.Component, depth: number): Promise<void> {
  const drawing: Drawing = { app, text, sourcePath, owner, firstLine: 0, depth };
  const root = parseMarkdown(text, { shown: true });
  const box = createDiv();
  for (const node of root.children) drawBlock(box, node, drawing);
  const ctx = contextFor(sourcePath, null, owner, () => null);
  await postProcess(box, ctx);
  el.append(...box.childNodes);
}

export class MarkdownRenderChild extends Component implements obs.MarkdownRenderChild {
  constructor(readonly containerEl: HTMLElement) {
    super();
    drawnBy.set(containerEl, this);
  }
}

export abstract class MarkdownRenderer extends MarkdownRenderChild {
  static async render(app: obs.App, markdown: string, el: HTMLElement, sourcePath: string, component: obs.Component): Promise<void> {
    await renderMarkdown(app, markdown, el, sourcePath, component, 0);
  }
}

export const MarkdownPreviewRenderer = { registerPostProcessor, unregisterPostProcessor, createCodeBlockPostProcessor };
