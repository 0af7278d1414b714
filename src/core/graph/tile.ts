/** The sizes and words of a tile, which its layout and its drawing share. */
import { oneLine } from "../text/normalize";
import type { GraphNode, Measure } from "./graph";
import { fitText } from "./measure";

/** Pixels. `inset`: from a tile's side to its rows; `textLeft`: to its name, behind the ring. */
export const TILE = { width: 276, gap: { x: 28, y: 20 }, row: 26, pad: 8, inset: 7, indent: 16, textLeft: 46, textRight: 12, line: 19, ring: { x: 25, y: 26, r: 11, width: 4 } } as const;

export interface TileHead {
  /** The name, on one line or two. */
  readonly lines: readonly string[];
  readonly height: number;
}

export function tileHead(node: Pick<GraphNode, "label">, measure: Measure): TileHead {
  const width = TILE.width - TILE.textLeft - TILE.textRight;
  const lines = twoLines(mapName(node.label), width, measure);
  return { lines, height: 10 + lines.length * TILE.line + 17 + 10 };
}

/** A map's name without what all maps have: a number, a picture in front, “MOC”. */
export function mapName(label: string): string {
  const name = oneLine(label).replace(/^[^\p{L}\p{N}]+/u, "").replace(/^\d+\s*[-–—.:)]\s*/, "").replace(/\s*[-–—:(]*\s*\b(?:MOC|Map of Content)\b\s*\)?$/i, "").trim();
  return name === "" ? oneLine(label) : name;
}

function twoLines(text: string, width: number, measure: Measure): string[] {
  if (measure(text, "map").width <= width) return [text];
  const words = text.split(" ");
  let first = words.length;
  while (first > 1 && measure(words.slice(0, first).join(" "), "map").width > width) first--;
  const rest = words.slice(first).join(" ");
  return [fitText(words.slice(0, first).join(" "), width, "map", measure), ...rest === "" ? [] : [fitText(rest, width, "map", measure)]];
}
