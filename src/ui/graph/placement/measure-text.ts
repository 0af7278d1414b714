import type { Measure } from "../../../core/graph/graph";
import { TEXT } from "../../../core/graph/style";

/** Measured texts that are kept: several times the terms of a vault, a few megabytes. */
const MOST = 60_000;

let last: { readonly font: string; readonly measure: Measure } | null = null;

/** Measures with the pane's own font. Results are kept while the font stays the same. */
export function textMeasure(font: string): Measure {
  if (last?.font !== font) last = { font, measure: freshMeasure(font) };
  return last.measure;
}

/** A font, and how wide it is: one of the same name may be loaded later. */
export function fontKey(font: string): string {
  return `${font} ${textMeasure(font)(/* @key */ "Hamburgefonts 0123", "concept").width}`;
}

/** Call this after a font was loaded late, or changed under the same name. */
export function forgetMeasures(): void {
  last = null;
}

/** Measures on a canvas that is never shown. Widths are rounded up to whole pixels. */
function freshMeasure(font: string): Measure {
  const brush = createEl("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, kind) => {
    const { size, weight, line } = TEXT[kind];
    const key = `${kind} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (brush !== null) brush.font = /* @key */ `${weight} ${size}px ${font}`;
      width = Math.ceil(brush?.measureText(text).width ?? text.length * size * 0.6) + 1;
      if (known.size >= MOST) known.clear();
      known.set(key, width);
    }
    return { width, height: line };
  };
}
