/** The note of a concept, set by hand: the learner chooses the concept, then the note; the likely ones stand first. */
import { FuzzySuggestModal, type App, type FuzzyMatch } from "obsidian";
import type { Services } from "../app/services";
import type { NotePath } from "../core/base/note-path";
import type { Concept } from "../core/concept/concept";
import { allConcepts } from "../core/index/concept-index";
import { folderOf, nameOf } from "../core/index/notes";
import { announce } from "./announce";
import { ConceptPicker } from "./join-orphan";
import { runAction } from "./run-action";

export const CHOOSE_NOTE = "Choose the note of a concept";
export const HAS_NO_NOTE = "Say that a concept has no note";

export async function chooseNote(app: App, services: Services): Promise<void> {
  await pickConcept(app, services, CHOOSE_NOTE, () => true, (concept) => pickNote(app, services, concept));
}

export async function chooseNone(app: App, services: Services): Promise<void> {
  await pickConcept(app, services, HAS_NO_NOTE, ({ note }) => note !== null, async ({ id }) => { announce(app, await services.study.chooseNote(id, { path: null })); });
}

export async function pickNote(app: App, services: Services, concept: Concept): Promise<void> {
  new NotePicker(app, concept, await services.likelyNotes(concept), async (path) => { announce(app, await services.study.chooseNote(concept.id, { path })); }).open();
}

async function pickConcept(app: App, { liveIndex }: Services, doing: string, isOffered: (concept: Concept) => boolean, run: (concept: Concept) => Promise<void>): Promise<void> {
  await liveIndex.ready;
  new ConceptPicker(app, "Choose a concept", "No map names any concepts yet.", allConcepts(liveIndex.current()).filter(isOffered), run, doing).open();
}

class NotePicker extends FuzzySuggestModal<NotePath> {
  constructor(app: App, { term }: Concept, private readonly notes: readonly NotePath[], private readonly chosen: (path: NotePath) => Promise<void>) {
    super(app);
    this.setPlaceholder(`Choose the note of “${term}”`);
    this.emptyStateText = "No note has such a name.";
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
    runAction(CHOOSE_NOTE, () => this.chosen(path));
  }
}
