/**
 * Relations as lines in the gutters of a layout: those of what is pointed at, or, where lines are drawn at rest too, all
 * of them. The network of gutters is built when the first line is asked for, once for a layout; the ways at rest as well.
 */
import { grouped } from "../../base/grouped";
import { runSync } from "../../base/jobs";
import type { Box, Graph, Measure, SceneInput } from "../graph";
import type { Palette } from "../palette";
import { joinedEdges, type Joined } from "../relation-look";
import type { Point } from "../road-path";
import type { Line } from "../scene";
import type { Gutters } from "./gutters";
import { routedShapes } from "./relation-shapes";
import { routesFrom } from "./routes";

export interface Network {
  /** Null where there is too much to draw lines in. */
  readonly gutters: Gutters | null;
  /** The groups that these nodes stand in, where lines cost less. */
  groupsOf(ids: readonly string[]): ReadonlySet<number>;
}

interface Way {
  readonly edge: Joined;
  readonly from: string;
  readonly points: readonly Point[];
}

interface Known {
  readonly graph: Graph;
  readonly network: Network;
  atRest: readonly Way[] | null;
}

export interface GutterLines {
  draw(seen: SceneInput, palette: Palette, measure: Measure): Line[];
  /** Finds the ways of all lines, one node a step. Missing where none are drawn at rest. */
  prepareJob(seen: SceneInput, measure: Measure): Generator<void, readonly Way[]> | undefined;
}

/** `lanes`: pixels by which lines of different kinds stand beside each other. */
export function gutterLines(build: (seen: SceneInput, measure: Measure) => Network, lanes: readonly number[]): GutterLines {
  const built = new WeakMap<ReadonlyMap<string, Box>, Known>();
  const knownOf = (seen: SceneInput, measure: Measure): Known => {
    const { graph, boxes } = seen;
    const found = built.get(boxes);
    if (found?.graph === graph) return found;
    const known = { graph, network: build(seen, measure), atRest: null };
    built.set(boxes, known);
    return known;
  };
  function* waysJob(seen: SceneInput, measure: Measure): Generator<void, readonly Way[]> {
    const known = knownOf(seen, measure);
    if (known.atRest !== null) return known.atRest;
    const ways: Way[] = [];
    for (const [from, edges] of grouped(joinedEdges(seen.graph.edges, seen.relations), ({ source }) => source)) {
      yield;
      ways.push(...waysFrom(from, edges, known.network, seen));
    }
    known.atRest = ways;
    return ways;
  }
  return {
    prepareJob: (seen, measure) => seen.hasLines === true ? waysJob(seen, measure) : undefined,
    draw(seen, palette, measure) {
      const { focus, graph: { edges }, relations, hasLines } = seen;
      if (focus === null && hasLines !== true) return [];
      const ways = focus === null ? runSync(waysJob(seen, measure)) : waysFrom(focus, joinedEdges(edges.filter(({ source, target }) => source === focus || target === focus), relations), knownOf(seen, measure).network, seen);
      const colors = { stroke: focus === null ? palette.relation : palette.accent, ground: palette.background };
      return ways.flatMap(({ edge, from, points }) => routedShapes(points, focus === null ? { ...edge, look: { ...edge.look, width: Math.min(THIN, edge.look.width) } } : edge, edge.source === from, lanes[edge.kind % lanes.length] ?? 0, colors));
    },
  };
}

/** Pixels: all lines at once are calmer so. */
const THIN = 1.25;

function waysFrom(from: string, edges: readonly Joined[], { gutters, groupsOf }: Network, { boxes }: SceneInput): Way[] {
  const start = boxes.get(from);
  if (start === undefined || gutters === null) return [];
  const ends = edges.flatMap((edge) => { const id = edge.source === from ? edge.target : edge.source, box = boxes.get(id); return box === undefined ? [] : [{ edge, id, box }]; });
  const routes = routesFrom(gutters, start, ends.map(({ box }) => box), groupsOf([from, ...ends.map(({ id }) => id)]));
  return ends.flatMap(({ edge }, n) => { const points = routes.get(n); return points === undefined ? [] : [{ edge, from, points }]; });
}
