import { notePath } from "../../../src/core/base/note-path";
import { conceptIdOf } from "../../ids";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph";
import { findNodes } from "../../../src/core/graph/find-nodes";
import { indexOf } from "./samples";

const index = indexOf({ "Map.md": "# Memory\nPage cache | keeps pages of files\nPaging | blocks of one size\nTranslation lookaside buffer (TLB) | caches the page table\nPage | a block of memory\nRésumé | starts again" });
const graph = buildGraph(index, { map: notePath("Map.md"), heading: null }, "", [], () => "new");
const found = (typed: string): string[] => findNodes(graph, typed).map((id) => index.concepts.get(conceptIdOf(id))?.term ?? "");

describe("find as you type", () => {
  it("gives the exact name first, then what starts so, then words of names, then of definitions", () => {
    expect(found("page")).toEqual(["Page", "Page cache", "Translation lookaside buffer (TLB)"]);
    expect(found("pag")).toEqual(["Page cache", "Paging", "Page", "Translation lookaside buffer (TLB)"]);
    expect(found("cache")).toEqual(["Page cache", "Translation lookaside buffer (TLB)"]);
  });

  it("takes abbreviations, starts of several words, and letters without their accents", () => {
    expect(found("tlb")).toEqual(["Translation lookaside buffer (TLB)"]);
    expect(found("tr buf")).toEqual(["Translation lookaside buffer (TLB)"]);
    expect(found("resume")).toEqual(["Résumé"]);
  });

  it("finds nothing for nothing", () => {
    expect([found(""), found("  "), found("zebra")]).toEqual([[], [], []]);
  });
});
