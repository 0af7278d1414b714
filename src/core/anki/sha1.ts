/**
 * SHA-1 (RFC 3174) of a text's UTF-8, in hexadecimal, for Anki's checksums. It protects no secret here. It is our own,
 * since the platform's is asynchronous and `core` is not.
 */

export function sha1(text: string): string {
  const words = padded(new TextEncoder().encode(text));
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const schedule = new Uint32Array(80);
  for (let at = 0; at < words.length; at += 16) {
    schedule.set(words.subarray(at, at + 16));
    for (let i = 16; i < 80; i++) schedule[i] = rotated(word(schedule, i - 3) ^ word(schedule, i - 8) ^ word(schedule, i - 14) ^ word(schedule, i - 16), 1);
    mix(state, schedule);
  }
  return [...state].map((part) => part.toString(16).padStart(8, "0")).join("");
}

/** The message as words, then a single bit, then its length in bits at the end of a block. */
function padded(bytes: Uint8Array): Uint32Array {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const view = new DataView(new ArrayBuffer(blocks * 64));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setBigUint64(blocks * 64 - 8, BigInt(bytes.length) * 8n);
  return Uint32Array.from({ length: blocks * 16 }, (_none, i) => view.getUint32(i * 4));
}

function mix(state: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let i = 0; i < 80; i++) {
    const [f, k] = i < 20 ? [(b & c) | (~b & d), 0x5a827999] : i < 40 ? [b ^ c ^ d, 0x6ed9eba1] : i < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6];
    const next = (rotated(a, 5) + f + e + k + word(schedule, i)) >>> 0;
    e = d;
    d = c;
    c = rotated(b, 30);
    b = a;
    a = next;
  }
  [a, b, c, d, e].forEach((part, i) => { state[i] = word(state, i) + part; });
}

function word(words: Uint32Array, i: number): number {
  return words[i] ?? 0;
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}
