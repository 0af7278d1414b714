/** The tree of the workspace: splits, groups of tabs, side panes; each part owns its element. */
import type * as obs from "obsidian";
import { setIcon } from "./icons";
import { WorkspaceLeaf } from "./leaf";
import { setTooltip } from "./tooltip";
import { WorkspaceItem } from "./workspace-item";

export abstract class WorkspaceParent extends WorkspaceItem {
  readonly children: WorkspaceItem[] = [];

  constructor(override parent: WorkspaceParent | null, readonly changed: () => void) {
    super();
  }

  insert(child: WorkspaceItem, at = this.children.length): void {
    this.children.splice(at, 0, child);
    child.parent = this;
    this.arranged();
  }

  /** An empty group or split goes with its last child; the root and the side panes stay. */
  take(child: WorkspaceItem): void {
    this.children.remove(child);
    child.parent = null;
    child.containerEl.remove();
    this.arranged();
    if (this.children.length === 0 && this.parent) this.parent.take(this);
  }

  leaves(): WorkspaceLeaf[] {
    return this.children.flatMap((child) => child instanceof WorkspaceParent ? child.leaves() : child instanceof WorkspaceLeaf ? [child] : []);
  }

  protected abstract arranged(): void;
}

export class WorkspaceSplit extends WorkspaceParent {
  readonly containerEl = createDiv({ cls: "workspace-split" });

  constructor(parent: WorkspaceParent | null, changed: () => void, readonly direction: obs.SplitDirection) {
    super(parent, changed);
    this.containerEl.addClass(`mod-${direction}`);
  }

  protected arranged(): void {
    this.containerEl.setChildrenInPlace(this.children.map(({ containerEl }) => containerEl));
    this.changed();
  }
}

export class WorkspaceRoot extends WorkspaceSplit {
  readonly win = window;
  readonly doc = document;

  constructor(changed: () => void) {
    super(null, changed, "vertical");
    this.containerEl.addClass("mod-root");
    this.containerEl.setAttr("role", "main");
  }
}

export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = false;

  constructor(changed: () => void, readonly side: obs.Side) {
    super(null, changed, "horizontal");
    this.containerEl.addClasses([`mod-${side}-split`, "mod-sidedock"]);
    this.containerEl.setAttrs({ role: "complementary", "aria-label": side === "left" ? "Left side pane" : "Right side pane" });
  }

  toggle(): void { if (this.collapsed) this.expand(); else this.collapse(); }
  collapse(): void { this.set(true); }
  expand(): void { this.set(false); }

  get width(): number {
    return parseFloat(this.containerEl.style.width) || 300;
  }

  set width(pixels: number) {
    this.containerEl.setCssStyles({ width: `${Math.max(200, Math.min(pixels, innerWidth * 0.6))}px` });
  }

  private set(collapsed: boolean): void {
    this.collapsed = collapsed;
    this.containerEl.toggleClass("is-sidedock-collapsed", collapsed);
    this.changed();
  }
}

export class WorkspaceTabs extends WorkspaceParent {
  readonly containerEl = createDiv({ cls: "workspace-tabs mod-top" });
  /** Buttons of the window beside the tabs, put there by the shell. */
  readonly beforeEl: HTMLElement;
  readonly afterEl: HTMLElement;
  current: WorkspaceLeaf | null = null;
  private readonly headersEl: HTMLElement;
  private readonly contentEl: HTMLElement;

  constructor(parent: WorkspaceParent | null, changed: () => void, newTab: (tabs: WorkspaceTabs) => void) {
    super(parent, changed);
    const bar = this.containerEl.createDiv({ cls: "workspace-tab-header-container" });
    this.beforeEl = bar.createDiv({ cls: "workspace-tab-header-before" });
    this.headersEl = bar.createDiv({ cls: "workspace-tab-header-container-inner", attr: { role: "tablist" } });
    const add = bar.createEl("button", { cls: "clickable-icon workspace-tab-header-new-tab", attr: { type: "button" } });
    setIcon(add, "plus");
    setTooltip(add, "New tab");
    add.addEventListener("click", () => { newTab(this); });
    bar.createDiv({ cls: "workspace-tab-header-spacer" });
    this.afterEl = bar.createDiv({ cls: "workspace-tab-header-after" });
    this.contentEl = this.containerEl.createDiv({ cls: "workspace-tab-container" });
  }

  select(leaf: WorkspaceLeaf): void {
    if (this.current === leaf) return;
    this.current = leaf;
    this.arranged();
  }

  protected arranged(): void {
    const leaves = this.leaves();
    if (!this.current || !leaves.includes(this.current)) this.current = leaves[leaves.length - 1] ?? null;
    this.headersEl.setChildrenInPlace(leaves.map((leaf) => leaf.tabHeaderEl));
    this.contentEl.setChildrenInPlace(leaves.map((leaf) => leaf.containerEl));
    for (const leaf of leaves) {
      const shown = leaf === this.current;
      leaf.containerEl.toggleClass("is-hidden-tab", !shown);
      leaf.tabHeaderEl.toggleClass("is-active", shown);
      leaf.tabHeaderEl.setAttrs({ "aria-selected": shown, tabindex: shown ? 0 : -1 });
    }
    this.changed();
  }
}
