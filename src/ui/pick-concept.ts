/** A list of concepts to choose from, by term, each with its place and its definition. */
import { strings } from "../core/base/strings";
import { FuzzySuggestModal, renderMatches, type App, type FuzzyMatch } from "obsidian";
import type { Concept } from "../core/concept/concept";
import { nameOf } from "../core/index/notes";
import { plainText } from "../core/text/normalize";
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

  /** What is typed may name the place, too: it is often all that tells two terms apart. */
  override getItemText(concept: T): string {
    return `${concept.term} ${placeOf(concept)}`;
  }

  override renderSuggestion({ item, match: { matches } }: FuzzyMatch<T>, el: HTMLElement): void {
    const { definition, term } = item;
    renderMatches(el.createDiv(), term, matches.filter(([, to]) => to <= term.length));
    const note = el.createDiv({ cls: "moc-study-suggestion-note" });
    renderMatches(note, placeOf(item), matches.filter(([from]) => from > term.length), -term.length - 1);
    if (definition !== "") note.appendText(` · ${plainText(definition)}`);
  }

  override onChooseItem(concept: T): void {
    runAction(this.doing, () => this.chosen(concept));
  }
}

function placeOf({ map, headingPath }: Named): string {
  return [nameOf(map), ...headingPath].join(" › ");
}
