/** The handle of a card that lies over the graph's lower half: drawn up or pressed, it is larger; drawn down, it closes. */
import { strings } from "../../../core/base/strings";

/** Pixels that the handle is drawn before it counts. */
const LEAST = 40;

export function sheetHandle(card: HTMLElement, close: () => void): void {
  const handle = card.createEl("button", { cls: "moc-study-card-handle", attr: { "aria-label": strings.conceptCard.larger, "aria-pressed": String(card.hasClass("is-tall")) } });
  const resize = (isTall: boolean): void => {
    card.toggleClass("is-tall", isTall);
    handle.setAttribute("aria-pressed", String(isTall));
  };
  let [from, moved] = [0, 0];
  handle.addEventListener("pointerdown", ({ clientY, pointerId }) => {
    [from, moved] = [clientY, 0];
    handle.setPointerCapture(pointerId);
  });
  handle.addEventListener("pointermove", ({ clientY, pointerId }) => { if (handle.hasPointerCapture(pointerId)) moved = clientY - from; });
  handle.addEventListener("click", () => {
    const isTall = card.hasClass("is-tall");
    if (Math.abs(moved) < LEAST) resize(!isTall);
    else if (moved < 0 || isTall) resize(moved < 0);
    else close();
    moved = 0;
  });
}
