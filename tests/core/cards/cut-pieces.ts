/**
 * Pieces that cards cut: found with a reader of its own, not with the code that makes cards. CommonMark's parser tells
 * code, links and tags; formulas, wiki links and embeds are told by their own signs.
 */
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes } from "mdast";
import type { Card } from "../../../src/core/cards/card";
import type { ConceptMap } from "../../../src/core/index/concept-index";
import { definitionOf } from "../../../src/core/concept/concept";

/** Each side that has a part of a piece without the whole of it, with the piece. */
export function cutPieces({ concepts }: ConceptMap, cards: readonly Card[]): string[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return cards.flatMap(({ id, front, back, concept }) => {
    const from = byId.get(concept);
    if (from === undefined) return [];
    const wanted = piecesOf([from.term, ...from.headingPath, definitionOf(from)].join("\n\n")).map(({ written }) => squeezed(written));
    return [front, back].flatMap((side) => [...openSigns(side, `${from.term} ${definitionOf(from)}`), ...piecesOf(side).map(({ written }) => squeezed(written)).filter((piece) => !wanted.includes(piece) && !wanted.some((one) => one.includes(piece)))].map((piece) => `${id}: ${piece} in ${side}`));
  });
}

interface Piece {
  readonly written: string;
}

const WIKI = /!?\[\[[^[\]]+\]\]/g;
const FORMULA = /\$\$[^$]+\$\$|\$(?!\s)(?:\\.|[^$\\\n])+?(?<!\s)\$(?!\d)/g;

function piecesOf(markdown: string): Piece[] {
  const found: Piece[] = [];
  const visit = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined && ["inlineCode", "code", "link", "image", "html"].includes(node.type)) found.push({ written: markdown.slice(start.offset, end.offset) });
    else if ("children" in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(markdown));
  return [...found, ...[...markdown.matchAll(WIKI), ...markdown.matchAll(FORMULA)].map(([written]) => ({ written }))];
}

/** Signs of a piece that was opened or closed on one side only, where the text itself has them in pairs. */
function openSigns(side: string, text: string): string[] {
  return ([["[[", "]]"], ["](", ")"], ["<", ">"]] as const).flatMap(([open, close]) => many(text, open) <= many(text, close) && many(side, open) > many(side, close) ? [`“${open}” without its end`] : [])
    .concat(["`", "$"].flatMap((sign) => many(withoutCode(text), sign) % 2 === 0 && many(withoutCode(side), sign) % 2 === 1 ? [`a single “${sign}”`] : []));
}

/** Code may have a single tick, or a single sign of a formula, of its own. */
function withoutCode(markdown: string): string {
  return piecesOf(markdown).filter(({ written }) => /^[`~]/.test(written)).reduce((text, { written }) => text.replace(written, ""), markdown);
}

function many(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** White space may change. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, " ");
}
