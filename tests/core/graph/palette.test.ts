/** Colours of any theme: what is read has 4.5 : 1 against what it stands on, marks and lines 3 : 1 (WCAG 2.2). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paletteFrom, type BaseColors, type Palette } from "../../../src/core/graph/palette";
import { DARK, LIGHT } from "./palettes";

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** What cannot be read, in words. */
function faults(palette: Palette): string[] {
  const { background, frame, pill, text, quietText, relation, accent, here, next, states, tints, neutral } = palette;
  const wrong: string[] = [];
  const stands = (what: string, color: string, grounds: readonly string[], least: number): void => {
    for (const ground of grounds) if (contrast(color, ground) < least) wrong.push(`${what} ${color} on ${ground}: ${contrast(color, ground).toFixed(2)}`);
  };
  const fills = tints.map(({ fill }) => fill);
  const grounds = [background, frame, pill, ...fills];
  stands("text", text, grounds, 4.5);
  stands("quiet text", quietText, grounds, 4.5);
  stands("white", "#ffffff", [here], 4.5);
  stands("what is next", next.text, [next.fill], 4.5);
  stands("relations", relation, grounds, 3);
  stands("what is lit", accent, grounds, 3);
  for (const [state, color] of Object.entries(states)) stands(state, color, grounds, 3);
  for (const { fill, ink, line } of [...tints, neutral]) {
    stands("captions", ink, [fill, background], 4.5);
    stands("branches", line, [fill, background], 3);
  }
  return wrong;
}

const color = fc.array(fc.nat(255), { minLength: 3, maxLength: 3 }).map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`);

/** On a ground of middle grey neither black nor white is easy to read: no theme has that. */
const ground = color.filter((one) => Math.max(contrast(one, "#000000"), contrast(one, "#ffffff")) > 9);

const themes: fc.Arbitrary<BaseColors> = fc.record({
  background: ground, secondary: color, controls: fc.constant([]), border: color, text: color, quietText: color, accent: color,
  hues: fc.array(color, { minLength: 8, maxLength: 8 }),
});

describe("the colours", () => {
  it("of Obsidian's own themes can be read", () => {
    for (const palette of [LIGHT, DARK]) expect(faults(palette)).toEqual([]);
  });

  it("of any theme can be read, however pale its words, its accent or its hues", () => {
    fc.assert(fc.property(themes, (theme) => { expect(faults(paletteFrom(theme))).toEqual([]); }), { numRuns: 60 });
  });

  it("of a theme that can be read are its own", () => {
    expect(LIGHT).toMatchObject({ text: "#222222", quietText: "#5c5c5c", frame: "#f6f6f6" });
    expect(DARK).toMatchObject({ text: "#dadada", quietText: "#b3b3b3", frame: "#262626" });
  });

  it("of a theme with dark side bars beside a light pane are those of its pane", () => {
    const theme: BaseColors = { background: "#fdfdfd", secondary: "#1c1c28", controls: [], border: "#dddddd", text: "#222222", quietText: "#777777", accent: "#f2c14e", hues: Array.from({ length: 8 }, () => "#dddd44") };
    const { frame, text } = paletteFrom(theme);
    expect(contrast(frame, theme.background)).toBeLessThan(1.2);
    expect(text).toBe("#222222");
  });

  it("of words also suit the buttons and fields that they stand on", () => {
    const theme: BaseColors = { background: "#ffffff", secondary: "#f4f4f4", controls: ["#c8c8d8"], border: "#dddddd", text: "#222222", quietText: "#8c8c9c", accent: "#8a5cf5", hues: Array.from({ length: 8 }, () => "#3366cc") };
    expect(contrast(paletteFrom(theme).quietText, "#c8c8d8")).toBeGreaterThanOrEqual(4.5);
    // Dark buttons have words of their own colour.
    expect(paletteFrom({ ...theme, controls: ["#303040"] }).text).toBe("#222222");
  });
});
