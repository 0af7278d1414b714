/** What holds for the cards of any map, of all types. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card } from "../../../src/core/cards/card";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { makeCardsJob, makeCards } from "../../../src/core/cards/make-cards";
import type { ConceptMap } from "../../../src/core/index/concept-index";
import { runSync } from "../../../src/core/base/jobs";
import { indexOf } from "../index/vault-of";
import { answersInQuestions } from "./answers";

const TERMS = ["Paging", "Page Table", "Page Faults", "TCP", "C", "C++", "Locks", "Replication", "Killer", "VFS (Virtual File System)", "Inter-Process Communication (IPC)", "Hot vs cold",
  "Layer 4 vs Layer 7", "A / B", "[[Note]]", "[[Folder/Note|shown]]", "`code`", "日本", "ページング", "O(n^2)", "Range-Based", "- x", "1. One", "Record types", "Swap"];
const WORDS = ["paging", "pages", "page", "table", "tcp", "C", "locks", "locking", "replicas", "kills", "IPC", "VFS", "the", "of", "hot", "cold", "vs", "layer", "range", "A", "note", "日本の", "ページング", "swapping",
  "[[Note]]", "[[Folder/Page Table#x|tables]]", "(TLB)", "(Translation Lookaside Buffer)", "TLB (Translation Lookaside Buffer)", "**bold**", "`code, more`", "(used in etcd, Consul)", "(ext4, XFS)", "→", "—", ":", ";", ",", ", and", "1.", "2.", "3.", "one", "two", "three", "ONE"];

const definition = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(" ").replace(/ ([,;:])/g, "$1")),
  fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 8 }).map((words) => words.join(", ")),
  fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 6 }).map((words) => words.join(" → ")),
  fc.string({ maxLength: 40 }).map((text) => text.replace(/[\r\n]/g, " ")),
);

const bullets = fc.array(fc.record({ section: fc.constantFrom("One", "Two"), term: fc.oneof(fc.constantFrom(...TERMS), fc.constantFrom(...WORDS)), definition }), { minLength: 1, maxLength: 14 });

function written(list: readonly { readonly section: string; readonly term: string; readonly definition: string }[]): string {
  return list.map(({ section, term, definition: said }) => `## ${section}\n- **${term}** — ${said}`).join("\n");
}

async function mapOf(text: string): Promise<ConceptMap> {
  const map = (await indexOf({ "MOC.md": text })).maps[0];
  if (map === undefined) throw new Error("no map");
  return map;
}

const allOf = async (text: string): Promise<Card[]> => makeCards(await mapOf(text), CARD_TYPES);

describe("the cards of any map", () => {
  it("never have their answer in their question, word by word", async () => {
    await fc.assert(fc.asyncProperty(bullets, async (list) => {
      expect(answersInQuestions(await allOf(written(list)))).toEqual([]);
    }));
  });

  it("are the same when made again, each with an id of its own", async () => {
    await fc.assert(fc.asyncProperty(bullets, async (list) => {
      const cards = await allOf(written(list));
      expect(await allOf(written(list))).toEqual(cards);
      expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
      for (const { id } of cards) expect(id).toMatch(/^moc-[0-9a-z]{10}-[a-z]+\d*$/);
    }));
  });

  it("have something on both sides, and a clause for each that was not made", async () => {
    await fc.assert(fc.asyncProperty(bullets, async (list) => {
      const { cards, notMade: none } = runSync(makeCardsJob(await mapOf(written(list)), CARD_TYPES));
      for (const { front, back } of cards) expect([front.trim(), back.trim()]).not.toContain("");
      for (const { why, checks } of none) expect([checks[0], /^[^A-Z\s].*[^.\s]$/su.test(why)]).toEqual([why, true]);
    }));
  });

  it("hold choices that have the answer among them, once", async () => {
    await fc.assert(fc.asyncProperty(bullets, async (list) => {
      for (const { back, choices } of await allOf(written(list))) if (choices !== undefined) expect([choices.length, choices.filter((one) => one === back).length]).toEqual([3, 1]);
    }));
  });
});

/** Each bullet in words of its own, so that no other could be meant. */
const ownWords = (n: number, many: number): string => Array.from({ length: many }, (_one, at) => `word${n}x${at}`).join(" ");

describe("one bullet edited", () => {
  it("changes the cards of its concept alone, and the choices beside it", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 12 }), fc.nat(), definition, async (sizes, n, said) => {
      const list = sizes.map((many, at) => ({ section: at % 2 === 0 ? "One" : "Two", term: `Term${at}`, definition: ownWords(at, many) }));
      const edited = n % list.length;
      const after = list.map((one, at) => at === edited ? { ...one, definition: `quite new ${said}` } : one);
      const others = (cards: readonly Card[], map: ConceptMap): unknown[] => cards.filter(({ concept }) => concept !== map.concepts[edited]?.id).map(({ choices: _choices, ...card }) => card);
      const [one, two] = [await mapOf(written(list)), await mapOf(written(after))];
      expect(others(makeCards(two, CARD_TYPES), two)).toEqual(others(makeCards(one, CARD_TYPES), one));
    }));
  });
});

const ITEMS = ["pipes", "sockets", "shared memory", "message queues", "signals", "files", "PID", "user", "mounts", "HTTP", "ARP", "round robin"];

/** By item, the number of its gap. */
async function numbers(list: readonly string[], term = "Kinds"): Promise<Record<string, string>> {
  const cards = (await allOf(`- **${term}** — ${list.slice(0, -1).join(", ")} and ${list.at(-1) ?? ""}\n`)).filter(({ type }) => type === "items");
  return Object.fromEntries(cards.map(({ id, back }) => [back, id.slice(id.lastIndexOf("-"))]));
}

describe("the number of an item", () => {
  it("stays when one is put into the middle, the first is taken away, and the rest change places", async () => {
    const before = await numbers(["pipes", "sockets", "shared memory", "signals"]);
    expect(Object.keys(before)).toEqual(["pipes", "sockets", "shared memory", "signals"]);
    for (const number of Object.values(before)) expect(number).toMatch(/^-c\d{1,9}$/);
    expect(await numbers(["pipes", "sockets", "files", "shared memory", "signals"])).toMatchObject(before);
    const { pipes: _gone, ...rest } = before;
    expect(await numbers(["sockets", "shared memory", "signals"])).toEqual(rest);
    expect(await numbers(["signals", "sockets", "pipes", "shared memory"])).toEqual(before);
  });

  it("stays with its words in any list, and no other item of the list has it", async () => {
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray(ITEMS, { minLength: 3, maxLength: 9 }), fc.shuffledSubarray(ITEMS, { minLength: 3, maxLength: 9 }), async (list, other) => {
      const [one, two] = [await numbers(list), await numbers(other)];
      expect(Object.keys(one).sort()).toEqual([...list].sort());
      expect(new Set(Object.values(one)).size).toBe(list.length);
      for (const item of list) if (other.includes(item)) expect(two[item]).toBe(one[item]);
    }));
  });

  it("is the same for ever: with another, schedules would be lost", async () => {
    expect(await numbers(["pipes", "shared memory", "HTTPS"])).toEqual({ pipes: "-c880876558", "shared memory": "-c683901740", HTTPS: "-c261836443" });
  });

  it("is another for HTTP than for HTTPS", async () => {
    expect(new Set(Object.values(await numbers(["HTTP", "HTTPS", "FTP"]))).size).toBe(3);
  });

  it("stays when case, plural, hyphens, a link or a bracket change", async () => {
    const before = Object.values(await numbers(["round robin", "shared memory", "socket"]));
    expect(Object.values(await numbers(["Round-Robin (RR)", "[[Shared Memory]]", "**Sockets**"]))).toEqual(before);
  });
});
