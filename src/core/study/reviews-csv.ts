/** All reviews as comma-separated values (RFC 4180), for a spreadsheet or another program. */
import type { ConceptId } from "../concept/concept";
import type { ConceptSnapshot } from "../concept/snapshot";
import type { LogState } from "./log-state";
import { conceptOfCard } from "../cards/card";
import { csvLine } from "../base/csv";

const HEAD = ["time", "card", "grade", "milliseconds", "term", "section", "map"];

/** Oldest first. `now` gives the concept's present text; without it, the text in the log is written. */
export function reviewsCsv(log: LogState, nowOf: (concept: ConceptId) => Pick<ConceptSnapshot, "term" | "headingPath" | "map"> | null): string {
  const rows = [...log.reviews].flatMap(([card, list]) => {
    const concept = conceptOfCard(card);
    const { term = "", headingPath = [], map = "" } = nowOf(concept) ?? log.known.get(concept) ?? {};
    return list.map(({ time, grade, took }) => ({ time, cells: [new Date(time).toISOString(), card, String(grade), String(took), term, headingPath.join(" > "), map] }));
  });
  rows.sort((a, b) => a.time - b.time || ((a.cells[1] ?? "") < (b.cells[1] ?? "") ? -1 : 1));
  return [HEAD, ...rows.map(({ cells }) => cells)].map(csvLine).join("");
}
