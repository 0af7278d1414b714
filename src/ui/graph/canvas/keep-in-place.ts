/** What was folded or unfolded stays below the pointer. */
import type { Core, NodeSingular } from "cytoscape";
import { around } from "../../../core/graph/bounds";
import type { Snapshot } from "./animate";
import { captionOf } from "./elements";
import { boxOf, keepingView } from "./view-box";

/** The heading, or its caption, stands where it stood in `before`; the rest comes into the pane as far as that goes. */
export function keepInPlace(core: Core, id: string, { places, zoom, pan }: Snapshot): void {
  const find = (one: string): NodeSingular | undefined => core.nodes().toArray().find((node) => node.id() === one);
  const [was, node] = [places.get(captionOf(id)) ?? places.get(id), find(captionOf(id)) ?? find(id)];
  const whole = around(core.nodes().toArray().filter((one) => !one.hasClass("hidden")).map(boxOf));
  if (was === undefined || node === undefined || whole === null) return;
  core.viewport(keepingView(whole, { width: core.width(), height: core.height() }, zoom, { ...node.position() }, { x: was.x * zoom + pan.x, y: was.y * zoom + pan.y }));
}
