/**
 * Reading view of a checklist: each item's definition stands beside it, always or on hover. The note's text is not
 * changed. The definition comes from the map, and is updated while the note is open.
 */
import { strings } from "../../core/base/strings";
import type { ConceptId } from "../../core/concept/concept";
import { MarkdownRenderChild, type MarkdownPostProcessorContext } from "obsidian";
import type { Services } from "../../app/services";
import { runInBackground } from "../run-action";
import { conceptOfItem, definitionFor, drawDefinition, isItem, type ShownDefinition } from "./items";

export function showDefinitions(services: Services) {
  return (element: HTMLElement, context: MarkdownPostProcessorContext): void => {
    const items = element.findAll("li.task-list-item");
    const ids = items.length === 0 ? [] : idsOf(element, context);
    if (ids.some((id) => id !== null)) context.addChild(new Definitions(element, items, ids, services));
  };
}

/**
 * One entry for each checkbox of the section, in order: its concept's id. Null if the item is not ours, or has its
 * definition below it.
 */
function idsOf(element: HTMLElement, context: MarkdownPostProcessorContext): (ConceptId | null)[] {
  const section = context.getSectionInfo(element);
  if (section === null) return [];
  const lines = section.text.split("\n").slice(section.lineStart, section.lineEnd + 1);
  return lines.flatMap((line, at) => isItem(line) ? [conceptOfItem(line, lines[at + 1] ?? "")] : []);
}

class Definitions extends MarkdownRenderChild {
  constructor(element: HTMLElement, private readonly items: HTMLElement[], private readonly ids: (ConceptId | null)[], private readonly services: Services) {
    super(element);
  }

  override onload(): void {
    const draw = (): void => { runInBackground(strings.background.definitions, () => this.draw()); };
    draw();
    this.register(this.services.liveIndex.changed.subscribe(draw));
    this.register(this.services.settings.changed.subscribe(draw));
  }

  private draw(): void {
    const onHover = this.services.settings.current().definitions === "hover";
    for (const [at, item] of this.items.entries()) setDefinition(item, definitionFor(this.services, this.ids[at] ?? null), onHover);
  }
}

/** What each element was filled with last. */
const drawnOn = new WeakMap<HTMLElement, string>();

function setDefinition(item: HTMLElement, definition: ShownDefinition, onHover: boolean): void {
  const { text } = definition;
  const there = item.querySelector<HTMLElement>(":scope > .moc-study-definition");
  item.toggleClass("moc-study-item", text !== "");
  if (text === "") {
    there?.remove();
    return;
  }
  const shown = there ?? createSpan({ cls: "moc-study-definition" });
  const drawn = JSON.stringify(definition);
  if (drawnOn.get(shown) !== drawn) drawDefinition(shown, definition);
  drawnOn.set(shown, drawn);
  shown.toggleClass("is-hover", onHover);
  if (there !== null) return;
  const nested = item.querySelector(":scope > ul, :scope > ol");
  if (nested === null) item.append(shown);
  else nested.before(shown);
}
