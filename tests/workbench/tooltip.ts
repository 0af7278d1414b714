/** Tooltips: an accessible name, and the same words beside the pointer after a moment. */
import type * as obs from "obsidian";

/** Milliseconds the pointer rests before the words appear. */
const REST = 450;

let shown: HTMLElement | null = null;

export function setTooltip(el: HTMLElement, tooltip: string, options: obs.TooltipOptions = {}): void {
  el.setAttribute("aria-label", tooltip);
  if (options.placement) el.dataset["tooltipPosition"] = options.placement;
  if (el.dataset["tooltip"] !== undefined) return;
  el.dataset["tooltip"] = "";
  let timer = 0;
  el.addEventListener("pointerenter", () => {
    timer = window.setTimeout(() => { displayTooltip(el, el.getAttribute("aria-label") ?? ""); }, options.delay ?? REST);
  });
  for (const leave of ["pointerleave", "pointerdown"]) {
    el.addEventListener(leave, () => {
      window.clearTimeout(timer);
      hideTooltip();
    });
  }
}

export function displayTooltip(target: HTMLElement, content: string | DocumentFragment, options: obs.TooltipOptions = {}): void {
  hideTooltip();
  if (!target.isConnected || content === "") return;
  shown = document.body.createDiv({ cls: ["tooltip", ...(options.classes ?? [])], text: content, attr: { role: "tooltip" } });
  const at = target.getBoundingClientRect();
  const own = shown.getBoundingClientRect();
  const placement = options.placement ?? target.dataset["tooltipPosition"] ?? "bottom";
  const gap = options.gap ?? 6;
  const middle = { x: at.left + at.width / 2 - own.width / 2, y: at.top + at.height / 2 - own.height / 2 };
  const places: Readonly<Record<string, readonly [number, number]>> = {
    bottom: [middle.x, at.bottom + gap], top: [middle.x, at.top - own.height - gap], right: [at.right + gap, middle.y], left: [at.left - own.width - gap, middle.y],
  };
  const [x = 0, y = 0] = places[placement] ?? [];
  const limit = (value: number, max: number): number => Math.max(4, Math.min(value, max));
  shown.setCssStyles({ left: `${limit(x, innerWidth - own.width - 4)}px`, top: `${limit(y, innerHeight - own.height - 4)}px` });
}

function hideTooltip(): void {
  shown?.remove();
  shown = null;
}
