/** Events and the tree of components: what is registered goes when its owner goes. */
import type * as obs from "obsidian";

/** Of any kind: which event brings what, the declarations say at the one who listens. */
type Callback = (...data: never[]) => unknown;

export interface Ref extends obs.EventRef {
  readonly owner: Events;
  readonly name: string;
  readonly callback: Callback;
  readonly context: unknown;
}

export class Events implements obs.Events {
  private refs: Ref[] = [];

  on(name: string, callback: Callback, context?: unknown): obs.EventRef {
    const ref: Ref = { owner: this, name, callback, context };
    this.refs.push(ref);
    return ref;
  }

  off(name: string, callback: Callback): void {
    this.refs = this.refs.filter((ref) => ref.name !== name || ref.callback !== callback);
  }

  offref(ref: obs.EventRef): void {
    this.refs = this.refs.filter((other) => other !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of this.refs.filter((each) => each.name === name)) this.tryTrigger(ref, data);
  }

  /** One listener that throws does not keep the others from hearing; the error still reaches the window. */
  tryTrigger(ref: obs.EventRef, args: unknown[]): void {
    const { callback, context } = ref as Ref;
    try {
      (callback as (...data: unknown[]) => unknown).apply(context, args);
    } catch (error) {
      rethrowLater(error);
    }
  }
}

export function rethrowLater(error: unknown): void {
  window.setTimeout(() => { throw error; }, 0);
}

type DomListener = (event: Event) => unknown;

/** Which component draws in an element: views, and what is drawn in notes. */
export const drawnBy = new WeakMap<Node, Component>();

export class Component implements obs.Component {
  /** What `onload` answered: a plugin's is a promise, and the app waits for it. */
  whenLoaded: unknown = undefined;
  private loaded = false;
  private children: obs.Component[] = [];
  private cleanups: (() => unknown)[] = [];

  load(): void {
    if (this.loaded) return;
    this.loaded = true;
    this.whenLoaded = this.onload();
    for (const child of [...this.children]) child.load();
  }

  onload(): unknown { return undefined; /* for the one who extends */ }

  unload(): void {
    if (!this.loaded) return;
    this.loaded = false;
    for (const child of this.children.splice(0).reverse()) child.unload();
    for (const cleanup of this.cleanups.splice(0).reverse()) cleanup();
    this.onunload();
  }

  onunload(): void { /* for the one who extends */ }

  addChild<T extends obs.Component>(component: T): T {
    this.children.push(component);
    if (this.loaded) component.load();
    return component;
  }

  removeChild<T extends obs.Component>(component: T): T {
    if (this.children.includes(component)) {
      this.children.splice(this.children.indexOf(component), 1);
      component.unload();
    }
    return component;
  }

  register(cleanup: () => unknown): void {
    this.cleanups.push(cleanup);
  }

  registerEvent(ref: obs.EventRef): void {
    this.register(() => { (ref as Ref).owner.offref(ref); });
  }

  registerDomEvent(target: EventTarget, type: string, listener: DomListener, options?: boolean | AddEventListenerOptions): void {
    target.addEventListener(type, listener, options);
    this.register(() => { target.removeEventListener(type, listener, options); });
  }

  registerInterval(id: number): number {
    this.register(() => { window.clearInterval(id); });
    return id;
  }
}
