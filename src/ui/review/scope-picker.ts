/** What to review: all maps, a map, one of its sections; and the filter that came with it, to be taken away. */
import { setIcon } from "obsidian";
import type { Reach } from "../../app/services";
import type { ConceptIndex, ConceptMap } from "../../core/index/concept-index";
import { sectionsOf } from "../../core/index/sections";
import { fromState, toState } from "./scope-state";

export class ReachPicker {
  private readonly select: HTMLSelectElement;
  private readonly chip: HTMLButtonElement;
  private drawn = "";
  private reach: Reach | null = null;

  constructor(parent: HTMLElement, private readonly chosen: (reach: Reach) => void, label = "What to review") {
    const row = parent.createDiv({ cls: "moc-study-pickers" });
    this.select = row.createEl("select", { cls: ["dropdown", "moc-study-reach"], attr: { "aria-label": label } });
    this.select.addEventListener("change", () => {
      const reach = fromState(JSON.parse(this.select.value));
      if (reach !== null) this.chosen({ ...reach, filter: this.reach?.filter ?? "" });
    });
    this.chip = row.createEl("button", { cls: "moc-study-chip" });
    this.chip.addEventListener("click", () => { if (this.reach !== null) this.chosen({ ...this.reach, filter: "" }); });
  }

  show(index: ConceptIndex, reach: Reach): void {
    this.reach = reach;
    const options = [option("All maps", null, 0), ...index.maps.filter(({ concepts }) => concepts.length > 0).flatMap(optionsOf)];
    const drawn = JSON.stringify(options);
    if (drawn !== this.drawn) {
      this.select.empty();
      for (const one of options) this.select.createEl("option", one);
    }
    this.drawn = drawn;
    this.select.value = valueOf(reach.scope);
    this.chip.toggleClass("is-empty", reach.filter === "");
    this.chip.empty();
    if (reach.filter === "") return;
    this.chip.createSpan({ text: reach.filter });
    this.chip.setAttribute("aria-label", `Remove filter ${reach.filter}`);
    setIcon(this.chip.createSpan({ attr: { "aria-hidden": "true" } }), "x");
  }
}

function optionsOf(map: ConceptMap): { readonly text: string; readonly value: string }[] {
  return [option(map.title, { map: map.path, heading: null }, 0), ...sectionsOf(map).map((section) => option(section, { map: map.path, heading: [section] }, 1))];
}

function option(text: string, scope: Reach["scope"], depth: number): { readonly text: string; readonly value: string } {
  return { text: `${"\u2003".repeat(depth)}${text}`, value: valueOf(scope) };
}

function valueOf(scope: Reach["scope"]): string {
  return JSON.stringify(toState({ scope, filter: "" }));
}
