/**
 * The deck tag in the properties of a flashcards note, where the setting names another one than the note was made with:
 *
 *   tags:
 *     - flashcards/systems        → cards/systems, the tag that a setting had which nobody changed
 *     - course/systems            any other stays, with the new one below it where none of the first kind is there
 *
 * Where no tag ends with the map's name, or one is of the new kind, the learner chose another deck: they stay as they are.
 */
import { DEFAULTS } from "../base/settings";
import { frontMatterOf } from "../text/front-matter";

const TAGS = /^(tags[ \t]*:)(.*(?:(?:\r\n|\n|\r)[ \t]*-[ \t].*)*)/im;
const TAG = /[^\s,[\]"'#]{2,}/g;

/** `name`: the deck below the tag of the settings. */
export function withDeckTag(text: string, root: string, name: string): string {
  const [property = "", key = "", value = ""] = TAGS.exec(frontMatterOf(text).yaml) ?? [];
  const tags = value.match(TAG) ?? [];
  const [ours, deck] = [`${DEFAULTS.deckTag}/${name}`, `${root}/${name}`];
  const former = tags.find((tag) => tag === ours) ?? tags.find((tag) => tag.endsWith(`/${name}`));
  if (former === undefined || tags.some((tag) => `${tag}/`.startsWith(`${root}/`))) return text;
  const [, dash = ", "] = /^[ \t]*([\r\n]+[ \t]*-[ \t]+)/.exec(value) ?? [];
  const changed = value.replace(TAG, (tag) => tag !== former ? tag : former === ours ? deck : `${former}${dash}${deck}`);
  return text.replace(property, () => `${key}${dash !== ", " || changed.includes("[") ? changed : ` [${changed.trim()}]`}`);
}
