/**
 * Live preview of a checklist: each item's definition stands behind it, as in reading view. It is a decoration: the
 * note's text is not changed, and the cursor steps over it.
 */
import { strings } from "../../core/base/strings";
import { RangeSetBuilder, StateEffect, type EditorState, type Extension } from "@codemirror/state";
import { Decoration, ViewPlugin, WidgetType, type DecorationSet, type EditorView, type ViewUpdate } from "@codemirror/view";
import { editorLivePreviewField } from "obsidian";
import { isEqual } from "../../app/equality";
import type { Services } from "../../app/services";
import { runInBackground } from "../run-action";
import { conceptOfItem, definitionFor, drawDefinition, idAt, type ShownDefinition } from "./items";

const changed = StateEffect.define<null>();

export function liveDefinitions(services: Services): Extension {
  return ViewPlugin.define((view) => new LiveDefinitions(view, services), { decorations: ({ decorations }) => decorations });
}

class LiveDefinitions {
  decorations: DecorationSet;
  private readonly stops: readonly (() => void)[];

  constructor(view: EditorView, private readonly services: Services) {
    const refresh = (): void => { runInBackground(strings.background.definitions, () => view.dispatch({ effects: changed.of(null) })); };
    this.stops = [services.liveIndex.changed.subscribe(refresh), services.settings.changed.subscribe(refresh)];
    this.decorations = decorate(view, services);
  }

  update({ docChanged, viewportChanged, transactions, startState, state, view }: ViewUpdate): void {
    const turned = isLive(startState) !== isLive(state);
    const isRefreshed = transactions.some(({ effects }) => effects.some((effect) => effect.is(changed)));
    if (docChanged || viewportChanged || turned || isRefreshed) this.decorations = decorate(view, this.services);
  }

  destroy(): void {
    for (const stop of this.stops) stop();
  }
}

function decorate({ state, visibleRanges }: EditorView, services: Services): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  if (!isLive(state)) return builder.finish();
  const onHover = services.settings.current().definitions === "hover";
  let next = 1;
  for (const { from, to } of visibleRanges) {
    const last = state.doc.lineAt(to).number;
    // Where another extension replaces text, a line is in several ranges: each line is drawn once.
    for (let number = Math.max(next, state.doc.lineAt(from).number); number <= last; number++) {
      next = number + 1;
      const line = state.doc.line(number);
      const below = number < state.doc.lines ? state.doc.line(number + 1).text : "";
      const definition = definitionFor(services, conceptOfItem(line.text, below));
      const at = line.from + idAt(line.text);
      if (definition.text !== "") builder.add(at, at, Decoration.widget({ widget: new Definition(definition, onHover), side: 1 }));
    }
  }
  return builder.finish();
}

/** Editors that the app does not make, such as those of other plugins, do not have the field. */
function isLive(state: EditorState): boolean {
  return state.field(editorLivePreviewField, false) ?? false;
}

class Definition extends WidgetType {
  constructor(private readonly definition: ShownDefinition, private readonly onHover: boolean) {
    super();
  }

  override eq(other: Definition): boolean {
    return isEqual(other.definition, this.definition) && other.onHover === this.onHover;
  }

  override toDOM(): HTMLElement {
    const shown = createSpan({ cls: ["moc-study-definition", "is-live", ...this.onHover ? ["is-hover"] : []] });
    drawDefinition(shown, this.definition);
    return shown;
  }
}
