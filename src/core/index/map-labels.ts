/** Titles of maps; of several maps with one title each with what tells it from the others: `Index (Biology)`. */
import type { NotePath } from "../base/note-path";
import { normalizePlain } from "../text/normalize";
import type { MapReading } from "../map/reading";
import { nameWordsOf } from "../text/words";
import type { ConceptMap } from "./concept-index";

/** Of several level-1 headings the first is the map's title only if it has a word of the file's name: else it is a section without items. */
export function titleOf({ title, isTopALevel }: Pick<MapReading, "title" | "isTopALevel">, name: string): string {
  if (title === null || isTopALevel !== true) return title ?? name;
  const words = new Set(nameWordsOf(name));
  return nameWordsOf(title).some((word) => words.has(word)) ? title : name;
}

export function mapLabels(maps: readonly Pick<ConceptMap, "path" | "title">[]): ReadonlyMap<NotePath, string> {
  const byTitle = new Map<string, NotePath[]>();
  for (const { path, title } of maps) byTitle.set(normalizePlain(title), [...byTitle.get(normalizePlain(title)) ?? [], path]);
  return new Map(maps.map(({ path, title }) => [path, labelOf(title, path, (byTitle.get(normalizePlain(title)) ?? []).filter((other) => other !== path))]));
}

/** With the last folders, as many as no other has; with the file's name where they are not enough. */
function labelOf(title: string, path: NotePath, others: readonly NotePath[]): string {
  if (others.length === 0) return title;
  const parts = path.replace(/\.md$/i, "").split("/");
  for (const whole of [parts.slice(0, -1), parts]) {
    for (let many = 1; many <= whole.length; many++) {
      const place = whole.slice(-many).join("/");
      if (others.every((other) => !endsWith(whole === parts ? other.replace(/\.md$/i, "") : folderOf(other), place))) return `${title} (${place})`;
    }
  }
  return title;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function endsWith(path: string, place: string): boolean {
  return `/${path}`.toLowerCase().endsWith(`/${place}`.toLowerCase());
}
