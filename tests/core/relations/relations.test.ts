import { describe, expect, it } from "vitest";
import type { ConceptEdge } from "../../../src/core/relations/relation";
import { allConcepts, type ConceptIndex } from "../../../src/core/index/concept-index";
import type { NoteFacts } from "../../../src/core/index/note-facts";
import { RELATIONS } from "../../../src/core/registry";
import { referencesOf } from "../../../src/core/relations/references";
import { factsOf, indexOf, run, edgeLines } from "../graph/samples";
import { growth, IN_PROPORTION } from "../growth";

function edgesOf(kind: string, index: ConceptIndex): ConceptEdge[] {
  const relation = RELATIONS.find(({ id }) => id === kind);
  return relation === undefined ? [] : run(relation.find(allConcepts(index), index));
}

/** `Raft names Leader Election`, one a line. */
function found(kind: string, map: string, notes: readonly NoteFacts[] = [], others: Readonly<Record<string, string>> = {}): string[] {
  const index = indexOf({ "Map.md": map, ...others }, notes);
  return edgeLines(edgesOf(kind, index), allConcepts(index)).split("\n").filter((line) => line !== "");
}

describe("every relation", () => {
  const index = indexOf({ "Map.md": "# A\nPaging [Paging.md] | splits into pages (see LRU)\n  LRU | like [[Paging]]\n# B\nPaging [Paging.md] | again\nSwap | x" }, [factsOf("Paging.md", ["LRU", "Swap"], { remarks: [{ link: "Swap", words: "paging fills it" }] })]);

  it.each(RELATIONS.map((relation) => [relation.id, relation] as const))("%s: ids are unique, ends are given and differ, the reason is a sentence", (id, relation) => {
    const edges = run(relation.find(allConcepts(index), index));
    expect(edges.length).toBeGreaterThan(0);
    expect(new Set(edges.map((edge) => edge.id)).size).toBe(edges.length);
    for (const { source, target, reason, kind, id: own } of edges) {
      expect([index.concepts.has(source), index.concepts.has(target), source === target, kind, own]).toEqual([true, true, false, id, `${id}:${source}:${target}`]);
      expect(reason).toMatch(/^[\p{Lu}\p{N}].*\.$/u);
    }
  });

  it("knows only the concepts that it is given", () => {
    const [first] = allConcepts(index);
    for (const relation of RELATIONS) expect(run(relation.find(first === undefined ? [] : [first], index))).toEqual([]);
  });
});

describe("terms of code", () => {
  const map = ["# A", "__init__ | makes an object ready", "Boot | the kernel starts init first", "Class | `__init__` is called with it", "a == b | whether both are alike", "a = b | gives a value", "Init | the first process"].join("\n");

  it("are the same only where every sign is, and prose never names them", () => {
    expect(found("same-term", `${map}\n# B\n__init__ | again`)).toEqual(["__init__ same-term __init__"]);
    expect(found("names", map)).toEqual(["Boot names Init", "Class names __init__"]);
  });
});

describe("contains", () => {
  it("a nested bullet is contained in the one that it stands under", () => {
    expect(found("contains", "# A\nPage fault |\n  Minor |\n  Major |\n    Swap |")).toEqual(["Page fault contains Minor", "Page fault contains Major", "Major contains Swap"]);
  });
});

describe("links", () => {
  it("a link in the definition leads to the concept with that note, or else with that name", () => {
    expect(found("links", "# A\nRaft | like [[Paxos]] and [[Vote|votes]]\nPaxos |\nElection [Vote.md] |", [factsOf("Vote.md")])).toEqual(["Raft links Paxos", "Raft links Election"]);
  });

  it("a link to a note that is another one's is no link to a concept of the same name", () => {
    expect(found("links", "# A\nRaft | like [[Cycle]]\nCycle [Other/Ring.md] |", [factsOf("Cycle.md"), factsOf("Other/Ring.md")])).toEqual([]);
  });

  it("a link in the concept's own note counts, the way back up does not", () => {
    const notes = [factsOf("Raft.md", ["Consensus", "Paxos"], { up: "Consensus" }), factsOf("Consensus.md"), factsOf("Paxos.md")];
    const map = "# A\nRaft [Raft.md] |\nConsensus [Consensus.md] |\nPaxos [Paxos.md] |";
    expect(found("links", map, notes)).toEqual(["Raft links Paxos"]);
    const index = indexOf({ "Map.md": map }, notes);
    expect(edgesOf("links", index).map(({ reason }) => reason)).toEqual(["The note of Raft links to Paxos."]);
  });

  it("a Markdown link is a link, a web address is none", () => {
    expect(found("links", "# A\nRaft | [like it](Paxos.md#rounds), [site](https://paxos.org), [b](mailto:x@y)\nPaxos [Paxos.md] |", [factsOf("Paxos.md")])).toEqual(["Raft links Paxos"]);
  });
});

describe("related", () => {
  it("what the author remarked in the concept's note, in the author's words, and not as a plain link once more", () => {
    const notes = [factsOf("Paging.md", ["Virtual Memory", "LRU"], { remarks: [{ link: "Virtual Memory", words: "paging implements it" }, { link: "LRU", words: "" }] })];
    const map = "# A\nPaging [Paging.md] |\nVirtual Memory |\nLRU |";
    expect(found("links", map, notes)).toEqual([]);
    expect(edgesOf("related", indexOf({ "Map.md": map }, notes)).map(({ label, reason }) => `${label} | ${reason}`)).toEqual([
      "paging implements it | The note of Paging relates it to Virtual Memory: “paging implements it”.", " | The note of Paging relates it to LRU.",
    ]);
  });
});

describe("see also", () => {
  it.each([
    ["streaming (see [[Paxos]])", "Raft see-also Paxos"],
    ["streaming → [[Paxos]]", "Raft see-also Paxos"],
    ["streaming. See also: [[Paxos]], [[Zab]] and [[Quorum]].", "Raft see-also Paxos, Raft see-also Zab, Raft see-also Quorum"],
    ["streaming (see Paxos and Zab)", "Raft see-also Paxos, Raft see-also Zab"],
    ["see the Quorum", "Raft see-also Quorum"],
    ["all processes see same order", ""],
    ["you see Paxos work", ""],
    ["like [[Paxos]]", ""],
    ["oversee [[Paxos]]", ""],
  ])("“%s”", (definition, expected) => {
    expect(found("see-also", `# A\nRaft | ${definition}\nPaxos |\nZab |\nQuorum |`).join(", ")).toBe(expected);
  });

  it("what is to be seen is not counted as a link or as a name once more", () => {
    const map = "# A\nRaft | leads (see [[Paxos]])\nPaxos |";
    expect([...found("links", map), ...found("names", map)]).toEqual([]);
  });

  it("references keep their places, whatever the text", () => {
    expect(referencesOf("a `[[B]]` ``[c](d.md) ` `` $[[E]]$ ![[F]]").map(({ link }) => link)).toEqual(["F"]);
    expect(referencesOf("a [[B]] c").map(({ from, to }) => [from, to])).toEqual([[2, 7]]);
    for (const odd of ["[[", "]] [[ ]]", "see", "see ", "[[]]", "[a](%E0%A4%A)", "→"]) expect(() => referencesOf(odd)).not.toThrow();
  });
});

describe("hostile text", () => {
  it("a definition of nothing but brackets, arrows or sees takes as many more steps as it is longer", () => {
    for (const odd of ["[", "[[", "[a](", "see ", "→ ", "[[a]] ", "](", "![", "see [[a]], "]) {
      for (const kind of ["see-also", "names"]) {
        expect(growth(16_000, (size) => () => found(kind, `# A\nX | ${odd.repeat(size / odd.length)}\na | y`)), odd).toBeLessThan(IN_PROPORTION);
      }
    }
  });
});

describe("names", () => {
  const one = (definition: string, term: string, rest = ""): string => found("names", `# A > X\nSource | ${definition}\n# A > X\n${term} |\n${rest}`).join(", ");
  const elsewhere = (definition: string, term: string): string => found("names", `# A > X\nSource | ${definition}\n# B > Y\n${term} |`).join(", ");

  it("a name of several words is found anywhere", () => {
    expect(elsewhere("log replication, leader election", "Leader Election")).toBe("Source names Leader Election");
  });

  it("but not as a piece of a longer name", () => {
    expect(elsewhere("secured by Transport Layer Security", "Transport Layer")).toBe("");
  });

  it("an abbreviation is found anywhere, if written in capitals", () => {
    expect(elsewhere("atomic, as in ACID", "ACID")).toBe("Source names ACID");
    expect(elsewhere("tastes like acid", "ACID")).toBe("");
    expect(elsewhere("merges CRDTs", "CRDT")).toBe("Source names CRDT");
    expect(elsewhere("runs on K8s", "Kubernetes (K8s)")).toBe("Source names Kubernetes (K8s)");
  });

  it("an everyday word names its term within the section, where the map has given it that meaning", () => {
    expect(found("names", "# OS > Processes\nIPC | pipes, sockets, signals\n# OS > Linux\nSignals |")).toEqual(["IPC names Signals"]);
    expect(found("names", "# OS > Linux\nSignals |\n# Radio\nAntenna | picks up signals")).toEqual([]);
  });

  it("elsewhere an everyday word counts only as a name: a capital amid a sentence, alone", () => {
    expect(elsewhere("ZooKeeper, etcd, Raft-based", "Raft")).toBe("Source names Raft");
    expect(elsewhere("Raft and rope", "Raft")).toBe("");
    expect(elsewhere("fast. Raft and rope", "Raft")).toBe("");
    expect(elsewhere("rides the White Water Raft down", "Raft")).toBe("");
  });

  it("behind a proper name it is another thing", () => {
    expect(one("goroutines, Erlang processes", "Process")).toBe("");
    expect(one("all processes", "Process")).toBe("Source names Process");
    expect(one("TCP headers", "Headers")).toBe("Source names Headers");
  });

  it("words for kinds of things count under their own heading only", () => {
    for (const word of ["Methods", "Concepts", "Security", "Algorithms", "Operators", "Limitations"]) {
      expect(found("names", `# A > X\n${word} | x\nNear | idempotent ${word.toLowerCase()}\n# A > Y\nFar | other ${word.toLowerCase()}, ${word}`)).toEqual([`Near names ${word}`]);
    }
  });

  it("a theorem or a pattern goes by its first word as well", () => {
    expect(elsewhere("extension of CAP", "CAP Theorem")).toBe("Source names CAP Theorem");
    expect(one("what a saga does", "Saga Pattern")).toBe("Source names Saga Pattern");
    expect(elsewhere("sagas of the north", "Saga Pattern")).toBe("");
  });

  it("a term never names itself", () => {
    expect(found("names", "# A\nFlow Control (FC) | flow control, FC\nControl | x")).toEqual([]);
  });

  it("of several concepts with one name the nearest is meant, and none if two are equally near", () => {
    const map = "# A > X\nPaxos | y\n# A > Y\nSource | uses Leader Election\nLeader Election | here\n# B\nLeader Election | there";
    const index = indexOf({ "Map.md": map });
    expect(edgesOf("names", index).map(({ target }) => index.concepts.get(target)?.definition)).toEqual(["here"]);
    expect(found("names", "# A\nSource | uses Leader Election\n# B\nLeader Election | x\n# C\nLeader Election | y")).toEqual([]);
  });

  it("a term that holds another one's name names it", () => {
    expect(found("names", "# A\nService Mesh | x\nKubernetes (K8s) | y\nService Mesh on K8s | z")).toEqual(["Service Mesh on K8s names Service Mesh", "Service Mesh on K8s names Kubernetes (K8s)"]);
    expect(found("names", "# A\nTransport Layer | x\nTransport layer security | y")).toEqual([]);
  });

  it("the reason tells the alias that was found", () => {
    const index = indexOf({ "Map.md": "# A\nHelm | package manager for K8s\nKubernetes (K8s) | pods\nRaft | leader elections\nLeader Election | x\nCRD | uses containers orchestrated by KUBE\nOrchestrator (KUBE) | x" });
    expect(edgesOf("names", index).map(({ reason }) => reason)).toEqual([
      "The definition of Helm names Kubernetes (K8s).", "The definition of Raft names Leader Election.", "The definition of CRD names Orchestrator (KUBE).",
    ]);
  });

  it("emphasis does not hide a name, nor does a link to a web page", () => {
    expect(elsewhere("uses **leader** _election_, `CAP`", "Leader Election")).toBe("Source names Leader Election");
    expect(elsewhere("uses [leader election](https://example.org/raft)", "Leader Election")).toBe("Source names Leader Election");
  });

  it("web addresses and links name nothing", () => {
    expect(found("names", "# A\nSource | see https://raft.io/paxos or [[Zab]]\nRaft |\nPaxos |\nZab |")).toEqual([]);
  });
});

describe("same term elsewhere", () => {
  it("in the same map and in others", () => {
    expect(found("same-term", "# A\nService Mesh | x\n# B\nService meshes | y", [], { "Other.md": "# C\nService Mesh | z" })).toEqual(["Service Mesh same-term Service meshes", "Service meshes same-term Service Mesh"]);
  });

  it("an alias of one that is the term of the other", () => {
    expect(found("same-term", "# A\nContent Delivery Network (CDNs) | x\n# B\nCDNs | y")).toEqual(["Content Delivery Network (CDNs) same-term CDNs"]);
  });

  it("two notes are two things, one note is one thing", () => {
    expect(found("same-term", "# A\nCycle [A.md] |\n# B\nCycle [B.md] |")).toEqual([]);
    expect(found("same-term", "# A\nAlgorithms [A.md] |\n# B\nAlgorithms [A.md] |")).toEqual(["Algorithms same-term Algorithms"]);
  });

  it("a word for a kind of thing means something else under each heading", () => {
    expect(found("same-term", "# CPU\nAlgorithms | x\n# Balancing\nAlgorithms | y")).toEqual([]);
  });
});
