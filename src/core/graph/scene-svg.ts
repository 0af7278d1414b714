/** Shapes as elements of an SVG file. @key */
import { escapeXml } from "../text/escape";
import type { Line, SceneShape, Words } from "./scene";

export function linesSvg(lines: readonly Line[]): string {
  return lines.map(({ d, fill, stroke, width, dash, title, isFlat }) => {
    const drawn = stroke === undefined ? "" : ` stroke="${stroke}" stroke-width="${width ?? 1}" stroke-linecap="${isFlat === true ? "butt" : "round"}" stroke-linejoin="round"${dash === undefined ? "" : ` stroke-dasharray="${dash.join(" ")}"`}`;
    return `<path d="${d}" fill="${fill ?? "none"}"${drawn}${title === undefined ? "/>" : `><title>${escapeXml(title)}</title></path>`}`;
  }).join("");
}

export function shapesSvg(shapes: readonly SceneShape[]): string[] {
  return shapes.map((shape) => "d" in shape ? linesSvg([shape]) : wordsSvg(shape));
}

function wordsSvg({ text, x, y, size, weight, color, anchor, halo, title }: Words): string {
  const rim = halo === undefined ? "" : ` stroke="${halo}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`;
  const place = anchor === undefined ? "" : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" dominant-baseline="central" font-size="${size}" font-weight="${weight}" fill="${color}"${place}${rim}>${escapeXml(text)}${title === undefined ? "" : `<title>${escapeXml(title)}</title>`}</text>`;
}
