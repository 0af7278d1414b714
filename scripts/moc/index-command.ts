/** `index` and `problems`: what the maps of a folder say, and what could not be read. */
import type { Concept } from "../../src/core/concept/concept";
import type { Problem } from "../../src/core/base/problem";
import type { ConceptMap } from "../../src/core/index/concept-index";
import { answer, type Answer } from "./answer";
import type { Request } from "./arguments";
import { chooseHeading, chooseMap } from "./choose";
import type { OpenVault } from "./open-vault";

/** Files that could not be read leave the answer incomplete. */
const INCOMPLETE = "Some files could not be read; the problems say which.";

export function indexCommand(vault: OpenVault, request: Request): Answer {
  const index = vault.liveIndex.current();
  const chosen = request.map === null && request.section === null ? null : chooseMap(index, request.map);
  const maps = chosen ? [chosen] : index.maps;
  const below = chosen && request.section !== null ? chooseHeading(chosen, request.section).headingPath : [];
  const kept = (map: ConceptMap): readonly Concept[] => map.concepts.filter((concept) => isBelow(concept, below));
  const concepts = maps.flatMap(kept);
  const data = {
    maps: maps.map((map) => ({ path: map.path, title: map.title, concepts: kept(map).map((concept) => row(concept, vault)), passedOver: map.skippedLines.map(({ line, why }) => ({ line, why })) })),
    problems: problemsOf(vault, chosen),
    totals: {
      maps: maps.length,
      sections: maps.reduce((sum, map) => sum + map.headings.filter((heading) => heading.level === 2).length, 0),
      concepts: concepts.length,
      withNote: concepts.filter((concept) => concept.note !== null).length,
    },
  };
  const { totals } = data;
  const sum = `${totals.maps} maps, ${totals.sections} sections, ${totals.concepts} concepts, ${totals.withNote} of them with a note; ${data.problems.length} problems`;
  return closing(vault, data, [...maps.map((map) => outline(map, kept(map), vault)), sum].join("\n\n"));
}

export function problemsCommand(vault: OpenVault, request: Request): Answer {
  const data = problemsOf(vault, request.map === null ? null : chooseMap(vault.liveIndex.current(), request.map));
  const lines = data.map(({ path, line, message }) => `${path}:${line + 1}: ${message}`);
  return closing(vault, data, lines.length > 0 ? lines.join("\n") : "No problems.");
}

function closing(vault: OpenVault, data: unknown, text: string): Answer {
  return answer(data, text, vault.incomplete ? [INCOMPLETE] : [], vault.incomplete);
}

export function isBelow(concept: Concept, headingPath: readonly string[]): boolean {
  return headingPath.every((text, at) => concept.headingPath[at] === text);
}

function row(concept: Concept, vault: OpenVault) {
  const { id, term, aliases, definition, noteDefinition, headingPath, line, note, blockId, parent, references } = concept;
  return { id, term, aliases, definition, ...(noteDefinition === undefined ? {} : { noteDefinition }), trail: headingPath, line, note, tick: vault.liveIndex.tickOf(concept), ...(blockId === null ? {} : { blockId }), ...(parent === null ? {} : { parent }), ...(references.length === 0 ? {} : { references }) };
}

function problemsOf(vault: OpenVault, map: ConceptMap | null): Problem[] {
  return vault.problems.filter((problem) => map === null || problem.path === map.path).map(({ path, line, message }) => ({ path, line, message }));
}

/** A line for each heading and concept, indented as they are nested. */
function outline(map: ConceptMap, concepts: readonly Concept[], vault: OpenVault): string {
  const lines = [`${map.title} (${map.path})`];
  let above: readonly string[] = [];
  for (const concept of concepts) {
    const shared = concept.headingPath.findIndex((text, at) => text !== above[at]);
    const fresh = shared === -1 ? [] : concept.headingPath.slice(shared);
    for (const [at, text] of fresh.entries()) lines.push(`${"  ".repeat(shared + at + 1)}${text}`);
    above = concept.headingPath;
    lines.push(`${"  ".repeat(concept.headingPath.length + 1)}[${vault.liveIndex.tickOf(concept) ?? " "}] ${concept.term}${concept.note === null ? "" : ` → ${concept.note}`}`);
  }
  return lines.join("\n");
}
