/** The words of running text with their places, and with what stands between them. */
import { covered, literalsIn } from "./literals";
import { compactKey, isCode, stemOf } from "./words";

export interface Word {
  /** What is compared (`stemOf`). */
  readonly stem: string;
  readonly shown: string;
  readonly from: number;
  readonly to: number;
  /** Nothing but a space, hyphen, slash or marks of emphasis stand between the word before and this one. */
  readonly joined: boolean;
  /** Whether a sentence starts here, so that a capital says nothing. */
  readonly starts: boolean;
}

/** What stands before the first word of a sentence or of its second half. */
const STARTS = /[.!?…]\s|[:;|\n]|\s[-–—]\s|[“"]/u;

/** Stands for code: a character that Unicode keeps for the use within a program. */
const CODE = "\uFDD0";
const WORDS = /[\p{L}\p{M}\p{N}+#]+|&|\uFDD0+/gu;

/** Of Markdown. Code whose signs count (`isCode`) is one word. */
export function wordsIn(markdown: string): Word[] {
  const code = markdown.includes("`") ? literalsIn(markdown).filter(({ from, shown }) => markdown.charAt(from) === "`" && isCode(shown)) : [];
  const text = code.length === 0 ? markdown : covered(markdown, code, CODE);
  const words: Word[] = [];
  let [end, seen] = [0, 0];
  for (const match of text.matchAll(WORDS)) {
    const gap = text.slice(end, match.index);
    const joined = words.length > 0 && /^(?:[\s\-‐‑‒/_'’*`=~]*|\.)$/u.test(gap) && !gap.includes("\n");
    const from = match.index;
    end = from + match[0].length;
    const shown = markdown.slice(from, end);
    const name = match[0].startsWith(CODE) ? code[seen++]?.shown : undefined;
    // The s of “Raft's” belongs to the word before it.
    if (joined && shown === "s" && /['’]$/u.test(gap)) continue;
    words.push({ stem: name === undefined ? stemOf(shown) : compactKey(name), shown, from, to: end, joined, starts: words.length === 0 || STARTS.test(gap) });
  }
  return words;
}

/** Of a name in plain text. */
export function wordsOfName(name: string): Word[] {
  return isCode(name) ? [{ stem: compactKey(name), shown: name, from: 0, to: name.length, joined: false, starts: true }] : wordsIn(name);
}
