/** The part of the `obsidian` module that works without a page: unit tests of `src/ui` get it instead of the app's. */
export { Component } from "../workbench/events";
export { debounce } from "../workbench/words";

export class Notice {
  /** What every notice said, the oldest first. */
  static readonly shown: string[] = [];

  constructor(text: string) {
    Notice.shown.push(text);
  }
}
