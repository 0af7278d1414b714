/** A sample of a relation's line, as the drawing has it: kinds are told apart by dash and end. */
import type { LineStyle } from "../core/relations/relation";

/** Of lines with an end, or with two strokes. */
const SHAPES: Readonly<Record<string, readonly (readonly [path: string, cls?: string])[]>> = {
  dashed: [["M1 4h26"], ["M27 .5l8 3.5l-8 3.5z", "is-filled"]],
  thin: [["M1 4h33M28.5 .8l6 3.2l-6 3.2"]],
  double: [["M1 2.3h34M1 5.7h34"]],
};

/** 36 pixels wide. */
export function lineSample(parent: HTMLElement, line: LineStyle): void {
  const svg = parent.createSvg("svg", { cls: ["moc-study-line", `is-${line}`], attr: { viewBox: "0 0 36 8", "aria-hidden": "true" } });
  for (const [d, cls] of SHAPES[line] ?? [["M1 4h34"]]) svg.createSvg("path", { ...cls === undefined ? {} : { cls }, attr: { d } });
}
