/**
 * Applies the elements to the canvas by difference: after a tick one element is touched, not thousands. Data and
 * classes of each element are kept from the last time. Positions are read from the canvas, since nodes may have been
 * dragged.
 *
 * A job. Each step calculates styles of the elements it changed, so that the next frame need not.
 */
import type { Core, ElementDefinition, SingularElementArgument } from "cytoscape";
import { moveLocked } from "./drag-lock";

/** Id → data and classes, as text. */
export type Known = ReadonlyMap<string, string>;

/** Elements in one step. */
const BIT = 40;

/** `mark` runs for each new or changed element. */
export function* applyElementsJob(core: Core, elements: readonly ElementDefinition[], known: Known, mark: (element: SingularElementArgument) => void): Generator<void, Known> {
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
    mark(element);
    return true;
  });
  for (const element of standing) wanted.delete(element.id());
  for (const some of bits([...wanted.values()])) {
    if (core.destroyed()) break;
    const added = core.collection();
    core.batch(() => added.merge(core.add([...some])).forEach(mark));
    applyStyles(added);
    yield;
  }
  return serialized;
}

/** Calls `act` for one element after another; `act` returns whether it changed the element. */
export function* changeElementsJob<T extends SingularElementArgument>(core: Core, elements: readonly T[], act: (element: T) => boolean): Generator<void, void> {
  for (const some of bits(elements)) {
    if (core.destroyed()) return;
    const changed = core.collection();
    core.batch(() => { for (const element of some) if (act(element)) changed.merge(element); });
    applyStyles(changed);
    yield;
  }
}

/** Reading the box of an element makes cytoscape calculate its style and the size of its label. */
function applyStyles(elements: { boundingBox(): unknown; nonempty(): boolean }): void {
  if (elements.nonempty()) elements.boundingBox();
}

function* bits<T>(all: readonly T[]): Generator<readonly T[], void> {
  for (let at = 0; at < all.length; at += BIT) yield all.slice(at, at + BIT);
}
