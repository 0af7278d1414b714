/** The part of the `obsidian` module that works without a page: unit tests of `src/ui` and `src/vault` get it instead of the app's. */
export { Component } from "../workbench/events";
export { TFile, TFolder } from "../workbench/files";
export { debounce, normalizePath } from "../workbench/words";

/** A tab of settings that is asked for its definitions and never drawn. */
export class PluginSettingTab {
  constructor(readonly app: unknown, readonly plugin: unknown) {}
}

export class Notice {
  /** What every notice said, the oldest first. */
  static readonly shown: string[] = [];

  constructor(text: string) {
    Notice.shown.push(text);
  }
}

/** Rendering needs a page: without one it fails, and what is done then can be tested. */
export const MarkdownRenderer = {
  render: (): Promise<void> => Promise.reject(new Error("another plugin is broken")),
};
