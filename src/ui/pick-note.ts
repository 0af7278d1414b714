/** A list of the vault's notes to choose from. */
import { strings } from "../core/base/strings";
import { FuzzySuggestModal, type App, type TFile } from "obsidian";
import { notePath, type NotePath } from "../core/base/note-path";
import { runAction } from "./run-action";

export function pickNote(app: App, question: string, notes: readonly TFile[], chosen: (path: NotePath) => unknown): void {
  new NotePicker(app, question, notes, chosen).open();
}

class NotePicker extends FuzzySuggestModal<TFile> {
  constructor(app: App, private readonly question: string, private readonly notes: readonly TFile[], private readonly chosen: (path: NotePath) => unknown) {
    super(app);
    this.setPlaceholder(question);
    this.emptyStateText = strings.concept.noSuchNote;
  }

  override getItems(): TFile[] {
    return [...this.notes];
  }

  override getItemText({ path }: TFile): string {
    return path.replace(/\.md$/, "");
  }

  override onChooseItem({ path }: TFile): void {
    runAction(this.question, () => this.chosen(notePath(path)));
  }
}
