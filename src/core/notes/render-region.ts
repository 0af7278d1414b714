/** Old text → new text of a generated note. The region is merged, and everything else stays. */
import { findRegion, withRegion } from "../text/marked-region";
import { isLinkable } from "../text/links";
import type { Merged } from "./merge-outline";
import type { NoteRequest, Rendered } from "./note-exporter";

/** `properties` are the lines of front matter that a new note starts with. */
export function renderRegion(old: string | null, properties: readonly string[], merge: (lines: readonly string[]) => Merged): Rendered {
  const region = findRegion(old ?? "");
  if (region.kind === "broken") return { kind: "refused", why: region.why };
  const { lines, ...counts } = merge(region.kind === "region" ? region.inside : []);
  const same = region.kind === "region" && lines.length === region.inside.length && lines.every((line, at) => line === region.inside[at]);
  return { kind: "text", text: same && old !== null ? old : withRegion(region, properties, lines), counts };
}

/**
 * The link by which a generated note is known to belong to its map, wherever it is moved; as a name where no link can
 * hold it (`C# MOC`). A text of JSON is one of YAML, whatever stands in it (YAML 1.2, section 1.3).
 */
export function mapProperty({ map, index }: NoteRequest): string {
  const target = index.notes.linkpath(map.path);
  return `map: ${JSON.stringify(isLinkable(target) ? `[[${target}]]` : target)}`;
}
