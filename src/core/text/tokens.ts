/** The words of running text with their places, and with what stands between them. */
import { stemOf } from "./words";

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

export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}+#]+|&/gu)) {
    const shown = match[0];
    const gap = text.slice(end, match.index);
    const joined = words.length > 0 && /^(?:[\s\-‐‑‒/_'’*`=~]*|\.)$/u.test(gap) && !gap.includes("\n");
    const from = match.index;
    end = from + shown.length;
    // The s of “Raft's” belongs to the word before it.
    if (joined && shown === "s" && /['’]$/u.test(gap)) continue;
    words.push({ stem: stemOf(shown), shown, from, to: end, joined, starts: words.length === 0 || STARTS.test(gap) });
  }
  return words;
}
