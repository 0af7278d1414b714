/** `window.workbench`: what the browser tests do without a mouse. */
import type * as obs from "obsidian";
import type { App } from "./app";
import { drawnGraph, type DrawnGraph } from "./drawn-graph";
import { MarkdownViewBase } from "./markdown-view";
import type { Shell } from "./shell";

export interface TestHook {
  readonly app: obs.App;
  readonly plugin: obs.Plugin | null;
  /** Runs a command by its full id; false where it cannot be run now. */
  execute(commandId: string): boolean;
  openFile(path: string, state?: { mode?: "source" | "preview"; line?: number; newLeaf?: obs.PaneType | boolean }): Promise<void>;
  readFile(path: string): Promise<string>;
  /** Writes a note as the app would; makes it, and its folders, where it is not there. */
  writeFile(path: string, text: string): Promise<void>;
  setTheme(theme: "light" | "dark"): void;
  /** What stands in the plugin's `data.json`, as it is written; null where there is none. */
  getRawData(): string | null;
  /** Puts any text there, and tells the plugin that its settings have changed elsewhere. */
  setRawData(text: string): Promise<void>;
  /** From now on writes below this path fail; an empty text ends it. */
  failWrites(pathPrefix: string): void;
  /** Everything written, read, resolved and drawn. */
  settled(): Promise<void>;
  openSettings(): void;
  /** Runs what the plugin registered for the terminal. */
  cli(command: string, params?: obs.CliData): Promise<string>;
  /** The first graph in a window, as plain data; null before it is drawn. */
  drawnGraph(doc: Document): DrawnGraph | null;
  /** Opens an `obsidian://` address that the plugin registered for. */
  openAddress(params: obs.ObsidianProtocolData): Promise<void>;
}

export type WorkbenchWindow = Window & {
  workbench?: TestHook;
  workbenchPlugin?: (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;
};

export function createTestHook({ app, shell, plugin }: { app: App; shell: Shell; plugin: obs.Plugin | null }): TestHook {
  const dataPath = `${plugin?.manifest.dir ?? ""}/data.json`;

  function file(path: string): obs.TFile {
    const found = app.vault.getFileByPath(path);
    if (!found) throw new Error(`There is no file “${path}”.`);
    return found;
  }

  return {
    app, plugin,
    execute: (id) => app.commands.execute(id),
    async openFile(path, { mode, line, newLeaf = false } = {}) {
      const leaf = app.workspace.getLeaf(newLeaf);
      await leaf.openFile(file(path), { active: true, ...(mode ? { state: { mode } } : {}), ...(line === undefined ? {} : { eState: { line } }) });
    },
    readFile: (path) => app.vault.read(file(path)),
    async writeFile(path, text) {
      const there = app.vault.getFileByPath(path);
      const folder = path.split("/").slice(0, -1).join("/");
      if (there) await app.vault.modify(there, text);
      else {
        if (folder !== "" && !app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
        await app.vault.create(path, text);
      }
    },
    setTheme: (theme) => { shell.setTheme(theme); },
    getRawData: () => app.config.read(dataPath),
    async setRawData(text) {
      app.config.write(dataPath, text);
      await plugin?.onExternalSettingsChange?.();
    },
    failWrites: (prefix) => { app.disk.failing = prefix === "" ? [] : [prefix]; },
    settled: () => settled(app),
    async cli(command, params = {}) {
      const entry = shell.cliHandlers.get(command);
      if (!entry) throw new Error(`Nothing is registered for “${command}”.`);
      return entry.handler(params);
    },
    async openAddress(params) {
      const handler = shell.protocolHandlers.get(params.action);
      if (!handler) throw new Error(`Nothing is registered for “${params.action}”.`);
      await handler(params);
    },
    drawnGraph,
    openSettings: () => { shell.settings.openTab(plugin?.manifest.id ?? ""); },
  };
}

/** Milliseconds without anything under way that count as rest. */
const REST = 60;
/** Milliseconds after which a test is told that something never ends. */
const LIMIT = 15_000;

/** Rest is seen twice, so much time apart, and now: on a busy machine much happens between two frames. */
async function settled(app: App): Promise<void> {
  const start = performance.now();
  for (let restsSince: number | null = null; ; await nextFrame()) {
    const views = app.workspace.getLeavesOfType("markdown").map(({ view }) => view).filter((view) => view instanceof MarkdownViewBase);
    await Promise.all(views.map((one) => (one as unknown as MarkdownViewBase).settled()));
    const now = performance.now();
    restsSince = app.vault.idle() && app.metadataCache.idle() ? restsSince ?? now : null;
    if (restsSince !== null && now - restsSince >= REST) return;
    if (now - start > LIMIT) throw new Error("The workbench does not come to rest.");
  }
}
