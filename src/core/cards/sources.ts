/**
 * What stands behind a definition in lists of programs and of papers, and is no part of it: addresses of its source,
 * licence and language, badges.
 *
 *   Wiki with a page tree. ([Demo](…), [Source Code](…)) `MIT` `Go`      → Wiki with a page tree.
 *   Wiki with a page tree. [Website](…), `MIT`                           → Wiki with a page tree.
 *   Wiki with a page tree ![stars](https://…) ![Free][Free]              → Wiki with a page tree
 */

const ADDRESS = "\\((?:[^()\\s]|\\([^()\\s]*\\))*\\)";
const BADGE = `\\[?!\\[[^[\\]]*\\](?:\\(https?:[^()\\s]*\\)|\\[[^[\\]]*\\])(?:\\s?\\](?:${ADDRESS})?)?`;
const BETWEEN = "[\\s,;|/·•&-]*(?:and\\s)?\\s*";

/** Words that name a source of what is defined, never the thing itself. */
const NAMES = "(?:live )?demos?|(?:source(?: code)?|code|repo(?:sitory)?|git ?hub|git ?lab|website|web ?site|home ?page|clients?|apps?|docs|documentation|paper|pdf|slides|video|download|wiki|summary|review|data|model|project(?: page)?)";

const LAST = [
  // Licence, language: short words in code behind a full stop, a bracket or another source.
  "([.!?)\\]…。])(?:[\\s,;]*`[\\w+#./ -]{1,40}`)+",
  // A bracket of nothing but links.
  `([^\\s])\\s*\\((?:${BETWEEN}\\[[^[\\]]+\\]${ADDRESS})+\\s*\\)`,
  `([^\\s])(?:${BETWEEN}\\[(?:${NAMES})\\]${ADDRESS})+`,
  `([^\\s])(?:\\s*${BADGE})+`,
].map((source) => new RegExp(`${source}\\s*[.,;]?\\s*$`, "i"));

/** Characters. In longer ones nothing is searched. */
const LONGEST = 2000;

/** `by [Somebody](https://…)`, `von Somebody Else`: who made it. */
const MADE_BY = /^(?:\([^()]*\))?\W*(?:by|von|de|par|por|di|от|作者[:：]?)\s+(?:(?:@?\p{Lu}[\p{L}\p{M}.’'-]*|\[[^[\]]+\]\((?:[^()\s]|\([^()\s]*\))*\)|and|und|et|y|e|&|,)[\s,]*){1,8}\W*$/u;

export function isMadeBy(definition: string): boolean {
  return definition.length <= LONGEST && MADE_BY.test(definition);
}

/** `Root, A., & Leaf, B. (2024). Soils`, `Root _All of the Soil_`: an author and a title. */
const CITED = /^\p{Lu}[\p{L}-]+, \p{Lu}\.|^(?:\p{Lu}[\p{L}.-]+,?\s){1,3}(?:([_*])\p{Lu}[^_*]{4,}\1)\.?$/u;

/** `*All of the Soil*, 2nd ed., Wiley, 2015.`: a title and its year. */
const TITLED = /^(?:([_*])[^_*]{4,}\1|["“«][^"”»]{4,}["”»])[,.]?\s.{0,80}\b(?:1[5-9]|20)\d\d[a-z]?(?:\/\d{2,4})?\)?(?:\s\([^()]*\))?\.?$/u;

export function isCited(definition: string): boolean {
  return CITED.test(definition) || TITLED.test(definition);
}

/** `Oak v Elm (1962) 18 GLR 4`: a decision that says it. */
const DECISION = /^(?:e\.?g\.? |see )?\p{Lu}[^.;]{2,80}\sv\.?\s\p{Lu}[^.;]{2,80}\(\d{4}\)[^;]{0,40}$/u;

export function isDecision(text: string): boolean {
  return DECISION.test(text);
}

/** Nothing but a picture that was pasted, whatever it shows: `![](image.png)`. */
const PASTED = /^(?:<aside>\s*)?(?:\p{Extended_Pictographic}\s*)?!(?:\[[^\]]*\]\(|\[\[)[^)\]]*?(?:image|screen ?shot|untitled)[^)\]/]*[)\]]+\s*$/iu;

export function isPasted(definition: string): boolean {
  return PASTED.test(definition);
}

/** The definition without them. Where there is nothing else, it stays as it is. */
export function withoutSources(given: string): string {
  const definition = given.includes("]](") ? given.replace(CITATION, "") : given;
  if (definition.length > LONGEST || !/[`)\]]\s*[.,;]?\s*$/.test(definition)) return definition;
  for (let text = definition; ;) {
    const shorter = LAST.reduce((left, pattern) => left.replace(pattern, "$1"), text);
    if (shorter === text) return text;
    text = shorter;
  }
}

/** `[[13]](https://…#cite_note-13)`: the number of a source, as it comes along with pasted text. */
const CITATION = /\[\\?\[\d+\\?\]\]\(<?https?:[^\s()]*(?:\([^\s()]*\)[^\s()]*)*>?\)/g;

/** `Ada Root *(half of it)*` */
export function withoutRemark(definition: string): string {
  return definition.replace(/\s*\*?\([^()]*\)\*?$/, "").trim();
}

const PERSON = "(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*\\s+){1,3}(?:(?:de|del|della|von|van|der|den|le|la|al|bin|ibn)\\s+){0,2}\\p{Lu}[\\p{L}\\p{M}.’'-]+";
const PEOPLE = new RegExp(`^${PERSON}(?:(?:,\\s*|\\s*(?:&|and|und|y|e|et|и|,)\\s+)${PERSON})*$`, "u");

/** Whether a text is the names of people alone. */
export function isPeople(text: string): boolean {
  return PEOPLE.test(text);
}

/** `Seeds of the Forest`, `_**All of the soil**_`: capitals but for small words, or a whole text set apart. In a language that has capitals for all nouns, other small words stand between them. */
const TITLE = /^(?:[_*]+[^_*]{4,}[_*]+|(?=.*\s(?:of|the|and|with|for|to|on)\s)\p{Lu}\S*(?:\s(?:\p{Lu}\S*|of|the|and|with|for|to|on|in|an?))+)\.?$/u;

export function isTitle(text: string): boolean {
  return text.length <= LONGEST && TITLE.test(text);
}
