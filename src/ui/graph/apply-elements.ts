/**
 * The canvas brought to what is wanted, by difference: after a tick one element is touched, not thousands. What an
 * element was last told is remembered; where it stands is asked, since it may have been dragged.
 */
import type { Core, ElementDefinition } from "cytoscape";

/** Id → data and classes, as text. */
export type Known = ReadonlyMap<string, string>;

export function applyElements(core: Core, elements: readonly ElementDefinition[], known: Known, picked: ReadonlySet<string>): Known {
  const wanted = new Map(elements.map((element) => [element.data.id ?? "", JSON.stringify([element.data, element.classes])]));
  core.batch(() => {
    core.elements().filter((element) => !wanted.has(element.id())).remove();
    const added: ElementDefinition[] = [];
    for (const element of elements) {
      const id = element.data.id ?? "";
      const there = core.getElementById(id);
      if (there.empty()) {
        added.push(element);
        continue;
      }
      if (known.get(id) !== wanted.get(id)) {
        there.data(element.data);
        there.classes(String(element.classes ?? "").split(" "));
        if (picked.has(id)) there.addClass("picked");
      }
      const { position } = element;
      if (position === undefined || !there.isNode()) continue;
      const { x, y } = there.position();
      if (x !== position.x || y !== position.y) there.position(position);
    }
    core.add(added);
  });
  return wanted;
}
