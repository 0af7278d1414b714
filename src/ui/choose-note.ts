/** The note of a concept, set by hand: the learner chooses the concept, then the note; the likely ones stand first. */
import { strings } from "../core/base/strings";
import { FuzzySuggestModal, type App, type FuzzyMatch } from "obsidian";
import type { Services } from "../app/services";
import type { NotePath } from "../core/base/note-path";
import type { Concept } from "../core/concept/concept";
import { allConcepts } from "../core/index/concept-index";
import { folderOf, nameOf } from "../core/index/notes";
import { announce } from "./announce";
import { ConceptPicker } from "./pick-concept";
import { runAction } from "./run-action";
import { whenRead } from "./when-read";

export async function chooseNote(app: App, services: Services): Promise<void> {
  await pickConcept(app, services, strings.commands.chooseNote, () => true, (concept) => pickNote(app, services, concept));
}

export async function chooseNone(app: App, services: Services): Promise<void> {
  await pickConcept(app, services, strings.commands.noNote, ({ note }) => note !== null, async ({ id }) => { announce(app, await services.study.chooseNote(id, { path: null })); });
}

export async function pickNote(app: App, services: Services, concept: Concept): Promise<void> {
  new NotePicker(app, concept, await services.likelyNotes(concept), async (path) => { announce(app, await services.study.chooseNote(concept.id, { path })); }).open();
}

async function pickConcept(app: App, services: Services, doing: string, isOffered: (concept: Concept) => boolean, run: (concept: Concept) => Promise<void>): Promise<void> {
  if (!await whenRead(services)) return;
  new ConceptPicker(app, strings.concept.choose, strings.common.noMaps, allConcepts(services.liveIndex.current()).filter(isOffered), run, doing).open();
}

class NotePicker extends FuzzySuggestModal<NotePath> {
  constructor(app: App, { term }: Concept, private readonly notes: readonly NotePath[], private readonly chosen: (path: NotePath) => Promise<void>) {
    super(app);
    this.setPlaceholder(strings.concept.chooseNote(term));
    this.emptyStateText = strings.concept.noSuchNote;
  }

  override getItems(): NotePath[] {
    return [...this.notes];
  }

  override getItemText(path: NotePath): string {
    return nameOf(path);
  }

  override renderSuggestion(match: FuzzyMatch<NotePath>, el: HTMLElement): void {
    super.renderSuggestion(match, el);
    el.createDiv({ cls: "moc-study-suggestion-note", text: folderOf(match.item) });
  }

  override onChooseItem(path: NotePath): void {
    runAction(strings.commands.chooseNote, () => this.chosen(path));
  }
}
