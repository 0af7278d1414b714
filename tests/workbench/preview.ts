/**
 * The reading view: each top-level block in a box of its own. After a change only the blocks whose text is new are
 * drawn again; the others stay, and know their new lines.
 */
import type * as obs from "obsidian";
import { Component } from "./events";
import { drawBlock } from "./markdown";
import { Menu } from "./menu";
import { contextFor, postProcess } from "./post-processors";
import { getFrontMatterInfo, parseYaml } from "./frontmatter";
import { parseMarkdown, wikilinkParts } from "./syntax";
import { Keymap } from "./keymap";
import type { RootContent } from "mdast";

interface Section {
  readonly key: string;
  readonly el: HTMLElement;
  readonly owner: Component;
  lineStart: number;
  lineEnd: number;
}

export class Preview extends Component {
  readonly el: HTMLElement;
  private readonly sizerEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly propertiesEl: HTMLElement;
  private sections: Section[] = [];
  private text = "";
  private file: obs.TFile | null = null;
  private drawn: Promise<void> = Promise.resolve();

  constructor(parent: HTMLElement, private readonly app: obs.App, private readonly hoverParent: obs.HoverParent) {
    super();
    const reading = parent.createDiv({ cls: "markdown-reading-view" });
    this.el = reading.createDiv({ cls: "markdown-preview-view markdown-rendered node-insert-event is-readable-line-width allow-fold-headings", attr: { tabindex: -1 } });
    this.sizerEl = this.el.createDiv({ cls: "markdown-preview-sizer markdown-preview-section" });
    this.titleEl = this.sizerEl.createDiv({ cls: "inline-title" });
    this.propertiesEl = this.sizerEl.createDiv({ cls: "metadata-container" });
    this.listen();
  }

  /** Draws a note's text; resolves once every block and its post processors are done. */
  show(file: obs.TFile, text: string): Promise<void> {
    const other = file !== this.file;
    this.file = file;
    this.text = text;
    this.titleEl.setText(file.basename);
    this.drawProperties();
    this.drawn = this.draw(other);
    return this.drawn;
  }

  settled(): Promise<void> {
    return this.drawn;
  }

  clear(): void {
    for (const section of this.sections.splice(0)) this.drop(section);
    this.file = null;
  }

  override onunload(): void {
    this.clear();
  }

  getScroll(): number {
    return this.sectionAt(this.el.scrollTop)?.lineStart ?? 0;
  }

  applyScroll(line: number): void {
    this.sectionOf(line)?.el.scrollIntoView({ block: "start" });
  }

  /** Brings a line into view, and makes it stand out for a moment. */
  reveal(line: number): void {
    const section = this.sectionOf(line);
    const item = section?.el.querySelector<HTMLElement>(`li[data-line="${line - section.lineStart}"]`);
    const target = item ?? section?.el;
    if (!target) return;
    target.scrollIntoView({ block: "center" });
    target.addClass("is-flashing");
    window.setTimeout(() => { target.removeClass("is-flashing"); }, 1500);
  }

  // ── Drawing ───────────────────────────────────────────────────────────────────────────────────────────────────

  private async draw(anew: boolean): Promise<void> {
    const focused = this.focusedBox();
    const nodes = parseMarkdown(this.text, { shown: true }).children.filter((node) => node.type !== "yaml");
    const old = anew ? [] : [...this.sections];
    if (anew) for (const section of this.sections) this.drop(section);
    const made: [Section, RootContent][] = [];
    const next = nodes.map((node) => {
      const [lineStart, lineEnd] = [(node.position?.start.line ?? 1) - 1, (node.position?.end.line ?? 1) - 1];
      const key = `${node.type}:${this.text.slice(node.position?.start.offset, node.position?.end.offset)}`;
      const kept = old.findIndex((section) => section.key === key);
      const section = kept < 0 ? undefined : old.splice(kept, 1)[0];
      if (section) return Object.assign(section, { lineStart, lineEnd });
      const fresh: Section = { key, el: createDiv({ cls: `el-${tagOf(node)}` }), owner: this.addChild(new Component()), lineStart, lineEnd };
      made.push([fresh, node]);
      return fresh;
    });
    for (const section of old) this.drop(section);
    this.sections = next;
    // Known by line, but not in the page yet: that is how a processor meets a block in the app.
    const pending = made.map(([section, node]) => this.fill(section, node));
    this.sizerEl.setChildrenInPlace([this.titleEl, this.propertiesEl, ...next.map(({ el }) => el)]);
    this.focusBox(focused);
    await Promise.all(pending);
  }

  private async fill(section: Section, node: RootContent): Promise<void> {
    const { file } = this;
    if (!file) return;
    drawBlock(section.el, node, { app: this.app, text: this.text, sourcePath: file.path, owner: section.owner, firstLine: section.lineStart, depth: 0 });
    const ctx = contextFor(file.path, this.app.metadataCache.getFileCache(file)?.frontmatter ?? null, section.owner, (el) => this.infoOf(el));
    await postProcess(section.el, ctx);
  }

  private infoOf(el: HTMLElement): obs.MarkdownSectionInformation | null {
    const section = this.sections.find((one) => one.el === el || one.el.contains(el));
    if (section) return { text: this.text, lineStart: section.lineStart, lineEnd: section.lineEnd };
    return null;
  }

  private drop(section: Section): void {
    this.removeChild(section.owner);
    section.el.remove();
  }

  private drawProperties(): void {
    this.propertiesEl.empty();
    const { exists, frontmatter } = getFrontMatterInfo(this.text);
    const values = exists ? propertiesOf(frontmatter) : [];
    this.propertiesEl.toggle(values.length > 0);
    for (const [key, value] of values) {
      const row = this.propertiesEl.createDiv({ cls: "metadata-property" });
      row.createDiv({ cls: "metadata-property-key", text: key });
      drawValue(row.createDiv({ cls: "metadata-property-value" }), value);
    }
  }

  // ── What the reader does ──────────────────────────────────────────────────────────────────────────────────────

  private listen(): void {
    this.el.on("click", "input.task-list-item-checkbox", (event, target) => {
      // The box follows the file: it is drawn anew once the line is written.
      event.preventDefault();
      if (event.altKey) this.offer(event, target);
      else void this.tick(target, (now) => now === " " ? "x" : " ");
    });
    this.el.on("contextmenu", "input.task-list-item-checkbox", (event, target) => { this.offer(event, target); });
    this.el.on("click", "a.internal-link", (event, target) => { this.follow(event, target); });
    this.el.on("auxclick", "a.internal-link", (event, target) => { this.follow(event, target); });
    this.el.on("click", "a.tag", (event) => { event.preventDefault(); });
    this.el.on("mouseover", "a.internal-link", (event, targetEl) => {
      this.app.workspace.trigger("hover-link", { event, source: "preview", hoverParent: this.hoverParent, targetEl, linktext: targetEl.dataset["href"] ?? "", sourcePath: this.file?.path ?? "" });
    });
  }

  private follow(event: MouseEvent, target: HTMLElement): void {
    event.preventDefault();
    void this.app.workspace.openLinkText(target.dataset["href"] ?? "", this.file?.path ?? "", Keymap.isModEvent(event));
  }

  /** Not in the app: any of the four characters, so that a checklist can be tried out by hand. */
  private offer(event: MouseEvent, target: HTMLElement): void {
    const menu = new Menu();
    const now = target.dataset["task"] ?? "";
    for (const [character, title] of [[" ", "To do"], ["/", "Begun"], ["x", "Done"], ["-", "Cancelled"]] as const) {
      menu.addItem((item) => item.setTitle(`${title}  [${character}]`).setChecked(now === character.trim()).onClick(() => void this.tick(target, () => character)));
    }
    menu.showAtMouseEvent(event);
  }

  private async tick(target: HTMLElement, next: (now: string) => string): Promise<void> {
    const info = this.infoOf(target);
    const { file } = this;
    if (!info || !file) return;
    const at = info.lineStart + Number(target.dataset["line"]);
    await this.app.vault.process(file, (text) => {
      const lines = text.split("\n");
      lines[at] = (lines[at] ?? "").replace(/^([\s>]*(?:[-*+]|\d+[.)])\s+\[)(.)(?=\])/u, (_all, before: string, now: string) => before + next(now));
      return lines.join("\n");
    });
  }

  private sectionOf(line: number): Section | undefined {
    return [...this.sections].reverse().find((one) => one.lineStart <= line);
  }

  private sectionAt(top: number): Section | undefined {
    return this.sections.find(({ el }) => el.offsetTop + el.offsetHeight > top);
  }

  /** The box with the focus, by line: it is drawn anew after a tick, and the next key is meant for it. */
  private focusedBox(): number | null {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !this.el.contains(active) || !active.matches("input.task-list-item-checkbox")) return null;
    const info = this.infoOf(active);
    return info ? info.lineStart + Number(active.dataset["line"]) : null;
  }

  private focusBox(line: number | null): void {
    const section = line === null ? undefined : this.sectionOf(line);
    if (line === null || !section) return;
    section.el.querySelector<HTMLElement>(`input[data-line="${line - section.lineStart}"]`)?.focus({ preventScroll: true });
  }
}

function tagOf(node: RootContent): string {
  switch (node.type) {
    case "heading": return `h${node.depth}`;
    case "paragraph": return "p";
    case "list": return node.ordered === true ? "ol" : "ul";
    case "code": return "pre";
    case "thematicBreak": return "hr";
    default: return node.type;
  }
}

/** A property that is a link can be followed. */
function drawValue(el: HTMLElement, value: string): void {
  for (const piece of value.split(/(\[\[[^\]]+\]\])/)) {
    if (!piece.startsWith("[[")) el.appendText(piece);
    else {
      const { link, display } = wikilinkParts(piece);
      el.createEl("a", { cls: "internal-link", text: display, href: link, attr: { "data-href": link } });
    }
  }
}

function propertiesOf(frontmatter: string): [string, string][] {
  try {
    const value = parseYaml(frontmatter);
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).map(([key, one]: [string, unknown]) => [key, Array.isArray(one) ? one.join(", ") : typeof one === "string" ? one : JSON.stringify(one)]);
  } catch {
    return [["Invalid properties", frontmatter]];
  }
}
