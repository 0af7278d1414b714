/** The drawing by keyboard: arrows between concepts, Enter into the card, slash to the filter, plus, minus and 0 to zoom. */
import type { Direction } from "./concept-canvas";
import type { PaneParts } from "./pane-parts";

export interface KeyActions {
  readonly move: (direction: Direction) => void;
  readonly enter: () => void;
  readonly leave: () => void;
}

export function listenToKeys(parts: PaneParts, actions: KeyActions): void {
  const verbs = verbsOf(parts, actions);
  parts.drawing.addEventListener("keydown", (event) => {
    const verb = event.ctrlKey || event.metaKey || event.altKey ? undefined : verbs.get(event.key);
    if (verb === undefined) return;
    event.preventDefault();
    verb();
  });
}

function verbsOf({ canvas, filter }: PaneParts, { move, enter, leave }: KeyActions): ReadonlyMap<string, () => void> {
  const zoomIn = (): void => canvas.zoomBy(1.25);
  return new Map([
    ["ArrowLeft", () => move("left")],
    ["ArrowRight", () => move("right")],
    ["ArrowUp", () => move("up")],
    ["ArrowDown", () => move("down")],
    ["Enter", enter],
    ["Escape", leave],
    ["/", () => filter.focus()],
    ["+", zoomIn],
    ["=", zoomIn],
    ["-", () => canvas.zoomBy(1 / 1.25)],
    ["0", () => canvas.fit()],
  ]);
}
