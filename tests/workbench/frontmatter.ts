/** Front matter: where it stands in a text, what it says, and how YAML is read and written. */
import type * as obs from "obsidian";
import { stringify } from "yaml";

export { parseYaml } from "../../scripts/parse-yaml";

export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

const FRONT = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m;

export function getFrontMatterInfo(content: string): obs.FrontMatterInfo {
  const found = content.startsWith("---") ? FRONT.exec(content) : null;
  if (found?.index !== 0) return { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 };
  const from = content.indexOf("\n") + 1;
  const frontmatter = found[1] ?? "";
  return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: found[0].length };
}

export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
  if (typeof frontmatter !== "object" || frontmatter === null) return null;
  for (const [name, value] of Object.entries(frontmatter)) {
    if (typeof key === "string" ? name === key : key.test(name)) return value as unknown;
  }
  return null;
}

/** A list, or one text with commas. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  if (value === null || value === undefined) return null;
  const list: unknown[] = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [value];
  return list.filter((item) => typeof item === "string" || typeof item === "number").map((item) => String(item).trim()).filter((item) => item !== "");
}

export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^alias(es)?$/i);
}

/** Only a list holds tags: text with commas, which once did, gives none. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, /^tags?$/i);
  if (value === null || value === undefined) return null;
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.filter((item) => typeof item === "string" || typeof item === "number").map((item) => String(item).trim())
    .filter((item) => item !== "").map((item) => item.startsWith("#") ? item : `#${item}`);
}

export function getAllTags(cache: obs.CachedMetadata): string[] | null {
  return [...parseFrontMatterTags(cache.frontmatter) ?? [], ...(cache.tags ?? []).map(({ tag }) => tag)];
}
