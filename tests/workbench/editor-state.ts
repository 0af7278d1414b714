/** How a note looks while it is written: CodeMirror with Markdown, history, and the app's class names on its lines. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { Compartment, RangeSetBuilder, StateField, type Extension } from "@codemirror/state";
import { Decoration, drawSelection, EditorView, highlightActiveLine, keymap, ViewPlugin, type DecorationSet, type ViewUpdate } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type * as obs from "obsidian";
import { livePreview } from "./live-preview";

/** Which note an editor shows; plugins' extensions ask this. */
export const editorInfoField = StateField.define<obs.MarkdownFileInfo | null>({ create: () => null, update: (value) => value });
export const editorEditorField = StateField.define<EditorView | null>({ create: () => null, update: (value) => value });

const LOOK = HighlightStyle.define([
  { tag: tags.heading1, class: "cm-header cm-header-1" }, { tag: tags.heading2, class: "cm-header cm-header-2" },
  { tag: tags.heading3, class: "cm-header cm-header-3" }, { tag: tags.heading4, class: "cm-header cm-header-4" },
  { tag: tags.heading5, class: "cm-header cm-header-5" }, { tag: tags.heading6, class: "cm-header cm-header-6" },
  { tag: tags.strong, class: "cm-strong" }, { tag: tags.emphasis, class: "cm-em" }, { tag: tags.strikethrough, class: "cm-strikethrough" },
  { tag: tags.link, class: "cm-link" }, { tag: tags.url, class: "cm-url" }, { tag: tags.monospace, class: "cm-inline-code" },
  { tag: tags.quote, class: "cm-quote" }, { tag: tags.processingInstruction, class: "cm-formatting" }, { tag: tags.list, class: "cm-list" },
]);

const WORDS = /\[\[[^\]\n]+\]\]|(?:^|\s)#[\p{L}\d_/-]*\p{L}[\p{L}\d_/-]*|\s\^[A-Za-z0-9-]+\s*$|^\s*[-*+]\s\[.\]/gu;

/** Links, tags, block ids and boxes: what Markdown itself does not know. */
const obsidianWords = ViewPlugin.fromClass(class {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = marks(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) this.decorations = marks(update.view);
  }
}, { decorations: (plugin) => plugin.decorations });

function marks(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let next = 1;
  for (const { from, to } of view.visibleRanges) {
    const last = view.state.doc.lineAt(to).number;
    for (let number = Math.max(next, view.state.doc.lineAt(from).number); number <= last; number++) {
      next = number + 1;
      const line = view.state.doc.line(number);
      for (const found of line.text.matchAll(WORDS)) {
        const start = line.from + found.index + (/^\s/.test(found[0]) && !/\[.\]$/.test(found[0]) ? 1 : 0);
        const kind = found[0].startsWith("[[") ? "cm-hmd-internal-link" : /\[.\]$/.test(found[0]) ? "cm-formatting-task" : found[0].includes("^") ? "cm-blockid" : "cm-hashtag";
        builder.add(start, line.from + found.index + found[0].length, Decoration.mark({ class: kind }));
      }
    }
  }
  return builder.finish();
}

export interface EditorParts {
  readonly view: EditorView;
  setPlugins(extensions: Extension): void;
}

export function createEditorView(parent: HTMLElement, info: obs.MarkdownFileInfo, plugins: Extension, changed: (update: ViewUpdate) => void): EditorParts {
  const fromPlugins = new Compartment();
  const view = new EditorView({
    parent,
    doc: "",
    extensions: [
      editorInfoField.init(() => info), editorEditorField, livePreview,
      history(), drawSelection(), highlightActiveLine(), EditorView.lineWrapping,
      markdown({ base: markdownLanguage }), syntaxHighlighting(LOOK), obsidianWords,
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.contentAttributes.of({ "aria-label": "Note text", spellcheck: "false" }),
      EditorView.updateListener.of(changed),
      fromPlugins.of(plugins),
    ],
  });
  return { view, setPlugins: (extensions) => { view.dispatch({ effects: fromPlugins.reconfigure(extensions) }); } };
}
