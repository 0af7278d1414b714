/**
 * The width of a text without a screen, from a table of letter widths. The table is at least as wide as Inter and Arial
 * at the sizes of `style.ts`. A pane that measures better passes its own `Measure`; pictures and tests use this one.
 */
import type { Measure, NodeKind } from "./graph";
import { TEXT } from "./style";
import { RIGHT_TO_LEFT } from "../text/normalize";

/** Hundredths of the font's size → characters, weight 500, the wider of Inter and Liberation Sans (Arial's metrics). */
const WIDTHS: Readonly<Record<number, string>> = {
  26: "ijl",
  30: " !',.:;I|‘’",
  39: "()[]{}frt/\\\"“”·",
  48: "-^`",
  57: "acJ_vxyzskL?1*–",
  61: "ehno27uE",
  64: "bdgpq034569#$FZ8",
  67: "+<=>~PSBTK&XYÉ",
  72: "ADRHU",
  78: "CGNOQVM",
  90: "mw%…",
  104: "@W—→",
};

/** Bold strokes are a little wider. */
const SEMIBOLD = 1.04;

/** A little more than the table says, since screens round the positions of glyphs differently. */
const SLACK = 1.02;

const ASCII = asciiWidths();

function asciiWidths(): readonly number[] {
  const widths = new Array<number>(128).fill(72);
  for (const [width, characters] of Object.entries(WIDTHS)) {
    for (const character of characters) if (character.charCodeAt(0) < 128) widths[character.charCodeAt(0)] = Number(width);
  }
  // The widest it gets in its group.
  widths["M".charCodeAt(0)] = 92;
  return widths;
}

/** Combining marks, joiners, and characters without a glyph. */
const NOTHING = /^(?:\p{M}|\p{Cc}|\p{Default_Ignorable_Code_Point})$/u;
const EMOJI = /^[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]$/u;
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\u30fc\uff01-\uff60\uffe0-\uffe6]$/u;

/** Width of the letters and height of one line. */
export const estimateText: Measure = (text, kind) => ({ width: Math.ceil(textWidth(text, kind)), height: TEXT[kind].line });

function textWidth(text: string, kind: NodeKind): number {
  let hundredths = 0;
  for (const character of text) hundredths += characterWidth(character);
  const { size, weight } = TEXT[kind];
  return (hundredths / 100) * size * SLACK * (weight >= 600 ? SEMIBOLD : 1);
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return code < 32 ? 0 : ASCII[code] ?? 72;
  if (NOTHING.test(character)) return 0;
  if (WIDE.test(character)) return 104;
  if (EMOJI.test(character)) return 132;
  if (/^[\u2010-\u2027]$/.test(character)) return "–‒•".includes(character) ? 57 : "—―…".includes(character) ? 104 : 50;
  return /^\p{Lu}$/u.test(character) ? 92 : 74;
}

/**
 * The text, or as much of it as fits, with an ellipsis. Never cut inside a character or before its marks. A drawing has
 * no direction of its own: where letters run from right to left, the text says so itself (FSI and PDI of Unicode).
 */
export function fitText(text: string, width: number, kind: NodeKind, measure: Measure = estimateText): string {
  const shown = fitting(text, width, kind, measure);
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}

function fitting(text: string, width: number, kind: NodeKind, measure: Measure): string {
  if (measure(text, kind).width <= width) return text;
  // No pill is as wide as this many characters, and a term may be a megabyte long.
  const characters = Array.from(text.slice(0, 400));
  let shown = 0;
  let beyond = characters.length;
  while (beyond - shown > 1) {
    const middle = (shown + beyond) >> 1;
    if (measure(`${characters.slice(0, middle).join("")}…`, kind).width <= width) shown = middle;
    else beyond = middle;
  }
  while (shown > 0 && NOTHING.test(characters[shown] ?? "")) shown--;
  return `${characters.slice(0, shown).join("").replace(/[\s\u200d]+$/u, "")}…`;
}

/** Parted at the space that leaves the longer line shortest. `wide`: how wide a line is. */
export function halved(label: string, wide: (line: string) => number): readonly string[] {
  const parted = [...label.matchAll(/ /g)].map(({ index }) => [label.slice(0, index), label.slice(index + 1)]);
  const longest = (lines: readonly string[]): number => Math.max(...lines.map(wide));
  return parted.reduce((best, one) => longest(one) < longest(best) ? one : best, [label]);
}

/** On as many lines as it takes, `most` at most: what is longer is cut. */
export function inLines(label: string, width: number, most: number, kind: NodeKind, measure: Measure): string[] {
  const lines = label.split(" ").reduce<readonly string[]>((some, word) => {
    const longer = [...some.slice(-1), word].join(" ");
    return measure(longer, kind).width <= width ? [...some.slice(0, -1), longer] : [...some, word];
  }, []);
  return lines.slice(0, most).map((line, n) => fitText(n === most - 1 ? lines.slice(n).join(" ") : line, width, kind, measure));
}

/** With a hyphen and a space in each word that is wider than a line. No part is shorter than three letters. */
export function withBreaks(label: string, width: number, kind: NodeKind, measure: Measure): string {
  const parted = (word: string): string => {
    const letters = Array.from(word);
    if (letters.length < 6 || measure(word, kind).width <= width) return word;
    let fits = letters.length - 3;
    while (fits > 3 && measure(`${letters.slice(0, fits).join("")}-`, kind).width > width) fits--;
    return `${letters.slice(0, fits).join("")}- ${parted(letters.slice(fits).join(""))}`;
  };
  return label.split(" ").map(parted).join(" ");
}

/** What a name takes that needs a second line. */
export function secondLine(label: string, width: number, kind: NodeKind, measure: Measure): number {
  return label.includes(" ") && measure(label, kind).width > width ? TEXT[kind].line : 0;
}

/** How wide a caption in this room may be, which has its count of so many concepts and a ring beside it. As if all were known: a tick must not cut a caption. */
export function captionRoom(width: number, all: number, measure: Measure): number {
  return width - 32 - (measure(all === 0 ? "" : `${all} / ${all}`, "concept").width * 12) / 13;
}
