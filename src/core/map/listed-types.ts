/** The front matter of a map, passed over, and the line in which its property `card-types` stands. */
import { strings } from "../base/strings";
import { frontMatterOf } from "../text/front-matter";
import type { Lines } from "../text/lines";
import { textsOf, type Properties } from "../text/properties";
import type { Diagnostics } from "./diagnostics";
import { linePrefixOf, looksLikeBullet } from "./line-prefix";
import type { ListedTypes } from "./reading";

/** Of properties, though they may not be readable. */
const KEY = /^["']?\p{L}[^:\r\n]*:(?:\s|$)/mu;

/**
 * Advances `lines` behind the front matter of their `text`. Null where no card types are listed. Where it holds no
 * properties, somebody meant its first line as a rule: the items below it are told as passed over.
 */
export function skipFrontMatter(text: string, lines: Lines, properties: Properties, diagnostics: Diagnostics): ListedTypes | null {
  const { end, yaml } = frontMatterOf(text);
  const ids = textsOf(properties, "card-types").flatMap((value) => value.split(/[\s,]+/)).filter((id) => id !== "");
  const isRead = Object.keys(properties).length > 0 || KEY.test(yaml);
  let listed: ListedTypes | null = null;
  let isTold = isRead;
  while (lines.behind < end && lines.advance()) {
    const [line, content] = [lines.number, lines.content()];
    if (ids.length > 0 && /^["']?card-types["']?[ \t]*:/i.test(content)) listed = { line, ids };
    if (isRead || !looksLikeBullet(linePrefixOf(content))) continue;
    diagnostics.skip(line, strings.skippedLines.property);
    if (!isTold) diagnostics.problem(line, strings.mapProblems.itemsAtTop);
    isTold = true;
  }
  return listed;
}
