/**
 * Which texts and headings of a region are as the plugin wrote them. One that differs was rewritten by somebody, and
 * stays.
 *
 *   %% moc-study wrote these texts; one that you rewrite stays as you wrote it
 *   7k2m9x 0gq4tz …                                                  fingerprints, six base-32 digits each
 *   %%
 *
 * A text has two: one of its letters, one of its words alone, since formatters change the letters. Notes of older versions
 * have the first only, or one of the words with the spaces between them. The record stands in the note, so that it moves with the note. Without a record, every text whose
 * words differ from the map's counts as somebody's: nothing can be lost.
 *
 * @format
 */
import { base32Hash } from "../base/hash";
import { withoutBreak } from "../text/lines";
import { plainText } from "../text/normalize";

const FIRST = "%% moc-study wrote these texts; one that you rewrite stays as you wrote it";
const IS_FIRST = /^[ \t]*%%+[ \t]*moc[ -]study wrote\b/i;
/** A formatter may have put several lines into one, or blank lines between them. */
const IS_ROW = /^[ \t]*(?:(?:[0-9a-z]{6}|these|texts;|one|that|you|rewrite|stays|as|wrote|it)(?:[ \t]+|$))*(?:%%+)?[ \t]*$/;
const IS_FINGERPRINT = /^[0-9a-z]{6}$/;
const PER_ROW = 10;

/** How an existing text stands to the one that the map asks for. */
export type TextState =
  /** Its words are the map's, and the map did not change since it was written. */
  | "same"
  /** Ours, and no longer the map's; or the words are the map's, and the map changed in markup. */
  | "outdated"
  /** Somebody else's words. */
  | "rewritten";

export interface WrittenRecord {
  /** The region's lines without the comment. */
  readonly lines: readonly string[];
  /** Whether a text is as we wrote it, in letters or in words. */
  readonly isOurs: (text: string) => boolean;
  /** Whether the record holds all fingerprints of some texts. */
  readonly holds: (fingerprints: Iterable<string>) => boolean;
  readonly stateOf: (standing: string, wanted: string) => TextState;
}

export function readRecord(lines: readonly string[]): WrittenRecord {
  const rest: string[] = [];
  const fingerprints = new Set<string>();
  let inside = false;
  for (const given of lines) {
    const line = withoutBreak(given);
    const isFirst = IS_FIRST.test(line);
    if (isFirst || (inside && IS_ROW.test(line))) {
      for (const value of line.split(/\s+/)) if (IS_FINGERPRINT.test(value)) fingerprints.add(value);
      inside = isFirst ? !/[^%\s]\s*%%+[ \t]*$/.test(line) : !line.includes("%%");
    } else {
      rest.push(given);
      inside = false;
    }
  }
  const isOurs = (text: string): boolean => text !== "" && [...printsOf(text), ...formerPrints(text)].some((print) => fingerprints.has(print));
  return {
    lines: rest,
    isOurs,
    holds: (wanted) => [...wanted].every((print) => fingerprints.has(print)),
    stateOf(standing, wanted) {
      if (standing === wanted) return "same";
      if (comparedWords(standing) === comparedWords(wanted)) return fingerprints.has(letterPrint(wanted)) && !fingerprints.has(letterPrint(standing)) ? "same" : "outdated";
      return standing === "" || isOurs(standing) ? "outdated" : "rewritten";
    },
  };
}

/** The lines of the comment; none if there is nothing to record. */
export function recordLines(fingerprints: Iterable<string>): readonly string[] {
  const all = [...new Set(fingerprints)];
  if (all.length === 0) return [];
  const rows = Array.from({ length: Math.ceil(all.length / PER_ROW) }, (_, row) => all.slice(row * PER_ROW, (row + 1) * PER_ROW).join(" "));
  return [FIRST, ...rows, "%%"];
}

/** What a record has of a text: also its words without tags, which formatters take away. Tags that somebody added are the learner's. */
export function recordedPrints(text: string): readonly string[] {
  return [...printsOf(text), ...printsOf(text.replace(/(^|\s)#[^\s#]+/g, "$1")).slice(1)];
}

/** Both fingerprints of a text. */
function printsOf(text: string): readonly string[] {
  return text === "" ? [] : [letterPrint(text), letterPrint(/* @key */ `only words ${comparedWords(text)}`)];
}

/** In records of older versions: that of its words with spaces and dashes as they were, and with what is left of marks. */
function formerPrints(text: string): readonly string[] {
  return [letterPrint(/* @key */ `words ${wordsAsWritten(text)}`), letterPrint(/* @key */ `only words ${unspacedWords(text)}`)];
}

/** Six digits (30 bits): among a thousand cards, a rewritten one is mistaken for ours once in a million. */
export function letterPrint(text: string): string {
  return base32Hash(text).slice(0, 6);
}

/**
 * What a reader would call the words of a text: without markup, however it is broken into lines, and without what
 * formatters put between words. Also without marks that are none: of `\\**a**` Prettier makes `\\*_a_*`.
 */
export function comparedWords(text: string): string {
  return unspacedWords(text).replace(/[*_\\]+/g, "");
}

function unspacedWords(text: string): string {
  return wordsAsWritten(text.replace(/<(https?:[^\s<>]*)>/g, "$1")).replace(/[‐-―−]|-{2,3}/g, "-").replace(/[\s\u00AD\u200B-\u200F\u2066-\u2069\uFEFF]+/g, "");
}

function wordsAsWritten(text: string): string {
  return plainText(text.replace(/\s+/g, " ")).replace(/[’‘]/g, "'").replace(/[“”]/g, "\"").replace(/…/g, "...").replace(/\s+/g, " ").trim();
}
