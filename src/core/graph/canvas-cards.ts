/**
 * The cards of an Obsidian canvas, and their positions. A card there has text of 16 pixels, with 24 pixels beside it
 * and lines of 24: twice the size of a pill. So the layout is asked for half-size cards (their sizes come from the
 * `Measure`), and everything is written twice as large. Gaps, frames and lines then suit the text.
 *
 *   ┌────────────────────────┐   The link alone is 60 high, as a card that Obsidian makes itself. A definition of up
 *   │ [[Paging]] ✓           │   to three lines makes it higher and, if need be, wider. A longer one is left out: the
 *   │                        │   card would hide others, and the note is one click away.
 *   │ memory in blocks of …  │   Of several blocks, all eight lines or none are shown, as blocks.
 *   └────────────────────────┘
 */
import { definitionOf, isFromNote, markedFromNote, type State } from "../concept/concept";
import { withSigns } from "../text/formula-signs";
import { plainText, oneLine } from "../text/normalize";
import { escapedStart } from "../text/escape";
import { textBlocks } from "../text/text-blocks";
import type { Box, Graph, GraphNode, Layout, Measure } from "./graph";
import type { Rect, Size } from "./layout/sized-box";
import { countedLabel } from "./folding";
import { estimateText } from "./measure";
import { FRAME, PILL, TEXT } from "./style";

export interface Card extends Size {
  /** Markdown. */
  readonly text: string;
  /** Without the definition, for a card too small for it. */
  readonly brief: string;
}

/** Pixels of the canvas for one pixel of the layout. */
const SCALE = 2;

/** Pixels of the canvas. */
const CARD = { side: 24, ends: 18, line: 24, between: 16, letters: 16, widths: [260, 340], mostLines: 3, mostInBlocks: 8, mostLetters: 500 } as const;

/** A group's caption is larger than the text on cards. */
const CAPTION_LETTERS = 24;

/** The usual shape of a canvas in Obsidian: a pane between two side bars. */
const PANE = { width: 1200, height: 800 };

/** Each state has a mark, so that colour is never the only sign. New concepts need none. */
const MARKS: Readonly<Record<State, string>> = { new: "", learning: " ◐", due: " ◆", known: " ✓", skipped: " –" };

/** A concept's card; `link` is Markdown that shows its term. */
export function conceptCard({ label, state, concept }: GraphNode, link: string): Card {
  // The label of a folded branch ends with its number of concepts.
  const name = withSigns(concept?.term ?? "");
  const folded = concept !== null && label.startsWith(name) ? oneLine(label.slice(name.length)) : "";
  const behind = `${folded === "" ? "" : ` ${folded}`}${MARKS[state ?? "new"]}`;
  const brief = escapedStart(link + behind);
  const title = textWidth(label + behind);
  const text = concept === null ? "" : definitionText(definitionOf(concept));
  const definition = concept !== null && isFromNote(concept) ? markedFromNote(text) : text;
  const height = CARD.line + 2 * CARD.ends;
  const blocks = textBlocks(definition);
  const most = blocks.length > 1 ? CARD.mostInBlocks : CARD.mostLines;
  for (const width of definition === "" || definition.length > CARD.mostLetters ? [] : CARD.widths) {
    const inner = Math.max(width, title);
    const lines = blocks.reduce((sum, block) => sum + (block.kind === "text" ? linesOf(plainText(block.lines.join(" ")), inner) : block.lines.length + 1), 0);
    if (lines <= most) return { text: `${brief}\n\n${definition}`, brief, width: inner + 2 * CARD.side, height: height + blocks.length * CARD.between + lines * CARD.line };
  }
  return { text: brief, brief, width: title + 2 * CARD.side, height };
}

/** For a heading that is a node. */
export function headingCard(node: GraphNode): Card {
  const label = countedLabel(node);
  const text = `**${oneLine(label).replace(/[\\`*_~=[\]<>$%|#]/g, "\\$&")}**`;
  return { text, brief: text, width: Math.ceil(textWidth(label) * 1.1) + 2 * CARD.side, height: CARD.line + 2 * CARD.ends };
}

/** The definition without what a card cannot show: a picture would overflow the card, so it becomes a link. */
function definitionText(definition: string): string {
  const text = textBlocks(definition).length > 1 ? definition : oneLine(definition);
  return escapedStart(text.replace(/%%+/g, "%").replace(/<!--/g, "\\<!--").replace(/!(?=\[)/g, ""));
}

function textWidth(text: string, letters: number = CARD.letters): number {
  return Math.ceil((estimateText(oneLine(text), "concept").width * letters) / TEXT.concept.size);
}

/** The number of lines of the text; a word too long for a line is broken. */
function linesOf(text: string, width: number): number {
  const space = textWidth("a b") - textWidth("ab");
  let [lines, filled] = [1, 0];
  for (const word of text.split(" ")) {
    const wide = textWidth(word);
    if (filled > 0 && filled + space + wide > width) [lines, filled] = [lines + 1, 0];
    filled += wide + (filled > 0 ? space : 0);
    const broken = Math.max(0, Math.ceil(filled / width) - 1);
    [lines, filled] = [lines + broken, filled - broken * width];
  }
  return lines;
}

/** Positions of cards and groups by node, in whole pixels of the canvas. What the layout kept apart does not overlap. */
export function placeCards(graph: Graph, layout: Layout, cards: ReadonlyMap<string, Card>): ReadonlyMap<string, Rect> {
  const sizes = new Map([...cards.values()].map((card) => [card.text, card]));
  const measure: Measure = (label, kind) => {
    const card = sizes.get(label);
    if (card === undefined) return { width: textWidth(label, CAPTION_LETTERS) / SCALE, height: TEXT[kind].line };
    // A disc's name may be drawn in smaller letters.
    if (layout.headings === "none") return { width: Math.ceil((card.width / SCALE) * 1.1), height: Math.ceil(card.height / SCALE) };
    const [beside, above] = kind === "concept" ? [PILL.textLeft + PILL.textRight, PILL.height - TEXT.concept.line] : [0, 8];
    return { width: Math.max(0, Math.ceil(card.width / SCALE) - beside), height: Math.ceil(card.height / SCALE) - above };
  };
  const nodes = graph.nodes.map((node) => ({ ...node, label: cards.get(node.id)?.text ?? node.label }));
  const boxes = layout.arrange({ nodes, edges: graph.edges }, PANE, measure);
  const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
  return new Map([...boxes].map(([id, box]) => {
    const kind = kinds.get(id) ?? "concept";
    return [id, cards.has(id) || kind === "concept" ? scaled(box) : group(scaled(box), FRAME[kind])];
  }));
}

/** Rounds edges instead of sizes, so that what touched still touches. */
function scaled({ x, y, width, height }: Box): Rect {
  const [left, top] = [Math.round((x - width / 2) * SCALE), Math.round((y - height / 2) * SCALE)];
  return { left, top, width: Math.round((x + width / 2) * SCALE) - left, height: Math.round((y + height / 2) * SCALE) - top };
}

/** Obsidian writes a group's caption above the group. So the caption's band inside the frame is left free for it. */
function group(rect: Rect, { caption, padding }: { readonly caption: number; readonly padding: number }): Rect {
  const free = Math.min((caption - padding) * SCALE, Math.max(0, rect.height - padding * SCALE));
  return { ...rect, top: rect.top + free, height: rect.height - free };
}
