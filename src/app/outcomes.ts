/** The sentences that verbs end with. */
import { strings } from "../core/base/strings";
import type { Counts, NoteExporter } from "../core/notes/note-exporter";
import type { Outcome } from "./services";

export type Sections = readonly string[] | "all";

export function isInSections(headingPath: readonly string[], sections: Sections): boolean {
  return sections === "all" || sections.includes(headingPath[0] ?? "");
}

export function done(sentence: string, path: string | null = null, undo: Outcome["undo"] = null): Outcome {
  return { ok: true, sentence, path, undo };
}

export function refusal(sentence: string, path: string | null = null): Outcome {
  return { ok: false, sentence, path, undo: null };
}

/** “119 items, 3 added, 1 no longer in the map”; of a new note, where all were added, only how many. */
export function formatCounts(counts: Counts, exporter: NoteExporter): string {
  const parts = [exporter.counted(counts.total)];
  if (counts.added > 0 && counts.added < counts.total) parts.push(strings.done.added(counts.added));
  if (counts.orphaned > 0) parts.push(exporter.orphaned(counts.orphaned));
  if (counts.kept > 0) parts.push(strings.done.kept(counts.kept));
  return parts.join(", ");
}
