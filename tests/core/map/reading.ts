/** Maps read for tests, and told in lines that a person can check. */
import { readMap } from "../../../src/core/map/read-map";
import { propertiesOf } from "../../../src/core/text/properties";
import { parseYaml } from "../../../scripts/parse-yaml";
import type { Bullet, MapReading, ReadOptions } from "../../../src/core/map/reading";

export const OPTIONS: ReadOptions = { tables: false, properties: {}, isMap: (linkpath) => /\bMOC\b/.test(linkpath) };

export function read(text: string, options: Partial<ReadOptions> = {}): MapReading {
  return readMap(text, { ...OPTIONS, properties: propertiesOf(text, parseYaml).properties, ...options });
}

/** The one bullet of a text. */
export function bulletOf(text: string): Bullet {
  const { bullets, skippedLines } = read(text);
  const [bullet] = bullets;
  if (bullet === undefined || bullets.length > 1) throw new Error(`${bullets.length} bullets; passed over: ${skippedLines.map(({ why }) => why).join(", ")}`);
  return bullet;
}

/** `line  trail > term (aliases) [link] {box} #tags ^id — definition`, then what was passed over, then problems. */
export function told({ title, headings, bullets, skippedLines, problems }: MapReading): string {
  return [
    `title: ${title ?? "—"}`,
    ...headings.map(({ line, level, headingPath, link }) => `${line}  ${"#".repeat(level)} ${headingPath.join(" > ")}${link === null ? "" : ` [${link}]`}`),
    ...bullets.map((bullet) => `${bullet.line}  ${bullet.parent === null ? "" : `(in ${bullet.parent}) `}${toldBullet(bullet)}`),
    ...skippedLines.map(({ line, why }) => `${line}  passed over: ${why}`),
    ...problems.map(({ line, message }) => `${line}  problem: ${message}`),
  ].join("\n");
}

function toldBullet({ headingPath, term, aliases, link, box, tags, blockId, definition }: Bullet): string {
  const more = [
    aliases.length === 0 ? "" : `(${aliases.join("; ")})`, link === null ? "" : `[${link}]`, box === null ? "" : `{${box}}`,
    ...tags.map((tag) => `#${tag}`), blockId === null ? "" : `^${blockId}`,
  ].filter((part) => part !== "");
  return `${[...headingPath, ""].join(" > ")}${[term, ...more].join(" ")}${definition === "" ? "" : ` — ${definition}`}`;
}
