/** The theme's colours as cytoscape takes them: it knows no CSS variables and no newer colour notation. */
import type { State } from "../../core/concept/concept";

export interface Theme {
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

/** Reads the theme where the element stands: a pane in a window of its own may have another. */
export function readTheme(element: HTMLElement): Theme {
  const probe = element.createDiv({ cls: "moc-study-probe" });
  const brush = createEl("canvas", { attr: { width: 1, height: 1 } }).getContext("2d", { willReadFrequently: true });
  const color = (variable: string): string => {
    probe.setCssProps({ "--moc-study-probe": `var(${variable})` });
    return resolved(getComputedStyle(probe).color, brush);
  };
  const theme: Theme = {
    frame: color("--background-secondary"),
    innerFrame: color("--background-modifier-hover"),
    border: color("--background-modifier-border"),
    pill: color("--background-primary"),
    text: color("--text-normal"),
    quiet: color("--text-muted"),
    relation: color("--text-faint"),
    accent: color("--interactive-accent"),
    states: { new: color("--text-faint"), learning: color("--color-blue"), due: color("--color-orange"), known: color("--color-green"), skipped: color("--text-faint") },
    font: getComputedStyle(probe).fontFamily,
  };
  probe.remove();
  return theme;
}

/** Any colour a browser can compute → `rgb(…)` as it looks on paper; what is half transparent is laid on the pane's ground. */
function resolved(color: string, brush: CanvasRenderingContext2D | null): string {
  const plain = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color);
  if (plain !== null || brush === null) return color;
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = color;
  brush.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, alpha = 255] = brush.getImageData(0, 0, 1, 1).data;
  return `rgba(${r}, ${g}, ${b}, ${(alpha / 255).toFixed(3)})`;
}
