/** The sizes and words of a tile, which its layout and its drawing share. */
import { oneLine } from "../text/normalize";
import type { GraphNode, Measure } from "./graph";
import { inLines } from "./measure";

/** Pixels. `inset`: from a tile's side to its rows; `textLeft`: to its name, behind the ring; `alone`: from one column to the lines beside it. */
export const TILE = { width: 276, gap: { x: 28, y: 20 }, alone: 7, row: 26, pad: 8, inset: 7, indent: 16, textLeft: 46, textRight: 12, line: 19, ring: { x: 25, y: 26, r: 11, width: 4 } } as const;

export interface TileHead {
  /** The name, on one line or two. */
  readonly lines: readonly string[];
  readonly height: number;
}

export function tileHead(node: Pick<GraphNode, "label">, measure: Measure): TileHead {
  const width = TILE.width - TILE.textLeft - TILE.textRight;
  const lines = inLines(mapName(node.label), width, 2, "map", measure);
  return { lines, height: 10 + lines.length * TILE.line + 17 + 10 };
}

/** A map's name without what all maps have: a number, a picture in front, “MOC”. */
export function mapName(label: string): string {
  const name = oneLine(label).replace(/^[^\p{L}\p{N}]+/u, "").replace(/^\d+\s*[-–—.:)]\s*/, "").replace(/^(?:MOC|Map of Content)\s*[-–—:]\s*/i, "").replace(/\s*[-–—:(]*\s*\b(?:MOC|Map of Content)\b\s*\)?$/i, "").trim();
  return name === "" ? oneLine(label) : name;
}

/** Of a heading, as it is drawn. */
export function headingName({ kind, label }: Pick<GraphNode, "kind" | "label">): string {
  return kind === "map" ? mapName(label) : oneLine(label);
}
