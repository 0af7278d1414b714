/** Shapes as elements of an SVG file. @key */
import { escapeXml } from "../text/escape";
import type { Measure } from "./graph";
import type { Line, SceneShape, Words } from "./scene";
import { TEXT } from "./style";

function linesSvg(lines: readonly Line[]): string {
  return lines.map(({ d, fill, stroke, width, dash, title, isFlat }) => {
    const drawn = stroke === undefined ? "" : ` stroke="${stroke}" stroke-width="${width ?? 1}" stroke-linecap="${isFlat === true ? "butt" : "round"}" stroke-linejoin="round"${dash === undefined ? "" : ` stroke-dasharray="${dash.join(" ")}"`}`;
    return `<path d="${d}" fill="${fill ?? "none"}"${drawn}${title === undefined ? "/>" : `><title>${escapeXml(title)}</title></path>`}`;
  }).join("");
}

export function shapesSvg(shapes: readonly SceneShape[], measure: Measure): string[] {
  return shapes.map((shape) => "d" in shape ? linesSvg([shape]) : wordsSvg(shape, measure));
}

/** Whoever opens the file may have another font. Words take the width that they were placed with all the same: a wider font is drawn narrower. */
function widthSvg({ text, size, weight }: Pick<Words, "text" | "size" | "weight">, measure: Measure): string {
  const kind = weight < 600 ? "concept" : "subsection";
  const width = Math.round((measure(text, kind).width * size) / TEXT[kind].size);
  return width === 0 ? "" : ` textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
}

function wordsSvg(words: Words, measure: Measure): string {
  const { text, x, y, size, weight, color, anchor, halo, title } = words;
  const rim = halo === undefined ? "" : ` stroke="${halo}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`;
  const place = anchor === undefined ? "" : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" dominant-baseline="central" font-size="${size}" font-weight="${weight}" fill="${color}"${widthSvg(words, measure)}${place}${rim}>${escapeXml(text)}${title === undefined ? "" : `<title>${escapeXml(title)}</title>`}</text>`;
}
