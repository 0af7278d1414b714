/** Dragged positions of the pane: recorded, undone one by one, or all reset to the layout. */
import { strings } from "../../../core/base/strings";
import type { Services } from "../../../app/services";
import type { Graph } from "../../../core/graph/graph";
import type { Scope } from "../../../core/index/scope";
import { addToGroup } from "../../../core/base/grouped";
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
  /** By picture, as text. */
  private readonly done = new Map<string, (readonly Step[])[]>();

  /** `onChange` gets whether a move can be undone, and a sentence where there is something to say. */
  constructor(private readonly services: Services, private readonly picture: () => Picture | null, private readonly onChange: (canUndo: boolean, sentence?: string) => void) {}

  async moved(moves: readonly Move[]): Promise<void> {
    const picture = this.picture();
    if (picture === null) return;
    const { whole, scope, layout } = picture;
    const standing = placesIn(whole, this.services.liveIndex.learner.places(), layout, levelOf(scope));
    const steps = moves.flatMap(({ id, to }) => {
      const node = nameOfNode(whole, id);
      return node === null ? [] : [{ id, step: { spot: { layout, level: levelOf(scope), node }, at: to } }];
    });
    this.push(picture, steps.map(({ id, step }): Step => standing.get(id) ?? { spot: step.spot, at: null }));
    await this.place(steps.map(({ step }) => step));
  }

  /** Undoes the last move of the picture that is shown: nobody sees what happens in another one. */
  undo(): Promise<void> {
    return this.place(this.ofShown().pop() ?? []);
  }

  /** Whether the picture that is shown has a move that can be undone. */
  get canUndo(): boolean {
    return this.ofShown().length > 0;
  }

  private ofShown(): (readonly Step[])[] {
    const picture = this.picture();
    return picture === null ? [] : this.done.get(keyOf(picture)) ?? [];
  }

  private push(picture: Picture, steps: readonly Step[]): void {
    addToGroup(this.done, keyOf(picture), steps);
  }

  /** Resets all positions of this picture to the layout's. It counts as one move for undo. */
  async reset(): Promise<void> {
    const picture = this.picture();
    const standing = picture === null ? [] : [...placesIn(picture.whole, this.services.liveIndex.learner.places(), picture.layout, levelOf(picture.scope)).values()];
    if (picture !== null && standing.length > 0) this.push(picture, standing);
    await this.place(standing.map(({ spot }) => ({ spot, at: null })), strings.graph.wasReset);
  }

  private async place(steps: readonly Step[], sentence?: string): Promise<void> {
    if (steps.length > 0) await this.services.study.place(steps);
    this.onChange(this.canUndo, steps.length > 0 ? sentence : strings.graph.nothingMoved);
  }
}

function keyOf({ scope, layout }: Picture): string {
  return JSON.stringify([scope.map, scope.heading, layout]);
}
