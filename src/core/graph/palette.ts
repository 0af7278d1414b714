/** Colours of a picture file. The pane takes its colours from Obsidian's theme. */
import type { State } from "../concept/concept";

export interface Palette {
  readonly background: string;
  /** Frames of sections, then of headings inside them. */
  readonly frame: string;
  readonly innerFrame: string;
  readonly frameBorder: string;
  readonly pill: string;
  readonly text: string;
  readonly quietText: string;
  readonly relation: string;
  /** For mark and border; the pill itself stays neutral. */
  readonly states: Readonly<Record<State, string>>;
}

/** Each state's colour has at least 3 : 1 against the pill, each text at least 4.5 : 1. */
export const LIGHT: Palette = {
  background: "#ffffff",
  frame: "#f6f7f9",
  innerFrame: "#eceff3",
  frameBorder: "#dde1e7",
  pill: "#ffffff",
  text: "#1f2430",
  quietText: "#5a6272",
  relation: "#7a869c",
  states: { new: "#858d9b", learning: "#2f6fd6", due: "#c2570c", known: "#1f8a4c", skipped: "#8a7f96" },
};

export const DARK: Palette = {
  background: "#17191d",
  frame: "#1e2126",
  innerFrame: "#25292f",
  frameBorder: "#343941",
  pill: "#2e333b",
  text: "#e6e8ec",
  quietText: "#a3aab6",
  relation: "#6f7c93",
  states: { new: "#8b93a1", learning: "#6ea4f5", due: "#f0944d", known: "#58c283", skipped: "#9d93a9" },
};
