/** A leaf: the place of one view. It makes the view, opens and closes it, and remembers where it has been. */
import type * as obs from "obsidian";
import { rethrowLater } from "./events";
import type { HostApp } from "./host-app";
import { setIcon } from "./icons";
import { Menu } from "./menu";
import { UnknownView } from "./small-views";
import { lifecycle, refreshTitle } from "./views";
import { WorkspaceItem } from "./workspace-item";

/** The tabs among which a leaf hangs. */
export interface TabGroup extends WorkspaceItem {
  readonly children: WorkspaceItem[];
  readonly current: WorkspaceLeaf | null;
  leaves(): WorkspaceLeaf[];
  insert(child: WorkspaceItem, at?: number): void;
  take(child: WorkspaceItem): void;
  select(leaf: WorkspaceLeaf): void;
}

export interface LeafOwner {
  changed(leaf: WorkspaceLeaf): void;
  activate(leaf: WorkspaceLeaf): void;
  detached(leaf: WorkspaceLeaf): void;
  moveLeafToPopout(leaf: WorkspaceLeaf): void;
}

export class WorkspaceLeaf extends WorkspaceItem {
  // A leaf hangs in a group of tabs for as long as it is in the workspace; only a detached one has none.
  declare parent: TabGroup;
  readonly containerEl = createDiv({ cls: "workspace-leaf" });
  readonly tabHeaderEl: HTMLElement;
  hoverPopover: obs.HoverPopover | null = null;
  view: obs.View;
  /** Views are made at once here: none is ever put off. */
  readonly isDeferred = false;
  pinned = false;
  group: string | null = null;
  private readonly iconEl: HTMLElement;
  private readonly labelEl: HTMLElement;
  private eState: Record<string, unknown> = {};
  private readonly past: obs.ViewState[] = [];
  private readonly future: obs.ViewState[] = [];
  private observer: ResizeObserver | null = null;

  constructor(readonly app: HostApp, private readonly owner: LeafOwner, emptyView: (leaf: WorkspaceLeaf) => obs.View) {
    super();
    this.tabHeaderEl = createDiv({ cls: "workspace-tab-header tappable", attr: { role: "tab" } });
    const inner = this.tabHeaderEl.createDiv({ cls: "workspace-tab-header-inner" });
    this.iconEl = inner.createDiv({ cls: "workspace-tab-header-inner-icon" });
    this.labelEl = inner.createDiv({ cls: "workspace-tab-header-inner-title" });
    // For the mouse alone: with keys a tab is closed by Delete, and a button inside a tab is no proper tab.
    const close = inner.createDiv({ cls: "clickable-icon workspace-tab-header-inner-close-button", attr: { "aria-hidden": true } });
    setIcon(close, "x");
    close.addEventListener("click", (event) => { event.stopPropagation(); this.detach(); });
    this.tabHeaderEl.addEventListener("click", () => { owner.activate(this); });
    this.tabHeaderEl.addEventListener("auxclick", (event) => { if (event.button === 1) this.detach(); });
    this.tabHeaderEl.addEventListener("keydown", (event) => { this.tabKey(event); });
    this.tabHeaderEl.addEventListener("contextmenu", (event) => { this.tabMenu(event); });
    this.containerEl.addEventListener("pointerdown", () => { owner.activate(this); });
    this.containerEl.addEventListener("focusin", () => { owner.activate(this); });
    this.view = emptyView(this);
    this.containerEl.append(this.view.containerEl);
    this.dress();
  }

  readonly history = {
    back: (): void => { this.travel(this.past, this.future); },
    forward: (): void => { this.travel(this.future, this.past); },
  };

  loadIfDeferred(): Promise<void> {
    return Promise.resolve();
  }

  async openFile(file: obs.TFile, { state = {}, eState, active = true }: obs.OpenViewState = {}): Promise<void> {
    const type = file.extension === "md" ? "markdown" : "unknown-file";
    const before = this.getViewState();
    if (before.type !== "empty" && before.state?.["file"] !== file.path) this.past.push(before);
    await this.setViewState({ type, state: { ...(type === before.type ? before.state : {}), ...state, file: file.path }, active }, eState);
  }

  async open(view: obs.View): Promise<obs.View> {
    await this.closeView();
    this.view = view;
    view.containerEl.dataset["type"] = view.getViewType();
    this.containerEl.append(view.containerEl);
    view.load();
    await lifecycle(view).onOpen();
    this.watchSize(view);
    this.dress();
    return view;
  }

  getViewState(): obs.ViewState {
    return { type: this.view.getViewType(), state: this.view.getState(), ...(this.pinned ? { pinned: true } : {}) };
  }

  async setViewState(viewState: obs.ViewState, eState?: unknown): Promise<void> {
    if (viewState.type !== this.view.getViewType()) {
      const create = this.app.viewCreators.get(viewState.type);
      const leaf = this as unknown as obs.WorkspaceLeaf;
      await this.open(create ? create(leaf) : new UnknownView(leaf, viewState.type));
    }
    await this.view.setState(viewState.state ?? {}, { history: false });
    if (viewState.pinned !== undefined) this.pinned = viewState.pinned;
    if (eState !== undefined && eState !== null) this.setEphemeralState(eState);
    this.dress();
    this.owner.changed(this);
    if (viewState.active === true) this.owner.activate(this);
  }

  getEphemeralState(): unknown {
    return { ...this.eState, ...this.view.getEphemeralState() };
  }

  setEphemeralState(state: unknown): void {
    this.eState = typeof state === "object" && state !== null ? { ...state } : {};
    this.view.setEphemeralState(state);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.trigger("pinned-change", pinned);
  }

  setGroupMember(other: obs.WorkspaceLeaf): void {
    this.setGroup((other as unknown as WorkspaceLeaf).group ?? (other as unknown as WorkspaceLeaf).id);
  }

  setGroup(group: string): void {
    this.group = group;
    this.trigger("group-change", group);
  }

  detach(): void {
    void this.closeView().catch(rethrowLater);
    this.owner.detached(this);
  }

  getIcon(): string { return this.view.getIcon(); }
  getDisplayText(): string { return this.view.getDisplayText(); }
  onResize(): void { this.view.onResize(); }

  /** Tab and header say what the view calls itself now. */
  dress(): void {
    setIcon(this.iconEl, this.getIcon());
    this.labelEl.setText(this.getDisplayText());
    this.tabHeaderEl.setAttr("aria-label", this.getDisplayText());
    this.tabHeaderEl.dataset["type"] = this.view.getViewType();
    refreshTitle(this.view);
  }

  private async closeView(): Promise<void> {
    const { view } = this;
    this.observer?.disconnect();
    await lifecycle(view).onClose();
    view.unload();
    view.containerEl.detach();
  }

  private watchSize(view: obs.View): void {
    this.observer = new ResizeObserver(() => {
      if (view.containerEl.isShown()) view.onResize();
    });
    this.observer.observe(view.containerEl);
  }

  private travel(from: obs.ViewState[], to: obs.ViewState[]): void {
    const state = from.pop();
    if (!state) return;
    to.push(this.getViewState());
    void this.setViewState({ ...state, active: true }).catch(rethrowLater);
  }

  private tabKey(event: KeyboardEvent): void {
    const leaves = this.parent.leaves();
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.key === "Enter" || event.key === " ") this.owner.activate(this);
    else if (event.key === "Delete") this.detach();
    else if (step !== 0) {
      const next = leaves[(leaves.indexOf(this) + step + leaves.length) % leaves.length];
      if (next) {
        this.owner.activate(next);
        next.tabHeaderEl.focus();
      }
    } else return;
    event.preventDefault();
  }

  private tabMenu(event: MouseEvent): void {
    const menu = new Menu();
    menu.addItem((item) => item.setTitle("Close").setIcon("x").onClick(() => { this.detach(); }));
    menu.addItem((item) => item.setTitle("Close others").onClick(() => { for (const leaf of this.parent.leaves()) if (leaf !== this) leaf.detach(); }));
    menu.addItem((item) => item.setTitle("Move to new window").setIcon("maximize").onClick(() => { this.owner.moveLeafToPopout(this); }));
    this.view.onPaneMenu(menu, "tab-header");
    menu.showAtMouseEvent(event);
  }
}
