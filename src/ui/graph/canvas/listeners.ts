/**
 * Cytoscape (3.34) takes its listeners back by a method `off` where an element has one. Here every element has one, of
 * another kind: the listeners would stay on the page for good, and with them all of a pane that was closed. So they are
 * taken back by the name that the DOM has for it.
 */
import type { Core } from "cytoscape";

interface Binding {
  readonly target: unknown;
  readonly args: Parameters<EventTarget["removeEventListener"]>;
}

/** Before the graph is destroyed. */
export function removeListeners(core: Core): void {
  const { bindings = [] } = (core as unknown as { renderer(): { readonly bindings?: readonly Binding[] } }).renderer();
  // Elements of a window of their own are no instances of this window's classes.
  for (const { target, args } of bindings) if (hasListeners(target)) target.removeEventListener(...args);
}

function hasListeners(target: unknown): target is EventTarget {
  return typeof target === "object" && target !== null && "removeEventListener" in target;
}
