/** What was folded or unfolded stays below the pointer. */
import type { Core } from "cytoscape";
import { around } from "../../../core/graph/bounds";
import type { Snapshot } from "./animate";
import { boxOf, keepingView } from "./view-box";

/** A heading's corner stands where it stood in `before`; the rest comes into the pane as far as that goes. */
export function keepInPlace(core: Core, id: string, { boxes, zoom, pan }: Snapshot): void {
  const shown = core.nodes().toArray().filter((one) => !one.hasClass("hidden"));
  const node = shown.find((one) => one.id() === id);
  const [was, whole] = [boxes.get(id), around(shown.map(boxOf))];
  if (was === undefined || node === undefined || whole === null) return;
  const now = boxOf(node);
  const at = { x: (was.x - was.width / 2) * zoom + pan.x, y: (was.y - was.height / 2) * zoom + pan.y };
  core.viewport(keepingView(whole, { width: core.width(), height: core.height() }, zoom, { x: now.x - now.width / 2, y: now.y - now.height / 2 }, at));
}
