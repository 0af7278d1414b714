/** What mouse and finger do in the drawing. */
import type { Core, EventObjectNode } from "cytoscape";
import type { Move } from "./dragging";
import { headingOfCaption } from "./elements";

export interface CanvasEvents {
  choose(id: string | null): void;
  open(id: string): void;
  menu(id: string, event: MouseEvent): void;
  hover(id: string, event: MouseEvent): void;
  /** A heading's branches are folded away, or come back. */
  fold(id: string): void;
  /** Put to what is picked, or taken out of it; several at once by drawing a box around them. */
  pick(ids: readonly string[]): void;
  moved(moves: readonly Move[]): void;
}

const POINTED = "node.concept, node.heading, node.frame.folded, node.caption";

/** `light`: the surroundings of a node, or (null) of what is chosen. */
export function listenToPointer(core: Core, container: HTMLElement, events: CanvasEvents, light: (id: string | null) => void): void {
  core.on("tap", (event) => { if (event.target === core) events.choose(null); });
  core.on("onetap", "node.concept", (event: EventObjectNode) => {
    if (addsTo(event.originalEvent)) events.pick([event.target.id()]);
    else events.choose(event.target.id());
  });
  let boxed: string[] = [];
  core.on("box", "node.concept", (event: EventObjectNode) => { boxed.push(event.target.id()); });
  core.on("boxend", () => { queueMicrotask(() => { if (boxed.length > 0) events.pick(boxed); boxed = []; }); });
  core.on("tap", "node.heading, node.frame.folded", (event: EventObjectNode) => { events.fold(event.target.id()); });
  core.on("tap", "node.caption", (event: EventObjectNode) => { events.fold(headingOfCaption(event.target.id())); });
  core.on("dbltap", "node.concept", (event: EventObjectNode) => { events.open(event.target.id()); });
  core.on("cxttap", "node.concept", (event: EventObjectNode) => { events.menu(event.target.id(), event.originalEvent); });
  core.on("mouseover", "node.concept, node.frame.folded, node.heading.folded", (event: EventObjectNode) => {
    light(event.target.id());
    if (event.target.hasClass("concept")) events.hover(event.target.id(), event.originalEvent);
  });
  core.on("mouseout", "node.concept, node.folded", () => light(null));
  core.on("mouseover", POINTED, () => container.addClass("is-pointing"));
  core.on("mouseout", POINTED, () => container.removeClass("is-pointing"));
}

function addsTo({ shiftKey, ctrlKey, metaKey }: MouseEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}
