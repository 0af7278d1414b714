/** Notes for tests. */
import { cardIdOf } from "../../ids";
import type { AnkiNote } from "../../../src/core/anki/anki-note";

export const NOW = Date.UTC(2026, 10, 22, 9, 30);

export function noteOf(some: Partial<AnkiNote> = {}): AnkiNote {
  return {
    id: cardIdOf("moc-1a2b3c4d5e-def"), kind: "basic", deck: ["Operating systems", "Memory"], tags: ["moc"], front: "Paging", back: "Memory in **pages**",
    context: "Memory", source: "Operating systems", added: NOW, mod: Date.UTC(2026, 0, 1), change: "new", words: "0123456789", ...some,
  };
}

export function manyNotes(count: number): AnkiNote[] {
  return Array.from({ length: count }, (_none, n) => noteOf(n % 5 === 4
    ? { id: cardIdOf(`moc-${n}-c`), kind: "cloze", deck: ["Map", `Section ${n % 37}`], front: `Layers of ${n}: {{c1::physical}}, {{c2::data link}} and {{c3::network}}` }
    : { id: cardIdOf(`moc-${n}-def`), deck: ["Map", `Section ${n % 37}`], front: `Term ${n}`, back: `What **term ${n}** means: `.repeat(1 + (n % 9)) }));
}
