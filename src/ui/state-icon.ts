/** The mark of a state as an icon: the same shapes as in the graph, coloured by class. */
import type { State } from "../core/concept/concept";

/** The states that can be chosen, each with its character in a checklist. */
export const CHOICES: readonly { readonly state: State; readonly character: string }[] = [
  { state: "new", character: " " },
  { state: "learning", character: "/" },
  { state: "known", character: "x" },
  { state: "skipped", character: "-" },
];

const SHAPES: Readonly<Record<State, readonly (readonly [tag: "circle" | "path", attributes: Record<string, string>])[]>> = {
  new: [["circle", { cx: "6", cy: "6", r: "4.25", class: "is-line" }]],
  learning: [["circle", { cx: "6", cy: "6", r: "4.25", class: "is-line" }], ["path", { d: "M6 1.75a4.25 4.25 0 0 0 0 8.5z" }]],
  due: [["path", { d: "M6 .5L11.5 6L6 11.5L.5 6z" }]],
  known: [["circle", { cx: "6", cy: "6", r: "5" }], ["path", { d: "M3.6 6.2l1.7 1.7l3.1 -3.6", class: "is-tick" }]],
  skipped: [["path", { d: "M2 6h8", class: "is-line" }]],
};

export function stateIcon(parent: HTMLElement, state: State): void {
  const svg = parent.createSvg("svg", { cls: ["moc-study-mark", `is-${state}`], attr: { viewBox: "0 0 12 12", "aria-hidden": "true" } });
  for (const [tag, attr] of SHAPES[state]) svg.createSvg(tag, { attr });
}
