/**
 * The number of an item among those of its concept. It is made of the item's own words and of nothing else:
 *
 *   Pipes, sockets, shared memory       pipes 514229086 · sockets 20364011 · shared memory 7811523
 *   Sockets, signals, shared memory     the same numbers, wherever an item stands now; signals has its own
 *
 * Cards are computed and never stored, so a counted number (1, 2, 3 …) would have to be stored elsewhere. The
 * flashcards note is no such place, since not every learner writes one. Nor is the log: two devices that were offline
 * may both give out the next number. In either case an item could take over another's schedule, which must never
 * happen.
 *
 * The price: a really reworded item is a new card, and the old one is kept with its schedule as orphaned. Case, markup,
 * links, plurals, hyphens and brackets may change freely. Anki counts gaps from 1 to 499, so there each item is a note
 * of its own, with gap 1.
 */
import { frozenPlainText, frozenWordsOf } from "../text/frozen";
import { numericHash } from "../base/hash";

export function numberOf(item: string): string {
  return numericHash(itemKey(item));
}

/** Two spellings with one key are one item. */
export function itemKey(item: string): string {
  const plain = frozenPlainText(item);
  const bare = plain.replace(/\s*\([^()]*\)/g, "");
  return frozenWordsOf(bare).join(" ") || plain.trim();
}
