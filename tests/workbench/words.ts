/** Small functions of the `obsidian` module: paths, delays, versions, bytes. */
import type * as obs from "obsidian";

/** What the host says it is: the plugin's `minAppVersion` is held against this. */
export const apiVersion = "1.13.4";

export function requireApiVersion(version: string): boolean {
  const [want, have] = [version, apiVersion].map((each) => each.split(".").map(Number));
  for (let n = 0; n < 3; n++) {
    const difference = (have?.[n] ?? 0) - (want?.[n] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export function normalizePath(path: string): string {
  const clean = path.replace(/([\\/])+/g, "/").replace(/(^\/+|\/+$)/g, "").replace(/[\u00A0\u202F]/g, " ").normalize("NFC");
  return clean === "" ? "/" : clean;
}

/** Runs once the calls have rested; without `resetTimer` at the end of the first delay, whatever comes meanwhile. */
export function debounce<T extends unknown[], V>(callback: (...args: [...T]) => V, timeout = 0, resetTimer = false): obs.Debouncer<T, V> {
  let timer: number | null = null;
  let last: T | null = null;
  const fire = (): V | undefined => {
    timer = null;
    const args = last;
    last = null;
    return args ? callback(...args) : undefined;
  };
  const debounced = (...args: [...T]) => {
    last = args;
    if (timer !== null && resetTimer) {
      window.clearTimeout(timer);
      timer = null;
    }
    timer ??= window.setTimeout(fire, timeout);
    return debouncer;
  };
  const stop = (): void => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
  };
  const debouncer = Object.assign(debounced, {
    cancel() {
      stop();
      last = null;
      return debouncer;
    },
    run() {
      if (timer === null) return undefined;
      stop();
      return fire();
    },
  });
  return debouncer;
}

/** The app keeps it here, for itself alone; none is English. */
export function getLanguage(): string {
  return window.localStorage.getItem("language") ?? "en";
}

/** The formula as it is written: the workbench has no MathJax. */
export function renderMath(source: string, display: boolean): HTMLElement {
  return createSpan({ cls: ["math", display ? "math-block" : "math-inline", "is-loaded"], text: source });
}

export function loadMathJax(): Promise<void> {
  return Promise.resolve();
}

export function finishRenderMath(): Promise<void> {
  return Promise.resolve();
}

export function arrayBufferToBase64(buffer: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
}

export function base64ToArrayBuffer(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
}

export function arrayBufferToHex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function hexToArrayBuffer(hex: string): ArrayBuffer {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)).buffer;
}

export function getBlobArrayBuffer(blob: Blob): Promise<ArrayBuffer> {
  return blob.arrayBuffer();
}

/** The plugin promises to stay off the network, and here it cannot do otherwise. */
export function requestUrl(): obs.RequestUrlResponsePromise {
  const refusal = Promise.reject(new Error("The workbench has no network."));
  return Object.assign(refusal, { arrayBuffer: refusal, json: refusal, text: refusal });
}

export function request(): Promise<string> {
  return Promise.reject(new Error("The workbench has no network."));
}

/** Scripts, frames, handlers and addresses that run something are taken out. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const el of parsed.querySelectorAll("script, style, iframe, object, embed, link, meta, base, form")) el.remove();
  for (const el of parsed.body.querySelectorAll("*")) {
    for (const { name, value } of [...el.attributes]) {
      if (/^on/i.test(name) || /^\s*(javascript|vbscript|data:text)/i.test(value)) el.removeAttribute(name);
    }
  }
  const fragment = createFragment();
  fragment.append(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  return fragment;
}
