/**
 * Keyboard control of the drawing. Arrows choose the next concept in a direction, with Shift along relations. Tab goes
 * through the concepts in the author's order once one is chosen, else to the next control. Alt and an arrow move a
 * concept.
 */
import { isLetter } from "../../controls";
import type { Direction } from "../canvas/nearest";
import type { PaneElements } from "./pane-elements";

export interface KeyActions {
  readonly move: (direction: Direction, alongRelations: boolean) => void;
  /** Chooses the next or previous concept in the author's order; false if there is none. */
  readonly step: (by: 1 | -1) => boolean;
  /** Moves the chosen node, or all picked ones. Null ends the move, so that it counts as one. */
  readonly nudge: (direction: Direction | null) => void;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly fold: () => void;
  /** Adds the chosen concept to the picked ones, or removes it. */
  readonly pick: () => void;
  readonly menu: () => void;
  readonly find: () => void;
  readonly filter: () => void;
  readonly undo: () => void;
}

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([["ArrowLeft", "left"], ["ArrowRight", "right"], ["ArrowUp", "up"], ["ArrowDown", "down"]]);

export function listenToKeys(elements: Pick<PaneElements, "drawing" | "canvas">, actions: KeyActions): void {
  const verbs = verbsOf(elements, actions);
  // A click focuses the drawing, so that keys work next.
  elements.drawing.addEventListener("pointerup", () => { elements.drawing.focus({ preventScroll: true, focusVisible: false }); });
  elements.drawing.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && actions.step(event.shiftKey ? -1 : 1)) return event.preventDefault();
    const verb = verbOf(event, verbs, actions);
    if (verb === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    verb();
  });
  // Whoever came by Tab sees where they are. The palette leaves the focus here, too, which needs no frame.
  elements.drawing.addEventListener("keyup", ({ key }) => {
    if (key === "Tab") elements.drawing.addClass("is-reached");
    if (key === "Alt") actions.nudge(null);
  });
  elements.drawing.addEventListener("blur", () => { elements.drawing.removeClass("is-reached"); });
}

function verbOf(event: KeyboardEvent, verbs: ReadonlyMap<string, () => void>, { move, nudge, find, undo, menu }: KeyActions): (() => void) | undefined {
  const { key, shiftKey, altKey } = event;
  if (event.ctrlKey || event.metaKey) return isLetter(event, "f") ? find : isLetter(event, "z") ? undo : undefined;
  const direction = DIRECTIONS.get(key);
  if (altKey) return direction === undefined ? undefined : () => nudge(direction);
  if (direction !== undefined) return () => move(direction, shiftKey);
  return shiftKey && key === "F10" ? menu : verbs.get(key);
}

function verbsOf({ canvas }: Pick<PaneElements, "canvas">, { enter, leave, fold, pick, menu, filter }: KeyActions): ReadonlyMap<string, () => void> {
  const zoomIn = (): void => canvas.zoomBy(1.25);
  return new Map([
    ["Enter", enter],
    ["Escape", leave],
    [" ", pick],
    ["f", fold],
    ["ContextMenu", menu],
    ["/", filter],
    ["+", zoomIn],
    ["=", zoomIn],
    ["-", () => canvas.zoomBy(1 / 1.25)],
    ["0", () => canvas.fit()],
  ]);
}
