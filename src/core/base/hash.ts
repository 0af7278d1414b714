/**
 * A short name for a text, the same on every device. No two texts that meet in practice share one. It is no secret:
 * anybody can compute it.
 */

/** Crockford's alphabet in lower case. It has no `i`, `l`, `o` and `u`, so that ids can be read aloud. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Ten base-32 digits (50 bits) of a hash of the text: among 100,000 concepts two collide once in 200,000 vaults. */
export function base32Hash(text: string): string {
  const [a, b] = hashed(text);
  return `${fiveDigits(a)}${fiveDigits(b)}`;
}

/** Sixteen hexadecimal digits (64 bits): what ids look like in Obsidian's own canvas files. */
export function hexHash(text: string): string {
  return hashed(text).map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** At most nine decimal digits (30 bits) of the same hash: of ten things two collide once in 20 million cases. */
export function numericHash(text: string): string {
  return String(hashed(text)[0] % 1_000_000_000);
}

/** One text from the start: one that grows by a letter leaves each of its lengths behind, for each of 100,000 concepts. */
function fiveDigits(word: number): string {
  return String.fromCharCode(digit(word), digit(word >>> 5), digit(word >>> 10), digit(word >>> 15), digit(word >>> 20));
}

function digit(word: number): number {
  return ALPHABET.charCodeAt(word & 31);
}

/** Two words of 32 bits. */
function hashed(text: string): readonly [number, number] {
  let low = 0x9e3779b9;
  let high = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(rotate(low ^ unit, 13), 0xcc9e2d51);
    high = Math.imul(rotate(high ^ unit, 17), 0x1b873593) + low;
  }
  const a = avalanche(low ^ text.length);
  return [a, avalanche(high ^ a)];
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Final mixing of MurmurHash3 (Austin Appleby, public domain): each input bit moves half of the output bits. */
function avalanche(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
