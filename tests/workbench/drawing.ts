/** What is needed to draw a piece of a note: the text it stands in, whose it is, and how deep one is in embeds. */
import type * as obs from "obsidian";

export interface Drawing {
  readonly app: obs.App;
  readonly text: string;
  readonly sourcePath: string;
  readonly owner: obs.Component;
  /** Line of the text at which the section begins: `data-line` counts from there. */
  readonly firstLine: number;
  readonly depth: number;
  readonly tight?: boolean;
}
