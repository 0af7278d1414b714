/** The theme's colours in cytoscape's notation: it knows no CSS variables and no newer colour functions. */
import type { State } from "../../../core/concept/concept";

export interface Theme {
  /** The background of everything. */
  readonly ground: string;
  readonly frame: string;
  readonly innerFrame: string;
  readonly border: string;
  readonly pill: string;
  readonly text: string;
  readonly quiet: string;
  readonly relation: string;
  readonly accent: string;
  readonly states: Readonly<Record<State, string>>;
  readonly font: string;
}

/** Reads the theme at the element, since a pop-out window may have another theme. */
export function readTheme(element: HTMLElement): Theme {
  const probe = element.createDiv({ cls: "moc-study-probe" });
  const brush = createEl("canvas", { attr: { width: 1, height: 1 } }).getContext("2d", { willReadFrequently: true });
  const computed = (variable: string): string => {
    probe.setCssProps({ "--moc-study-probe": `var(${variable})` });
    return getComputedStyle(probe).color;
  };
  // A half-transparent colour is mixed with its background.
  const on = (...variables: readonly string[]): string => mixed(variables.map(computed), brush);
  const theme: Theme = {
    ground: on("--background-primary"),
    frame: on("--background-primary", "--background-secondary"),
    innerFrame: on("--background-primary", "--background-secondary", "--background-modifier-hover"),
    border: on("--background-primary", "--background-modifier-border"),
    pill: on("--background-primary"),
    text: on("--background-primary", "--text-normal"),
    quiet: on("--background-primary", "--text-muted"),
    relation: on("--background-primary", "--text-faint"),
    accent: on("--background-primary", "--interactive-accent"),
    states: { new: on("--text-faint"), learning: on("--color-blue"), due: on("--color-orange"), known: on("--color-green"), skipped: on("--text-faint") },
    font: getComputedStyle(probe).fontFamily,
  };
  probe.remove();
  return theme;
}

/** Colours on top of each other, in any notation of CSS → one opaque `rgb(…)`. */
function mixed(colors: readonly string[], brush: CanvasRenderingContext2D | null): string {
  if (brush === null) return colors.at(-1) ?? "";
  brush.clearRect(0, 0, 1, 1);
  for (const color of colors) {
    brush.fillStyle = color;
    brush.fillRect(0, 0, 1, 1);
  }
  const [r = 0, g = 0, b = 0] = brush.getImageData(0, 0, 1, 1).data;
  return `rgb(${r}, ${g}, ${b})`;
}
