/**
 * The mark of a state, different in shape and not only in colour:
 *
 *   new ○   learning ◐   due ◆   known ✓ in a disc   skipped –
 *
 * On the learning path: ▶ in a disc for what is open next, a dashed ring for what waits for something else.
 */
import type { State } from "../concept/concept";
import type { Palette } from "./palette";
import type { Line } from "./scene";

export type Mark = State | "next" | "waiting" | "note";

/** The colour of a mark. */
export function markColor(mark: Mark, { states, accent, quietText }: Palette): string {
  return mark === "next" ? accent : mark === "waiting" || mark === "note" ? quietText : states[mark];
}

/** Around the point (x, y), `size` pixels wide. `on` is the background colour. */
export function markLines(mark: Mark, x: number, y: number, size: number, color: string, on: string): Line[] {
  const r = size / 2;
  const ring: Line = { d: circle(x, y, r - 0.75), stroke: color, width: 1.5 };
  const disc: Line = { d: circle(x, y, r), fill: color };
  const unit = size / 10;
  switch (mark) {
    case "new": return [ring];
    case "waiting": return [{ ...ring, dash: [0.3 * r, 0.48 * r] }];
    case "learning": return [ring, { d: `M${x} ${y - r + 0.75}a${r - 0.75} ${r - 0.75} 0 0 0 0 ${size - 1.5}z`, fill: color }];
    case "due": return [{ d: `M${x} ${y - r - 1}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`, fill: color }];
    case "known": return [disc, { d: `M${x - 2.4 * unit} ${y + 0.2 * unit}l${1.7 * unit} ${1.7 * unit}l${3.1 * unit} ${-3.6 * unit}`, stroke: on, width: 1.5 }];
    case "skipped": return [{ d: `M${x - r + 1} ${y}h${size - 2}`, stroke: color, width: 2 }];
    case "next": return [disc, { d: `M${x - 1.3 * unit} ${y - 2.3 * unit}l${3.8 * unit} ${2.3 * unit}l${-3.8 * unit} ${2.3 * unit}z`, fill: on }];
    // A sheet of paper, for a note that is no concept and has no state.
    case "note": return [{ d: `M${x - size * 0.36} ${y - r}h${size * 0.36}l${size * 0.36} ${size * 0.36}v${size - size * 0.36}h${-size * 0.72}z`, stroke: color, width: 1.2 }];
  }
}

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
}
