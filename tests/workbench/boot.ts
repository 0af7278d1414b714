/** Opens the page: the app, the plugin as it was built, the vault, the panes; in the app's own order. */
import * as commands from "@codemirror/commands";
import * as language from "@codemirror/language";
import * as state from "@codemirror/state";
import * as view from "@codemirror/view";
import type * as obs from "obsidian";
import { App } from "./app";
import { installDom } from "./dom";
import { Component, rethrowLater } from "./events";
import { loadIcons } from "./icons";
import { obsidian } from "./obsidian";
import { setPluginHost } from "./plugin";
import { Shell } from "./shell";
import { createTestHook, type WorkbenchWindow } from "./test-hook";
import type { Arrangement } from "./layout";
import { layoutPath } from "./workspace";

const MODULES: Readonly<Record<string, unknown>> = {
  obsidian, "@codemirror/commands": commands, "@codemirror/language": language, "@codemirror/state": state, "@codemirror/view": view,
};

type PluginClass = new (app: obs.App, manifest: obs.PluginManifest) => obs.Plugin;

open().catch((error: unknown) => {
  document.body.createDiv({ cls: "workbench-failure", text: `The workbench could not open: ${error instanceof Error ? error.stack ?? error.message : String(error)}` });
  throw error;
});

async function open(): Promise<void> {
  installDom();
  const [vault, manifest] = await Promise.all([json<{ name: string; key: string }>("vault.json"), json<obs.PluginManifest>("plugin/manifest.json"), loadIcons()]);
  document.title = `${vault.name} – ${manifest.name} workbench`;
  const asked = new URLSearchParams(location.search);
  const app = new App(vault.name, vault.key, asked.get("device") ?? "");
  if (asked.has("fresh")) startAfresh(app);
  const shell = new Shell(app);
  setPluginHost(shell);
  manifest.dir = `${app.vault.configDir}/plugins/${manifest.id}`;
  const plugin = await loadPlugin(app, manifest);
  await app.vault.load();
  app.metadataCache.opened();
  const stored = app.config.read(layoutPath(app.vault.configDir));
  await app.panes.openLayout(stored === null ? null : JSON.parse(stored) as Arrangement, () => shell.firstLayout());
  greet(app, plugin);
  listenToOtherTabs(app, plugin);
  (window as WorkbenchWindow).workbench = createTestHook({ app, shell, plugin });
  document.body.dataset["workbench"] = "ready";
}

async function json<T>(address: string): Promise<T> {
  return await (await fetch(address)).json() as T;
}

/** `?fresh` forgets settings and layout of this vault, once. */
function startAfresh(app: App): void {
  app.config.clear();
  const address = new URL(location.href);
  address.searchParams.delete("fresh");
  history.replaceState(null, "", address);
}

async function loadPlugin(app: App, manifest: obs.PluginManifest): Promise<obs.Plugin | null> {
  const code = (window as WorkbenchWindow).workbenchPlugin;
  if (!code) throw new Error("main.js could not be read as a script; the console says why.");
  const module: { exports: unknown } = { exports: {} };
  code(requireModule, module, module.exports);
  const { exports } = module;
  const found: unknown = typeof exports === "object" && exports !== null && "default" in exports ? exports.default : exports;
  if (typeof found !== "function") throw new Error("main.js exports no plugin.");
  const plugin = new (found as PluginClass)(app, manifest);
  try {
    plugin.load();
    // The vault is opened once the plugin is ready, as in the app.
    if (plugin instanceof Component) await plugin.whenLoaded;
  } catch (error) {
    rethrowLater(error);
  }
  return plugin;
}

function requireModule(name: string): unknown {
  if (name in MODULES) return MODULES[name];
  throw new Error(`The workbench has no module “${name}”.`);
}

/** The first time that a vault sees the plugin counts as switching it on. */
function greet(app: App, plugin: obs.Plugin | null): void {
  if (!plugin || app.config.read("enabled") !== null) return;
  app.config.write("enabled", "yes");
  plugin.onUserEnable();
}

function listenToOtherTabs(app: App, plugin: obs.Plugin | null): void {
  app.config.watch((path) => {
    if (path === `${plugin?.manifest.dir ?? ""}/data.json`) Promise.resolve(plugin?.onExternalSettingsChange?.()).catch(rethrowLater);
  });
}
