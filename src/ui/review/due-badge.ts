/** How many cards are left today, on the ribbon and in the palette; told anew only where the number changed. */
import type { Plugin } from "obsidian";
import type { Services } from "../../app/services";
import { debounceFor, runAction, runInBackground } from "../run-action";
import { countsText } from "../words";
import { ALL } from "./scope-state";
import { openReview } from "./open-review";

/** As in the palette, where nothing is due. */
export const REVIEW_ALL = "Review all maps";

/** Milliseconds. The first reading changes the index note by note, and nobody looks that often. */
const PAUSE = 300;

export function showDueCount(plugin: Plugin, services: Services): void {
  const { app } = plugin;
  const review = (): void => { runAction(REVIEW_ALL, () => openReview(app, ALL)); };
  const icon = plugin.addRibbonIcon("graduation-cap", "Review", review);
  icon.addClass("moc-study-ribbon");
  const badge = icon.createSpan({ cls: "moc-study-badge", attr: { "aria-hidden": "true" } });
  let shown = "";
  let isOver = false;
  plugin.register(() => { isOver = true; });
  const show = async (): Promise<void> => {
    const { due, learning, fresh } = await services.remaining();
    const words = countsText([due + learning, "due"], [fresh, "new"]);
    if (isOver || (words === shown && shown !== "")) return;
    shown = words;
    badge.setText(due + learning === 0 ? "" : due + learning > 999 ? "999+" : String(due + learning));
    icon.setAttribute("aria-label", words === "" ? "Review" : `Review (${words})`);
    plugin.removeCommand("review");
    plugin.addCommand({ id: "review", name: words === "" ? REVIEW_ALL : `${REVIEW_ALL} (${words})`, callback: review });
  };
  runInBackground("Count due cards", show);
  const later = debounceFor(plugin, "Count due cards", show, PAUSE);
  plugin.register(services.liveIndex.changed.subscribe(later));
  plugin.register(services.settings.changed.subscribe(later));
}
