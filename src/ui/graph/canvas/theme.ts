/** The theme's colours as numbers, which a canvas and a file can draw with: they know no variables. */
import { paletteFrom, type Palette } from "../../../core/graph/palette";

export interface Theme extends Palette {
  readonly font: string;
}

/** What words of the plugin stand on besides. */
const CONTROLS = ["--interactive-normal", "--background-modifier-form-field", "--background-modifier-hover"];

/** In the order of `BaseColors`. */
const HUES = ["blue", "orange", "purple", "cyan", "pink", "yellow", "red", "green"];

/** Contrasts are computed again only where a colour is another one: a theme is read at every drawing. */
let last: { readonly key: string; readonly palette: Palette } | null = null;

/** Reads the theme at the element, since a pop-out window may have another theme. */
export function readTheme(element: HTMLElement): Theme {
  const probe = element.createDiv({ cls: "moc-study-probe" });
  const brush = createEl("canvas", { attr: { width: 1, height: 1 } }).getContext("2d", { willReadFrequently: true });
  const computed = (variable: string): string => {
    probe.setCssProps({ "--moc-study-probe": `var(${variable})` });
    return getComputedStyle(probe).color;
  };
  // A half-transparent colour is mixed with its background.
  const on = (variable: string): string => mixed(["--background-primary", variable].map(computed), brush);
  const colors = {
    background: on("--background-primary"), secondary: on("--background-secondary"), controls: CONTROLS.map(on), border: on("--background-modifier-border"),
    text: on("--text-normal"), quietText: on("--text-muted"), accent: on("--interactive-accent"), hues: HUES.map((hue) => on(`--color-${hue}`)),
  };
  const key = JSON.stringify(colors);
  if (last?.key !== key) last = { key, palette: paletteFrom(colors) };
  const theme: Theme = { ...last.palette, font: getComputedStyle(probe).fontFamily };
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
