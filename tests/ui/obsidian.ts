/** The part of the `obsidian` module that works without a page: unit tests of `src/ui` and `src/vault` get it instead of the app's. */
import { Component } from "../workbench/events";

export { Component };
export { TFile, TFolder } from "../workbench/files";
export { debounce, normalizePath } from "../workbench/words";

/** A tab of settings that is asked for its definitions and never drawn. */
export class PluginSettingTab {
  constructor(readonly app: unknown, readonly plugin: unknown) {}
}

/** What views and dialogs are made from: a file that declares one can be loaded, but none is opened. */
export class Modal {}
export class SuggestModal {}
export class FuzzySuggestModal {}
export class ItemView extends Component {}
export class MarkdownView extends ItemView {}
export class MarkdownRenderChild extends Component {}

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
