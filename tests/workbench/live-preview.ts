/** Live preview: boxes, links and bold words of every line but the one that the cursor is in look as in reading view. */
import { RangeSetBuilder, StateEffect, StateField, type EditorState, type Extension } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";

const setLive = StateEffect.define<boolean>();

/** Whether an editor shows its text live; plugins' extensions ask this. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => false,
  update: (live, transaction) => transaction.effects.reduce((value, effect) => effect.is(setLive) ? effect.value : value, live),
});

export function showLive(view: EditorView, live: boolean): void {
  view.dispatch({ effects: setLive.of(live) });
}

const PARTS = /^(\s*(?:[-*+]|\d+[.)])\s)\[(.)\](?=\s)|\[\[(?:[^\]|\n]+\|)?([^\]\n]+)\]\]|\*\*([^*\n]+)\*\*/g;

class Box extends WidgetType {
  constructor(private readonly character: string) {
    super();
  }

  override eq(other: Box): boolean {
    return other.character === this.character;
  }

  override toDOM(view: EditorView): HTMLElement {
    const label = createEl("label", { cls: "task-list-label" });
    const box = label.createEl("input", { cls: "task-list-item-checkbox", type: "checkbox", attr: { "data-task": this.character.trim() } });
    box.checked = this.character !== " ";
    box.addEventListener("click", (event) => {
      event.preventDefault();
      const line = view.state.doc.lineAt(view.posAtDOM(label));
      const at = line.from + line.text.indexOf("[") + 1;
      view.dispatch({ changes: { from: at, to: at + 1, insert: this.character === " " ? "x" : " " } });
    });
    return label;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

class Words extends WidgetType {
  constructor(private readonly text: string, private readonly look: string) {
    super();
  }

  override eq(other: Words): boolean {
    return other.text === this.text && other.look === this.look;
  }

  override toDOM(): HTMLElement {
    return createSpan({ cls: this.look, text: this.text });
  }
}

/** Characters: a longer note is shown as it is written, since each key decorates the whole note again. */
const LONGEST = 500_000;

function decorate(state: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  if (!state.field(editorLivePreviewField) || state.doc.length > LONGEST) return builder.finish();
  for (let number = 1; number <= state.doc.lines; number++) {
    const line = state.doc.line(number);
    if (!isTouched(state, line.from, line.to)) decorateLine(builder, line.from, line.text);
  }
  return builder.finish();
}

function isTouched(state: EditorState, from: number, to: number): boolean {
  return state.selection.ranges.some((range) => range.from <= to && range.to >= from);
}

function decorateLine(builder: RangeSetBuilder<Decoration>, from: number, text: string): void {
  const done = /^\s*(?:[-*+]|\d+[.)])\s\[([^ ])\]\s/.exec(text)?.[1];
  if (done !== undefined) builder.add(from, from, Decoration.line({ attributes: { class: "HyperMD-list-line HyperMD-task-line", "data-task": done } }));
  for (const found of text.matchAll(PARTS)) {
    const [whole, marker, character, link, bold] = found;
    const start = from + found.index + (marker?.length ?? 0);
    const widget = character !== undefined ? new Box(character) : link !== undefined ? new Words(link, "cm-hmd-internal-link cm-underline") : new Words(bold ?? "", "cm-strong");
    builder.add(start, from + found.index + whole.length, Decoration.replace({ widget }));
  }
}

/**
 * As in the app, what is replaced is told by a state field: a line with a link is then in several of the ranges that
 * `visibleRanges` gives to plugins.
 */
const replaced = StateField.define<DecorationSet>({
  create: (state) => decorate(state),
  update: (there, transaction) => transaction.docChanged || transaction.selection !== undefined || transaction.effects.some((effect) => effect.is(setLive)) ? decorate(transaction.state) : there,
  provide: (field) => EditorView.decorations.from(field),
});

export const livePreview: Extension = [editorLivePreviewField, replaced];
