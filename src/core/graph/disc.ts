/** A node of the web: a disc, as large as the concept is related, with its name beside it. */
import { oneLine } from "../text/normalize";
import type { Box, GraphNode, Measure } from "./graph";
import { fitText, halved } from "./measure";

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface DiscLook {
  /** Pixels across. */
  readonly size: number;
  /** Of the name. */
  readonly text: number;
  readonly weight: number;
}

/** A node with the size that it takes: its disc, and its name below. */
export interface WebNode {
  readonly node: GraphNode;
  readonly look: DiscLook;
  readonly name: Size;
  readonly width: number;
  readonly height: number;
}

/** By the number of related concepts: fixed steps, so that sizes can be compared. */
const LOOKS = { few: { size: 16, text: 12, weight: 400 }, some: { size: 20, text: 13, weight: 500 }, many: { size: 26, text: 15, weight: 600 } } as const;

export function discLook(node: Pick<GraphNode, "kind">, degree: number): DiscLook {
  if (node.kind !== "concept") return LOOKS.some;
  return degree <= 2 ? LOOKS.few : degree <= 4 ? LOOKS.some : LOOKS.many;
}

/** Pixels: height of a name, and of its second line; from a disc to its name below or beside it; a wider name has two lines, and a wider line is cut. */
const NAME = { height: 18, more: 16, below: 2, beside: 6, wide: 170, widest: 230 } as const;

/** The name as it is drawn, and its size in even pixels. */
export function discName(node: Pick<GraphNode, "label">, { text: size, weight }: DiscLook, measure: Measure): { readonly lines: readonly string[]; readonly width: number; readonly height: number } {
  const kind = weight === 600 ? "section" : "concept";
  const scale = weight === 600 ? 1 : (size / 13) * (weight === 500 ? 1.03 : 1);
  const wide = (text: string): number => measure(text, kind).width;
  const label = oneLine(node.label);
  const lines = (wide(label) > NAME.wide ? halved(label, wide) : [label]).map((line) => fitText(line, NAME.widest, kind, measure));
  const height = Math.max(NAME.height, measure(label, kind).height) + (lines.length - 1) * NAME.more;
  return { lines, width: 2 * Math.ceil((Math.max(...lines.map(wide)) * scale) / 2), height: 2 * Math.ceil(height / 2) };
}

export type Side = "below" | "right" | "left" | "above";
export const SIDES: readonly Side[] = ["below", "right", "left", "above"];

/** The box around a disc with its middle at (x, y) and a name of this size at one side. */
export function discBox(x: number, y: number, size: number, { width: name, height: high }: Size, side: Side): Box {
  const disc = (left: number, top: number): Box["disc"] => ({ x: left, y: top, size });
  if (side === "right" || side === "left") {
    const [width, height] = [size + NAME.beside + name, Math.max(size, high)];
    const middle = height / 2;
    return side === "right"
      ? { x: x - size / 2 + width / 2, y, width, height, disc: disc(size / 2, middle), caption: { left: size + NAME.beside, middle } }
      : { x: x + size / 2 - width / 2, y, width, height, disc: disc(width - size / 2, middle), caption: { left: 0, middle } };
  }
  const [width, height] = [Math.max(size, name), size + NAME.below + high];
  const left = (width - name) / 2;
  return side === "below"
    ? { x, y: y - size / 2 + height / 2, width, height, disc: disc(width / 2, size / 2), caption: { left, middle: size + NAME.below + high / 2 } }
    : { x, y: y + size / 2 - height / 2, width, height, disc: disc(width / 2, height - size / 2), caption: { left, middle: high / 2 } };
}

/** Pixels between the lines of a name. */
export const NAME_LINE = NAME.more;

/** The side at which the name stands. */
export function sideIn({ caption, disc }: Partial<Box>): Side {
  if (caption === undefined || disc === undefined) return "below";
  if (caption.middle === disc.y) return caption.left === 0 ? "left" : "right";
  return caption.middle > disc.y ? "below" : "above";
}

/** The middle of a disc, and its size. */
export function discIn({ x, y, width, height, disc }: Box): { readonly x: number; readonly y: number; readonly size: number } {
  return disc === undefined ? { x, y, size: Math.min(width, height) } : { x: x - width / 2 + disc.x, y: y - height / 2 + disc.y, size: disc.size };
}

/** The box of the name alone. */
export function nameIn({ x, y, width, height, caption, disc }: Box): Box | null {
  if (caption === undefined || disc === undefined) return null;
  const isBeside = caption.middle === disc.y;
  const wide = isBeside ? width - disc.size - NAME.beside : width - 2 * caption.left;
  return { x: x - width / 2 + caption.left + wide / 2, y: y - height / 2 + caption.middle, width: wide, height: (!isBeside ? height - disc.size - NAME.below : height > LOOKS.many.size ? height : Math.min(height, NAME.height)) - 2 };
}
