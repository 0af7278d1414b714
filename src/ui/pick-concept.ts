/** A list of concepts to choose from, by term, each with its place and its definition. */
import { strings } from "../core/base/strings";
import { FuzzySuggestModal, type App, type FuzzyMatch } from "obsidian";
import type { Concept } from "../core/concept/concept";
import { nameOf } from "../core/index/notes";
import { runAction } from "./run-action";

type Named = Pick<Concept, "id" | "term" | "definition" | "map" | "headingPath">;

export class ConceptPicker<T extends Named> extends FuzzySuggestModal<T> {
  constructor(app: App, placeholder: string, emptyText: string, private readonly concepts: readonly T[], private readonly chosen: (concept: T) => Promise<void>, private readonly doing = strings.commands.join) {
    super(app);
    this.setPlaceholder(placeholder);
    this.emptyStateText = emptyText;
  }

  override getItems(): T[] {
    return [...this.concepts];
  }

  override getItemText({ term }: T): string {
    return term;
  }

  override renderSuggestion(match: FuzzyMatch<T>, el: HTMLElement): void {
    super.renderSuggestion(match, el);
    const { definition, map, headingPath } = match.item;
    el.createDiv({ cls: "moc-study-suggestion-note", text: [[nameOf(map), ...headingPath].join(" › "), definition].filter((text) => text !== "").join(" · ") });
  }

  override onChooseItem(concept: T): void {
    runAction(this.doing, () => this.chosen(concept));
  }
}
