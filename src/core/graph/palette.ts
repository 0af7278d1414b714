/**
 * The colours of a graph, made of the few that a theme gives. Every text has at least 4.5 : 1 against what it stands on,
 * every mark and line 3 : 1: a colour that has less is darkened or lightened, so that any theme can be read.
 */
import { once } from "../base/remembering";
import type { State } from "../concept/concept";
import { contrast, mix, readable } from "./color";

/** What a theme gives, as `rgb(r, g, b)` or `#rrggbb`. */
export interface BaseColors {
  readonly background: string;
  /** The background of side bars. */
  readonly secondary: string;
  /** Of buttons and fields. */
  readonly controls: readonly string[];
  readonly border: string;
  readonly text: string;
  readonly quietText: string;
  readonly accent: string;
  /** Blue, orange, purple, cyan, pink, yellow, red, green. */
  readonly hues: readonly string[];
}

/** Of one subsection, wherever it is drawn. */
export interface Tint {
  /** Of a frame, a hull, a stretch of the learning path. */
  readonly fill: string;
  /** Decoration only. */
  readonly edge: string;
  /** Of a caption. */
  readonly ink: string;
  /** Of branches, swatches, and relations inside. */
  readonly line: string;
}

export interface Palette {
  readonly background: string;
  /** Frames of sections, then of headings inside them that have no tint. */
  readonly frame: string;
  readonly innerFrame: string;
  readonly frameBorder: string;
  readonly pill: string;
  readonly text: string;
  readonly quietText: string;
  readonly relation: string;
  /** What is pointed at or chosen, and what is open next on the learning path. */
  readonly accent: string;
  /** Of the pill that is learned next, with white words; of the others that are open next; and around the first. */
  readonly here: string;
  readonly next: { readonly fill: string; readonly text: string };
  readonly halo: string;
  /** The empty part of a bar or a ring. */
  readonly track: string;
  /** For marks; the pill itself stays neutral. */
  readonly states: Readonly<Record<State, string>>;
  /** By hue: eight of them. */
  readonly tints: readonly Tint[];
  /** Of headings without a hue. */
  readonly neutral: Tint;
}

/** The places in `hues` of the colours that states have. */
const [BLUE, ORANGE, GREEN] = [0, 1, 7];

/** Side bars and buttons of some themes are dark on a light pane. No word can be read on both, so frames take a shade of the pane. */
const MOST_APART = 2;

export function paletteFrom({ background, secondary: sideBar, controls, border, text: given, quietText: quiet, accent: lit, hues }: BaseColors): Palette {
  const secondary = contrast(sideBar, background) > MOST_APART ? mix(given, 0.05, background) : sideBar;
  const isDark = readable("#000000", [background], 4.5) !== "#000000";
  const fills = hues.map((hue) => mix(hue, isDark ? 0.11 : 0.08, background));
  const grounds = [background, secondary, ...fills];
  const besides = controls.filter((one) => contrast(one, background) <= MOST_APART);
  const text = readable(given, [...grounds, ...besides], 4.5);
  const quietText = readable(quiet, [...grounds, ...besides], 4.5);
  const soft = mix(lit, 0.1, background);
  const hueOf = (number: number): string => hues[number] ?? text;
  const line = (color: string, share: number): string => readable(mix(color, share, text), grounds, 3);
  return {
    background, frame: secondary, innerFrame: mix(quietText, 0.1, background), frameBorder: border, pill: background, text, quietText,
    relation: line(mix(quietText, 0.75, background), 1),
    accent: line(lit, 1), here: readable(lit, ["#ffffff"], 4.5), next: { fill: soft, text: readable(lit, [soft], 4.5) }, halo: mix(lit, 0.35, background), track: mix(quietText, 0.22, background),
    states: { new: quietText, learning: line(hueOf(BLUE), 0.8), due: line(hueOf(ORANGE), 0.78), known: line(hueOf(GREEN), 0.78), skipped: quietText },
    tints: hues.map((hue, n) => tintOf(hue, fills[n] ?? background, text, background, isDark)),
    neutral: { fill: secondary, edge: border, ink: text, line: line(mix(quietText, 0.75, background), 1) },
  };
}

/** Worked out once for each theme, when it is first asked for: at the start none is. */
export const paletteOf = once(paletteFrom);

function tintOf(hue: string, fill: string, text: string, background: string, isDark: boolean): Tint {
  return {
    fill, edge: mix(hue, isDark ? 0.34 : 0.32, background),
    ink: readable(mix(hue, isDark ? 0.5 : 0.45, text), [fill, background], 4.5),
    line: readable(mix(hue, 0.72, text), [fill, background], 3),
  };
}

/** The tint of a heading or concept. */
export function tintIn({ tints, neutral }: Palette, hue: number | undefined): Tint {
  return (hue === undefined ? undefined : tints[hue]) ?? neutral;
}

/** Obsidian's own two themes. */
export const LIGHT: BaseColors = {
  background: "#ffffff", secondary: "#f6f6f6", controls: [], border: "#e0e0e0", text: "#222222", quietText: "#5c5c5c", accent: "#8a5cf5",
  hues: ["#086ddd", "#ec7500", "#7852ee", "#00bfbc", "#d53984", "#e0ac00", "#e93147", "#08b94e"],
};

export const DARK: BaseColors = {
  background: "#1e1e1e", secondary: "#262626", controls: [], border: "#363636", text: "#dadada", quietText: "#b3b3b3", accent: "#8a5cf5",
  hues: ["#027aff", "#e9973f", "#a882ff", "#53dfdd", "#fa99cd", "#e0de71", "#fb464c", "#44cf6e"],
};
