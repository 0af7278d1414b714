import { notePath } from "../../../src/core/base/note-path";
import { conceptIdOf } from "../../ids";
import type { ConceptId } from "../../../src/core/concept/concept";
import { describe, expect, it } from "vitest";
import type { NoteFacts } from "../../../src/core/index/note-facts";
import { propertiesOf } from "../../../src/core/text/properties";
import { parseYaml } from "../../../scripts/parse-yaml";
import { readNote } from "../../../src/core/index/read-note";
import { orderOf } from "../../../src/core/order/order-of";
import type { OrderDecision } from "../../../src/core/concept/order-decision";
import { comesBefore } from "../../../src/core/order/comes-before";
import { buildGraph } from "../../../src/core/graph/build-graph";
import { RELATIONS } from "../../../src/core/registry";
import { EVIDENCE_SOURCES } from "../../../src/core/order/evidence-sources";
import { factsOf, indexOf, run } from "../graph/samples";
import { allConcepts } from "../../../src/core/index/concept-index";

/** `Paging > TLB: why`, one a line; orders by term, `Paging > TLB` or `Paging none TLB`, the last the newest. */
function orderLines(map: string, notes: readonly NoteFacts[] = [], orders: readonly string[] = []): { edges: string[]; dropped: string[] } {
  const found = indexOf({ "Map.md": map }, notes);
  const concepts = allConcepts(found);
  const idOf = (term: string): ConceptId => conceptIdOf(concepts.find((one) => one.term === term)?.id);
  const termOf = (id: ConceptId): string => found.concepts.get(id)?.term ?? "";
  const decided = orders.map((text, time): OrderDecision => {
    const [before = "", what, after = ""] = text.split(" ");
    return { before: idOf(before), after: idOf(after), what: what === "none" ? "none" : "before", time };
  });
  const { edges, dropped } = orderOf(concepts, { ...found, orders: decided });
  return { edges: edges.map(({ source, target, reason }) => `${termOf(source)} > ${termOf(target)}: ${reason}`), dropped: dropped.map(({ sentence }) => sentence) };
}

const noteOf = (path: string, text: string): NoteFacts => readNote(notePath(path), text, propertiesOf(text, parseYaml).properties);

const remark = (path: string, link: string, words: string): NoteFacts => factsOf(path, [link], { remarks: [{ link, words }] });

describe("what comes before what", () => {
  it("needs a connection: two that only stand in one map have no order", () => {
    expect(orderLines("# A\nPaging | blocks\nTLB | buffer").edges).toEqual([]);
  });

  it("is what the learner drew, before all else", () => {
    const notes = [remark("P.md", "TLB", "paging is built on the TLB")];
    expect(orderLines("# A\nPaging [P.md] |\nTLB |", notes, ["Paging > TLB"]).edges).toEqual(["Paging > TLB: You set this order, though the note of Paging says of TLB: “paging is built on the TLB”."]);
    expect(orderLines("# A\nPaging |\nTLB |", [], ["TLB > Paging"]).edges).toEqual(["TLB > Paging: You set this order, though the map has Paging first."]);
  });

  it("is nothing where the learner took it away", () => {
    const map = "# A\nPaging | a page table, TLB\nTLB | buffer";
    expect(orderLines(map).edges).toHaveLength(1);
    expect(orderLines(map, [], ["TLB none Paging"]).edges).toEqual([]);
  });

  it.each(['prerequisites: "[[TLB]]"', "prerequisites: TLB", "prerequisite: TLB", "prerequisites: [TLB]", 'prerequisites:\n  - "[[TLB|buffers]]"', 'prerequisites: "[TLB](TLB.md)"', "prerequisites: [[TLB]]", "Prerequisites: Nothing, TLB"])("is what the note says in its properties: %s", (yaml) => {
    expect(orderLines("# A\nTLB |\nPaging [P.md] |", [noteOf("P.md", `---\n${yaml}\n---\nText`)]).edges).toEqual(["TLB > Paging: The note of Paging lists TLB as a prerequisite."]);
  });

  it("is what the words of remarks and definitions say", () => {
    expect(orderLines("# A\nTLB |\nPaging [P.md] |", [remark("P.md", "TLB", "paging uses it")]).edges).toEqual(["TLB > Paging: The note of Paging says of TLB: “paging uses it”."]);
    expect(orderLines("# A\nTLB |\nPaging | fast, built on TLB").edges).toEqual(["TLB > Paging: The definition of Paging says “built on TLB”."]);
  });

  it("is who is only named one way", () => {
    expect(orderLines("# A\nTLB | buffer\nPaging | blocks, TLB").edges).toEqual(["TLB > Paging: The definition of Paging names TLB, and not the other way round."]);
    expect(orderLines("# A\nPaging | blocks, TLB\nTLB | buffer").edges).toEqual(["TLB > Paging: The definition of Paging names TLB, and not the other way round, though the map has Paging first."]);
    expect(orderLines("# A\nMesh |\nMesh on K8s |\nK8s |").edges).toContain("K8s > Mesh on K8s: The term Mesh on K8s names K8s, and not the other way round, though the map has Mesh on K8s first.");
  });

  it("is not what a note only names against the map: that is an example, and the map decides", () => {
    expect(orderLines("# A\nTLB | buffer\nPaging [P.md] | blocks", [factsOf("P.md", [], { summary: "Blocks, with a TLB." })]).edges).toEqual(["TLB > Paging: The note of Paging names TLB, and not the other way round."]);
    expect(orderLines("# A\nPaging [P.md] | blocks\nTLB | buffer", [factsOf("P.md", [], { summary: "Blocks, with a TLB." })]).edges).toEqual(["Paging > TLB: The map has Paging before TLB, and one names the other."]);
  });

  it("is the map's order for two that are connected without one", () => {
    expect(orderLines("# A\nPaging [P.md] | blocks\nTLB | buffer", [remark("P.md", "TLB", "an alternative")]).edges).toEqual(["Paging > TLB: The map has Paging before TLB, and they are related."]);
    expect(orderLines("# A\nPaging [P.md] | blocks\nTLB | buffer", [factsOf("P.md", ["TLB"])]).edges).toEqual(["Paging > TLB: The map has Paging before TLB, and they are linked."]);
    expect(orderLines("# A\nPaging | TLB\nTLB | Paging").edges).toEqual(["Paging > TLB: The map has Paging before TLB, and one names the other."]);
    expect(orderLines("# A\nPaging |\n  TLB |").edges).toEqual(["Paging > TLB: In the map, TLB stands under Paging."]);
    expect(orderLines("# A\nPaging | blocks (see [[TLB]])\nTLB | buffer").edges).toEqual([]);
  });

  it("of two maps has no order by place: their paths are in no order", () => {
    const index = indexOf({ "A.md": "# A\nPaging [P.md] |", "B.md": "# A\nTLB |" }, [remark("P.md", "TLB", "an alternative")]);
    expect(orderOf(allConcepts(index), index).edges).toEqual([]);
  });

  it("is broken where it runs in a ring, at the weakest, and that is said", () => {
    const map = "# A\nFrame | TLB\nPaging | built on Frame\nTLB | built on Paging";
    expect(orderLines(map)).toEqual({
      edges: ["Frame > Paging: The definition of Paging says “built on Frame”.", "Paging > TLB: The definition of TLB says “built on Paging”."],
      dropped: ["TLB before Frame is left out, since the order would go in a circle: Frame → Paging → TLB has better reasons."],
    });
    expect(orderLines(map, [], ["TLB > Frame"])).toMatchObject({ dropped: [expect.stringMatching(/^Paging before TLB is left out/) as string] });
  });

  it("of a ring that the learner drew loses the oldest edge", () => {
    expect(orderLines("# A\nA1 |\nB1 |\nC1 |", [], ["A1 > B1", "B1 > C1", "C1 > A1"]).dropped).toEqual(["A1 before B1 is left out, since the order would go in a circle: B1 → C1 → A1 has better reasons."]);
  });

  it("where two notes each claim the other as a prerequisite, the map decides, and the other is told", () => {
    const notes = [factsOf("P.md", [], { prerequisites: ["TLB"] }), factsOf("T.md", [], { prerequisites: ["Paging"] })];
    const { edges, dropped } = orderLines("# A\nPaging [P.md] |\nTLB [T.md] |", notes);
    expect(edges).toEqual(["Paging > TLB: The note of TLB lists Paging as a prerequisite, though the note of Paging lists TLB as a prerequisite."]);
    expect(dropped).toEqual(["TLB before Paging is left out, since the order would go in a circle: Paging → TLB has better reasons."]);
  });

  it("takes no notice of orders about concepts that are not there", () => {
    expect(orderLines("# A\nPaging |", [], ["Paging > Nobody", "Nobody > Paging"])).toEqual({ edges: [], dropped: [] });
  });

  it("has sources of different names, strongest first", () => {
    expect(EVIDENCE_SOURCES.map(({ id }) => id)).toEqual(["drawn", "property", "remarks", "statements", "asymmetry", "map-order"]);
  });
});

describe("as a relation", () => {
  const index = indexOf({ "Map.md": "# A\nTLB | buffer\nPaging | blocks, TLB" });
  const graph = (filter: string): string[] => buildGraph(index, { map: notePath("Map.md"), heading: null }, filter, RELATIONS, () => "new").edges.map(({ kind }) => kind);

  it("leads from what is learned first to what is learned after, and keeps quiet until it is asked for", () => {
    const [edge] = run(comesBefore.find(allConcepts(index), index));
    expect([edge?.source, edge?.target].map((id) => index.concepts.get(conceptIdOf(id))?.term)).toEqual(["TLB", "Paging"]);
    expect(graph("")).toEqual(["names"]);
    expect(graph("kind:comes-before")).toEqual(["comes-before"]);
    expect(graph('kind:"Comes before" kind:names')).toEqual(["names", "comes-before"]);
    expect(graph("-kind:names")).toEqual([]);
  });
});
