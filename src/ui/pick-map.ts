/** A list of maps to choose from, by name, with the number of concepts of each. */
import { strings } from "../core/base/strings";
import { FuzzySuggestModal, type App, type FuzzyMatch } from "obsidian";
import type { ConceptMap } from "../core/index/concept-index";

export function pickMap(app: App, maps: readonly ConceptMap[], chosen: (map: ConceptMap) => void): void {
  new MapPicker(app, maps, chosen).open();
}

class MapPicker extends FuzzySuggestModal<ConceptMap> {
  constructor(app: App, private readonly maps: readonly ConceptMap[], private readonly chosen: (map: ConceptMap) => void) {
    super(app);
    this.setPlaceholder(strings.maps.choose);
  }

  override getItems(): ConceptMap[] {
    return [...this.maps];
  }

  override getItemText(map: ConceptMap): string {
    return map.title;
  }

  override renderSuggestion(match: FuzzyMatch<ConceptMap>, el: HTMLElement): void {
    super.renderSuggestion(match, el);
    el.createDiv({ cls: "moc-study-suggestion-note", text: `${strings.common.concepts(match.item.concepts.length)} · ${match.item.path}` });
  }

  override onChooseItem(map: ConceptMap): void {
    this.chosen(map);
  }
}
