/** Joins a concept that is no longer in the map to one that is: the learner chooses both, the likely ones stand first. */
import { strings } from "../core/base/strings";
import { FuzzySuggestModal, type App, type FuzzyMatch } from "obsidian";
import type { Services } from "../app/services";
import type { Concept, ConceptId } from "../core/concept/concept";
import type { Orphan } from "../core/index/identity-update";
import { nameOf } from "../core/index/notes";
import { announce } from "./announce";
import { runAction } from "./run-action";

/** Asks which one, unless it is given; then which concept it is. */
export async function joinOrphan(app: App, services: Services, id?: ConceptId): Promise<void> {
  await services.liveIndex.ready;
  const orphans = services.liveIndex.orphans();
  const given = orphans.find((orphan) => orphan.id === id);
  if (given !== undefined) return chooseConcept(app, services, given);
  new ConceptPicker(app, strings.concept.chooseLost, strings.concept.noneLost, orphans, (orphan) => chooseConcept(app, services, orphan)).open();
}

async function chooseConcept(app: App, services: Services, orphan: Orphan): Promise<void> {
  const likely = await services.likely(orphan);
  new ConceptPicker(app, strings.concept.chooseNow(orphan.term), strings.common.noConcepts, likely, async (concept) => { announce(app, await services.study.join(orphan.id, concept.id)); }).open();
}

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
