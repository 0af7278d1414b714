/** The front matter of a map, passed over, and the line in which its property `card-types` stands. */
import { frontMatterOf } from "../text/front-matter";
import type { Lines } from "../text/lines";
import { textsOf, type Properties } from "../text/properties";
import type { ListedTypes } from "./reading";

/** Advances `lines` behind the front matter of their `text`. Null where no card types are listed. */
export function skipFrontMatter(text: string, lines: Lines, properties: Properties): ListedTypes | null {
  const { end } = frontMatterOf(text);
  const ids = textsOf(properties, "card-types").flatMap((value) => value.split(/[\s,]+/)).filter((id) => id !== "");
  let listed: ListedTypes | null = null;
  while (lines.behind < end && lines.advance()) {
    if (ids.length > 0 && /^["']?card-types["']?[ \t]*:/i.test(lines.content())) listed = { line: lines.number, ids };
  }
  return listed;
}
