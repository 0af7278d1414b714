import { escapedStart } from "../text/escape";

/**
 * Makes a text safe for the grammar of the Spaced Repetition plugin. On a card's line `::` starts another card, `==x==`
 * is a gap, a leading `<!--` hides the next line, and a leading mark starts a list, a quote or a heading. In Obsidian,
 * a comment (`%%`) would hide what follows.
 */
export function flashcardText(text: string): string {
  const line = text.replace(/\s+/g, " ").trim().replace(/%%+/g, "%").replace(/==+([^=]*?)==+/g, "$1").replace(/<!--/g, "\\<!--");
  return escapedStart(withoutParting(line));
}

/** A heading with `::` in it would be read as a card too. */
export function withoutParting(line: string): string {
  if (!line.includes("::")) return line;
  return line.split(/(`[^`]*`)/).map((part) => part.startsWith("`") ? part : part.replace(/[^\s`]*::[^\s`]*/g, inCode)).join("");
}

function inCode(word: string): string {
  const [, open = "", middle = "", close = ""] = /^([("'[]*)(.*?)([)"'\],.;]*)$/.exec(word) ?? [];
  return middle === "" ? word : `${open}\`${middle}\`${close}`;
}

