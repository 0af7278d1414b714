/** What holds for every order to learn, whatever the evidence is. */
import { conceptIdOf } from "../../ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Concept, ConceptId } from "../../../src/core/concept/concept";
import { acyclicJob, type Arrow } from "../../../src/core/order/acyclic";
import type { EvidenceSource } from "../../../src/core/order/evidence";
import { orderOf } from "../../../src/core/order/order-of";
import { pairKey, type OrderDecision } from "../../../src/core/concept/order-decision";
import { drawn } from "../../../src/core/order/evidence/drawn";
import { sorted } from "../../../src/core/order/sorted";
import { runSync } from "../../../src/core/base/jobs";
import { RUNS } from "../runs";
import { indexOf } from "../graph/samples";
import { growth, IN_PROPORTION } from "../growth";
import { allConcepts } from "../../../src/core/index/concept-index";

const MANY = 12;
const index = indexOf({ "Map.md": `# A\n${Array.from({ length: MANY }, (_, n) => `Term${n} |`).join("\n")}` });
const concepts = allConcepts(index);
const id = (n: number): ConceptId => conceptIdOf(concepts[n]?.id);

const arrow = fc.tuple(fc.nat(MANY - 1), fc.nat(MANY - 1)).filter(([from, to]) => from !== to).map(([from, to]): Arrow => ({ from, to }));
const arrows = fc.array(arrow, { maxLength: 40 });

/** A source with this evidence; with `once`, each pair has only one direction. */
function sourceOf(name: string, said: readonly Arrow[]): EvidenceSource {
  return {
    id: name,
    *find({ byId }) {
      yield;
      return said.flatMap(({ from, to }) => {
        const [before, after] = [byId.get(id(from)), byId.get(id(to))];
        return before === undefined || after === undefined ? [] : [{ before, after, reason: `${name} says so.` }];
      });
    },
  };
}

function reaches(from: number, to: number, along: readonly Arrow[]): boolean {
  const seen = new Set([from]);
  for (const node of seen) for (const next of along) if (next.from === node) seen.add(next.to);
  return seen.has(to);
}

const isAcyclic = (along: readonly Arrow[]): boolean => along.every(({ from, to }) => !reaches(to, from, along));

describe("breaking rings", () => {
  it("leaves no ring, and takes away only what would close one with stronger arrows", () => {
    fc.assert(fc.property(arrows, (all) => {
      const { kept, rings } = runSync(acyclicJob(MANY, all));
      const taken = kept.flatMap((n) => all[n] ?? []);
      expect(isAcyclic(taken)).toBe(true);
      expect([...kept, ...rings.keys()].sort((a, b) => a - b)).toEqual(all.map((_, n) => n));
      for (const [n, way] of rings) {
        const [one, stronger] = [all[n], kept.filter((other) => other < n).flatMap((other) => all[other] ?? [])];
        expect([way[0], way.at(-1)]).toEqual([one?.to, one?.from]);
        for (const [at, node] of way.slice(1).entries()) expect(stronger).toContainEqual({ from: way[at], to: node });
      }
    }), { numRuns: RUNS * 3 });
  });
});

describe("the order to learn", () => {
  const orders = fc.array(fc.record({ arrow, what: fc.constantFrom("before" as const, "before" as const, "none" as const) }), { maxLength: 15 }).map((list) =>
    [...new Map(list.map(({ arrow: { from, to }, what }, time): [string, OrderDecision] => [pairKey(id(from), id(to)), { before: id(from), after: id(to), what, time }])).values()]);
  const given = fc.record({ orders, strong: arrows, weak: arrows });
  const order = (of: readonly Concept[], { orders: own, strong, weak }: { orders: readonly OrderDecision[]; strong: readonly Arrow[]; weak: readonly Arrow[] }) =>
    orderOf(of, { ...index, orders: own }, [drawn, sourceOf("Strong", strong), sourceOf("Weak", weak)]);
  const asArrows = (edges: readonly { readonly source: string; readonly target: string }[]): Arrow[] =>
    edges.map(({ source, target }) => ({ from: concepts.findIndex((one) => one.id === source), to: concepts.findIndex((one) => one.id === target) }));

  it("has no rings and one edge for two concepts, whatever the sources say", () => {
    fc.assert(fc.property(given, (all) => {
      const { edges } = order(concepts, all);
      expect(isAcyclic(asArrows(edges))).toBe(true);
      expect(new Set(edges.map(({ source, target }) => pairKey(source, target))).size).toBe(edges.length);
    }));
  });

  it("keeps every edge that the learner drew, unless these alone make a ring; and none that was taken away", () => {
    fc.assert(fc.property(given, (all) => {
      const { edges } = order(concepts, all);
      const mine = all.orders.filter(({ what }) => what === "before");
      const alone = orderOf(concepts, { ...index, orders: mine }, [drawn]);
      const kept = new Set(edges.map((edge) => edge.id));
      for (const edge of alone.edges) expect(kept.has(edge.id)).toBe(true);
      if (isAcyclic(asArrows(mine.map(({ before, after }) => ({ source: before, target: after }))))) expect(alone.edges.length).toBe(mine.length);
      const away = new Set(all.orders.filter(({ what }) => what === "none").map(({ before, after }) => pairKey(before, after)));
      expect(edges.filter(({ source, target }) => away.has(pairKey(source, target)))).toEqual([]);
    }));
  });

  it("is the same in whatever order concepts and orders are given", () => {
    fc.assert(fc.property(given, fc.shuffledSubarray(concepts, { minLength: MANY }), (all, mixed) => {
      expect(order(mixed, { ...all, orders: [...all.orders].reverse() })).toEqual(order(concepts, all));
    }));
  });

  it("says what it left out, and why, in a sentence", () => {
    fc.assert(fc.property(given, (all) => {
      const { edges, dropped } = order(concepts, all);
      const kept = new Set(edges.map((edge) => edge.id));
      for (const { edge, sentence } of dropped) {
        expect(kept.has(edge.id)).toBe(false);
        expect(sentence).toMatch(/^Term\d+ before Term\d+ is left out, since the order would go in a circle: .+ has better reasons\.$/);
      }
    }));
  });

  it("sorts by taking whatever stands first in the map among what waits for nothing", () => {
    fc.assert(fc.property(given, fc.shuffledSubarray(concepts), (all, some) => {
      const { edges } = order(concepts, all);
      const among = new Set(some.map((one) => one.id));
      const own = asArrows(edges.filter(({ source, target }) => among.has(source) && among.has(target)));
      const result = sorted(some, edges).map((one) => concepts.indexOf(one));
      expect([...result].sort((a, b) => a - b)).toEqual(some.map((one) => concepts.indexOf(one)).sort((a, b) => a - b));
      for (const [at, one] of result.entries()) {
        const rest = result.slice(at);
        const free = rest.filter((node) => !own.some(({ from, to }) => to === node && rest.includes(from)));
        expect(one).toBe(Math.min(...free));
      }
    }));
  });

  it("without edges is the map's, and so it is where all edges agree with the map", () => {
    fc.assert(fc.property(arrows, fc.shuffledSubarray(concepts, { minLength: MANY }), (all, mixed) => {
      const edges = all.map(({ from, to }) => ({ source: id(Math.min(from, to)), target: id(Math.max(from, to)) }));
      expect(sorted(mixed, edges)).toEqual(concepts);
      expect(sorted(mixed, [])).toEqual(concepts);
    }));
  });

  it("of edges that run in rings loses nobody", () => {
    fc.assert(fc.property(arrows, (all) => {
      const result = sorted(concepts, all.map(({ from, to }) => ({ source: id(from), target: id(to) })));
      expect(new Set(result).size).toBe(MANY);
    }));
  });
});

describe("a large map", () => {
  const definition = (n: number): string => `names thing number${Math.max(0, n - 7)}, used in Thing number${n + 3}, built on Thing number${n % 50 === 49 ? n + 40 : n - 1}`;
  const indexed = (size: number): ReturnType<typeof indexOf> => indexOf({ "Map.md": Array.from({ length: size }, (_, n) => `${n % 20 === 0 ? `# Part ${n / 20}\n` : ""}Thing number${n} | ${definition(n)}`).join("\n") });

  it("has its order in as many more steps as it is larger, rings and all", () => {
    expect(growth(1600, (size) => {
      const large = indexed(size);
      const all = allConcepts(large);
      return () => {
        const { edges, dropped } = orderOf(all, large);
        sorted(all, edges);
        expect(edges.length).toBeGreaterThan(size * 1.6);
        expect(dropped.length).toBeGreaterThan(size / 300);
      };
    })).toBeLessThan(IN_PROPORTION);
  });

  it("that runs backwards in a chain, in one single ring or in many small ones, takes as many more steps as it is larger", () => {
    expect(growth(8000, (size) => {
      const chain = Array.from({ length: size }, (_, n): Arrow => ({ from: n + 1, to: n }));
      return () => {
        expect(runSync(acyclicJob(size + 1, chain)).rings.size).toBe(0);
        expect([...runSync(acyclicJob(size + 1, [...chain, { from: 0, to: size }])).rings.keys()]).toEqual([size]);
        expect(runSync(acyclicJob(size + 1, [...chain, ...chain.filter(({ to }) => to % 50 === 0).map(({ to }) => ({ from: to, to: to + 40 }))])).rings.size).toBe(size / 50);
      };
    })).toBeLessThan(IN_PROPORTION);
  });
});
