/**
 * Which texts of a region are as the plugin wrote them. A text that differs was rewritten by somebody, and stays.
 *
 *   %% moc-study wrote these texts; one that you rewrite stays as you wrote it
 *   7k2m9x 0gq4tz …                                                  a fingerprint each, six base-32 digits
 *   %%
 *
 * The record stands in the note, so that it moves with the note. Without a record, every text that differs from the
 * map's counts as somebody's: nothing can be lost.
 */
import { base32Hash } from "../base/hash";

const FIRST = "%% moc-study wrote these texts; one that you rewrite stays as you wrote it";
const IS_FIRST = /^[ \t]*%%+[ \t]*moc[ -]study wrote\b/i;
const IS_ROW = /^[ \t]*(?:[0-9a-z]{6}(?:[ \t]+|$))+$/;
const IS_LAST = /^[ \t]*%%+[ \t]*$/;
const PER_ROW = 10;

export interface WrittenRecord {
  /** The region's lines without the comment. */
  readonly lines: readonly string[];
  /** Whether a text is as we wrote it. */
  readonly isOurs: (text: string) => boolean;
  /** Whether an existing text is neither ours nor the desired one. */
  readonly isRewritten: (standing: string, wanted: string) => boolean;
}

export function readRecord(lines: readonly string[]): WrittenRecord {
  const rest: string[] = [];
  const fingerprints = new Set<string>();
  let inside = false;
  for (const line of lines) {
    if (IS_FIRST.test(line)) inside = true;
    else if (inside && IS_ROW.test(line)) for (const value of line.trim().split(/\s+/)) fingerprints.add(value);
    else {
      if (!inside || !IS_LAST.test(line)) rest.push(line);
      inside = false;
    }
  }
  const isOurs = (text: string): boolean => text !== "" && fingerprints.has(fingerprint(text));
  return { lines: rest, isOurs, isRewritten: (standing, wanted) => standing !== "" && standing !== wanted && !isOurs(standing) };
}

/** The lines of the comment; none if there is nothing to record. */
export function recordLines(texts: readonly string[]): readonly string[] {
  const fingerprints = [...new Set(texts.filter((text) => text !== "").map(fingerprint))];
  if (fingerprints.length === 0) return [];
  const rows = Array.from({ length: Math.ceil(fingerprints.length / PER_ROW) }, (_, row) => fingerprints.slice(row * PER_ROW, (row + 1) * PER_ROW).join(" "));
  return [FIRST, ...rows, "%%"];
}

/** Six digits (30 bits): among a thousand cards, a rewritten one is mistaken for ours once in a million. */
function fingerprint(text: string): string {
  return base32Hash(text).slice(0, 6);
}
