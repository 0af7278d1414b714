/** Suggestions while one writes: the first of the registered ones that wants the place at the cursor gets it. */
import type * as obs from "obsidian";
import type { Editor } from "./editor";
import type { HostApp } from "./host-app";
import { PopoverSuggest } from "./popover";

export abstract class EditorSuggest<T> extends PopoverSuggest<T> implements obs.EditorSuggest<T> {
  context: obs.EditorSuggestContext | null = null;
  limit = 100;

  setInstructions(): void { /* the list has no footer here */ }
  abstract onTrigger(cursor: obs.EditorPosition, editor: obs.Editor, file: obs.TFile | null): obs.EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: obs.EditorSuggestContext): T[] | Promise<T[]>;

  async offer(context: obs.EditorSuggestContext, place: DOMRect): Promise<void> {
    this.context = context;
    this.showAt((await this.getSuggestions(context)).slice(0, this.limit), place);
  }
}

export class EditorSuggestHost {
  constructor(private readonly app: HostApp, private readonly editor: Editor, private readonly file: () => obs.TFile | null) {}

  trigger(): void {
    const cursor = this.editor.getCursor();
    const file = this.file();
    let taken = false;
    for (const suggest of this.app.editorSuggests) {
      if (!(suggest instanceof EditorSuggest)) continue;
      const info = taken || !file ? null : suggest.onTrigger(cursor, this.editor, file);
      if (!info || !file) {
        suggest.close();
        continue;
      }
      taken = true;
      const at = this.editor.cm.coordsAtPos(this.editor.posToOffset(info.start));
      void suggest.offer({ ...info, editor: this.editor, file }, new DOMRect(at?.left ?? 0, at?.top ?? 0, 240, (at?.bottom ?? 0) - (at?.top ?? 0)));
    }
  }
}
