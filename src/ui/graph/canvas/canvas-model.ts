/** What is drawn, where it stands at the moment, and what of it the pointer meets. */
import { around } from "../../../core/graph/bounds";
import type { Box, Graph, GraphNode, Layout, Measure } from "../../../core/graph/graph";
import { ROOT } from "../../../core/graph/shaped";
import { childrenOf } from "../../../core/graph/tree";
import { farTargetsOf, targetsOf, type Target } from "./targets";
import type { Point } from "./view-box";

export interface Drawn {
  readonly graph: Graph;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly layout: Layout;
  /** Whether nodes cannot be dragged; where it is missing, the layout says so. */
  readonly isFixed?: boolean;
}

export class CanvasModel {
  /** What the filter leaves of what is drawn. */
  readonly graph: Graph;
  readonly layout: Layout;
  private readonly graphIds: ReadonlySet<string>;
  /** The children of each node. */
  private readonly children: ReadonlyMap<string, readonly GraphNode[]>;
  /** Nodes are being dragged. */
  isMoving = false;
  /** Where nodes were moved to since the layout placed all. */
  private moved: ReadonlyMap<string, Point>;
  private madeBoxes: ReadonlyMap<string, Box> | null = null;
  private madeTargets: readonly Target[] | null = null;
  private madeFarTargets: readonly Target[] | null = null;

  /** `shown`: what the filter leaves. `moved`: what is being dragged, and stays in the hand. */
  constructor(readonly drawn: Drawn, shown: Graph, readonly measure: Measure, moved: ReadonlyMap<string, Point> = new Map()) {
    this.graph = filteredIn(drawn.graph, shown);
    this.graphIds = new Set(this.graph.nodes.map(({ id }) => id));
    this.children = childrenOf(drawn.graph);
    this.layout = drawn.layout;
    this.moved = moved;
    this.isMoving = moved.size > 0;
  }

  get isLarge(): boolean {
    return this.drawn.graph.nodes.length > LARGE;
  }

  get isFixed(): boolean {
    return (this.drawn.isFixed ?? this.layout.isFixed) === true;
  }

  get boxes(): ReadonlyMap<string, Box> {
    const { drawn, moved } = this;
    if (moved.size === 0) return drawn.boxes;
    return this.madeBoxes ??= new Map([...drawn.boxes].map(([id, box]) => [id, { ...box, ...moved.get(id) }]));
  }

  get targets(): readonly Target[] {
    return this.madeTargets ??= targetsOf(this.graph, this.boxes, this.layout, this.measure);
  }

  /** What the pointer meets at a zoom: from afar nobody meets a concept that is not drawn. */
  targetsAt(zoom: number): readonly Target[] {
    if (this.layout.isHeadingsAlone?.(this.graph, zoom) !== true) return this.targets;
    return this.madeFarTargets ??= farTargetsOf(this.targets, this.graph, this.boxes);
  }

  isShown(id: string): boolean {
    return this.graphIds.has(id);
  }

  /** Of all that is shown; null where nothing is. */
  bounds(): Box | null {
    const { boxes, graph, layout } = this;
    return layout.extentOf?.(graph, boxes, this.measure) ?? around([...graph.nodes.flatMap(({ id }) => boxes.get(id) ?? []), ...this.targets.map(({ box }) => box)]);
  }

  /** All descendants of a node. */
  below(id: string): string[] {
    return (this.children.get(id) ?? []).flatMap((child) => [child.id, ...this.below(child.id)]);
  }

  /** Nodes stand there from now on. `isMoving`: they are on their way. */
  move(places: ReadonlyMap<string, Point>, isMoving: boolean): void {
    this.isMoving = isMoving;
    this.setMoved(new Map([...this.moved, ...places]));
  }

  /** Nodes go back to where the layout has them. */
  release(ids: Iterable<string>): void {
    this.isMoving = false;
    const rest = new Map(this.moved);
    for (const id of ids) rest.delete(id);
    this.setMoved(rest);
  }

  private setMoved(moved: ReadonlyMap<string, Point>): void {
    [this.moved, this.madeBoxes, this.madeTargets, this.madeFarTargets] = [moved, null, null, null];
  }
}

/** Nodes. Of a larger graph only what is in view is drawn, and nothing of it travels. */
export const LARGE = 300;

/** The drawn graph without what the filter took. What is drawn besides, a root, stays. */
function filteredIn(drawn: Graph, shown: Graph): Graph {
  if (shown === drawn) return drawn;
  const left = new Map(shown.nodes.map((node) => [node.id, node]));
  const nodes = drawn.nodes.flatMap((node) => {
    const own = left.get(node.id);
    if (node.id !== ROOT && own === undefined) return [];
    return [own?.stateCounts === undefined ? node : { ...node, stateCounts: own.stateCounts }];
  });
  return { ...drawn, nodes, edges: shown.edges };
}
