/** How many cards are left today, on the ribbon and in the palette; told anew only where the number changed. */
import { strings } from "../../core/base/strings";
import type { Plugin } from "obsidian";
import type { Services } from "../../app/services";
import { debounceFor, runAction, runInBackground } from "../run-action";
import { queueText } from "../words";
import { ALL } from "./scope-state";
import { openReview } from "./open-review";

/** Milliseconds. The first reading changes the index note by note, and nobody looks that often. */
const PAUSE = 300;

export function showDueCount(plugin: Plugin, services: Services): void {
  const { app } = plugin;
  const review = (): void => { runAction(strings.commands.reviewAll, () => openReview(app, ALL)); };
  const icon = plugin.addRibbonIcon("graduation-cap", strings.review.name, review);
  icon.addClass("moc-study-ribbon");
  const badge = icon.createSpan({ cls: "moc-study-badge", attr: { "aria-hidden": "true" } });
  let shown = "";
  let isOver = false;
  plugin.register(() => { isOver = true; });
  const show = async (): Promise<void> => {
    const { due, learning, fresh } = await services.remaining();
    const words = queueText({ due: due + learning, learning: 0, fresh });
    if (isOver || (words === shown && shown !== "")) return;
    shown = words;
    badge.setText(due + learning === 0 ? "" : due + learning > 999 ? "999+" : String(due + learning));
    icon.setAttribute("aria-label", words === "" ? strings.review.name : strings.review.counted(words));
    plugin.removeCommand("review");
    plugin.addCommand({ id: "review", name: words === "" ? strings.commands.reviewAll : strings.review.countedAll(words), callback: review });
  };
  runInBackground(strings.background.countDue, show);
  const later = debounceFor(plugin, strings.background.countDue, show, PAUSE);
  plugin.register(services.liveIndex.changed.subscribe(later));
  plugin.register(services.settings.changed.subscribe(later));
}
