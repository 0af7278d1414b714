/** Why something did not work, in words. */
import { strings, type Strings } from "./strings";

/** The system's codes that people meet (POSIX), in words. */
const CODES: ReadonlyMap<string, keyof Strings["errors"]> = new Map([
  ["ENOSPC", "full"], ["EDQUOT", "full"], ["ENOENT", "gone"], ["EBUSY", "busy"],
  ["EACCES", "forbidden"], ["EPERM", "forbidden"], ["EROFS", "readOnly"], ["ENAMETOOLONG", "longName"],
]);

/** @key The app’s own words for it. */
const EXISTS = "File already exists.";

/** An error as a sentence that ends. */
export function reasonOf(error: unknown): string {
  const text = (error instanceof Error ? error.message : typeof error === "string" ? error : "").trim();
  const code = CODES.get(/^(?:Error: )?([A-Z]+)\b/.exec(text)?.[1] ?? "");
  const known = text === EXISTS ? strings.files.justMade : code === undefined ? text : strings.errors[code];
  return known === "" ? strings.files.noReason : /[.!?…]$/.test(known) ? known : `${known}.`;
}
