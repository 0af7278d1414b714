/**
 * Relations as lines in the gutters of a layout: those of what is pointed at, or, where lines are drawn at rest too, all
 * of them. The network of gutters is built once for a layout, in steps, or at once where a line is asked for before; the
 * routes at rest as well.
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
  readonly groupsOf: (ids: readonly string[]) => ReadonlySet<number>;
}

interface Route {
  readonly edge: Joined;
  readonly from: string;
  readonly points: readonly Point[];
}

export interface GutterLines {
  /** `start`: the part of what is pointed at from which lines run, where that is not all of it. */
  readonly draw: (seen: SceneInput, palette: Palette, measure: Measure, start?: Box) => Line[];
  /** Finds the routes of all lines, one node a step. Missing where none are drawn at rest. */
  readonly prepareJob: (seen: SceneInput, measure: Measure) => Generator<void, readonly Route[]> | undefined;
  /** Builds the network. */
  readonly networkJob: (seen: SceneInput, measure: Measure) => Generator<void, Network>;
}

/** `lanes`: pixels by which lines of different kinds stand beside each other. */
export function gutterLines(buildJob: GutterLines["networkJob"], lanes: readonly number[] = [0]): GutterLines {
  const networks = new WeakMap<SceneInput["boxes"], Network>();
  const atRest = new WeakMap<Graph, { readonly boxes: SceneInput["boxes"]; readonly routes: readonly Route[] }>();
  function* networkJob(seen: SceneInput, measure: Measure): Generator<void, Network> {
    const network = networks.get(seen.boxes) ?? (yield* buildJob(seen, measure));
    networks.set(seen.boxes, network);
    return network;
  }
  function* routesJob(seen: SceneInput, measure: Measure): Generator<void, readonly Route[]> {
    const { graph, boxes, relations } = seen;
    const known = atRest.get(graph);
    if (known?.boxes === boxes) return known.routes;
    const [routes, network] = [new Array<Route>(), yield* networkJob(seen, measure)];
    for (const [from, edges] of grouped(joinedEdges(graph.edges, relations), ({ source }) => source)) {
      yield;
      routes.push(...routesOf(from, edges, network, seen));
    }
    atRest.set(graph, { boxes, routes });
    return routes;
  }
  return {
    networkJob,
    prepareJob: (seen, measure) => seen.graph.hasLines === true ? routesJob(seen, measure) : undefined,
    draw: (seen, palette, measure, start) => {
      const { focus, graph: { edges, hasLines }, relations } = seen;
      if (focus === null && hasLines !== true) return [];
      const routes = focus === null ? runSync(routesJob(seen, measure)) : routesOf(focus, joinedEdges(edges.filter(({ source, target }) => source === focus || target === focus), relations), runSync(networkJob(seen, measure)), seen, start);
      const colors = { stroke: focus === null ? palette.relation : palette.accent, ground: palette.background };
      return routes.flatMap(({ edge, from, points }) => routedShapes(points, focus === null ? { ...edge, look: { ...edge.look, width: Math.min(THIN, edge.look.width) } } : edge, edge.source === from, lanes[edge.kind % lanes.length] ?? 0, colors));
    },
  };
}

/** Pixels: all lines at once are calmer so. */
const THIN = 1.25;

function routesOf(from: string, edges: readonly Joined[], { gutters, groupsOf }: Network, { boxes }: SceneInput, start = boxes.get(from)): Route[] {
  if (start === undefined || gutters === null) return [];
  const ends = edges.flatMap((edge) => { const id = edge.source === from ? edge.target : edge.source, box = boxes.get(id); return box === undefined ? [] : [{ edge, id, box }]; });
  const found = routesFrom(gutters, start, ends.map(({ box }) => box), groupsOf([from, ...ends.map(({ id }) => id)]));
  return ends.flatMap(({ edge }, n) => { const points = found.get(n); return points === undefined ? [] : [{ edge, from, points }]; });
}
