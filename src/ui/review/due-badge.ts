/** The number of remaining cards, on the ribbon and in the palette. Updated only if the number changed. */
import { debounce, type Plugin } from "obsidian";
import type { Services } from "../../app/services";
import { ALL } from "./scope-state";
import { openReview } from "./open-review";

/** Milliseconds. The first reading changes the index note by note, and nobody looks that often. */
const PAUSE = 300;

export function showDueCount(plugin: Plugin, services: Services): void {
  const { app } = plugin;
  const icon = plugin.addRibbonIcon("graduation-cap", "Review", () => void openReview(app, ALL));
  icon.addClass("moc-study-ribbon");
  const badge = icon.createSpan({ cls: "moc-study-badge", attr: { "aria-hidden": "true" } });
  let shown = "";
  const update = (): void => {
    const { due, learning, fresh } = services.remaining();
    const words = [[due + learning, "due"], [fresh, "new"]].filter(([many]) => many !== 0).map((pair) => pair.join(" ")).join(", ");
    if (words === shown && shown !== "") return;
    shown = words;
    badge.setText(due + learning === 0 ? "" : due + learning > 999 ? "999+" : String(due + learning));
    icon.setAttribute("aria-label", words === "" ? "Review" : `Review (${words})`);
    plugin.removeCommand("review");
    plugin.addCommand({ id: "review", name: words === "" ? "Review all maps" : `Review all maps (${words})`, callback: () => void openReview(app, ALL) });
  };
  update();
  const later = debounce(update, PAUSE);
  plugin.register(services.liveIndex.changed.subscribe(later));
  plugin.register(services.settings.changed.subscribe(later));
}
