/** Rows of a table. */

/** Texts of a row's cells; a `|` inside a link or code, or behind a backslash, parts nothing. */
export function cellsOf(row: string): string[] {
  const cells = row.trim().replace(/^\|/, "").replace(/\|$/, "").match(/(?:\\.|`[^`]*`|\[\[[^\]]*\]\]|[^|])*\|?/g) ?? [];
  return cells.map((cell) => cell.replace(/\|$/, "").replace(/\\\|/g, "|").trim()).filter((cell, at, all) => cell !== "" || at < all.length - 1);
}
