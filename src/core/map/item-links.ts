/** Links in the text of an item: several of them and nothing else, or one behind the name of its note. */
import { linkTarget, soleLink } from "../text/links";
import { wordsOf } from "../text/words";
import { LEADS } from "./head-patterns";
import { isShortName } from "./short-name";
import { shownTerm } from "./term";

/** `[[WAL]] · [[VACUUM]], [[HOT]]`: links to notes, and nothing but marks and “and” between them, or “etc.” behind them. */
const SEVERAL_LINKS = /^\[\[[^#[\]][^[\]]*\]\](?:(?:\s*(?:[,;|·•&+/、，；]|(?:and|und|et|y|e|и)\s|[和与と])\s*|\s+)\[\[[^#[\]][^[\]]*\]\])+[\s,;.…，；。、]*(?:etc|usw|ecc|等)?\.*$/;

/** Links of one line that count: more are an index. */
const MOST_LINKS = 12;

/** The text of an item, or each of its links where it is several. */
export function linksApart(text: string): readonly string[] {
  const links = text.startsWith("[[") && SEVERAL_LINKS.test(text) ? text.match(/\[\[[^\]]*\]\]/g) ?? [] : [];
  return links.length > 0 && links.length <= MOST_LINKS ? links : [text];
}

/** A name with its note behind it. */
export interface NotedName {
  readonly name: string;
  readonly link: string | null;
  /** Links behind that one, as written. */
  readonly others: string;
  /** Half of the words of the name stand in that of the note. */
  readonly isAlike: boolean;
}

/** `URL file attacks [[url_file_attacks]]`: a name, and links to its note or to others. */
const LINKED = /^([^[\]]*[^[\]\s])\s+(\[\[[^[\]]*\]\])((?:\s+\[\[[^[\]]*\]\])*)\.?$/;

/** The name that a text is, with its note; null where it is none. A link in small letters goes on with the name, but where it says the same words. */
export function withNote(text: string): NotedName | null {
  const [, name = "", link = "", others = ""] = LINKED.exec(text) ?? [];
  const shown = shownTerm(name);
  const words = tellingWords(shown);
  if (words.length === 0 || LEADS.test(name)) return null;
  const target = tellingWords(linkTarget(link.slice(2, -2)));
  const isAlike = words.filter((word) => target.some((other) => other.startsWith(word.slice(0, 4)))).length * 2 >= words.length;
  const goesOn = /^\[\[(?:[^\]|]*\|)?\p{Ll}/u.test(link);
  return isAlike || (!goesOn && isShortName(shown)) ? { name, link: soleLink(link), others: others.trim(), isAlike } : null;
}

/** Of three letters or more, with the signs of C++ and C# as the names of files spell them. */
function tellingWords(text: string): readonly string[] {
  return wordsOf(text.replaceAll("_", " ")).map((word) => word.replaceAll("+", "p").replaceAll("#", "sharp")).filter((word) => word.length > 2);
}
