import { describe, expect, it } from "vitest";
import { sharedIsHere, sharedVault } from "../../shared-vault";
import { indexOf, notesOf } from "./vault-of";

const note = (up: string, text = ""): string => `> ← Back to [[${up}]]\n\n${text}\n`;

describe("the note of a concept", () => {
  it("is the note that the term links to", async () => {
    const index = await indexOf({ "Systems MOC.md": "- [[Paging]] — Blocks\n- **[[Data/Cache|Caches]]** — Near copies\n", "Paging.md": "", "Data/Cache.md": "", "Other/Cache.md": "" });
    expect(notesOf(index)).toEqual(["Paging → Paging.md", "Caches → Data/Cache.md"]);
  });

  it("is none where the term links to a note that nobody wrote yet", async () => {
    const index = await indexOf({ "Systems MOC.md": "- [[Paging]] — Blocks\n", "Paging (OS).md": "" });
    expect(notesOf(index)).toEqual(["Paging → —"]);
  });

  it("is never the map itself", async () => {
    const index = await indexOf({ "Systems MOC.md": "- [[Systems MOC]] — This map\n- **Systems MOC** — This map\n" });
    expect(notesOf(index).every((line) => line.endsWith("→ —"))).toBe(true);
  });

  it("is found by name, whatever case, bracket, slash, ampersand, plural or punctuation it is written with", async () => {
    const index = await indexOf({
      "Systems MOC.md": [
        "- **Virtual Memory** — Addresses", "- **I/O Models** — Waiting", "- **HTTP/2** — Streams", "- **Pub/Sub** — Topics",
        "- **NAT, Firewalls, VPNs** — Borders", "- **Cookies & Sessions** — State", "- **CRDTs (Conflict-Free Replicated Data Types)** — Merge",
        "- **Session Affinity / Sticky Sessions** — Same server", "- **dead letter queue** — Failed",
      ].join("\n"),
      "Virtual Memory (OS).md": "", "IO Models.md": "", "HTTP 2.md": "", "Pub Sub.md": "", "NAT Firewalls and VPNs.md": "",
      "Cookies and Sessions.md": "", "CRDTs.md": "", "Session Affinity.md": "", "Dead Letter Queues.md": "",
    });
    expect(notesOf(index).filter((line) => line.endsWith("—"))).toEqual([]);
  });

  it("is the nearest by the notes it leads back to, not the one spelled best", async () => {
    const index = await indexOf({
      "Systems MOC.md": "## Networking\n### Caching\n- **Invalidation** — Purging\n",
      "A/Invalidation.md": note("Law"),
      "B/Invalidation (Networking).md": note("Caching"),
      "Caching.md": note("Systems MOC"),
    });
    expect(notesOf(index)).toEqual(["Invalidation → B/Invalidation (Networking).md"]);
  });

  it("is none where the only note of that name belongs to another map and speaks of other things", async () => {
    const index = await indexOf({
      "Design MOC.md": "- **Cycle Detection** — Finding circular imports between modules\n",
      "Algorithms MOC.md": "## Graphs\n- **Breadth first** — Layer by layer\n",
      "Cycle Detection.md": note("Algorithms MOC", "Walks vertices twice as quick as their neighbours until both meet."),
    });
    expect(notesOf(index)).toContain("Cycle Detection → —");
  });

  it("is taken from another map's part of the vault where both speak of the same things", async () => {
    const index = await indexOf({
      "Data MOC.md": "- **Consistent Hashing** — Places keys and nodes on one ring, moving few keys when nodes change\n",
      "Systems MOC.md": "- **Raft** — Consensus\n",
      "Consistent Hashing.md": note("Systems MOC", "A ring of hashes shared by keys and nodes, so that only few keys move."),
    });
    expect(notesOf(index)).toContain("Consistent Hashing → Consistent Hashing.md");
  });

  it("is found under the concept's own heading when its name only adds what the heading says", async () => {
    const index = await indexOf({
      "Systems MOC.md": "## OS\n### CPU Scheduling\n- **Algorithms** — Round robin\n## Net\n### Load Balancing\n- **Algorithms** — Least connections\n",
      "Scheduling Algorithms.md": note("CPU Scheduling"),
      "Load Balancing Algorithms.md": note("Load Balancing"),
    });
    expect(notesOf(index)).toEqual(["Algorithms → Scheduling Algorithms.md", "Algorithms → Load Balancing Algorithms.md"]);
  });

  it("is none where two notes could both be meant", async () => {
    const index = await indexOf({ "Systems MOC.md": "- **Use Cases** — Why\n", "A/Use Cases.md": "", "B/Use Cases.md": "" });
    expect(notesOf(index)).toEqual(["Use Cases → —"]);
  });

  it("survives notes that lead back to each other in a circle", async () => {
    const index = await indexOf({ "Systems MOC.md": "- **A** — x\n", "A.md": note("B"), "B.md": note("A") });
    expect(notesOf(index)).toEqual(["A → A.md"]);
  });
});

describe.skipIf(!sharedIsHere)("the notes of the systems map", () => {
  it("are found for nearly all its concepts, and each lies in a folder of concepts", async () => {
    const index = await indexOf(sharedVault());
    const map = index.maps.find((one) => one.name.startsWith("04"));
    const concepts = map?.concepts ?? [];
    const found = concepts.filter((concept) => concept.note !== null);
    expect(concepts.length).toBe(119);
    expect(found.length).toBeGreaterThanOrEqual(115);
    expect(found.filter((concept) => !concept.note?.includes("/01 Concept/"))).toEqual([]);
  });

  it("are each found under the right section, and no note is taken twice", async () => {
    const index = await indexOf(sharedVault());
    const concepts = index.maps.find((one) => one.name.startsWith("04"))?.concepts ?? [];
    const astray = concepts.filter((concept) => concept.note !== null && !concept.note.includes(concept.headingPath[0] ?? ""));
    expect(astray.map((concept) => `${concept.term} → ${concept.note ?? ""}`)).toEqual([]);
    const notes = concepts.flatMap((concept) => concept.note ?? []);
    expect(notes.length).toBe(new Set(notes).size);
  });
});
