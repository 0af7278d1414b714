/** Link texts: their parts, what their end points to in a note, and how headings are spelled in them. */
import type * as obs from "obsidian";

export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const text = linktext.replace(/\u00A0/g, " ").normalize("NFC");
  const at = text.indexOf("#");
  return at < 0 ? { path: text, subpath: "" } : { path: text.slice(0, at), subpath: text.slice(at) };
}

export function getLinkpath(linktext: string): string {
  return parseLinktext(linktext).path;
}

export function stripHeading(heading: string): string {
  return heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, " ").replace(/\s+/g, " ").trim();
}

export function stripHeadingForLink(heading: string): string {
  return heading.replace(/([:#|^\\\r\n]|%%|\[\[|]])/g, " ").replace(/\s+/g, " ").trim();
}

type Resolved = obs.HeadingSubpathResult | obs.BlockSubpathResult | obs.FootnoteSubpathResult | null;

export function resolveSubpath(cache: obs.CachedMetadata, subpath: string): Resolved {
  const parts = subpath.split("#").filter((part) => part !== "");
  const last = parts[parts.length - 1];
  if (last === undefined) return null;
  if (parts.length === 1 && last.startsWith("^")) return block(cache, last.slice(1).toLowerCase());
  if (parts.length === 1 && last.startsWith("[^")) return footnote(cache, last.slice(2).replace(/\]$/, ""));
  return heading(cache, parts);
}

function block(cache: obs.CachedMetadata, id: string): obs.BlockSubpathResult | null {
  const found = cache.blocks?.[id];
  if (!found) return null;
  const list = cache.listItems?.find((item) => item.id?.toLowerCase() === id);
  return { type: "block", block: found, start: found.position.start, end: found.position.end, ...(list ? { list } : {}) };
}

function footnote(cache: obs.CachedMetadata, id: string): obs.FootnoteSubpathResult | null {
  const found = cache.footnotes?.find((one) => one.id === id);
  return found ? { type: "footnote", footnote: found, start: found.position.start, end: found.position.end } : null;
}

/** Each part is sought below the one before it. */
function heading(cache: obs.CachedMetadata, parts: readonly string[]): obs.HeadingSubpathResult | null {
  const headings = cache.headings ?? [];
  let level = 0;
  let wanted = 0;
  for (const [at, current] of headings.entries()) {
    if (current.level <= level) {
      level = 0;
      wanted = 0;
    }
    if (stripHeading(current.heading).toLowerCase() !== stripHeading(parts[wanted] ?? "").toLowerCase()) continue;
    level = current.level;
    wanted++;
    if (wanted < parts.length) continue;
    const next = headings.slice(at + 1).find((other) => other.level <= current.level);
    // The declarations promise a heading after it always; the app leaves it out at the end of a note.
    return { type: "heading", current, next: next as obs.HeadingCache, start: current.position.start, end: next?.position.start ?? null };
  }
  return null;
}

export function iterateRefs(refs: readonly obs.Reference[], visit: (ref: obs.Reference) => boolean | void): boolean {
  return refs.some((ref) => visit(ref) === true);
}

export function iterateCacheRefs(cache: obs.CachedMetadata, visit: (ref: obs.ReferenceCache) => boolean | void): boolean {
  return [...cache.links ?? [], ...cache.embeds ?? []].some((ref) => visit(ref) === true);
}
