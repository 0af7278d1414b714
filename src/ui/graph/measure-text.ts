import type { Measure } from "../../core/graph/graph";
import { TEXT } from "../../core/graph/style";

/** Measures with the pane's own font, on a canvas that is never shown. Widths are rounded up to whole pixels. */
export function textMeasure(font: string): Measure {
  const brush = createEl("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, kind) => {
    const { size, weight, line } = TEXT[kind];
    const key = `${kind} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (brush !== null) brush.font = `${weight} ${size}px ${font}`;
      width = Math.ceil(brush?.measureText(text).width ?? text.length * size * 0.6) + 1;
      known.set(key, width);
    }
    return { width, height: line };
  };
}
