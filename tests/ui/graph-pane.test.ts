/** What the graph pane works out without a page: its state, its filter's text, its toolbar, its list, its arrow keys. */
import { notePath } from "../../src/core/base/note-path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../../src/core/base/settings";
import type { State } from "../../src/core/concept/concept";
import { parseFilter } from "../../src/core/filters/parse-filter";
import type { Graph } from "../../src/core/graph/graph";
import { ROOT } from "../../src/core/graph/shaped";
import type { ConceptMap } from "../../src/core/index/concept-index";
import type { Scope } from "../../src/core/index/scope";
import { LAYOUTS } from "../../src/core/registry";
import { nearest, type Direction } from "../../src/ui/graph/canvas/nearest";
import { isSameCard } from "../../src/ui/graph/card/chosen-card";
import { shortReason, type CardContent } from "../../src/ui/graph/card/concept-card";
import { listContent } from "../../src/ui/graph/card/concept-list";
import { heldChips, nextOffered, settled, startOfTyped, wholeText, withLastOpen, withSuggestion } from "../../src/ui/graph/pane/filter-text";
import { scopeEntries } from "../../src/ui/graph/pane/scope-entries";
import { stateCounts } from "../../src/ui/graph/pane/toolbar-content";
import { foldedIn, lastPane, MOST_DRAWN, MOST_OPEN, openingScope, PANE, readPaneState, readScope, scopeIn, toggled, toggledIn, undrawn, whyNothing, withFold, withFound, withLine, type Narrowed, type PaneState } from "../../src/ui/graph/pane/pane-state";
import { conceptsOf, heading, leaf } from "../core/graph/samples";

describe("what travels with a pane", () => {
  it("comes back as it was saved", () => {
    const pane: PaneState = { scope: { map: notePath("Map.md"), heading: ["Memory"] }, filter: "is:due", list: true, layout: LAYOUTS[1]?.id ?? "", folded: ["a"], refolded: ["g"], opened: ["b"], unfolded: ["c"], hidden: ["d"], lines: { e: true }, follow: true };
    expect(readPaneState(JSON.parse(JSON.stringify(pane)), PANE)).toEqual(pane);
    expect(readPaneState({ scope: { map: null, heading: null } }, PANE).scope).toEqual({ map: null, heading: null });
  });

  it("has the lines that were switched in it, also as an older version saved them", () => {
    expect(readPaneState({ switched: ["links", "comes-before"] }, PANE).lines).toEqual({ links: false, "comes-before": true });
    expect(readPaneState({ lines: { links: true, names: "no" } }, PANE).lines).toEqual({ links: true });
    const off = withLine({}, "links", []);
    expect(off).toEqual({ links: false });
    expect(undrawn(off, [])).toEqual(["links"]);
    expect(withLine(off, "links", [])).toEqual({});
    expect(undrawn(withLine({}, "links", ["links"]), ["links"])).toEqual([]);
  });

  it("begins as the last one was, unless the settings say how", () => {
    const app = { loadLocalStorage: () => ({ layout: "web", list: true, lines: { links: false } }) };
    expect(lastPane(app, DEFAULTS)).toEqual({ layout: "web", list: true, lines: { links: false }, follow: false });
    expect(lastPane(app, { graphLayout: "board", graphFollow: true })).toEqual({ layout: "board", list: false, lines: { links: false }, follow: true });
    expect(lastPane(app, { graphLayout: "list", graphFollow: false })).toMatchObject({ layout: "web", list: true });
  });

  it("falls back part by part where what was saved is wrong, whatever it is", () => {
    expect(readPaneState({ scope: { map: 7 }, filter: 7, layout: "spiral", folded: ["a", 7], list: true }, PANE)).toEqual({ ...PANE, list: true });
    fc.assert(fc.property(fc.jsonValue(), (saved) => {
      const read = readPaneState(saved, PANE);
      expect(readPaneState(read, PANE)).toEqual(read);
      expect(Object.keys(read).sort()).toEqual(Object.keys(PANE).sort());
    }));
  });
});

describe("the scope that a pane shows", () => {
  const map = (path: string, text: string): ConceptMap => {
    const concepts = conceptsOf(text, path);
    const headings = concepts.map(({ headingPath, line }) => ({ line, level: headingPath.length + 1, text: headingPath.at(-1) ?? "", link: null, headingPath }));
    return { path: notePath(path), name: path, title: path, headings, concepts, skippedLines: [], problems: [], cardTypes: null };
  };
  const maps = [map("A.md", "# Files\nInode |"), map("B.md", "# Memory > Pages\nPaging |\nLRU |\n# Processes\nThread |")];

  it("is the wanted one while it is there, and its map where only the heading is gone", () => {
    const wanted: Scope = { map: notePath("B.md"), heading: ["Processes"] };
    expect(scopeIn(maps, wanted, DEFAULTS)).toBe(wanted);
    expect(scopeIn(maps, { map: notePath("B.md"), heading: ["Threads"] }, DEFAULTS)).toEqual({ map: notePath("B.md"), heading: null });
    expect(scopeIn(maps, { map: null, heading: null }, DEFAULTS)).toEqual({ map: null, heading: null });
  });

  it("is the first section of the largest map where nothing else is known", () => {
    expect(scopeIn(maps, null, DEFAULTS)).toEqual({ map: notePath("B.md"), heading: ["Memory"] });
    expect(scopeIn(maps, { map: notePath("Gone.md"), heading: null }, DEFAULTS)).toEqual({ map: notePath("B.md"), heading: ["Memory"] });
  });

  it("is the first section with some concepts, where one or two stand before it", () => {
    const lesson = map("C.md", "# Lessons\nFirst lesson |\n# Terms\nPaging |\nLRU |\nThread |\n# More\nA |\nB |\nC |\nD |");
    expect(scopeIn([lesson], null, DEFAULTS)).toEqual({ map: notePath("C.md"), heading: ["Terms"] });
  });

  it("is a whole map where the settings open maps whole", () => {
    expect(scopeIn(maps, null, { graphScope: "map" })).toEqual({ map: notePath("B.md"), heading: null });
    expect(scopeEntries(maps, { map: null, heading: null }, "b", (one) => openingScope(one, { graphScope: "map" })).map(({ scope }) => scope)).toEqual([{ map: notePath("B.md"), heading: null }]);
  });

  it("of a note that is read is its section, but the whole map where that section names no concept; asked for all the same, it says so", () => {
    const notes = map("C.md", "# Parts\nRoot |");
    expect([readScope(notes, ["Parts", "Roots"]), readScope(notes, ["Plans"]), readScope(notes, [])].map(({ heading: one }) => one)).toEqual([["Parts"], null, null]);
    const why = (headingPath: readonly string[] | null): string | null => whyNothing([notes], { map: notes.path, heading: headingPath });
    expect([why(null), why(["Parts"]), why(["Plans"])]).toEqual([null, null, "There are no concepts under “Plans”. Choose another section, or the whole map."]);
  });

  it("is chosen from a list of maps, with the sections of the one that is shown", () => {
    const lines = (typed: string, shown: Scope = { map: notePath("B.md"), heading: ["Memory"] }): string[] =>
      scopeEntries([...maps, map("Empty.md", "")], shown, typed).map(({ label, depth, map: of, count, isShown }) => `${"  ".repeat(depth)}${label}${of === "" ? "" : ` of ${of}`}: ${count}${isShown ? ", shown" : ""}`);
    expect(lines("")).toEqual(["All maps: 4", "A.md: 1", "B.md: 3", "  Whole map: 3", "  Memory: 2, shown", "    Pages: 2", "  Processes: 1"]);
    expect(lines("", { map: null, heading: null })).toEqual(["All maps: 4, shown", "A.md: 1", "B.md: 3"]);
    expect(lines("file")).toEqual(["Files of A.md: 1"]);
    expect(lines("whole")).toEqual(["Whole map of B.md: 3"]);
    expect([lines("all maps"), lines("a")]).toEqual([["All maps: 4"], ["A.md: 1", "All maps: 4"]]);
    expect(lines("nothing")).toEqual([]);
    expect(scopeEntries(maps, { map: null, heading: null }, "b").map(({ scope }) => scope)).toEqual([{ map: notePath("B.md"), heading: ["Memory"] }]);
  });

  it("is none where there is no concept", () => {
    expect(scopeIn([], { map: null, heading: null }, DEFAULTS)).toBeNull();
    expect(scopeIn([map("Empty.md", "")], null, DEFAULTS)).toBeNull();
  });
});

describe("what stands folded", () => {
  const graph = { nodes: [heading("memory", null), heading("files", null), leaf("paging", "memory")], edges: [] };
  const all = (whole: Graph): Narrowed => ({ whole, filtered: whole, isFiltered: false });
  const large = { ...graph, nodes: [...graph.nodes, ...Array.from({ length: MOST_DRAWN }, (_one, n) => leaf(`c${n}`, "files"))] };

  it("is what was folded by hand, in a section", () => {
    const pane = withFold({ ...PANE, scope: { map: notePath("Map.md"), heading: ["Memory"] } }, "memory", all(graph));
    expect([...foldedIn(pane, all(graph))]).toEqual(["memory"]);
    expect([...foldedIn(withFold(pane, "memory", all(graph)), all(graph))]).toEqual([]);
    expect(withFold(pane, ROOT, all(graph))).toBe(pane);
  });

  it("is every section but those that were opened, where all maps or a very large one is shown", () => {
    for (const [scope, shown] of [[{ map: null, heading: null }, graph], [{ map: notePath("Map.md"), heading: null }, large]] as const) {
      const pane = { ...PANE, scope };
      expect([...foldedIn(pane, all(shown))]).toEqual(["memory", "files"]);
      expect([...foldedIn(withFold(pane, "files", all(shown)), all(shown))]).toEqual(["memory"]);
    }
  });

  it("is nothing of what a filter leaves, but for what is folded while it is on", () => {
    const found = { ...graph, nodes: graph.nodes.filter(({ id }) => id !== "files") };
    const filtered: Narrowed = { whole: graph, filtered: found, isFiltered: true };
    for (const scope of [{ map: null, heading: null }, { map: notePath("Map.md"), heading: ["Memory"] }]) {
      const pane = { ...PANE, scope, filter: "paging", folded: ["memory"] };
      expect([...foldedIn(pane, filtered)]).toEqual([]);
      const again = withFold(pane, "memory", filtered);
      expect([...foldedIn(again, filtered)]).toEqual(["memory"]);
      expect(foldedIn(again, all(graph))).toEqual(foldedIn(pane, all(graph)));
    }
  });

  it("stays as it was where a filter leaves more than a pane can show", () => {
    const filtered: Narrowed = { whole: large, filtered: { ...large, nodes: large.nodes.slice(0, MOST_OPEN + 10) }, isFiltered: true };
    expect([...foldedIn({ ...PANE, scope: { map: null, heading: null } }, filtered)]).toEqual(["memory", "files"]);
  });

  it("opens around what a search finds, and folds again where the next match stands elsewhere", () => {
    const two = all({ ...graph, nodes: [...graph.nodes, leaf("inode", "files")] });
    const pane = { ...PANE, scope: { map: null, heading: null } };
    const first = withFound(pane, "paging", null, two);
    expect([[...foldedIn(first.pane, two)], first.opened]).toEqual([["files"], "memory"]);
    const second = withFound(first.pane, "inode", first.opened, two);
    expect([[...foldedIn(second.pane, two)], second.opened]).toEqual([["memory"], "files"]);
    expect(withFound(second.pane, "inode", second.opened, two)).toEqual(second);
    // What was opened by hand stays.
    expect([...foldedIn(withFound(withFold(pane, "memory", two), "inode", null, two).pane, two)]).toEqual([]);
  });

  it("is folded once, and unfolded the next time", () => {
    expect(toggledIn(toggledIn(["a"], "b"), "a")).toEqual(["b"]);
  });
});

/** Terms as they are typed, with all kinds of quotation marks. */
const TERM = fc.constantFrom("paging", "is:new", "is:due", "-is:known", 'in:"Memory Management"', "in:“File  Systems”", '"is:new or not"');

describe("a filter's term that is switched", () => {
  it("comes at the end, and goes when it is switched again", () => {
    expect(toggled("", "is:new")).toBe("is:new");
    expect(toggled("paging", "is:new")).toBe("paging is:new");
    expect(toggled("paging is:new lru", "is:new")).toBe("paging lru");
  });

  it("is not taken out of the middle of another", () => {
    expect(toggled('"is:new or not"', "is:new")).toBe('"is:new or not" is:new');
    expect(toggled('"a is:new b"', "is:new")).toBe('"a is:new b" is:new');
  });

  it("leaves the others as they were", () => {
    fc.assert(fc.property(fc.uniqueArray(TERM), TERM, (terms, term) => {
      const before = terms.filter((one) => one !== term).join(" ");
      expect(toggled(toggled(before, term), term)).toBe(before);
    }));
  });
});

describe("the filter box", () => {
  it("takes a suggestion in place of what was typed, and makes chips of it where its term is whole", () => {
    const text = { held: "is:new", typed: "mem" };
    const from = startOfTyped(text);
    expect(withSuggestion(text, { from, to: from + 3, insert: "in:" })).toEqual({ held: "is:new", typed: "in:" });
    expect(withSuggestion(text, { from, to: from + 3, insert: 'in:"Memory Management" ' })).toEqual({ held: 'is:new in:"Memory Management"', typed: "" });
    expect(withSuggestion({ held: "", typed: "lru mem" }, { from: 4, to: 7, insert: "in:" })).toEqual({ held: "", typed: "lru in:" });
  });

  it("gives the last chip back whole, also one with spaces in quotation marks of any kind", () => {
    expect(withLastOpen({ held: 'is:new in:"Memory Management"' })).toEqual({ held: "is:new", typed: 'in:"Memory Management"' });
    expect(withLastOpen({ held: "is:new in:“Memory Management”" })).toEqual({ held: "is:new", typed: "in:“Memory Management”" });
    expect(withLastOpen({ held: "paging" })).toEqual({ held: "", typed: "paging" });
    fc.assert(fc.property(fc.array(TERM, { minLength: 1 }), (terms) => {
      expect(withLastOpen({ held: terms.join(" ") })).toEqual({ held: terms.slice(0, -1).join(" "), typed: terms.at(-1) });
    }));
  });

  it("says the same text, however much of it stands as chips", () => {
    fc.assert(fc.property(fc.array(TERM, { minLength: 1 }), fc.nat(), (terms, cut) => {
      const text = { held: terms.slice(0, cut % terms.length).join(" "), typed: terms.slice(cut % terms.length).join(" ") };
      expect(wholeText(text)).toBe(terms.join(" "));
      expect(settled(text)).toEqual({ held: terms.join(" "), typed: "" });
    }));
  });

  it("shows no chip for a term that is still being typed", () => {
    const chips = parseFilter("is:new pag", []).terms.map((term) => ({ ...term, text: "", problem: null }));
    expect(heldChips(chips, { held: "is:new" })).toEqual(chips.slice(0, 1));
    expect(heldChips(chips, { held: "is:new pag" })).toEqual(chips);
  });

  it("goes through its suggestions around both ends", () => {
    expect([nextOffered(-1, 1, 3), nextOffered(2, 1, 3), nextOffered(-1, -1, 3), nextOffered(0, -1, 3)]).toEqual([0, 0, 2, 2]);
  });
});

describe("the row of states", () => {
  const graphOf = (...states: State[]): Graph => ({ nodes: states.map((state, n) => ({ ...leaf(`c${n}`, null), state })), edges: [] });
  const lines = (whole: Graph, filtered: Graph, filter: string): string[] => stateCounts(whole, filtered, filter).map(({ state, count, isOn }) => `${state} ${count}${isOn ? ", on" : ""}`);

  it("counts what the filter leaves, leaves out what the scope has none of, and says that nothing is new", () => {
    const whole = graphOf("known", "due", "known");
    expect(lines(whole, whole, "")).toEqual(["new 0", "due 1", "known 2"]);
    expect(lines(whole, graphOf("due"), "is:due")).toEqual(["new 0", "due 1, on", "known 0"]);
  });

  it("shows a state that the filter asks for, also where there is none of it", () => {
    expect(lines(graphOf("new"), graphOf(), "is:Skipped -is:new")).toEqual(["new 0", "skipped 0, on"]);
  });
});

describe("the list", () => {
  const graph = { nodes: [heading("memory", null, "Memory"), leaf("paging", "memory", "Paging"), leaf("lru", "memory", "LRU", "paging"), heading("files", null, "Files"), leaf("inode", "files", "Inode")], edges: [] };

  it("has each concept below its heading, indented below the concept that it belongs to", () => {
    const { groups, omitted, isEmpty } = listContent(graph, false);
    expect(groups.map(({ heading: name, rows }) => [name, ...rows.map(({ label, depth }) => `${depth} ${label}`)])).toEqual([["Memory", "0 Paging", "1 LRU"], ["Files", "0 Inode"]]);
    expect([omitted, isEmpty]).toEqual([0, false]);
  });

  it("has the tint of each heading, but for that of a map", () => {
    const nodes = [{ ...heading("m", null), kind: "map" as const, hue: 3 }, { ...heading("a", "m"), hue: 1 }, leaf("x", "a"), heading("b", "m"), leaf("y", "b")];
    expect(listContent({ nodes, edges: [] }, false).groups.map(({ heading: name, hue }) => [name, hue])).toEqual([["m", undefined], ["a", 1], ["b", undefined]]);
  });

  it("ends at the most rows that anybody reads, and counts the rest", () => {
    expect(listContent(graph, false, 1)).toMatchObject({ groups: [{ heading: "Memory", rows: [{ label: "Paging" }] }], omitted: 2 });
    expect(listContent({ nodes: [], edges: [] }, false)).toMatchObject({ groups: [], omitted: 0, isEmpty: true });
  });
});

describe("the concept's card", () => {
  const [paging, lru] = [leaf("paging", null, "Paging"), leaf("lru", null, "LRU")];
  const concept = paging.concept;
  if (concept === null) throw new Error("A leaf has a concept.");
  const edge = { id: "e", kind: "names", source: "paging", target: "lru", label: "", reason: "The definition of Paging names LRU." };
  const card: CardContent = { concept, state: "new", summary: "", relations: [{ edge, other: lru, outgoing: true }], schedules: [], hue: 1, hasCards: false };

  it("is the same while its words are, wherever its concept stands in the map", () => {
    expect(isSameCard(card, structuredClone(card))).toBe(true);
    expect(isSameCard(card, { ...card, concept: { ...concept, line: 7 } })).toBe(true);
    expect(isSameCard(card, { ...card, relations: [{ edge, other: { ...lru, parent: "files" }, outgoing: true }] })).toBe(true);
  });

  it("quotes what a note says of a relation, and says nothing twice", () => {
    const said = { ...edge, kind: "related", reason: "The note of Paging relates it to LRU: “picks the page”.", label: "picks the page" };
    expect(shortReason(said)).toBe("“picks the page”");
    expect(shortReason({ ...said, label: "" })).toBe("");
    expect(shortReason(edge)).toBe("The definition of Paging names LRU.");
  });

  it("is another with any word of it", () => {
    const others: CardContent[] = [
      { ...card, concept: { ...concept, definition: "pages in frames" } }, { ...card, state: "known" }, { ...card, summary: "First." },
      { ...card, relations: [] }, { ...card, hue: 2 }, { ...card, relations: [{ edge, other: { ...lru, state: "known" }, outgoing: true }] },
      { ...card, schedules: [{ name: "Definition", text: "next today" }] }, { ...card, concept: { ...concept, note: notePath("Paging.md") } },
    ];
    expect(others.map((other) => isSameCard(card, other))).toEqual(others.map(() => false));
  });
});

describe("the arrow keys", () => {
  const places = [{ id: "here", x: 0, y: 0 }, { id: "right", x: 100, y: 20 }, { id: "far right", x: 90, y: 80 }, { id: "up", x: 5, y: -60 }];

  it("go straight ahead rather than aside", () => {
    expect((["right", "up", "left"] satisfies Direction[]).map((direction) => nearest(places, "here", direction))).toEqual(["right", "up", null]);
  });

  it("stay in the row to the right and left, also where the middle of a longer name below is nearer", () => {
    const rows = [{ id: "Process", x: 50, y: 0 }, { id: "Thread", x: 310, y: 0 }, { id: "Coroutine", x: 63, y: 46 }];
    expect([nearest(rows, "Process", "right"), nearest(rows, "Process", "down"), nearest(rows, "Thread", "left")]).toEqual(["Thread", "Coroutine", "Process"]);
    expect(nearest(rows.filter(({ id }) => id !== "Thread"), "Process", "right")).toBe("Coroutine");
  });

  it("begin with the first where nothing is chosen, or what is chosen is gone", () => {
    expect([nearest(places, null, "up"), nearest(places, "gone", "up"), nearest([], null, "up")]).toEqual(["here", "here", null]);
  });

  it("lead to another place that lies in the direction, or to none", () => {
    const spot = fc.integer({ min: -500, max: 500 });
    fc.assert(fc.property(fc.array(fc.record({ x: spot, y: spot }), { minLength: 1 }), (spots) => {
      const some = spots.map((one, n) => ({ id: String(n), ...one }));
      const to = some.find(({ id }) => id === nearest(some, "0", "right"));
      if (to === undefined) expect(some.every(({ x }) => x <= (some[0]?.x ?? 0) + 4)).toBe(true);
      else expect(to.x).toBeGreaterThan(some[0]?.x ?? 0);
    }));
  });
});
