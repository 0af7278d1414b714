/**
 * The helpers that the app adds to the prototypes of the browser and of the language, as `declare global` in the
 * `obsidian` declarations lists them. Called before anything else in a window.
 */
export function installDom(win: Window & typeof globalThis = window): void {
  addTo(win.Node.prototype, nodeHelpers);
  addTo(win.Element.prototype, elementHelpers);
  addTo(win.HTMLElement.prototype, htmlHelpers);
  addTo(win.SVGElement.prototype, styleHelpers);
  addTo(win.DocumentFragment.prototype, findHelpers);
  addTo(win.Document.prototype, delegation);
  addTo(win.HTMLElement.prototype, delegation);
  addTo(win.UIEvent.prototype, eventHelpers);
  addTo(win.Array.prototype, arrayHelpers);
  addTo(win.String.prototype, stringHelpers);
  addTo(win.Array, { combine: <T>(arrays: T[][]): T[] => arrays.flat() });
  addTo(win.Object, objectHelpers);
  addTo(win.Math, mathHelpers);
  addTo(win.String, { isString: (value: unknown) => typeof value === "string" });
  addTo(win.Number, { isNumber: (value: unknown) => typeof value === "number" });
  addTo(win, globals);
}

/** Getters stay getters; what the browser has under the same name is replaced, as the app does it. */
function addTo(target: object, members: object): void {
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(members))) {
    Object.defineProperty(target, name, { ...member, enumerable: false, configurable: true });
  }
}

type Info = DomElementInfo | string | undefined;

function makeElement(tag: string, info: Info, then: ((el: HTMLElement) => void) | undefined): HTMLElement {
  const el = document.createElement(tag);
  describe(el, typeof info === "string" ? { cls: info } : info ?? {});
  then?.(el);
  return el;
}

function describe(el: HTMLElement, info: DomElementInfo): void {
  addClasses(el, info.cls);
  if (info.text !== undefined) el.setText(info.text);
  if (info.attr) el.setAttrs(info.attr);
  if (info.title !== undefined) el.title = info.title;
  for (const name of ["value", "type", "placeholder", "href"] as const) {
    const value = info[name];
    if (value !== undefined) Reflect.set(el, name, value);
  }
  place(el, info.parent, info.prepend);
}

function makeSvg(tag: string, info: SvgElementInfo | string | undefined, then: ((el: SVGElement) => void) | undefined): SVGElement {
  const el = document.createElementNS("http://www.w3.org/2000/svg", tag);
  const given = typeof info === "string" ? { cls: info } : info ?? {};
  addClasses(el, given.cls);
  if (given.attr) el.setAttrs(given.attr);
  place(el, given.parent, given.prepend);
  then?.(el);
  return el;
}

function addClasses(el: Element, cls: string | string[] | undefined): void {
  const names = (Array.isArray(cls) ? cls : [cls ?? ""]).flatMap((name) => name.split(/\s+/)).filter((name) => name !== "");
  el.classList.add(...names);
}

function place(el: Node, parent: Node | undefined, prepend = false): void {
  if (!parent) return;
  if (prepend) parent.insertBefore(el, parent.firstChild);
  else parent.appendChild(el);
}

/** A child of `node`, by the same words as a free element. */
function within<T extends object>(node: Node, info: T | string | undefined): T & { parent: Node } {
  const given = typeof info === "string" ? { cls: info } : info ?? {};
  return { ...given, parent: node } as T & { parent: Node };
}

const nodeHelpers = {
  detach(this: ChildNode) { this.remove(); },
  empty(this: Node) { while (this.lastChild) this.removeChild(this.lastChild); },
  insertAfter<T extends Node>(this: Node, node: T, child: Node | null): T {
    this.insertBefore(node, child ? child.nextSibling : this.firstChild);
    return node;
  },
  indexOf(this: Node, other: Node) { return [...this.childNodes].findIndex((child) => child === other); },
  setChildrenInPlace(this: Node, children: Node[]) {
    for (const child of [...this.childNodes]) if (!children.includes(child)) this.removeChild(child);
    children.forEach((child, n) => { if (this.childNodes[n] !== child) this.insertBefore(child, this.childNodes[n] ?? null); });
  },
  appendText(this: Node, text: string) { this.appendChild(document.createTextNode(text)); },
  instanceOf(this: Node, type: NamedType) { return isInstance(this, type, this.win); },
  get doc(): Document {
    const node = this as unknown as Node;
    return node.ownerDocument ?? (node as Document);
  },
  get win(): Window { return this.doc.defaultView ?? window; },
  get constructorWin(): Window { return this.win; },
  createEl(this: Node, tag: string, info?: Info, then?: (el: HTMLElement) => void) { return makeElement(tag, within<DomElementInfo>(this, info), then); },
  createDiv(this: Node, info?: Info, then?: (el: HTMLElement) => void) { return makeElement("div", within<DomElementInfo>(this, info), then); },
  createSpan(this: Node, info?: Info, then?: (el: HTMLElement) => void) { return makeElement("span", within<DomElementInfo>(this, info), then); },
  createSvg(this: Node, tag: string, info?: SvgElementInfo | string, then?: (el: SVGElement) => void) { return makeSvg(tag, within<SvgElementInfo>(this, info), then); },
};

const elementHelpers = {
  getText(this: Element) { return this.textContent; },
  setText(this: Element, text: string | DocumentFragment) {
    if (typeof text === "string") this.textContent = text;
    else this.replaceChildren(text);
  },
  addClass(this: Element, ...classes: string[]) { addClasses(this, classes); },
  addClasses(this: Element, classes: string[]) { addClasses(this, classes); },
  removeClass(this: Element, ...classes: string[]) { this.classList.remove(...classes); },
  removeClasses(this: Element, classes: string[]) { this.classList.remove(...classes); },
  toggleClass(this: Element, classes: string | string[], on: boolean) {
    for (const name of Array.isArray(classes) ? classes : [classes]) this.classList.toggle(name, on);
  },
  hasClass(this: Element, name: string) { return this.classList.contains(name); },
  setAttr(this: Element, name: string, value: string | number | boolean | null) {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  },
  setAttrs(this: Element, attributes: Record<string, string | number | boolean | null>) {
    for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value);
  },
  getAttr(this: Element, name: string) { return this.getAttribute(name); },
  matchParent(this: Element, selector: string, last?: Element): Element | null {
    if (this.matches(selector)) return this;
    return this === last || !this.parentElement ? null : this.parentElement.matchParent(selector, last);
  },
  getCssPropertyValue(this: Element, property: string, pseudo?: string) { return getComputedStyle(this, pseudo).getPropertyValue(property).trim(); },
  isActiveElement(this: Element) { return this.ownerDocument.activeElement === this; },
  find(this: Element, selector: string) { return this.querySelector(selector); },
  findAll(this: Element, selector: string) { return [...this.querySelectorAll(selector)]; },
  findAllSelf(this: Element, selector: string) { return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)]; },
};

const findHelpers = {
  find(this: DocumentFragment, selector: string) { return this.querySelector(selector); },
  findAll(this: DocumentFragment, selector: string) { return [...this.querySelectorAll(selector)]; },
};

const styleHelpers = {
  setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) { Object.assign(this.style, styles); },
  setCssProps(this: HTMLElement, properties: Record<string, string>) {
    for (const [name, value] of Object.entries(properties)) this.style.setProperty(name, value);
  },
};

/** Hidden by a class, so that an element gets back whatever display its own rules give it. */
const HIDDEN = "workbench-hidden";

const htmlHelpers = {
  ...styleHelpers,
  show(this: HTMLElement) { this.classList.remove(HIDDEN); if (this.style.display === "none") this.style.display = ""; },
  hide(this: HTMLElement) { this.classList.add(HIDDEN); },
  toggle(this: HTMLElement, on: boolean) { if (on) this.show(); else this.hide(); },
  toggleVisibility(this: HTMLElement, on: boolean) { this.style.visibility = on ? "" : "hidden"; },
  isShown(this: HTMLElement) { return this.isConnected && this.getClientRects().length > 0; },
  get innerWidth(): number { return inner(this as unknown as HTMLElement, "Left", "Right"); },
  get innerHeight(): number { return inner(this as unknown as HTMLElement, "Top", "Bottom"); },
  onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: AddEventListenerOptions) {
    this.addEventListener("click", listener, options);
    this.addEventListener("auxclick", listener, options);
  },
  onNodeInserted(this: HTMLElement, listener: () => unknown, once = false) {
    let was = this.isConnected;
    const observer = new MutationObserver(() => {
      if (this.isConnected && !was) {
        if (once) observer.disconnect();
        listener();
      }
      was = this.isConnected;
    });
    observer.observe(document, { childList: true, subtree: true });
    return () => { observer.disconnect(); };
  },
  onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown) {
    const watch = { el: this, listener };
    migrants.add(watch);
    return () => { migrants.delete(watch); };
  },
  trigger(this: HTMLElement, type: string) { this.dispatchEvent(new Event(type, { bubbles: true })); },
};

interface NamedType { readonly name: string; readonly prototype: object }

/** Each window has its own classes. */
function isInstance(value: object, type: NamedType, win: Window): boolean {
  const own: unknown = Reflect.get(win, type.name);
  return [type, own].some((one) => typeof one === "function" && Object.prototype.isPrototypeOf.call(one.prototype as object, value));
}

const migrants = new Set<{ readonly el: HTMLElement; readonly listener: (win: Window) => unknown }>();

/** What is below an element came to another window. */
export function tellMigrated(root: HTMLElement, win: Window): void {
  for (const { el, listener } of [...migrants]) if (root.contains(el)) listener(win);
}

function inner(el: HTMLElement, one: "Left" | "Top", other: "Right" | "Bottom"): number {
  const style = getComputedStyle(el);
  const size = one === "Left" ? el.clientWidth : el.clientHeight;
  return size - parseFloat(style[`padding${one}`]) - parseFloat(style[`padding${other}`]);
}

type Listener = (this: EventTarget, event: Event, target: HTMLElement) => unknown;
type Target = (HTMLElement | Document) & { _EVENTS?: Record<string, { selector: string; listener: Listener; callback: EventListener; options?: boolean | AddEventListenerOptions }[]> };

/** Events of whatever is below an element, by selector. */
const delegation = {
  on(this: Target, type: string, selector: string, listener: Listener, options?: boolean | AddEventListenerOptions) {
    const callback = (event: Event): void => {
      const from = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
      if (from && this.contains(from)) listener.call(this, event, from);
    };
    ((this._EVENTS ??= {})[type] ??= []).push({ selector, listener, callback, ...(options === undefined ? {} : { options }) });
    this.addEventListener(type, callback, options);
  },
  off(this: Target, type: string, selector: string, listener: Listener, options?: boolean | AddEventListenerOptions) {
    const all = this._EVENTS?.[type] ?? [];
    for (const one of all.filter((each) => each.selector === selector && each.listener === listener)) {
      this.removeEventListener(type, one.callback, options);
      all.splice(all.indexOf(one), 1);
    }
  },
};

const eventHelpers = {
  get targetNode(): Node | null {
    const { target } = this as unknown as UIEvent;
    return target !== null && "nodeType" in target ? target as Node : null;
  },
  get win(): Window { return (this as unknown as UIEvent).view ?? window; },
  get doc(): Document { return this.win.document; },
  instanceOf(this: UIEvent, type: NamedType) { return isInstance(this, type, this.win); },
};

const arrayHelpers = {
  first<T>(this: T[]) { return this[0]; },
  last<T>(this: T[]) { return this[this.length - 1]; },
  contains<T>(this: T[], item: T) { return this.includes(item); },
  remove<T>(this: T[], item: T) {
    for (let n = this.length - 1; n >= 0; n--) if (this[n] === item) this.splice(n, 1);
  },
  shuffle<T>(this: T[]) {
    for (let left = this.length; left > 1; left--) this.push(...this.splice(Math.floor(Math.random() * left), 1));
    return this;
  },
  unique<T>(this: T[]) { return [...new Set(this)]; },
};

const stringHelpers = {
  contains(this: string, part: string) { return this.includes(part); },
  format(this: string, ...args: string[]) { return this.replace(/\{(\d+)\}/g, (all, n: string) => args[Number(n)] ?? all); },
};

const objectHelpers = {
  isEmpty: (object: object) => Object.keys(object).length === 0,
  each<T>(object: Record<string, T>, callback: (value: T, key: string) => boolean | void) {
    return Object.entries(object).every(([key, value]) => callback(value, key) !== false);
  },
};

const mathHelpers = {
  clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
  square: (value: number) => value * value,
};

const globals = {
  activeWindow: window,
  activeDocument: document,
  createEl: makeElement,
  createDiv: (info?: Info, then?: (el: HTMLElement) => void) => makeElement("div", info, then),
  createSpan: (info?: Info, then?: (el: HTMLElement) => void) => makeElement("span", info, then),
  createSvg: makeSvg,
  createFragment(then?: (fragment: DocumentFragment) => void) {
    const fragment = document.createDocumentFragment();
    then?.(fragment);
    return fragment;
  },
  fish: (selector: string) => document.querySelector(selector),
  fishAll: (selector: string) => [...document.querySelectorAll(selector)],
  isBoolean: (value: unknown) => typeof value === "boolean",
  ready: (then: () => unknown) => { if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", then); else then(); },
  sleep: (ms: number) => new Promise((resolve) => { window.setTimeout(resolve, ms); }),
  nextFrame: () => new Promise((resolve) => { window.requestAnimationFrame(resolve); }),
};
