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

const TAGS = /^tags[ \t]*:.*(?:[\r\n]+[ \t]*-[ \t].*)*/im;
const TAG = /(["']?)#?([^\s,[\]"'#:]{2,})\1/g;

/** `name`: the deck below the tag of the settings. */
export function withDeckTag(text: string, root: string, name: string): string {
  const property = TAGS.exec(frontMatterOf(text).yaml)?.[0] ?? "";
  const tags = [...property.matchAll(TAG)].map(([, , tag = ""]) => tag);
  const [ours, deck] = [`${DEFAULTS.deckTag}/${name}`, `${root}/${name}`];
  const former = tags.includes(ours) ? ours : tags.find((tag) => tag.endsWith(`/${name}`));
  if (former === undefined || tags.some((tag) => `${tag}/`.startsWith(`${root}/`))) return text;
  const between = /[\r\n]+[ \t]*-[ \t]+/.exec(property)?.[0] ?? ", ";
  return text.replace(property, () => property.replace(TAG, (all, quote: string, tag: string) => tag !== former ? all : former === ours ? quote + deck + quote : all + between + deck));
}
