/**
 * Maps in a tiny language, for tests:
 *
 *   # Memory > Pages              a heading path (empty: no heading)
 *   Paging (PG) | definition      a concept with an alias; `Threads / Fibers` has two
 *     LRU | definition            a nested concept
 *   Inode [inode.md] #os | …      with a note, with a tag
 */
import { notePath } from "../../../src/core/base/note-path";
import { conceptIdOf } from "../../ids";
import { conceptId, type Concept } from "../../../src/core/concept/concept";
import { conceptKey } from "../../../src/core/map/concept-key";
import type { GraphNode } from "../../../src/core/graph/graph";
import type { GraphEdge } from "../../../src/core/relations/relation";
import type { ConceptIndex, ConceptMap } from "../../../src/core/index/concept-index";
import { nameOf } from "../../../src/core/index/notes";
import { NoteTable } from "../../../src/core/index/note-table";
import type { NoteFacts } from "../../../src/core/index/note-facts";

export function conceptsOf(text: string, map = "Map.md"): Concept[] {
  const concepts: Concept[] = [];
  let headingPath: string[] = [];
  let above: Concept[] = [];
  const seen = new Map<string, number>();
  for (const [line, raw] of text.split("\n").entries()) {
    if (raw.trim() === "") continue;
    if (raw.trim().startsWith("# ") || raw.trim() === "#") {
      headingPath = raw.trim().slice(1).split(">").map((part) => part.trim()).filter((part) => part !== "");
      above = [];
      continue;
    }
    const depth = Math.floor((/^ */.exec(raw)?.[0].length ?? 0) / 2);
    const [head = "", ...rest] = raw.trim().split("|");
    const note = /\[([^\]]+\.md)\]/.exec(head)?.[1];
    const tags = [...head.matchAll(/ #(\S+)/g)].map((match) => match[1] ?? "");
    const term = head.replace(/\[[^\]]+\.md\]| #\S+/g, "").trim();
    const bracket = /\(([^)]+)\)$/.exec(term)?.[1];
    const aliases = [...(bracket === undefined ? [] : [bracket]), ...(term.includes(" / ") ? term.split(" / ") : [])];
    const key = conceptKey(headingPath, term);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const concept: Concept = {
      id: conceptId(nameOf(map), key, nth), key, map: notePath(map), headingPath, term, aliases, definition: rest.join("|").trim(),
      line, parent: above[depth - 1]?.id ?? null, note: note === undefined ? null : notePath(note), box: null, tags, blockId: null, references: [], written: "",
    };
    above = [...above.slice(0, depth), concept];
    concepts.push(concept);
  }
  return concepts;
}

export function factsOf(path: string, links: readonly string[] = [], more: Partial<NoteFacts> = {}): NoteFacts {
  return { path: notePath(path), name: nameOf(path), up: null, summary: "", links, remarks: [], prerequisites: [], tags: [], aliases: [], ...more };
}

/** An index over maps in the tiny language, and notes. */
export function indexOf(texts: Readonly<Record<string, string>>, notes: readonly NoteFacts[] = []): ConceptIndex {
  const maps = Object.entries(texts).map(([path, text]): ConceptMap => {
    const name = nameOf(path);
    return { path: notePath(path), name, title: name, headings: [], concepts: conceptsOf(text, path), skippedLines: [], problems: [], cardTypes: null };
  });
  const table = new NoteTable();
  for (const facts of [...maps.map(({ path }) => factsOf(path)), ...notes]) table.set(facts);
  return { maps, concepts: new Map(maps.flatMap((map) => map.concepts).map((concept) => [concept.id, concept])), notes: table };
}

export function run<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `Paging names LRU`, one a line. */
export function edgeLines(edges: readonly GraphEdge[], concepts: Iterable<Concept>): string {
  const terms = new Map<string, string>([...concepts].map((concept) => [concept.id, concept.term]));
  return edges.map(({ kind, source, target }) => `${terms.get(source) ?? "?"} ${kind} ${terms.get(target) ?? "?"}`).join("\n");
}

export function heading(id: string, parent: string | null, label: string = id): GraphNode {
  return { id, kind: parent === null ? "section" : "subsection", label, state: null, parent, concept: null };
}

/** A node for a concept without content; `under` is the concept it is nested in. */
export function leaf(id: string, parent: string | null, label: string = id, under: string | null = null): GraphNode {
  const concept: Concept = { id: conceptIdOf(id), key: id, map: notePath("Map.md"), headingPath: [], term: label, aliases: [], definition: "", line: 0, parent: under === null ? null : conceptIdOf(under), note: null, box: null, tags: [], blockId: null, references: [], written: "" };
  return { id, kind: "concept", label, state: "new", parent, concept };
}
