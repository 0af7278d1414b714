/** All reviews as comma-separated values (RFC 4180), for a spreadsheet or another program. */
import type { Trace } from "../concept/snapshot";
import type { Fold } from "./log-projection";
import { conceptOfCard } from "../cards/card";
import { csvLine } from "../base/csv";

const HEAD = ["time", "card", "grade", "milliseconds", "term", "section", "map"];

/** Oldest first; `now` gives how a concept reads today, else the log's own text stands. */
export function reviewsCsv(fold: Fold, nowOf: (concept: string) => Pick<Trace, "term" | "trail" | "map"> | null): string {
  const rows = [...fold.reviews].flatMap(([card, list]) => {
    const concept = conceptOfCard(card);
    const { term = "", trail = [], map = "" } = nowOf(concept) ?? fold.known.get(concept) ?? {};
    return list.map(({ time, grade, took }) => ({ time, cells: [new Date(time).toISOString(), card, String(grade), String(took), term, trail.join(" > "), map] }));
  });
  rows.sort((a, b) => a.time - b.time || ((a.cells[1] ?? "") < (b.cells[1] ?? "") ? -1 : 1));
  return [HEAD, ...rows.map(({ cells }) => cells)].map(csvLine).join("");
}
