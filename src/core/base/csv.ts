/**
 * One line of comma-separated values (RFC 4180). A cell is quoted where it must be. A cell that a spreadsheet would run
 * as a formula gets an apostrophe in front.
 */

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
