/**
 * A zip whose files lie in it as they are, in small steps. The same files give the same bytes.
 * Format: PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Every reader takes files that are not compressed.
 * A compressor would be a package of 12 kB, for a file that an importer unpacks at once.
 */
import { joined, joinedJob } from "./sqlite-record";

/** Bytes summed up between two pauses. */
const STEP = 1 << 15;

/** Noon of the first day of 2000, in the format's local time: the same bytes in every time zone. */
const WRITTEN = { time: 12 << 11, date: ((2000 - 1980) << 9) | (1 << 5) | 1 };

/** Version 2.0 of the format, the first with folders in names. */
const VERSION = 20;

type Field = readonly [width: 2 | 4, value: number];

/** `files`: path → bytes, all in all less than 4 GB. Paths are ASCII. */
export function* storedZip(files: Readonly<Record<string, Uint8Array>>): Generator<void, Uint8Array> {
  const [parts, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let at = 0;
  for (const [path, bytes] of Object.entries(files)) {
    const name = new TextEncoder().encode(path);
    const about: Field[] = [[2, VERSION], [2, 0], [2, 0], [2, WRITTEN.time], [2, WRITTEN.date], [4, yield* zipChecksum(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]];
    directory.push(packed([4, 0x02014b50], [2, VERSION], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name);
    const head = packed([4, 0x04034b50], ...about);
    parts.push(head, name, bytes);
    at += head.length + name.length + bytes.length;
  }
  const entries = joined(directory);
  const count = directory.length / 2;
  return yield* joinedJob([...parts, entries, packed([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, entries.length], [4, at], [2, 0])]);
}

function packed(...fields: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((length, [width]) => length + width, 0)));
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
}

/** CRC-32 (ISO 3309), in small steps. */
export function* zipChecksum(bytes: Uint8Array): Generator<void, number> {
  const table = remainders();
  let sum = -1;
  for (let from = 0; from < bytes.length; from += STEP) {
    for (const byte of bytes.subarray(from, from + STEP)) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
    yield;
  }
  return ~sum >>> 0;
}

/** What each byte leaves. */
function remainders(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let left = byte;
    for (let bit = 0; bit < 8; bit++) left = left & 1 ? (left >>> 1) ^ 0xedb88320 : left >>> 1;
    return left;
  });
}
