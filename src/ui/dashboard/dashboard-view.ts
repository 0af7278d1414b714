/** The dashboard: progress, forecast, and what to learn next. Drawn again when its numbers change. */
import { strings } from "../../core/base/strings";
import { ItemView, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import { isEqual } from "../../app/equality";
import type { Services } from "../../app/services";
import type { Overview } from "../../core/study/overview";
import { drawSafely } from "../draw-safely";
import { drawDashboard } from "./dashboard";
import { DASHBOARD } from "./open-dashboard";

export class DashboardView extends ItemView {
  override navigation = false;
  override icon = "chart-no-axes-column";
  private drawn: Overview | null = null;
  /** The target day of the forecast, `YYYY-MM-DD`, or empty. */
  private target = "";
  private asked = 0;
  /** Maps and sections whose parts are shown. */
  private readonly open = new Set<string>();

  constructor(leaf: WorkspaceLeaf, private readonly services: Services) {
    super(leaf);
  }

  getViewType(): string {
    return DASHBOARD;
  }

  getDisplayText(): string {
    return strings.dashboard.name;
  }

  override getState(): Record<string, unknown> {
    return { target: this.target, open: [...this.open] };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const given = new Map<string, unknown>(typeof state === "object" && state !== null ? Object.entries(state) : []);
    const [target, open] = [given.get("target"), given.get("open")];
    if (typeof target === "string") this.target = target;
    if (Array.isArray(open)) for (const path of open) if (typeof path === "string") this.open.add(path);
    // Not waited for: the workspace stands before the vault is read.
    this.redraw();
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.addClass("moc-study-pane", "moc-study-dashboard");
    this.contentEl.createDiv({ cls: "moc-study-review-message", text: strings.dashboard.reading });
    this.register(this.services.liveIndex.changed.subscribe(() => this.redraw()));
    this.register(this.services.settings.changed.subscribe(() => this.redraw()));
    this.redraw();
    return Promise.resolve();
  }

  private redraw(): void {
    drawSafely(this.contentEl, strings.dashboard.drawing, () => this.refresh());
  }

  private async refresh(): Promise<void> {
    const asked = ++this.asked;
    const overview = await this.services.overview(timeOf(this.target));
    if (asked !== this.asked) return;
    if (this.drawn !== null && isEqual(this.drawn, overview)) return;
    this.draw(overview);
    this.drawn = overview;
  }

  private draw(overview: Overview): void {
    const { contentEl } = this;
    const { scrollTop } = contentEl;
    const focused = contentEl.doc.activeElement?.getAttribute("data-focus") ?? null;
    drawDashboard(contentEl, overview, {
      app: this.app, services: this.services, target: this.target, isOpen: (key) => this.open.has(key),
      toggle: (key, open) => {
        if (open) this.open.add(key);
        else this.open.delete(key);
        this.app.workspace.requestSaveLayout();
        this.draw(overview);
      },
      aim: (target) => {
        this.target = target;
        this.app.workspace.requestSaveLayout();
        this.redraw();
      },
    });
    contentEl.scrollTop = scrollTop;
    if (focused !== null) contentEl.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }
}

/** Noon of a day, so that no time zone makes another day of it; null for an invalid day. */
function timeOf(day: string): number | null {
  const [year = NaN, month = NaN, date = NaN] = day.split("-").map(Number);
  const time = new Date(year, month - 1, date, 12).getTime();
  return Number.isNaN(time) ? null : time;
}
