/**
 * Removes cytoscape's listeners. Cytoscape (3.34) calls a method `off` where an element has one. In this app every
 * element has an `off` of another kind, so its listeners would stay on the page, and with them the whole closed pane.
 * `removeEventListener` of the DOM removes them.
 */
import type { Core } from "cytoscape";

interface Binding {
  readonly target: unknown;
  readonly args: Parameters<EventTarget["removeEventListener"]>;
}

/** Call this before the graph is destroyed. */
export function removeListeners(core: Core): void {
  const { bindings = [] } = (core as unknown as { renderer(): { readonly bindings?: readonly Binding[] } }).renderer();
  // Elements of a pop-out window are no instances of this window's classes.
  for (const { target, args } of bindings) if (hasListeners(target)) target.removeEventListener(...args);
}

function hasListeners(target: unknown): target is EventTarget {
  return typeof target === "object" && target !== null && "removeEventListener" in target;
}
