/** The app as the host's own modules see it: what plugins are promised, and what only the host may touch. */
import type * as obs from "obsidian";

export interface HostCommand extends obs.Command {
  /** Whether it may be run now. */
  available(): boolean;
  run(): void;
}

export interface Commands {
  list(): HostCommand[];
  execute(id: string): boolean;
}

export interface Store {
  read(path: string): string | null;
  write(path: string, text: string): void;
}

export interface HostApp extends obs.App {
  readonly commands: Commands;
  readonly config: Store;
  /** View creators by type. */
  readonly viewCreators: Map<string, obs.ViewCreator>;
  readonly hoverSources: Map<string, obs.HoverLinkSource>;
  readonly editorExtensions: unknown[];
  readonly editorSuggests: obs.EditorSuggest<unknown>[];
}
