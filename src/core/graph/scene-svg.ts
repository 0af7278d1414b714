/** Shapes as elements of an SVG file. */
import { escapeXml } from "../text/escape";
import type { Line, SceneShape } from "./scene";

export function linesSvg(lines: readonly Line[]): string {
  return lines.map(({ d, fill, stroke, width, dash, title, isFlat }) => {
    const drawn = stroke === undefined ? "" : ` stroke="${stroke}" stroke-width="${width ?? 1}" stroke-linecap="${isFlat === true ? "butt" : "round"}" stroke-linejoin="round"${dash === undefined ? "" : ` stroke-dasharray="${dash.join(" ")}"`}`;
    return `<path d="${d}" fill="${fill ?? "none"}"${drawn}${title === undefined ? "/>" : `><title>${escapeXml(title)}</title></path>`}`;
  }).join("");
}

export function shapesSvg(shapes: readonly SceneShape[]): string[] {
  return shapes.map((shape) => "d" in shape ? linesSvg([shape]) : `<text x="${shape.x}" y="${shape.y}" dominant-baseline="central" font-size="${shape.size}" font-weight="${shape.weight}" fill="${shape.color}"${shape.isEnd === true ? ' text-anchor="end"' : ""}>${escapeXml(shape.text)}</text>`);
}
