/**
 * Pieces of Markdown that mean something only whole:
 *
 *   `a, b`   $x, y$   [[Note|shown]]   [text](address)   ![[picture.png|200]]   https://…   <sub>   &amp;   \*
 *
 * Whoever looks for words or separators in a text does it between them.
 */
import { barred, literalsIn } from "./literals";

export interface Atom {
  readonly from: number;
  readonly to: number;
  /** What a reader sees of it: nothing of a tag and of a picture. */
  readonly shown: string;
}

const PATTERN = new RegExp([
  /\\[!-/:-@[-`{-~]/,
  /!?\[\[[^[\]]+\]\]/,
  /!?\[(?:[^[\]]|\[[^[\]]*\])*\]\((?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/,
  /<https?:[^\s<>]*>|https?:\/\/(?:[^\s<>()[\]]|\([^\s()]*\))+/,
  /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/,
].map(({ source }) => source).join("|"), "giu");

const SIGNS = /[[<&\\]|:\/\//;

/** In the order of the text; none overlap. */
export function atomsIn(markdown: string): Atom[] {
  const literals = literalsIn(markdown);
  if (!SIGNS.test(markdown)) return literals;
  const found = [...barred(markdown).matchAll(PATTERN)].map(({ 0: { length }, index }): Atom => ({ from: index, to: index + length, shown: shownOf(markdown.slice(index, index + length)) }));
  // A link may have code for its text.
  const alone = literals.filter(({ from, to }) => !found.some((atom) => atom.from <= from && to <= atom.to));
  return [...found, ...alone].sort((a, b) => a.from - b.from);
}

function shownOf(atom: string): string {
  if (atom.startsWith("\\")) return atom.slice(1);
  if (/^(?:!|<[^h]|<h[^t])/i.test(atom)) return "";
  return /^\[\[(?:[^|]*\|)?([^]*)\]\]$/.exec(atom)?.[1] ?? /^\[([^]*)\]\(/.exec(atom)?.[1] ?? atom;
}

/** A text in which one sign stands for each piece, and how to get them back. */
export interface ShelvedAtoms {
  readonly text: string;
  /** `piece`: what comes in the place of an atom; as a reader sees it unless given. */
  readonly back: (text: string, piece?: (atom: Atom, written: string) => string) => string;
}

/** Of Unicode's private use, in a plane that no font and no keyboard has. */
const FIRST = 0xf0000;
const SIGN = /[\u{f0000}-\u{ffffd}]/gu;

/** Whether a sign of a piece stands in a text. */
export function hasAtom(shelved: string): boolean {
  return shelved.search(SIGN) >= 0;
}

export function shelveAtoms(markdown: string): ShelvedAtoms {
  const clean = markdown.replace(SIGN, "");
  const atoms = atomsIn(clean);
  let text = "";
  let end = 0;
  for (const [n, { from, to }] of atoms.entries()) {
    text += clean.slice(end, from) + String.fromCodePoint(FIRST + n);
    end = to;
  }
  const back: ShelvedAtoms["back"] = (some, piece = ({ shown }) => shown) => some.replace(SIGN, (sign) => {
    const atom = atoms[(sign.codePointAt(0) ?? FIRST) - FIRST];
    return atom === undefined ? "" : piece(atom, clean.slice(atom.from, atom.to));
  });
  return { text: text + clean.slice(end), back };
}
