/**
 * The canvas brought to what is wanted, by difference: after a tick one element is touched, not thousands. What an
 * element was last told is remembered; where it stands is asked, since it may have been dragged. What is
 * new comes bit by bit where it is much.
 */
import type { Core, ElementDefinition } from "cytoscape";

/** Id → data and classes, as text. */
export type Known = ReadonlyMap<string, string>;

export function applyElements(core: Core, elements: readonly ElementDefinition[], known: Known, picked: ReadonlySet<string>): { readonly known: Known; readonly added: readonly ElementDefinition[] } {
  const wanted = new Map(elements.map((element) => [element.data.id ?? "", JSON.stringify([element.data, element.classes])]));
  const added: ElementDefinition[] = [];
  core.batch(() => {
    core.elements().filter((element) => !wanted.has(element.id())).remove();
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
  });
  return { known: wanted, added };
}

/** Elements added between two pauses: their styles and labels are worked out meanwhile, too. */
const BIT = 60;

/** New elements, all at once or bit by bit: the window gets its turn between two bits. Ends early where the canvas did. */
export async function addElements(core: Core, added: readonly ElementDefinition[], slowly: boolean): Promise<void> {
  if (!slowly || added.length <= BIT) {
    core.add([...added]);
    return;
  }
  for (let at = 0; at < added.length && !core.destroyed(); at += BIT) {
    core.add(added.slice(at, at + BIT)).boundingBox();
    await new Promise((resolve) => { window.setTimeout(resolve, 0); });
  }
}
