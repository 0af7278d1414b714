/** Colours as `rgb(r, g, b)` or `#rrggbb`: mixing in sRGB, as `color-mix(in srgb, …)` does, and contrast as WCAG 2.2 counts it. */
type Rgb = readonly [red: number, green: number, blue: number];

/** Black for a text that is no colour. */
function rgbOf(color: string): Rgb {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)?.slice(1).map((part) => Number.parseInt(part, 16));
  const [red = 0, green = 0, blue = 0] = hex ?? (color.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

/** `share` of the first colour, from 0 to 1, and the rest of the second. */
export function mix(color: string, share: number, other: string): string {
  const [a, b] = [rgbOf(color), rgbOf(other)];
  return `#${a.map((part, n) => Math.round(part * share + (b[n] ?? 0) * (1 - share)).toString(16).padStart(2, "0")).join("")}`;
}

/** From 1, no contrast, to 21. */
export function contrast(color: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(color), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = rgbOf(color).map((part) => part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour, or as little darkened or lightened as gives it at least this contrast on each of the grounds. */
export function readable(color: string, grounds: readonly string[], least: number): string {
  const worst = (one: string): number => grounds.reduce((low, ground) => Math.min(low, contrast(one, ground)), 21);
  const end = worst("#000000") > worst("#ffffff") ? "#000000" : "#ffffff";
  for (let share = 1; share > 0; share -= 0.05) {
    const mended = share === 1 ? color : mix(color, share, end);
    if (worst(mended) >= least) return mended;
  }
  return end;
}
