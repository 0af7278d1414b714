/**
 * The deck tag in the properties of a flashcards note, where the setting names another one than the note was made with:
 *
 *   tags:
 *     - flashcards/systems        → cards/systems, where the record or the default says that this tag is ours
 *     - course/systems            stays; the new tag stands below it where none is ours
 *
 * Tags of which none may have been ours, and those that name the new deck or one below it, stay as they are: the learner
 * chose another deck.
 */
import { DEFAULTS } from "../base/settings";
import { frontMatterOf } from "../text/front-matter";
import { lineEndOf } from "../text/lines";

const TAGS = /^tags[ \t]*:.*(?:(?:\r\n|\n|\r)[ \t]*-[ \t].*)*/im;
const TAG = /(^|[\s,[]|#)(["']?)#?([^\s,[\]"'#:]+)\2(?=[\s,\]]|$)/g;

/** `name`: the deck below the tag of the settings. */
export function withDeckTag(text: string, root: string, name: string, isOurs: (tag: string) => boolean): string {
  const { yaml } = frontMatterOf(text);
  const property = TAGS.exec(yaml)?.[0];
  if (property === undefined) return text;
  const value = property.replace(/^tags[ \t]*:/i, "");
  const tags = [...value.matchAll(TAG)].flatMap(([, , , tag = ""]) => tag === "-" ? [] : tag);
  const isBelow = (tag: string): boolean => `${tag}/`.toLowerCase().startsWith(`${root}/`.toLowerCase());
  const isKnown = (tag: string): boolean => isOurs(tag) || tag === `${DEFAULTS.deckTag}/${name}`;
  const former = tags.find(isKnown) ?? tags.find((tag) => tag.endsWith(`/${name}`));
  if (former === undefined || tags.some(isBelow)) return text;
  const deck = `${root}/${name}`;
  const apart = /^[ \t]*\S/.test(value) ? ", " : `${lineEndOf(text)}${/[ \t]*-[ \t]+/.exec(value)?.[0] ?? ""}`;
  const tagged = value.replace(TAG, (all, before: string, quote: string, tag: string) => tag !== former ? all : isKnown(tag) ? `${before}${quote}${deck}${quote}` : `${all}${apart}${deck}`);
  const list = /^[ \t]*[^\s[]/.test(value) && tagged.includes(",") ? ` [${tagged.trim()}]` : tagged;
  return text.replace(property, () => property.slice(0, property.length - value.length) + list);
}
