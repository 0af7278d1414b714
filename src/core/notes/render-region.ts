/** Old text → new text of a generated note. The region is merged, properties that are missing are added, and everything else stays. */
import { findRegion, withRegion } from "../text/marked-region";
import type { Merged } from "./merge-outline";
import { blockIdsIn } from "./note-ids";
import { labelLines, withLabel } from "./note-label";
import type { NoteRequest, Rendered } from "./note-exporter";

const NONE: ReadonlySet<string> = new Set();

/** `properties` are the lines of front matter that a new note starts with below its label. `merge` may say why it cannot. */
export function renderRegion(old: string | null, kind: string, request: NoteRequest, properties: readonly string[], merge: (lines: readonly string[], outside: ReadonlySet<string>) => Merged | string): Rendered {
  const region = findRegion(old ?? "");
  if (region.kind === "broken") return { kind: "refused", why: region.why };
  const merged = region.kind === "region" ? merge(region.inside, blockIdsIn(region.before, region.after)) : merge([], NONE);
  if (typeof merged === "string") return { kind: "refused", why: merged };
  const { lines, ...counts } = merged;
  const same = region.kind === "region" && lines.length === region.inside.length && lines.every((line, at) => line === region.inside[at]);
  if (same && old !== null) return { kind: "text", text: old, counts };
  const text = withRegion(region, [...labelLines(kind, request), ...properties], lines);
  return { kind: "text", text: withLabel(text, kind, request, properties), counts };
}
