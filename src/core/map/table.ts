/** Rows of a table. */
import { headKey } from "./concept-key";
import { readItemText, type Named, type Remark } from "./item-text";
import { soleLink } from "../text/links";
import { termOf } from "./term";

/** Texts of a row's cells; a `|` inside a link or code, or behind a backslash, parts nothing. */
export function cellsOf(row: string): string[] {
  const cells = row.trim().replace(/^\|/, "").replace(/\|$/, "").match(/(?:\\.|`[^`]*`|\[\[[^\]]*\]\]|[^|])*\|?/g) ?? [];
  return cells.map((cell) => cell.replace(/\|$/, "").replace(/\\\|/g, "|").trim()).filter((cell, at, all) => cell !== "" || at < all.length - 1);
}

/** The first cell is the term, the second its definition. */
export function readRow([head = "", text = ""]: readonly string[]): Named | Remark {
  const { term, aliases } = termOf(head);
  if (term === "") return { why: "its first cell is empty", text: null };
  const read = readItemText(`**x** — ${text}`, "");
  return "why" in read ? read : { ...read, term, key: headKey(head, term), aliases, link: soleLink(head) };
}
