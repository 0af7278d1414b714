/**
 * A row in SQLite's form: a header of serial types, then the values (https://www.sqlite.org/fileformat2.html, 2.1).
 * Whole numbers are integers of up to 64 bits, others floats; texts are UTF-8.
 */

import { runSync } from "../base/jobs";

export type SqlValue = null | number | bigint | string | Uint8Array;

interface Stored {
  /** Serial type. */
  readonly type: number;
  readonly bytes: Uint8Array;
}

const UTF8 = new TextEncoder();
const NOTHING = new Uint8Array(0);
const LARGEST = 2n ** 63n - 1n;
const SMALLEST = -(2n ** 63n);

export function record(values: readonly SqlValue[]): Uint8Array {
  const stored = values.map(storedForm);
  const types = joined(stored.map(({ type }) => varint(type)));
  return joined([header(types.length), types, ...stored.map(({ bytes }) => bytes)]);
}

/** Big-endian groups of seven bits, the last without a high bit; a ninth byte has eight (1.6). */
export function varint(value: number | bigint): Uint8Array {
  if (typeof value === "number" && value >= 0 && value < 0x80) return Uint8Array.of(value);
  const unsigned = BigInt.asUintN(64, BigInt(value));
  if (unsigned >> 56n !== 0n) return nineBytes(unsigned);
  const groups: number[] = [];
  for (let rest = unsigned; rest > 0n || groups.length === 0; rest >>= 7n) groups.unshift(Number(rest & 0x7fn) | (groups.length > 0 ? 0x80 : 0));
  return Uint8Array.from(groups);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return runSync(joinedJob(parts));
}

/** Bytes from which on a part is a step of its own: a picture of ten megabytes takes a few milliseconds. */
const LARGE = 1 << 15;

export function* joinedJob(parts: readonly Uint8Array[]): Generator<void, Uint8Array> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
    if (part.length > LARGE) yield;
  }
  return all;
}

/** The order of an index: null, numbers, texts by their bytes, blobs. */
export function compareValues(a: SqlValue, b: SqlValue): number {
  const rank = rankOf(a);
  if (rank !== rankOf(b)) return rank - rankOf(b);
  if (typeof a === "string" && typeof b === "string") return a === b ? 0 : compareBytes(UTF8.encode(a), UTF8.encode(b));
  if (a instanceof Uint8Array && b instanceof Uint8Array) return compareBytes(a, b);
  if (a === null || b === null) return 0;
  return a < b ? -1 : a > b ? 1 : 0;
}

function rankOf(value: SqlValue): number {
  return value === null ? 0 : typeof value === "string" ? 2 : value instanceof Uint8Array ? 3 : 1;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const by = (a[i] ?? 0) - (b[i] ?? 0);
    if (by !== 0) return by;
  }
  return a.length - b.length;
}

/** The header's length includes itself. */
function header(types: number): Uint8Array {
  const short = varint(types + 1);
  return short.length === 1 ? short : varint(types + varint(types + 2).length);
}

function nineBytes(unsigned: bigint): Uint8Array {
  const bytes = new Uint8Array(9);
  bytes[8] = Number(unsigned & 0xffn);
  for (let i = 7, rest = unsigned >> 8n; i >= 0; i--, rest >>= 7n) bytes[i] = Number(rest & 0x7fn) | 0x80;
  return bytes;
}

function storedForm(value: SqlValue): Stored {
  if (value === null || Number.isNaN(value)) return { type: 0, bytes: NOTHING };
  if (typeof value === "string") {
    const bytes = UTF8.encode(value);
    return { type: 13 + 2 * bytes.length, bytes };
  }
  if (value instanceof Uint8Array) return { type: 12 + 2 * value.length, bytes: value };
  if (typeof value === "bigint") return value >= SMALLEST && value <= LARGEST ? integer(value) : float(Number(value));
  return Number.isSafeInteger(value) ? integer(value) : float(value);
}

/** Uses the type with the fewest bytes. */
function integer(value: number | bigint): Stored {
  if (value === 0 || value === 1 || value === 0n || value === 1n) return { type: 8 + Number(value), bytes: NOTHING };
  const size = SIZES.find(({ bound }) => value < bound && value >= -bound);
  if (size) return { type: size.type, bytes: twosComplement(Number(value), size.bytes) };
  const view = new DataView(new ArrayBuffer(8));
  view.setBigInt64(0, BigInt(value));
  return { type: 6, bytes: new Uint8Array(view.buffer) };
}

const SIZES = [
  { bound: 2 ** 7, bytes: 1, type: 1 },
  { bound: 2 ** 15, bytes: 2, type: 2 },
  { bound: 2 ** 23, bytes: 3, type: 3 },
  { bound: 2 ** 31, bytes: 4, type: 4 },
  { bound: 2 ** 47, bytes: 6, type: 5 },
];

/** Without big integers, which take ten times as long. A byte array keeps the lowest eight bits of a number. */
function twosComplement(value: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = length - 1, rest = value; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}

function float(value: number): Stored {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return { type: 7, bytes: new Uint8Array(view.buffer) };
}
