import { escapedStart } from "../text/escape";

/**
 * Text made safe for the grammar of the Spaced Repetition plugin: on a card's line, `::` parts a card of its own,
 * `==x==` is a gap, a leading `<!--` hides the next line, and a leading mark makes a list, a quote or a heading.
 * Comments (`%%`) would hide what follows in Obsidian.
 */
export function flashcardText(text: string): string {
  const line = text.replace(/\s+/g, " ").trim().replace(/%%+/g, "%").replace(/==+([^=]*?)==+/g, "$1").replace(/<!--/g, "\\<!--");
  return escapedStart(withoutParting(line));
}

/** Also a heading with `::` in it would be read as a card. */
export function withoutParting(line: string): string {
  if (!line.includes("::")) return line;
  return line.split(/(`[^`]*`)/).map((part) => part.startsWith("`") ? part : part.replace(/[^\s`]*::[^\s`]*/g, inCode)).join("");
}

function inCode(word: string): string {
  const [, open = "", middle = "", close = ""] = /^([("'[]*)(.*?)([)"'\],.;]*)$/.exec(word) ?? [];
  return middle === "" ? word : `${open}\`${middle}\`${close}`;
}

