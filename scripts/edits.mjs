/** Changes of a text, by where they stand in it. */

/** @typedef {{ readonly at: number, readonly end: number, readonly by: string }} Edit */

/**
 * `edits`: outer ones before inner ones, in any order otherwise.
 * @param {string} text
 * @param {readonly Edit[]} edits
 */
export function withEdits(text, edits) {
  // Of two at one place the inner one is made first, so that the outer one stands around it.
  return edits.toReversed().sort((a, b) => b.at - a.at).reduce((all, { at, end, by }) => all.slice(0, at) + by + all.slice(end), text);
}
