/**
 * The mark of a state, different in shape and not only in colour:
 *
 *   new ○   learning ◐   due ◆   known ✓ in a disc   skipped –
 */
import type { State } from "../concept/concept";
import { estimateText } from "./measure";
import type { Palette } from "./palette";
import { PILL, TEXT } from "./style";

/** The marks with their meaning, in a row whose middle is at `y`; only for states that occur. */
export function legend(states: readonly State[], x: number, y: number, palette: Palette): string[] {
  const { size } = TEXT.concept;
  return states.map((state, i) => {
    const left = x + states.slice(0, i).reduce((sum, one) => sum + entryWidth(one), 0);
    const text = `<text x="${left + 12}" y="${y}" dominant-baseline="central" font-size="${size}" fill="${palette.quietText}">${state}</text>`;
    return stateMark(state, left, y, PILL.markSize, palette.states[state], palette.background) + text;
  });
}

export function legendWidth(states: readonly State[]): number {
  return states.reduce((sum, state) => sum + entryWidth(state), 0);
}

/** Mark, word, and the gap before the next mark. */
function entryWidth(state: State): number {
  return 12 + estimateText(state, "concept").width + 22;
}

/** SVG around the point (x, y), `size` pixels wide. `on` is the background colour. */
export function stateMark(state: State, x: number, y: number, size: number, color: string, on: string): string {
  const r = size / 2;
  const ring = `<circle cx="${x}" cy="${y}" r="${r - 0.75}" fill="none" stroke="${color}" stroke-width="1.5"/>`;
  switch (state) {
    case "new": return ring;
    case "learning": return `${ring}<path d="M${x} ${y - r + 0.75}a${r - 0.75} ${r - 0.75} 0 0 0 0 ${size - 1.5}z" fill="${color}"/>`;
    case "due": return `<path d="M${x} ${y - r - 0.5}l${r + 0.5} ${r + 0.5}l${-r - 0.5} ${r + 0.5}l${-r - 0.5} ${-r - 0.5}z" fill="${color}"/>`;
    case "known": return `<circle cx="${x}" cy="${y}" r="${r}" fill="${color}"/><path d="M${x - 2.4} ${y + 0.2}l1.7 1.7l3.1 -3.6" fill="none" stroke="${on}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`;
    case "skipped": return `<path d="M${x - r + 1} ${y}h${size - 2}" stroke="${color}" stroke-width="2" stroke-linecap="round"/>`;
  }
}

/** A sheet of paper, for a note that is no concept and has no state. */
export function noteMark(x: number, y: number, size: number, color: string): string {
  const [w, h] = [size * 0.36, size / 2];
  return `<path d="M${x - w} ${y - h}h${w}l${w} ${w}v${2 * h - w}h${-2 * w}z" fill="none" stroke="${color}" stroke-width="1.2" stroke-linejoin="round"/>`;
}
