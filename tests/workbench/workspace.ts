/** The workspace: which leaves there are, which is active, and how the arrangement is kept from visit to visit. */
import type * as obs from "obsidian";
import { Events, rethrowLater } from "./events";
import { TFile } from "./files";
import type { HostApp } from "./host-app";
import { keymap } from "./keymap";
import { WorkspaceLeaf, type LeafOwner } from "./leaf";
import { parseLinktext } from "./links";
import { Platform } from "./platform";
import { openPopout } from "./popout";
import { EmptyView } from "./small-views";
import { Tasks } from "./tasks";
import { FileView, lifecycle, View } from "./views";
import { readLayout, writeLayout, type Arrangement } from "./layout";
import { WorkspaceRoot, WorkspaceSidedock, WorkspaceSplit, WorkspaceTabs, type WorkspaceParent } from "./workspace-items";
import { debounce } from "./words";

export class Workspace extends Events implements LeafOwner {
  readonly containerEl = createDiv({ cls: "workspace" });
  readonly rootSplit: WorkspaceRoot;
  readonly leftSplit: WorkspaceSidedock;
  readonly rightSplit: WorkspaceSidedock;
  readonly leftRibbon = {};
  readonly rightRibbon = {};
  layoutReady = false;
  activeLeaf: WorkspaceLeaf | null = null;
  readonly requestSaveLayout = debounce(() => Promise.resolve(this.saveLayout()), 300, true);
  private readonly recent: WorkspaceLeaf[] = [];
  private readonly lastFiles: string[] = [];
  private waiting: (() => unknown)[] = [];
  private quiet = true;

  constructor(private readonly app: HostApp) {
    super();
    const changed = (): void => { this.layoutChanged(); };
    this.rootSplit = new WorkspaceRoot(changed);
    this.leftSplit = new WorkspaceSidedock(changed, "left");
    this.rightSplit = new WorkspaceSidedock(changed, "right");
    this.containerEl.append(this.leftSplit.containerEl, this.rootSplit.containerEl, this.rightSplit.containerEl);
    window.addEventListener("resize", () => { this.trigger("resize"); });
    window.addEventListener("beforeunload", () => {
      this.saveLayout();
      this.trigger("quit", new Tasks());
    });
  }

  // ── Opening ───────────────────────────────────────────────────────────────────────────────────────────────────

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) window.setTimeout(callback, 0);
    else this.waiting.push(callback);
  }

  /** The stored arrangement, or the first one; then those who waited for it. */
  async openLayout(stored: Arrangement | null, first: () => Promise<void>): Promise<void> {
    if (stored) await this.changeLayout(stored);
    else await first();
    this.ensureRootLeaf();
    this.quiet = false;
    this.layoutReady = true;
    for (const callback of this.waiting.splice(0)) this.tryTrigger({ callback }, []);
    this.layoutChanged();
  }

  getLayout(): Record<string, unknown> {
    return { ...writeLayout(this) };
  }

  async changeLayout(layout: unknown): Promise<void> {
    await readLayout(this, layout as Arrangement);
  }

  private saveLayout(): void {
    if (this.layoutReady) this.app.config.write(layoutPath(this.app.vault.configDir), JSON.stringify(this.getLayout()));
  }

  // ── Leaves ────────────────────────────────────────────────────────────────────────────────────────────────────

  newLeaf(): WorkspaceLeaf {
    return new WorkspaceLeaf(this.app, this, (leaf) => new EmptyView(leaf as unknown as obs.WorkspaceLeaf));
  }

  newTabs(parent: WorkspaceParent, at?: number): WorkspaceTabs {
    const tabs = new WorkspaceTabs(parent, () => { this.layoutChanged(); }, (group) => {
      const leaf = this.newLeaf();
      group.insert(leaf);
      this.setActiveLeaf(leaf, { focus: true });
    });
    parent.insert(tabs, at);
    return tabs;
  }

  newSplit(parent: WorkspaceParent, direction: obs.SplitDirection, at?: number): WorkspaceSplit {
    const split = new WorkspaceSplit(parent, () => { this.layoutChanged(); }, direction);
    parent.insert(split, at);
    return split;
  }

  createLeafInParent(parent: WorkspaceSplit, index: number): WorkspaceLeaf {
    const leaf = this.newLeaf();
    this.newTabs(parent, index).insert(leaf);
    return leaf;
  }

  createLeafBySplit(leaf: WorkspaceLeaf, direction: obs.SplitDirection = "vertical", before = false): WorkspaceLeaf {
    const group = leaf.parent;
    const above = group.parent;
    if (!(above instanceof WorkspaceSplit)) throw new Error("A leaf that is not in the workspace cannot be split.");
    const at = above.children.indexOf(group);
    if (above.direction === direction) return this.createLeafInParent(above, before ? at : at + 1);
    const split = this.newSplit(above, direction, at);
    above.children.remove(group);
    split.insert(group);
    return this.createLeafInParent(split, before ? 0 : 1);
  }

  splitActiveLeaf(direction?: obs.SplitDirection): WorkspaceLeaf {
    return this.getLeaf("split", direction);
  }

  async duplicateLeaf(leaf: WorkspaceLeaf, kind?: obs.PaneType | boolean | obs.SplitDirection): Promise<WorkspaceLeaf> {
    const copy = kind === "vertical" || kind === "horizontal" ? this.createLeafBySplit(leaf, kind) : this.getLeaf(kind ?? "split");
    await copy.setViewState(leaf.getViewState());
    return copy;
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    return this.getLeaf(false);
  }

  /** A pane for a note: the active one, a new tab, or a split. Windows of their own are tabs here. */
  getLeaf(kind: obs.PaneType | boolean = false, direction: obs.SplitDirection = "vertical"): WorkspaceLeaf {
    const recent = this.getMostRecentLeaf() ?? this.ensureRootLeaf();
    if (kind === "split") return this.createLeafBySplit(recent, direction);
    const reusable = recent.view.navigation || recent.view.getViewType() === "empty";
    if (kind === false && reusable && !recent.pinned) return recent;
    const leaf = this.newLeaf();
    recent.parent.insert(leaf, recent.parent.children.indexOf(recent) + 1);
    return leaf;
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.sideLeaf(this.leftSplit, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.sideLeaf(this.rightSplit, split);
  }

  async ensureSideLeaf(type: string, side: obs.Side, options: { active?: boolean; split?: boolean; reveal?: boolean; state?: unknown } = {}): Promise<WorkspaceLeaf> {
    const dock = side === "left" ? this.leftSplit : this.rightSplit;
    let leaf = dock.leaves().find((one) => one.view.getViewType() === type);
    const state = options.state as Record<string, unknown> | undefined;
    if (!leaf) {
      leaf = this.sideLeaf(dock, options.split === true);
      await leaf.setViewState({ type, ...(state ? { state } : {}) });
    } else if (state) await leaf.setViewState({ type, state });
    if (options.reveal !== false) await this.revealLeaf(leaf);
    if (options.active !== false) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  private sideLeaf(dock: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
    const leaf = this.newLeaf();
    const groups = dock.children.filter((child) => child instanceof WorkspaceTabs);
    const group = (split ? undefined : groups[groups.length - 1]) ?? this.newTabs(dock);
    group.insert(leaf);
    return leaf;
  }

  private ensureRootLeaf(): WorkspaceLeaf {
    const there = this.rootSplit.leaves();
    const leaf = this.recent.find((one) => there.includes(one)) ?? there[0];
    return leaf ?? this.createLeafInParent(this.rootSplit, 0);
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.allLeaves().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.group === group);
  }

  getMostRecentLeaf(root: WorkspaceParent = this.rootSplit): WorkspaceLeaf | null {
    const there = root.leaves();
    return this.recent.find((leaf) => there.includes(leaf)) ?? there[0] ?? null;
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    this.rootSplit.leaves().forEach(callback);
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    this.allLeaves().forEach((leaf) => callback(leaf));
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.view.getViewType() === type);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  private allLeaves(): WorkspaceLeaf[] {
    return [...this.rootSplit.leaves(), ...this.leftSplit.leaves(), ...this.rightSplit.leaves()];
  }

  revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (root instanceof WorkspaceSidedock && root.collapsed) root.expand();
    leaf.parent.select(leaf);
    if (root === this.rootSplit) this.setActiveLeaf(leaf);
    return Promise.resolve();
  }

  // ── What is active ────────────────────────────────────────────────────────────────────────────────────────────

  setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } | boolean = {}, focus?: boolean): void {
    leaf.parent.select(leaf);
    this.recent.remove(leaf);
    this.recent.unshift(leaf);
    const before = this.activeLeaf;
    this.activeLeaf = leaf;
    keymap.viewScope = leaf.view.scope;
    if (before !== leaf) {
      before?.containerEl.removeClass("mod-active");
      before?.tabHeaderEl.removeClass("mod-active");
      leaf.containerEl.addClass("mod-active");
      leaf.tabHeaderEl.addClass("mod-active");
      this.trigger("active-leaf-change", leaf);
    }
    this.noteFile();
    const wanted = typeof params === "object" ? params.focus === true : focus === true;
    if (wanted && !leaf.view.containerEl.contains(document.activeElement)) focusView(leaf.view);
  }

  private shownFile: TFile | null = null;

  /** `file-open` comes when the file in front is another; `activeEditor` follows it. */
  private noteFile(): void {
    const file = this.getActiveFile();
    if (file === this.shownFile) return;
    this.shownFile = file;
    if (file) {
      this.lastFiles.remove(file.path);
      this.lastFiles.unshift(file.path);
    }
    this.trigger("file-open", file);
  }

  get activeEditor(): obs.MarkdownFileInfo | null {
    const view = this.activeLeaf?.view ?? null;
    return view && "editor" in view ? view as unknown as obs.MarkdownFileInfo : null;
  }

  getActiveViewOfType<T extends obs.View>(type: obs.Constructor<T>): T | null {
    const view = this.activeLeaf?.view ?? null;
    return view instanceof type ? view : null;
  }

  /** Of the active pane; where that has none, of the note last in front. */
  getActiveFile(): TFile | null {
    const active = this.activeLeaf?.view;
    const view = active instanceof FileView ? active : this.getMostRecentLeaf()?.view;
    return view instanceof FileView && view.file instanceof TFile ? view.file : null;
  }

  getLastOpenFiles(): string[] {
    return [...this.lastFiles];
  }

  async openLinkText(linktext: string, sourcePath: string, newLeaf: obs.PaneType | boolean = false, openState: obs.OpenViewState = {}): Promise<void> {
    const { path, subpath } = parseLinktext(linktext);
    const found = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    const file = found ?? await this.app.vault.create(path.endsWith(".md") ? path : `${path}.md`, "");
    const eState = subpath === "" ? openState.eState : { subpath, ...openState.eState };
    await this.getLeaf(newLeaf).openFile(file, { active: true, ...openState, ...(eState ? { eState } : {}) });
  }

  updateOptions(): void {
    this.trigger("workbench-options");
  }

  handleLinkContextMenu(): boolean {
    return false;
  }

  moveLeafToPopout(leaf: WorkspaceLeaf): Window {
    return openPopout(this, leaf);
  }

  openPopoutLeaf(): WorkspaceLeaf {
    const leaf = this.getLeaf("tab");
    this.moveLeafToPopout(leaf);
    return leaf;
  }

  // ── For the leaves ────────────────────────────────────────────────────────────────────────────────────────────

  changed(leaf: WorkspaceLeaf): void {
    if (leaf === this.activeLeaf) {
      keymap.viewScope = leaf.view.scope;
      this.noteFile();
    }
    this.layoutChanged();
  }

  activate(leaf: WorkspaceLeaf): void {
    // A click in a pane that is active already moves no focus.
    if (this.activeLeaf !== leaf || leaf.parent.current !== leaf) this.setActiveLeaf(leaf);
  }

  detached(leaf: WorkspaceLeaf): void {
    this.recent.remove(leaf);
    const wasActive = this.activeLeaf === leaf;
    const root = leaf.getRoot();
    leaf.parent.take(leaf);
    if (wasActive) {
      this.activeLeaf = null;
      keymap.viewScope = null;
    }
    if (!this.quiet && root === this.rootSplit) this.ensureRootLeaf();
    const next = wasActive ? this.getMostRecentLeaf() : null;
    if (next) this.setActiveLeaf(next);
  }

  private announced = false;

  private layoutChanged(): void {
    for (const leaf of this.allLeaves()) leaf.dress();
    if (this.quiet || this.announced) return;
    this.announced = true;
    window.setTimeout(() => {
      this.announced = false;
      this.trigger("layout-change");
      this.trigger("resize");
      this.requestSaveLayout();
    }, 0);
  }

  /** Every view closed, as when the app quits. */
  async closeAll(): Promise<void> {
    this.quiet = true;
    for (const leaf of this.allLeaves()) await lifecycle(leaf.view).onClose().catch(rethrowLater);
  }
}

/** A phone arranges its panes for itself. */
export function layoutPath(configDir: string): string {
  return `${configDir}/${Platform.isMobile ? "workspace-mobile" : "workspace"}.json`;
}

function focusView(view: obs.View): void {
  if (!(view instanceof View)) return;
  const target = view.containerEl.querySelector<HTMLElement>(".cm-content, .markdown-preview-view, .view-content [tabindex='0']");
  (target ?? view.containerEl).focus({ preventScroll: true });
}
