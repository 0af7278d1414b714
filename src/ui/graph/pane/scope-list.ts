/** The menu for map and section: a field for words, and below it what they find. Arrows choose, Enter takes. */
import { wholeNumber } from "../../../core/base/language";
import { strings } from "../../../core/base/strings";
import type { ConceptMap } from "../../../core/index/concept-index";
import type { Scope } from "../../../core/index/scope";
import { withSigns } from "../../../core/text/formula-signs";
import { scopeEntries, type OpeningOf, type ScopeEntry } from "./scope-entries";

/** `maps`: those there are now. `choose` gets what was taken. */
export function drawScopeList(parent: HTMLElement, maps: () => readonly ConceptMap[], shown: Scope, openingOf: OpeningOf | undefined, choose: (scope: Scope) => void): void {
  const input = parent.createEl("input", {
    type: "text", placeholder: strings.graph.scope,
    attr: { role: "combobox", "aria-label": strings.graph.scope, "aria-expanded": "true", "aria-controls": "moc-study-scopes", "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false", "data-key": "scope" },
  });
  const list = parent.createDiv({ cls: "moc-study-scopes", attr: { role: "listbox", id: "moc-study-scopes", "aria-label": strings.graph.scopes } });
  let entries: readonly ScopeEntry[] = [];
  let at = 0;
  const mark = (to: number): void => {
    list.children[at]?.setAttribute("aria-selected", "false");
    at = (to + entries.length) % Math.max(1, entries.length);
    const option = list.children[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option?.id ?? "");
  };
  let words = "";
  const draw = (): void => {
    // The same words again: other maps have come, and what was chosen stays so.
    const before = input.value === words ? JSON.stringify(entries[at]?.scope) : "";
    words = input.value;
    entries = scopeEntries(maps(), shown, words, openingOf);
    list.empty();
    for (const [n, entry] of entries.entries()) drawEntry(list, n, entry, choose);
    list.toggleClass("is-empty", entries.length === 0);
    const now = entries.findIndex(({ scope }) => JSON.stringify(scope) === before);
    mark(Math.max(0, now < 0 ? entries.findIndex(({ isShown }) => isShown) : now));
  };
  input.addEventListener("input", draw);
  input.addEventListener("keydown", (event) => {
    const [step, entry] = [event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0, entries[at]];
    if (step !== 0) mark(at + step);
    else if (event.key === "Enter" && entry !== undefined) choose(entry.scope);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  draw();
}

function drawEntry(list: HTMLElement, n: number, { label, depth, map, count, isShown, scope }: ScopeEntry, choose: (scope: Scope) => void): void {
  const option = list.createDiv({ cls: ["moc-study-scope", `is-depth-${depth}`], attr: { role: "option", id: `moc-study-scope-${n}`, "aria-selected": "false", ...isShown ? { "aria-current": "true" } : {} } });
  option.createSpan({ cls: "moc-study-scope-name", text: withSigns(label) });
  if (map !== "") option.createSpan({ cls: "moc-study-scope-map", text: withSigns(map) });
  option.createSpan({ cls: "moc-study-count", text: wholeNumber(count) });
  option.addEventListener("mousedown", (event) => event.preventDefault());
  option.addEventListener("click", () => choose(scope));
}
