import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateText, fitText } from "../../../src/core/graph/measure";

const width = (text: string): number => estimateText(text, "concept").width;

describe("the width of a text without a screen", () => {
  /** Measured in Chromium, 13 px: Inter at weight 500, Liberation Sans (the metrics of Arial) at 400. */
  it.each([
    ["Inter-Process Communication (IPC)", 219.7, 205.2],
    ["Paging", 42.7, 40.5],
    ["WWW MMM @@@", 117.8, 116.1],
    ["illicit jilted fill", 80, 70.8],
    ["Preemptive vs Cooperative", 167.9, 156.1],
    ["HTTP/1.1 → QUIC, 0-RTT", 152.8, 152.2],
    ["Ünïcödé straße, “quotes” – ok…", 194.3, 185],
  ])("%s is never narrower than in Inter and Arial, and no more than a sixth wider", (text, inter, arial) => {
    const widest = Math.max(inter, arial);
    expect(width(text)).toBeGreaterThanOrEqual(widest);
    expect(width(text)).toBeLessThan(widest * 1.17);
  });

  it("wide characters count as wide, marks and joiners as nothing", () => {
    expect(width("漢字")).toBeGreaterThanOrEqual(26);
    expect(width("👍")).toBeGreaterThanOrEqual(16);
    expect(width("e\u0301")).toBe(width("e"));
    expect(width("a\u200db")).toBe(width("ab"));
  });

  it("captions are wider than the same words on a pill, a section's widest", () => {
    const [concept, subsection, section] = (["concept", "subsection", "section"] as const).map((kind) => estimateText("Memory Management", kind).width);
    expect(subsection).toBeGreaterThan(concept ?? 0);
    expect(section).toBeGreaterThan(subsection ?? 0);
  });

  it("a text cut to a width fits into it, ends in an ellipsis, and starts as before", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (text, room) => {
      const cut = fitText(text, room, "concept").replace(/^\u2068([^]*)\u2069$/, "$1");
      expect(width(cut)).toBeLessThanOrEqual(room);
      if (cut !== text) {
        expect(cut.endsWith("…")).toBe(true);
        expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      }
    }));
  });

  it("a text from right to left says so itself, as a drawing has no direction; others stay as they are", () => {
    expect(fitText("ذاكرة (RAM)", 300, "concept")).toBe("\u2068ذاكرة (RAM)\u2069");
    expect(fitText("Paging (RAM)", 300, "concept")).toBe("Paging (RAM)");
    expect(width("\u2068ذاكرة\u2069")).toBe(width("ذاكرة"));
  });
});
