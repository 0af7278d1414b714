/**
 * The picker of what to review: all maps, a map, or a section; and the filter of the review, with a button to remove
 * it.
 */
import { strings } from "../../core/base/strings";
import { setIcon } from "obsidian";
import type { ReviewScope } from "../../app/services";
import { allConcepts, type ConceptIndex, type ConceptMap } from "../../core/index/concept-index";
import { sectionsOf } from "../../core/index/sections";
import { fromState, toState } from "./scope-state";

export class ReviewScopePicker {
  private readonly select: HTMLSelectElement;
  private readonly chip: HTMLButtonElement;
  private drawn = "";
  private scope: ReviewScope | null = null;

  constructor(parent: HTMLElement, private readonly chosen: (scope: ReviewScope) => void, label = strings.review.what) {
    const row = parent.createDiv({ cls: "moc-study-pickers" });
    this.select = row.createEl("select", { cls: ["dropdown", "moc-study-reach"], attr: { "aria-label": label } });
    this.select.addEventListener("change", () => {
      const scope = fromState(JSON.parse(this.select.value));
      if (scope !== null) this.chosen({ ...scope, filter: this.scope?.filter ?? "" });
    });
    this.chip = row.createEl("button", { cls: "moc-study-chip" });
    this.chip.addEventListener("click", () => { if (this.scope !== null) this.chosen({ ...this.scope, filter: "" }); });
  }

  show(index: ConceptIndex, scope: ReviewScope): void {
    this.scope = scope;
    const options = [option(strings.common.allMaps, null, 0), ...index.maps.filter(({ concepts }) => concepts.length > 0).flatMap(optionsOf)];
    const drawn = JSON.stringify(options);
    if (drawn !== this.drawn) {
      this.select.empty();
      for (const one of options) this.select.createEl("option", one);
    }
    this.drawn = drawn;
    this.select.value = valueOf(scope.scope);
    this.chip.toggleClass("is-empty", scope.filter === "");
    this.chip.empty();
    if (scope.filter === "") return;
    const text = named(index, scope.filter);
    this.chip.createSpan({ cls: "moc-study-chip-text", text });
    this.chip.setAttribute("aria-label", strings.graph.removeFilter(text));
    setIcon(this.chip.createSpan({ attr: { "aria-hidden": "true" } }), "x");
  }
}

/** The filter as it is read: nobody knows a concept by its id. */
function named(index: ConceptIndex, filter: string): string {
  return filter.replace(/\bid:(\S+)/g, (typed, id) => allConcepts(index).find((concept) => concept.id === id)?.term ?? typed);
}

function optionsOf(map: ConceptMap): { readonly text: string; readonly value: string }[] {
  return [option(map.title, { map: map.path, heading: null }, 0), ...sectionsOf(map).map((section) => option(section, { map: map.path, heading: [section] }, 1))];
}

function option(text: string, scope: ReviewScope["scope"], depth: number): { readonly text: string; readonly value: string } {
  return { text: `${"\u2003".repeat(depth)}${text}`, value: valueOf(scope) };
}

function valueOf(scope: ReviewScope["scope"]): string {
  return JSON.stringify(toState({ scope, filter: "" }));
}
