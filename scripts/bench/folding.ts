import { frozenPlainText } from "../../src/core/text/frozen";

/**
 * What any reading of a vault must do at least: part texts into lines and fold each of them. The folding is as it was when
 * the goals of the bench were set, and stays so: where the plugin's own one becomes faster, its ratio must not rise.
 */
export function splitAndFold(notes: Iterable<{ readonly text: string }>): number {
  let letters = 0;
  for (const { text } of notes) for (const line of text.split("\n")) letters += fold(line).length;
  return letters;
}

const PLAIN = /^[A-Za-z][A-Za-z0-9 ,.()'/-]*$/;
const LEADING = /^(?:[\p{Extended_Pictographic}\u{FE0F}\u{200D}\s]+|\d+(?:\.\d+)*[.)]\s+)+(?=\S)/u;

function fold(line: string): string {
  if (PLAIN.test(line) && !line.includes("  ") && !line.endsWith(" ")) return line.toLowerCase();
  return frozenPlainText(line.normalize("NFKC")).toLowerCase().replace(/[’‘]/g, "'").replace(/[‐-―]/g, "-").replace(/\s*&\s*/g, " and ").replace(LEADING, "").replace(/\s+/g, " ").trim();
}
