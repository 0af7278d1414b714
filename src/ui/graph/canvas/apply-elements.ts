/**
 * The canvas brought to what is wanted, by difference: after a tick one element is touched, not thousands. What an
 * element was last told is remembered; where it stands is asked, since it may have been dragged. In steps, each with
 * all that it leads to: styles and labels are worked out in the step that changes them, not in the next frame.
 */
import type { Core, ElementDefinition, SingularElementArgument } from "cytoscape";
import { moveLocked } from "./drag-lock";

/** Id → data and classes, as text. */
export type Known = ReadonlyMap<string, string>;

/** Elements in a step. */
const BIT = 40;

/** `dress`: what an element that is new or changed gets besides, before its style is worked out. */
export function* applyElementsJob(core: Core, elements: readonly ElementDefinition[], known: Known, applyLabelStyle: (element: SingularElementArgument) => void): Generator<void, Known> {
  const [serialized, wanted] = [new Map<string, string>(), new Map<string, ElementDefinition>()];
  for (const some of bits(elements)) {
    for (const element of some) {
      wanted.set(element.data.id ?? "", element);
      serialized.set(element.data.id ?? "", JSON.stringify([element.data, element.classes]));
    }
    yield;
  }
  core.batch(() => { core.elements().filter((element) => !wanted.has(element.id())).remove(); });
  yield;
  const standing = core.elements().toArray();
  yield* changeElementsJob(core, standing, (element) => {
    const id = element.id();
    const to = wanted.get(id)?.position;
    const isMoved = to !== undefined && element.isNode() && moveLocked(element, to);
    if (known.get(id) === serialized.get(id)) return isMoved;
    element.data(wanted.get(id)?.data ?? {});
    element.classes(String(wanted.get(id)?.classes ?? "").split(" "));
    applyLabelStyle(element);
    return true;
  });
  for (const element of standing) wanted.delete(element.id());
  // Edges come after the nodes that they join.
  for (const some of bits([...wanted.values()])) {
    if (core.destroyed()) break;
    const added = core.collection();
    core.batch(() => added.merge(core.add([...some])).forEach(applyLabelStyle));
    applyStyles(added);
    yield;
  }
  return serialized;
}

/** Acts on one after another; `act` says whether it changed an element. */
export function* changeElementsJob<T extends SingularElementArgument>(core: Core, elements: readonly T[], act: (element: T) => boolean): Generator<void, void> {
  for (const some of bits(elements)) {
    if (core.destroyed()) return;
    const changed = core.collection();
    core.batch(() => { for (const element of some) if (act(element)) changed.merge(element); });
    applyStyles(changed);
    yield;
  }
}

/** Asked for its box, an element works out its style and its label's size. */
function applyStyles(elements: { boundingBox(): unknown; nonempty(): boolean }): void {
  if (elements.nonempty()) elements.boundingBox();
}

function* bits<T>(all: readonly T[]): Generator<readonly T[], void> {
  for (let at = 0; at < all.length; at += BIT) yield all.slice(at, at + BIT);
}
