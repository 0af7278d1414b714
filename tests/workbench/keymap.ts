/** Keys: scopes on a stack, the topmost hears first; a handler that answers `false` keeps the key for itself. */
import type * as obs from "obsidian";

/** The server runs on the same machine, and says which. */
export const isMac = document.documentElement.dataset["os"] === "darwin";

export class Scope implements obs.Scope {
  private handlers: Handler[] = [];

  constructor(private readonly parent?: obs.Scope) {}

  register(modifiers: obs.Modifier[] | null, key: string | null, func: obs.KeymapEventListener): obs.KeymapEventHandler {
    const handler: Handler = { scope: this, modifiers: modifiers && compile(modifiers), key, func };
    this.handlers.push(handler);
    return handler;
  }

  unregister(handler: obs.KeymapEventHandler): void {
    this.handlers = this.handlers.filter((other) => other !== handler);
  }

  handleKey(event: KeyboardEvent, context: obs.KeymapContext): unknown {
    for (const handler of this.handlers) {
      if (handler.modifiers !== null && handler.modifiers !== context.modifiers) continue;
      if (handler.key !== null && handler.key.toLowerCase() !== context.key?.toLowerCase() && handler.key !== context.vkey) continue;
      const answer: unknown = handler.func(event, context);
      if (answer !== undefined) return answer;
    }
    return this.parent instanceof Scope ? this.parent.handleKey(event, context) : undefined;
  }
}

interface Handler extends obs.KeymapEventHandler {
  func: obs.KeymapEventListener;
}

function compile(modifiers: readonly obs.Modifier[]): string {
  return modifiers.map((modifier) => modifier === "Mod" ? (isMac ? "Meta" : "Ctrl") : modifier).sort().join(",");
}

export class Keymap implements obs.Keymap {
  /** The app's own keys, below all others. */
  readonly rootScope = new Scope();
  private stack: Scope[] = [];
  /** Keys of the active view, heard where nothing lies above the panes. */
  viewScope: obs.Scope | null = null;

  listen(target: Window): void {
    // While it goes down: an editor below must not act on a key that a list above it has taken.
    target.addEventListener("keydown", (event) => { this.dispatch(event); }, true);
  }

  pushScope(scope: obs.Scope): void {
    if (scope instanceof Scope) this.stack.push(scope);
  }

  popScope(scope: obs.Scope): void {
    this.stack = this.stack.filter((other) => other !== scope);
  }

  private dispatch(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const modifiers = [event.altKey && "Alt", event.ctrlKey && "Ctrl", event.metaKey && "Meta", event.shiftKey && "Shift"].filter((name) => name !== false).join(",");
    const context: obs.KeymapContext = { key: event.key, modifiers, vkey: event.key === " " ? "Space" : event.key };
    const scope = this.stack[this.stack.length - 1] ?? (this.viewScope instanceof Scope ? this.viewScope : this.rootScope);
    if (scope.handleKey(event, context) !== false) return;
    event.preventDefault();
    event.stopPropagation();
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: obs.Modifier): boolean {
    switch (modifier) {
      case "Mod": return isMac ? event.metaKey : event.ctrlKey;
      case "Ctrl": return event.ctrlKey;
      case "Meta": return event.metaKey;
      case "Shift": return event.shiftKey;
      case "Alt": return event.altKey;
    }
  }

  /** Where a click with these keys opens a note: a new tab with Mod, a split with Mod and Alt, a window with all three. */
  static isModEvent(event?: obs.UserEvent | null): obs.PaneType | boolean {
    if (!event) return false;
    const middle = "button" in event && event.button === 1;
    if (!middle && !Keymap.isModifier(event, "Mod")) return false;
    if (!event.altKey) return "tab";
    return event.shiftKey ? "window" : "split";
  }
}

/** One for the page: a menu or a list knows no app. */
export const keymap = new Keymap();
