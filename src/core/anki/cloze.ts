/**
 * Gaps (`{{c1::answer::hint}}`) in Markdown. A gap ends at the first `}}` that belongs to no bracket opened inside it,
 * so that a formula may be the answer: `{{c1::$x^{2^{n}}$}}`. What looks like a gap and never ends is none.
 */

export interface Mark {
  readonly from: number;
  readonly to: number;
  /** The number of the gap that begins here; null: one ends here. */
  readonly opens: number | null;
}

/** Anki's own bound for the number of a gap. */
const MOST = 499;

const OPENING = /\{\{c([1-9]\d{0,2})::/gi;

/** Where gaps begin and end, in the order of the text. Gaps may lie in gaps. */
export function gapMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const opening of text.matchAll(OPENING)) {
    const number = Number(opening[1]);
    const end = number <= MOST ? closing(text, opening.index + opening[0].length) : -1;
    if (end < 0) continue;
    marks.push({ from: opening.index, to: opening.index + opening[0].length, opens: number }, { from: end, to: end + 2, opens: null });
  }
  return marks.sort((a, b) => a.from - b.from);
}

/** A gap around an answer. Colons that Anki would take for the hint's beginning are kept from it. */
export function gap(number: number, answer: string, hint = ""): string {
  return `{{c${number}::${guarded(answer)}${hint === "" ? "" : `::${guarded(hint)}`}}}`;
}

/** In code and formulas nothing needs guarding, and a backslash would be shown. */
function guarded(text: string): string {
  return text.split(/(`[^`]*`|\$[^$]*\$)/).map((part) => (/^[`$]/.test(part) ? part : part.replace(/::/g, "\\:\\:"))).join("");
}

/** A code span is passed over whole: its brackets need not match. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const sign = text[i];
    if (sign === "\\") i++;
    else if (sign === "`") i = Math.max(i, text.indexOf("`", i + 1));
    else if (sign === "{") depth++;
    else if (sign === "}" && depth > 0) depth--;
    else if (sign === "}" && text[i + 1] === "}") return i;
  }
  return -1;
}
