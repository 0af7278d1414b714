/** The learning path in one column, for a phone: a panel a subsection, the road through the marks at the left. */
import { tintIn } from "./palette";
import { ringLines } from "./progress";
import { roadMark, stretchTint, type RoadContext } from "./road-parts";
import { end, start, type Stop } from "./road-path";
import { rounded, type Line } from "./scene";
import { ROAD } from "./style";

/** Pixels that panels reach beyond what stands in them, beside and below. */
const PANEL = { beside: 10, below: 8, radius: 14 };

/** Of a mark on the road, and the air around it. */
const MARK = { size: 16, air: 10 };

export function columnScene(context: RoadContext, focus: string | null): readonly Line[] {
  const { stops, palette } = context;
  return [
    ...stops.flatMap((stop, n) => stops[n - 1]?.stretch === stop.stretch && !stop.isFolded ? [] : [panel(context, stop)]),
    ...stops.slice(1).flatMap((stop, n) => { const before = stops[n]; return before === undefined ? [] : [piece(before, stop, palette.states.known, before.stretch === stop.stretch ? tintIn(palette, stop.node.hue).line : palette.relation)]; }),
    ...neighbourLines(context, focus),
    ...stops.flatMap((stop) => mark(stop, context)),
  ];
}

function panel({ graph, stops, boxes, palette }: RoadContext, stop: Stop): Line {
  const own = stop.isFolded ? [stop] : stops.filter(({ stretch }) => stretch === stop.stretch);
  const heading = stop.isFolded ? undefined : boxes.get(stop.node.parent ?? "");
  const right = Math.max(start(stop), end(stop)) + PANEL.beside;
  const first = stop.box.y - stop.box.height / 2;
  // Its title stands in the middle of what is above its first pill.
  const top = heading === undefined ? first : 2 * (heading.y - heading.height / 2 + (heading.caption?.middle ?? 0)) - first;
  const bottom = Math.max(...own.map(({ box }) => box.y + box.height / 2)) + (stop.isFolded ? 0 : PANEL.below);
  return { d: rounded(-PANEL.beside, top, right + PANEL.beside, bottom - top, PANEL.radius), fill: stretchTint(own, graph, palette).fill };
}

function piece(from: Stop, to: Stop, done: string, ahead: string): Line {
  const d = `M${ROAD.column.road} ${from.box.y + MARK.air}V${to.box.y - MARK.air}`;
  return from.isBegun && to.isBegun ? { d, stroke: done, width: 5 } : { d, stroke: ahead, width: 3.5, dash: [0.1, 8.5] };
}

function mark(stop: Stop, { palette }: RoadContext): Line[] {
  const { node, box } = stop;
  const x = ROAD.column.road;
  if (node.stateCounts === undefined) return roadMark(stop, x, MARK.size, palette);
  return ringLines(node.stateCounts, { x, y: box.y, r: 6.5, width: 3.5 }, palette);
}

/** What the chosen concept needs and opens is framed, since a column has no gutters for arrows. */
function neighbourLines({ graph, stops, palette }: RoadContext, focus: string | null): Line[] {
  return (graph.order ?? []).flatMap(({ source, target }) => {
    const other = stops.find(({ node }) => node.id === (source === focus ? target : target === focus ? source : ""));
    if (other === undefined) return [];
    const { x, y, width, height } = other.box;
    return [{ d: rounded(x - width / 2 - 2, y - height / 2 - 2, width + 4, height + 4, 10), stroke: target === focus ? palette.states.learning : palette.accent, width: 2 }];
  });
}
