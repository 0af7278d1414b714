/** A relation beside branches, in pixels. */
import type { Box } from "./graph";
import type { Point } from "./road-path";

/** How far a relation runs beside a column. */
const BESIDE = 7;
/** The same beside and below a pill of several columns: half of what is between two rows. */
const ROW = 2;

/** Whether a line can leave at sides that face each other, so that it runs between columns and not through names. */
export function facing(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 >= a.width + b.width;
}

/** From one pill of a column to another: beside them, past all in between, away from the root at x = 0 or else towards it. */
export function besideColumn(from: Box, to: Box, others: Iterable<Box>): readonly Point[] {
  const [top, bottom] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
  const boxes = [...others].filter((box) => box !== from && box !== to && box.y >= top && box.y <= bottom);
  const out = from.x < 0 ? -1 : 1;
  const [outer, inner] = [out, -out].map((side) => {
    const edge = (box: Box): number => side * box.x + box.width / 2;
    const near = (box: Box): number => edge(box) - box.width;
    let most = Math.max(edge(from), edge(to));
    for (const box of boxes.sort((a, b) => near(a) - near(b))) if (box.y > top && box.y < bottom && near(box) < most + 2 * BESIDE) most = Math.max(most, edge(box));
    const x = side * (most + BESIDE);
    const points: readonly Point[] = [[side * edge(from), from.y], [x, from.y], [x, to.y], [side * edge(to), to.y]];
    return { points, isFree: !boxes.some((box) => (box.y === from.y || box.y === to.y) && edge(box) > edge(box.y === from.y ? from : to) && near(box) < most + BESIDE) };
  });
  return [outer, inner].find((way) => way?.isFree)?.points ?? betweenColumns(from, to, boxes) ?? outer?.points ?? [];
}

/** Where columns stand on both sides: beside the one, between two rows, beside the other. Null where names stand everywhere. */
function betweenColumns(from: Box, to: Box, boxes: readonly Box[]): readonly Point[] | null {
  const all = [from, to, ...boxes];
  const isFree = ([x, y]: Point, [toX, toY]: Point): boolean => !all.some((box) => Math.abs((x + toX) / 2 - box.x) * 2 < box.width + Math.abs(x - toX) && Math.abs((y + toY) / 2 - box.y) * 2 < box.height + Math.abs(y - toY));
  for (const { y, height } of all) for (const side of [1, -1]) for (const other of [1, -1]) {
    const [a, b] = [from.x + side * (from.width / 2), to.x + other * (to.width / 2)];
    const [x, toX, row] = [a + side * ROW, b + other * ROW, y + height / 2 + ROW];
    const points: readonly Point[] = [[a, from.y], [x, from.y], [x, row], [toX, row], [toX, to.y], [b, to.y]];
    if (points.slice(1).every((point, n) => isFree(points[n] ?? point, point))) return points;
  }
  return null;
}
