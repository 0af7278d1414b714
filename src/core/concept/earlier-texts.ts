/**
 * What a concept may have read before it was edited a little. Of one that nobody met the log has a print alone, and a
 * print says nothing of how it reads: it can only be asked whether a given text had it.
 */
import { frozenNormalizeText } from "../text/frozen";
import { comparedTerm, normalizedTextPrint } from "./prints";

/** What was added to a longer definition is not looked for. */
const MOST_WORDS = 100;

/** Prints of a text whose term had another number, or whose definition lacked one word, its beginning or its end. */
export function earlierTexts({ term, definition }: { readonly term: string; readonly definition: string }): Set<string> {
  const name = comparedTerm(term);
  const definitions = earlierDefinitions(frozenNormalizeText(definition));
  return new Set([name, `${name}s`, name.replace(/s$/, "")].flatMap((form) => definitions.map((one) => normalizedTextPrint(form, one))));
}

function earlierDefinitions(definition: string): string[] {
  const words = definition.split(" ");
  if (words.length > MOST_WORDS) return [definition];
  return [definition, ...words.flatMap((_word, at) => {
    const [start, end] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    return [start, start.replace(/\p{P}+$/u, ""), end, [...words.slice(0, at), ...words.slice(at + 1)].join(" ")];
  })];
}
