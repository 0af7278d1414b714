/** Mouse and touch in the drawing. */
import type { Core, EventObjectNode } from "cytoscape";
import type { Move } from "./dragging";
import { headingOfCaption } from "./elements";

export interface CanvasEvents {
  choose(id: string | null): void;
  open(id: string): void;
  menu(id: string, event: MouseEvent): void;
  hover(id: string, event: MouseEvent): void;
  /** Folds a heading's branches, or unfolds them. */
  fold(id: string): void;
  /** Adds nodes to the picked ones, or removes them. Drawing a box picks several at once. */
  pick(ids: readonly string[]): void;
  moved(moves: readonly Move[]): void;
}

const POINTED = "node.concept, node.heading, node.caption";

/** Milliseconds until what rests under the pointer is lit, and until it goes out again. */
const REST = { lit: 80, out: 70 };

/** What is lit: also the head of a tile, for all that stands in it. */
const LIT = "node.concept, node.heading.folded, node.caption.map";

/** `light` highlights a node, or (null) the chosen one. */
export function listenToPointer(core: Core, container: HTMLElement, events: CanvasEvents, light: (id: string | null) => void): void {
  core.on("tap", (event) => { if (event.target === core) events.choose(null); });
  core.on("onetap", "node.concept", (event: EventObjectNode) => {
    if (addsTo(event.originalEvent)) events.pick([event.target.id()]);
    else events.choose(event.target.id());
  });
  let boxed: string[] = [];
  core.on("box", "node.concept", (event: EventObjectNode) => { boxed.push(event.target.id()); });
  core.on("boxend", () => { queueMicrotask(() => { if (boxed.length > 0) events.pick(boxed); boxed = []; }); });
  core.on("tap", "node.heading", (event: EventObjectNode) => { events.fold(event.target.id()); });
  core.on("tap", "node.caption", (event: EventObjectNode) => { events.fold(headingOfCaption(event.target.id())); });
  core.on("dbltap", "node.concept", (event: EventObjectNode) => { events.open(event.target.id()); });
  core.on("cxttap", "node.concept", (event: EventObjectNode) => { events.menu(event.target.id(), event.originalEvent); });
  let timer = 0;
  const soon = (id: string | null): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { light(id); }, id === null ? REST.out : REST.lit);
  };
  core.one("destroy", () => { window.clearTimeout(timer); });
  core.on("mouseover", LIT, (event: EventObjectNode) => {
    const { target } = event;
    soon(target.hasClass("caption") ? headingOfCaption(target.id()) : target.id());
    if (target.hasClass("concept")) events.hover(target.id(), event.originalEvent);
  });
  core.on("mouseout", LIT, () => { soon(null); });
  core.on("mouseover", POINTED, () => container.addClass("is-pointing"));
  core.on("mouseout", POINTED, () => container.removeClass("is-pointing"));
}

function addsTo({ shiftKey, ctrlKey, metaKey }: MouseEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}
