/** Dragged positions of the pane: recorded, undone one by one, or all reset to the layout. */
import type { Services } from "../../../app/services";
import type { Graph } from "../../../core/graph/graph";
import type { Scope } from "../../../core/index/scope";
import { levelOf, nameOfNode, placesIn } from "../../../core/graph/places";
import type { Spot } from "../../../core/graph/spot";
import type { Move } from "../canvas/dragging";

/** The picture that was dragged in. */
export interface Picture {
  readonly whole: Graph;
  readonly scope: Scope;
  /** A layout's id. */
  readonly layout: string;
}

interface Step {
  readonly spot: Spot;
  readonly at: { readonly x: number; readonly y: number } | null;
}

export class Moves {
  private readonly done: (readonly Step[])[] = [];

  constructor(private readonly services: Services) {}

  async moved({ whole, scope, layout }: Picture, moves: readonly Move[]): Promise<void> {
    const standing = placesIn(whole, this.services.liveIndex.learner.places(), layout, levelOf(scope));
    const steps = moves.flatMap(({ id, to }) => {
      const node = nameOfNode(whole, id);
      return node === null ? [] : [{ id, step: { spot: { layout, level: levelOf(scope), node }, at: to } }];
    });
    this.done.push(steps.map(({ id, step }): Step => standing.get(id) ?? { spot: step.spot, at: null }));
    await this.services.study.place(steps.map(({ step }) => step));
  }

  /** Whether a move of this pane can be undone. */
  get canUndo(): boolean {
    return this.done.length > 0;
  }

  /** Undoes the last move of this pane; false if there is none. */
  async undo(): Promise<boolean> {
    const last = this.done.pop();
    if (last === undefined) return false;
    await this.services.study.place(last);
    return true;
  }

  /** Resets all positions of this picture to the layout's. It counts as one move for undo. */
  async reset({ whole, scope, layout }: Picture): Promise<number> {
    const standing = [...placesIn(whole, this.services.liveIndex.learner.places(), layout, levelOf(scope)).values()];
    if (standing.length === 0) return 0;
    this.done.push(standing);
    await this.services.study.place(standing.map(({ spot }) => ({ spot, at: null })));
    return standing.length;
  }
}
