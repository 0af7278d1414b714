/** A note shown beside a link that is pointed at: what `hover-link` is for. */
import type * as obs from "obsidian";
import { Component, rethrowLater } from "./events";
import type { HostApp } from "./host-app";
import { Keymap } from "./keymap";
import { parseLinktext, resolveSubpath } from "./links";
import { MarkdownRenderer } from "./markdown";

interface Hovered {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: obs.HoverParent;
  readonly targetEl: HTMLElement | null;
  readonly linktext: string;
  readonly sourcePath?: string;
}

/** Milliseconds of rest before it shows, and of absence before it goes: time to move into it. */
const WAIT = 350;

export class HoverPopover extends Component implements obs.HoverPopover {
  readonly hoverEl = createDiv({ cls: "popover hover-popover" });
  state = 0 as obs.PopoverState;

  constructor(readonly parent: obs.HoverParent, readonly targetEl: HTMLElement | null) {
    super();
  }

  showAt(x: number, y: number): void {
    this.parent.hoverPopover?.unload();
    this.parent.hoverPopover = this;
    document.body.append(this.hoverEl);
    const box = this.hoverEl.getBoundingClientRect();
    this.hoverEl.setCssStyles({ left: `${Math.max(8, Math.min(x, innerWidth - box.width - 8))}px`, top: `${y + box.height > innerHeight - 8 ? Math.max(8, y - box.height - 30) : y}px` });
    this.load();
  }

  override onunload(): void {
    this.hoverEl.remove();
    if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
  }
}

export function installPagePreview(app: HostApp): void {
  let timer = 0;
  app.workspace.on("hover-link" as "quick-preview", (given: unknown) => {
    const hovered = given as Hovered;
    const { event, source, targetEl } = hovered;
    // A source says whether a key is to be held as well; the reading view's own links need none.
    if (app.hoverSources.get(source)?.defaultMod === true && !Keymap.isModifier(event, "Mod")) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { show(app, hovered).catch(rethrowLater); }, WAIT);
    targetEl?.addEventListener("mouseleave", () => { window.clearTimeout(timer); }, { once: true });
  });
}

async function show(app: HostApp, { event, hoverParent, targetEl, linktext, sourcePath = "" }: Hovered): Promise<void> {
  const { path, subpath } = parseLinktext(linktext);
  const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
  if (!file || file.extension !== "md") return;
  const popover = new HoverPopover(hoverParent, targetEl);
  const text = await app.vault.cachedRead(file);
  const cache = app.metadataCache.getFileCache(file);
  const part = cache && subpath !== "" ? resolveSubpath(cache, subpath) : null;
  const start = part?.start.offset ?? cache?.frontmatterPosition?.end.offset ?? 0;
  const content = popover.hoverEl.createDiv({ cls: "markdown-embed" }).createDiv({ cls: "markdown-embed-content markdown-preview-view markdown-rendered" });
  content.createDiv({ cls: "inline-title", text: file.basename });
  await MarkdownRenderer.render(app, text.slice(start, part?.end?.offset), content, file.path, popover);
  const at = targetEl?.getBoundingClientRect();
  popover.showAt(at?.left ?? event.clientX, (at?.bottom ?? event.clientY) + 6);
  leaveLater(popover, targetEl);
}

function leaveLater(popover: HoverPopover, targetEl: HTMLElement | null): void {
  let timer = 0;
  const leave = (): void => { timer = window.setTimeout(() => { popover.unload(); }, WAIT); };
  const stay = (): void => { window.clearTimeout(timer); };
  for (const el of [popover.hoverEl, targetEl]) {
    el?.addEventListener("mouseleave", leave);
    el?.addEventListener("mouseenter", stay);
  }
}
