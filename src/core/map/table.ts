/** Rows of a table. */
import { strings } from "../base/strings";
import { headKey } from "./concept-key";
import { readItemText, type Named, type Remark } from "./item-text";
import { soleLink } from "../text/links";
import { normalizePlain } from "../text/normalize";
import { termOf } from "./term";

/** The first cell is the term, the second its definition. */
export function readRow([head = "", text = ""]: readonly string[]): Named | Remark {
  const { term, aliases } = termOf(head);
  if (term === "") return { why: strings.skippedLines.noCell, text: null };
  const read = readItemText(`**x** — ${text}`, "");
  return "why" in read ? read : { ...read, term, key: headKey(head, term), compared: normalizePlain(term), aliases, link: soleLink(head) };
}
