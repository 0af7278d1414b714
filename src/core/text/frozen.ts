/**
 * What ids and item numbers are made of. With these go ticks and schedules, so what is given here for a text must never
 * change, mistakes included: to these functions `__init__` is `init`, code or not. Recorded examples hold them. What is
 * compared, searched or shown is made by `normalize.ts` and `words.ts`, which may be mended.
 */

/** Folded text of a heading, of a map's name, or of a term that `frozenTerm` gave. */
export function frozenNormalizeText(text: string): string {
  if (isFrozenPlain(text)) return text.toLowerCase();
  return frozenPlainText(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[‐-―]/g, "-")
    .replace(/\s*&\s*/g, " and ")
    .replace(/^(?:[\p{Extended_Pictographic}\u{FE0F}\u{200D}\s]+|\d+(?:\.\d+)*[.)]\s+)+(?=\S)/u, "")
    .replace(/\s\s+|[^\S ]/g, " ")
    .trim();
}

/** Whether all that is folded of a text is its case. */
export function isFrozenPlain(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9,.()'/-]*(?: [A-Za-z0-9,.()'/-]+)*$/.test(text);
}

/** The same with emoji behind the last word off as well: what prints and ids are made of. */
export function frozenPrintText(text: string): string {
  const normalized = frozenNormalizeText(text);
  const last = normalized.codePointAt(normalized.length - 1) ?? 0;
  if (last < 0x2000) return normalized;
  const bare = normalized.replace(/(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\s]|\u{FE0F}|\u{200D})+$/u, "");
  return bare === "" ? normalized : bare;
}

export function frozenPlainText(markdown: string): string {
  if (!/[[\]*_`=~\\]/.test(markdown)) return markdown.trim();
  return markdown
    .replace(/!?\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_all, link: string, shown: string | undefined) => shown ?? link)
    .replace(/!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, "$1")
    .replace(/`+([^`]*)`+/g, "$1")
    .replace(/\*\*|__|==|~~/g, "")
    .replace(/(^|[\s(])[*_](\S(?:[^*_]*\S)?)[*_](?=$|[\s),.;:!?])/g, "$1$2")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .trim();
}

/** The term that a bullet's head, as Markdown, gives its id. */
export function frozenTerm(head: string): string {
  return frozenPlainText(head.replace(/\[\[([^\][|]*)\]\]/g, (_all, inside: string) => `[[${linkName(inside)}]]`)).replace(/\s+/g, " ");
}

function linkName(inside: string): string {
  const target = (/^[^|#^]*/.exec(inside)?.[0] ?? "").replace(/\\$/, "").trim();
  return target.slice(target.lastIndexOf("/") + 1).replace(/\.md$/i, "") || inside;
}

/** The words of an item as its number is made of them: lower case, without the s of a plural (HTTPS is none). */
export function frozenWordsOf(text: string): string[] {
  return [...frozenPlainText(text).normalize("NFKC").matchAll(/[\p{L}\p{M}\p{N}+#]+/gu)].map(([word]) => frozenSingular(word).toLowerCase());
}

function frozenSingular(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
