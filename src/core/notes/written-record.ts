/**
 * Which texts of a region are as the plugin wrote them. One that differs was rewritten by somebody, and stays.
 *
 *   %% moc-study wrote these texts; one that you rewrite stays as you wrote it
 *   7k2m9x 0gq4tz …                                                  a fingerprint each, six base-32 digits
 *   %%
 *
 * It stands in the note, so that it travels wherever the note does. Without it every text that differs from the map's
 * is taken to be somebody's: what could be lost is kept.
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
  /** Whether a text that stands is neither what we wrote nor what we want. */
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

/** The comment's lines; none if nothing is to be remembered. */
export function recordLines(texts: readonly string[]): readonly string[] {
  const fingerprints = [...new Set(texts.filter((text) => text !== "").map(fingerprint))];
  if (fingerprints.length === 0) return [];
  const rows = Array.from({ length: Math.ceil(fingerprints.length / PER_ROW) }, (_, row) => fingerprints.slice(row * PER_ROW, (row + 1) * PER_ROW).join(" "));
  return [FIRST, ...rows, "%%"];
}

/** Among a thousand cards a rewritten one is taken for ours once in a million. */
function fingerprint(text: string): string {
  return base32Hash(text).slice(0, 6);
}
