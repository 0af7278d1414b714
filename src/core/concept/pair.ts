/** What the matcher finds: pairs of a known and a present concept, and why a known one is left alone. */
import type { Entry } from "./entry";

/**
 * Which law made a pair: what did not change, one text at two places, or two groups of evidence. A bullet that became a
 * heading is no pair. The names are part of the command line's JSON.
 */
export const TIERS = ["unchanged", "verbatim", "evidence", "heading"] as const;
export type Tier = (typeof TIERS)[number];

export interface Pair {
  readonly known: Entry;
  readonly present: Entry;
  readonly tier: Tier;
}

/** Why a known concept was matched with nobody. */
export type OrphanReason =
  /** Its map is not in the vault, and nothing says that it was renamed. */
  | "no map"
  | "nothing alike"
  /** Those that it could be were there before. */
  | "seen"
  | "contrast"
  /** One group of evidence, or likeness alone. */
  | "little"
  | "several";
