/**
 * The number of an item among those of its concept. It is made of the item's own words and of nothing else:
 *
 *   Pipes, sockets, shared memory       pipes 514229086 · sockets 20364011 · shared memory 7811523
 *   Sockets, signals, shared memory     the same numbers, wherever an item stands now; signals has one of its own
 *
 * Cards are computed and never stored, so a number has nowhere to be remembered. Counting (1, 2, 3 …) would need what was
 * numbered before: from the flashcards note, which not every learner writes, or from the log, in which two devices that
 * were apart may both have given out the next number. Either way an item could take over the schedule of another, which
 * is the one thing that must not happen. Words do not disagree. The price: an item that is really reworded is a new card,
 * and the old one is kept with its schedule among those no longer made. Case, markup, links, plural, hyphens and what
 * stands in brackets may change freely. Anki counts gaps from 1 to 499; there each item is a note of its own, with gap 1.
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
