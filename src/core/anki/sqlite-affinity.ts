/**
 * The value that SQLite stores for a text in an integer column: a number if the text is one, else the text
 * (https://www.sqlite.org/datatype3.html, 3). Anki declares `notes.sfld` so, in order that numbers sort as numbers.
 */
import type { SqlValue } from "./sqlite-record";

const SPACE = "[ \\t\\n\\v\\f\\r]*";
const NUMBER = new RegExp(`^${SPACE}([+-]?(?:\\d+(\\.\\d*)?|(\\.\\d+))([eE][+-]?\\d+)?)${SPACE}$`);

export function integerAffinity(text: string): SqlValue {
  const [, written, ...fraction] = NUMBER.exec(text) ?? [];
  if (written === undefined) return text;
  const whole = fraction.every((part) => part === undefined);
  if (!whole) return real(Number(written));
  const integer = BigInt(written.replace("+", ""));
  return BigInt.asIntN(64, integer) === integer ? integer : Number(written);
}

/** A float without a fraction becomes an integer, if that loses nothing. */
function real(value: number): SqlValue {
  if (!Number.isInteger(value)) return value;
  const integer = BigInt(value);
  return BigInt.asIntN(64, integer) === integer ? integer : value;
}
