/** The sentences that verbs end with. */
import type { Counts, NoteExporter } from "../core/notes/note-exporter";
import type { Outcome } from "./services";

export type Sections = readonly string[] | "all";

export function done(sentence: string, path: string | null = null, undo: Outcome["undo"] = null): Outcome {
  return { ok: true, sentence, path, undo };
}

export function refusal(sentence: string, path: string | null = null): Outcome {
  return { ok: false, sentence, path, undo: null };
}

/** “119 items, 3 new, 1 no longer in the map”. */
export function formatCounts(counts: Counts, exporter: NoteExporter): string {
  const parts = [count(counts.total, exporter.unit)];
  if (counts.added > 0) parts.push(`${counts.added} new`);
  if (counts.orphaned > 0) parts.push(`${counts.orphaned} ${exporter.orphanedUnit}`);
  if (counts.kept > 0) parts.push(`${counts.kept} kept as you rewrote ${counts.kept === 1 ? "it" : "them"}`);
  return parts.join(", ");
}

export function count(n: number, unit: readonly [one: string, many: string]): string {
  return `${n} ${n === 1 ? unit[0] : unit[1]}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
