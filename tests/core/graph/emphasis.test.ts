/** What stands out while something is pointed at. */
import { expect, it } from "vitest";
import { boardScene } from "../../../src/core/graph/drawing/board-scene";
import { emphasisIn, mostRelated } from "../../../src/core/graph/emphasis";
import type { Graph } from "../../../src/core/graph/graph";
import { board } from "../../../src/core/graph/layout/board";
import { estimateText } from "../../../src/core/graph/measure";
import { joinedEdges } from "../../../src/core/graph/relation-look";
import { RELATIONS } from "../../../src/core/registry";
import { LIGHT } from "./palettes";
import { heading, leaf } from "./samples";

const edge = (source: string, target: string, kind = "names") => ({ id: `${kind}:${source}:${target}`, kind, source, target, label: "", reason: "" });
const GRAPH: Graph = { nodes: [heading("h", null), leaf("a", "h"), leaf("b", "h"), leaf("c", "h")], edges: [edge("a", "b")] };

it("what is related to it is near, and all else is muted; an open heading mutes nothing", () => {
  expect(["a", "b", "c"].map(emphasisIn(GRAPH, "a"))).toEqual(["lit", "near", "muted"]);
  expect(["a", "b", "c"].map(emphasisIn(GRAPH, "h"))).toEqual(["rest", "rest", "rest"]);
  expect(["a", "b", "c"].map(emphasisIn(GRAPH, null))).toEqual(["rest", "rest", "rest"]);
});

it("a muted pill has neither fill nor border, and its words are muted, never pale", () => {
  const boxes = board.arrange(GRAPH, { width: 900, height: 650 }, estimateText);
  const shapes = boardScene({ graph: GRAPH, boxes, focus: "a" }, LIGHT, estimateText);
  const pill = shapes.find((shape) => "d" in shape && shape.title === "c (new)");
  expect(pill).toMatchObject({ title: "c (new)" });
  expect(pill).not.toHaveProperty("fill");
  expect(pill).not.toHaveProperty("stroke");
  expect(shapes.find((shape) => "text" in shape && shape.text === "c")).toMatchObject({ color: LIGHT.quietText });
  expect(shapes.find((shape) => "d" in shape && shape.title === "b (new)")).toMatchObject({ stroke: LIGHT.accent, width: 1.5 });
});

it("the most related sixth is bold, without those that only draw level", () => {
  const nodes = Array.from({ length: 12 }, (_, n) => leaf(`c${n}`, null));
  const star = [1, 2, 3, 4].map((n) => edge("c0", `c${n}`));
  expect([...mostRelated({ nodes, edges: [...star, edge("c5", "c6"), edge("c5", "c7")] })]).toEqual(["c0", "c5"]);
  expect([...mostRelated({ nodes, edges: nodes.map(({ id }, n) => edge(id, `c${(n + 1) % 12}`)) })]).toEqual([]);
});

it("two nodes are joined by one line, drawn as their strongest relation; one that holds both ways has no end", () => {
  const [line, ...others] = joinedEdges([edge("a", "b", "links"), edge("b", "a", "comes-before"), edge("a", "b", "contains")], RELATIONS);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ source: "b", target: "a", look: { dash: [6, 4], end: "filled" }, ends: [false, true] });
  expect(joinedEdges([edge("a", "b", "same-term")], RELATIONS)[0]).toMatchObject({ ends: [false, false], look: { isDouble: true } });
  expect(joinedEdges([edge("a", "b", "links"), edge("b", "a", "links")], RELATIONS)[0]).toMatchObject({ ends: [true, true] });
});
