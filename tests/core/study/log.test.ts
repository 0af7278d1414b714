import { notePath } from "../../../src/core/base/note-path";
import { cardId } from "../../../src/core/cards/card";
import { cardIdOf, conceptIdOf } from "../../ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base32Hash } from "../../../src/core/base/hash";
import { projectLogJob } from "../../../src/core/study/log-projection";
import type { LogState } from "../../../src/core/study/log-state";
import { formatRecord, parseRecord, type LogRecord, type Grade, type Ordering } from "../../../src/core/study/log-record";
import { isLogNote, logLines, LOG_HEADER, readLogJob, whyNoLog, type LogReading } from "../../../src/core/study/log-note";
import type { SnapshotContext } from "../../../src/core/concept/snapshot";
import { runSync } from "../../../src/core/base/jobs";
import { MEMORY_RUNS } from "../runs";
import { share } from "../share";

const readLog = (text: string): LogReading => runSync(readLogJob(text));
const log = (records: Iterable<LogRecord>): LogState => runSync(projectLogJob(records));

/** The log state as plain data, so that two can be compared. */
const plainState = ({ known, former, contested, ticks, reviews, suspended, buried, orders, places, edits, sent, notes, mapPaths, knownIn, lines, seen }: LogState): unknown =>
  [...[known, former, contested, ticks, reviews, suspended, buried, orders, places, edits, sent, notes, mapPaths].map((map) => [...map].sort(([a], [b]) => a < b ? -1 : 1)),
    [knownIn, lines].map((groups) => [...groups].map(([map, members]) => [map, [...members.keys()].sort()] as const).sort(([a], [b]) => a < b ? -1 : 1)),
    [...seen.placesIn(SEEN_MAP)].sort().map((place) => [place, [...seen.standingAt(place)].sort(), ["0123456789", "abcdefghjk"].filter((print) => seen.has(place, print))])];

const SEEN_MAP = notePath("Seen MOC.md");

function withEntries(note: string | null, list: readonly LogRecord[]): string {
  return (note ?? LOG_HEADER) + logLines(list);
}

const NOON = Date.UTC(2026, 10, 24, 12);
const id = fc.constantFrom("moc-0000000001", "moc-0000000002", "moc-0000000003").map(conceptIdOf);
const text = fc.oneof(fc.constantFrom("Paging", "a | b", "C > D", "back\\slash", "~abcd", "", "[[Link]] #tag", "日本"), fc.string({ unit: "grapheme" })).map((one) => one.replace(/\s+/g, " ").trim());
const print = fc.constantFrom("0123456789", "abcdefghjk");
const grade = fc.constantFrom<Grade>(1, 2, 3, 4);
/** Also one heading without text, and one of several. */
const headings = fc.array(text, { maxLength: 3 });
/** A path is a name to the letter. */
const path = fc.oneof(text, fc.constantFrom("Two  spaces/C > D | e\\f.md", "No\u00A0break MOC.md")).map(notePath);
const bare = fc.record({ map: path, headingPath: headings, term: text, definition: text });
const context: fc.Arbitrary<SnapshotContext> = fc.record({
  above: fc.constantFrom("000", "k2m"), parent: fc.option(id), references: fc.uniqueArray(print), neighbours: fc.tuple(fc.constantFrom("", "0123456789"), fc.constantFrom("", "abcdefghjk")),
  shared: fc.record({ text: fc.boolean(), definition: fc.boolean(), term: fc.boolean(), twin: fc.boolean(), sibling: fc.boolean() }),
});

const entry: fc.Arbitrary<LogRecord> = fc.tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom("aaaa", "bbbb", "cccc"), fc.oneof(
  fc.record({ kind: fc.constantFrom("met" as const, "moved" as const), subject: id, concept: fc.oneof(bare, fc.tuple(bare, context, fc.option(fc.constantFrom("pg", "a-1"))).map(([one, more, blockId]) => ({ ...one, context: more, ...blockId === null ? {} : { blockId } }))) }),
  fc.record({ kind: fc.constant("joined" as const), subject: id, other: id }).filter(({ subject, other }) => subject !== other),
  fc.record({ kind: fc.constant("split" as const), subject: id, by: fc.constantFrom("aaaa", "bbbb"), from: fc.nat(10_000_000).map((time) => NOON + time), other: id }).filter(({ subject, other }) => subject !== other),
  fc.record({ kind: fc.constant("seen" as const), subject: fc.record({ map: fc.constant(SEEN_MAP), headingPath: headings }), prints: fc.uniqueArray(print), vanished: fc.uniqueArray(print) }).filter(({ prints, vanished }) => prints.length + vanished.length > 0),
  fc.record({ kind: fc.constant("review" as const), subject: id.map((one) => cardId(one, "def")), grade, took: fc.nat(60_000) }),
  fc.record({ kind: fc.constantFrom("suspend" as const, "resume" as const, "bury" as const), subject: id.map((one) => cardId(one, "def")) }),
  fc.record({ kind: fc.constant("order" as const), subject: fc.record({ before: id, after: id }).filter(({ before, after }) => before !== after), what: fc.constantFrom("before" as const, "none" as const, "auto" as const) }),
  fc.record({ kind: fc.constant("place" as const), subject: fc.record({ layout: fc.constantFrom("board", "web"), level: fc.integer({ min: -1, max: 3 }), node: fc.constantFrom("moc-0000000001", "moc-0000000001^2", "root") }), at: fc.option(fc.record({ x: fc.integer({ min: -9999, max: 9999 }), y: fc.integer({ min: -9999, max: 9999 }) })) }),
  fc.record({ kind: fc.constant("edit" as const), subject: id.map((one) => cardId(one, "def")), text: fc.option(fc.record({ front: text.filter((one) => one !== ""), back: text.filter((one) => one !== ""), replaced: print })) }),
  fc.record({ kind: fc.constant("sent" as const), subject: id.map((one) => cardId(one, "def")), print, since: fc.nat(2_000_000_000), tags: fc.constantFrom("", "k2m7") }),
  fc.record({ kind: fc.constant("note" as const), subject: id, chosen: fc.option(fc.record({ path: fc.option(fc.oneof(text, fc.constant("Two  spaces/C > D | e\\f.md")).filter((one) => one !== "").map(notePath)) })) }),
  fc.record({ kind: fc.constant("map" as const), subject: fc.constantFrom("map-0000000001", "map-0000000002"), path: text.filter((one) => one !== "").map(notePath) }),
  fc.record({ kind: fc.constant("tick" as const), subject: id, character: fc.constantFrom(" ", "x", "/", "-", "]", "𝄞") }),
)).map(([time, device, happening]) => ({ ...happening, time: NOON + time, device }));

/** Records as a device writes them, each later than the one before. */
const records = fc.uniqueArray(entry, { selector: ({ time, device }) => `${time} ${device}`, maxLength: 40 });

describe("a line of the study log", () => {
  it("reads as it was written, whatever stands in it", () => {
    fc.assert(fc.property(entry, (one) => {
      expect(parseRecord(formatRecord(one))).toEqual(one);
      expect(formatRecord(one)).not.toMatch(/[\r\n]/);
    }), { numRuns: MEMORY_RUNS });
  });

  it("never changes its form from one version of the plugin to the next", () => {
    expect(LINES.map((line) => parseRecord(line)?.kind)).toEqual(["met", "review", "undo", "tick", "suspend", "resume", "bury", "order", "place", "place", "edit", "edit", "sent", "met", "moved", "seen", "joined", "split", "note", "note", "note", "map", "sent", "met"]);
    expect(LINES.map((line) => formatRecord(parseRecord(line) as LogRecord))).toEqual(LINES);
  });

  it("torn at any letter is no line", () => {
    for (const line of LINES) for (let at = 0; at < line.length; at++) expect(parseRecord(line.slice(0, at))).toBeNull();
  });

  it("with any letter changed is no line", () => {
    for (const line of LINES) for (let at = 0; at < line.length; at++) expect(parseRecord(`${line.slice(0, at)}${line.charAt(at) === "0" ? "1" : "0"}${line.slice(at + 1)}`)).toBeNull();
  });
});

describe("a note of the study log", () => {
  it("grows at its end alone, and gives back what was put in", () => {
    fc.assert(fc.property(fc.array(records, { maxLength: 4 }), (parts) => {
      let note: string | null = null;
      for (const part of parts) {
        const longer: string = withEntries(note, part);
        expect(longer.startsWith(note ?? "")).toBe(true);
        note = longer;
      }
      expect(readLog(note ?? "")).toMatchObject({ records: parts.flat(), problems: [] });
    }), { numRuns: MEMORY_RUNS });
  });

  it("cut off at any byte of the last line keeps all before it, tells of the torn one, and goes on", () => {
    fc.assert(fc.property(records.filter((list) => list.length > 1), fc.nat(), entry, (list, cut, next) => {
      const before = withEntries(null, list.slice(0, -1));
      const line = withEntries(before, list.slice(-1)).slice(before.length);
      const kept = 2 + cut % (line.length - 2);
      const { records: read, problems } = readLog(withEntries(before + line.slice(0, kept), [next]));
      expect(read).toEqual([...list.slice(0, -1), next]);
      expect(problems).toEqual([{ line: expect.any(Number) as number, message: expect.stringMatching(/skipped/) as string }]);
    }), { numRuns: MEMORY_RUNS });
  });

  it("with foreign lines, marks of a merge and other line ends reads all that is whole", () => {
    const note = withEntries(null, LINES.map((line) => parseRecord(line) as LogRecord));
    const foreign = note.replace(/\n(?=2026)/g, "\n<<<<<<< HEAD\n").replace(/\n/g, "\r\n");
    const { records: read, problems } = readLog(foreign);
    expect(read.map(formatRecord)).toEqual(LINES);
    expect(problems).toHaveLength(LINES.length);
  });
});

/** What formatters and sync services do to a note: each keeps every line of the log. */
const REFORMATTED: Readonly<Record<string, (note: string) => string>> = {
  "properties": (note) => `---\ncreated: 2026-11-24T12:00:00\ntags: [log]\n---\n\n${note}`,
  "a heading": (note) => note.replace(/^(\uFEFF?(?:---\n[^]*?\n---\n)?)/, "$1# 2026 desk-0000\n\n"),
  "a closed block of code": (note) => `${note.trimEnd()}\n\`\`\`\n`,
  "another fence": (note) => note.replace("```text", "~~~text"),
  "no fence": (note) => note.replace("```text\n", ""),
  "no first sentence": (note) => note.replace(/The study log of one device.*\n/, ""),
  "blank lines": (note) => `\n\n${note.replace(/\n/g, "\n\n")}\n\n`,
  "lines that end in CR LF": (note) => note.replace(/\r?\n/g, "\r\n"),
  "a byte order mark": (note) => `\uFEFF${note}`,
  "single spaces": (note) => note.replace(/ {2,}/g, " "),
  "spaces at the ends of lines": (note) => note.replace(/([^\n])\n/g, "$1  \n"),
  "tags of line breaks": (note) => note.replace(/^(\d{4}-.*)\n(?=\d)/gm, "$1<br/>\n"),
  "a list": (note) => note.replace(/^(?=\d{4}-)/gm, "- "),
  "a quote": (note) => note.replace(/^(?=\d{4}-)/gm, "> "),
  "its first line wrapped": (note) => note.replace("; please leave", ";\nplease leave"),
  "its first line wrapped below properties": (note) => `---\ntags: log\n---\n\n${note.replace(" Lines are", "\nLines are").replace(" as they", "\nas they")}`,
  "escaped signs": (note) => note.replace(/^(\d{4}-.*)$/gm, (line) => line.replace(/(?<!\\)[_*[]/g, "\\$&")),
};

describe("a reformatted note of the study log", () => {
  const forms = fc.subarray(Object.keys(REFORMATTED).slice(1, 9).filter((name) => name !== "blank lines"))
    .chain((some) => fc.subarray(["properties"]).map((first) => [...first, ...some]));

  it("is a log wherever it stands, and reads the same", () => {
    fc.assert(fc.property(records.filter((list) => list.length > 0), forms, (list, how) => {
      const note = how.reduce((text, form) => REFORMATTED[form]?.(text) ?? text, withEntries(null, list));
      expect(isLogNote("Old things/2026 desk-0000.md", note, "MOC Study")).toBe(true);
      expect(readLog(note)).toMatchObject({ records: list, problems: [] });
      // Lines that come later are read as they are in any other note.
      const [next] = list;
      if (next !== undefined) expect(readLog(note + logLines([next])).records).toEqual([...list, next]);
    }));
  });

  it.each(Object.keys(REFORMATTED))("with %s reads the same", (form) => {
    const list = LINES.map((line) => parseRecord(line) as LogRecord);
    const note = REFORMATTED[form]?.(withEntries(null, list)) ?? "";
    expect(isLogNote("2026 desk-0000.md", note, "MOC Study")).toBe(true);
    expect(readLog(note)).toMatchObject({ records: list, problems: [] });
  });

  it("is none where a note only quotes lines of one; that is told where they might be meant", () => {
    const quoting = `# About logs\n\nA line reads:\n\n${LINES[0] ?? ""}\n`;
    expect([isLogNote("A.md", quoting, "MOC Study"), whyNoLog("A.md", quoting, "MOC Study")]).toEqual([false, null]);
    expect(whyNoLog("MOC Study/A.md", quoting, "MOC Study")).toMatch(/lines of a study log but does not begin like one/);
    expect(whyNoLog("A.md", `El registro de estudio.\n\n\`\`\`text\n${LINES.join("\n")}\n`, "MOC Study")).toMatch(/Move it into “MOC Study\/Log”/);
    expect(whyNoLog("A.md", `Moved by hand.\n\n${withEntries(null, [])}`, "MOC Study")).toMatch(/Move it into “MOC Study\/Log”/);
    expect(whyNoLog("MOC Study/A.md", "# Notes\n2026-11-24T12:00 lunch\n", "MOC Study")).toBeNull();
  });
});

const LINES = [
  "2026-11-24T12:00:00.000Z 3f2a met moc-1a2b3c4d5e | Systems MOC.md | Files > Disks | Paging | Equal \\| blocks ~5qff",
  "2026-11-24T12:00:01.000Z 3f2a review moc-1a2b3c4d5e-def 3 4200 ~86tj",
  "2026-11-24T12:00:02.000Z 3f2a undo 2026-11-24T12:00:01.000Z 3f2a ~4ve3",
  "2026-11-24T12:00:03.000Z 3f2a tick moc-1a2b3c4d5e [x] ~wsvz",
  "2026-11-24T12:00:04.000Z 3f2a suspend moc-1a2b3c4d5e-def ~8gtz",
  "2026-11-24T12:00:05.000Z 3f2a resume moc-1a2b3c4d5e-def ~2x8s",
  "2026-11-24T12:00:06.000Z 3f2a bury moc-1a2b3c4d5e-def ~1eye",
  "2026-11-24T12:00:07.000Z 3f2a order moc-1a2b3c4d5e moc-5e4d3c2b1a before ~z8a0",
  "2026-11-24T12:00:08.000Z 3f2a place board 1 moc-1a2b3c4d5e 120 -40 ~nt8j",
  "2026-11-24T12:00:09.000Z 3f2a place mind-map -1 moc-1a2b3c4d5e^2 auto ~vzn9",
  "2026-11-24T12:00:10.000Z 3f2a edit moc-1a2b3c4d5e-def 7kq2m0a1b9 | What is a page? | Equal \\| blocks ~tdhw",
  "2026-11-24T12:00:11.000Z 3f2a edit moc-1a2b3c4d5e-def auto ~8fam",
  "2026-11-24T12:00:12.000Z 3f2a sent moc-1a2b3c4d5e-def 0gq4c4dt9x 1795521600 ~hhv2",
  ...[
    "2026-11-24T12:00:13.000Z 3f2a met moc-1a2b3c4d5e | Systems MOC.md | Files > Disks | Paging | Equal blocks | above=k2m parent=moc-5e4d3c2b1a refs=7kq2m0a1b9,0gq4c4dt9x before=7kq2m0a1b9 after=0gq4c4dt9x shared=dt block=pg",
    "2026-11-24T12:00:14.000Z 3f2a moved moc-1a2b3c4d5e | Systems MOC.md |  | Paging |  | above=000 headings=1",
    "2026-11-24T12:00:15.000Z 3f2a seen Systems MOC.md | Files > Disks | 0007kq2m0a -000c4dt9xk",
    "2026-11-24T12:00:16.000Z 3f2a joined moc-1a2b3c4d5e moc-5e4d3c2b1a",
    "2026-11-24T12:00:17.000Z 3f2a split moc-1a2b3c4d5e 77c1 2026-11-24T12:00:00.000Z moc-5e4d3c2b1a",
    "2026-11-24T12:00:18.000Z 3f2a note moc-1a2b3c4d5e | Disks/Paging \\| OS.md",
    "2026-11-24T12:00:19.000Z 3f2a note moc-1a2b3c4d5e none",
    "2026-11-24T12:00:20.000Z 3f2a note moc-1a2b3c4d5e auto",
    "2026-11-24T12:00:21.000Z 3f2a map map-1a2b3c4d5e | Old/A \\| B MOC.md",
    "2026-11-24T12:00:12.500Z 3f2a sent moc-1a2b3c4d5e-def 0gq4c4dt9x 1795521601 k2m7",
    "2026-11-24T12:00:22.000Z 3f2a met moc-1a2b3c4d5e | Systems MOC.md |  | snake_case | Words with *marks*, [[links]] and `__init__`",
  ].map((line) => `${line} ~${base32Hash(line).slice(0, 4)}`),
];

describe("a line that a newer version of the plugin wrote", () => {
  it("is passed over and told of as that, not as torn", () => {
    // The checksum of this line is right; this version does not know its kind.
    const line = `2026-11-24T12:00:08.000Z 3f2a star moc-1a2b3c4d5e 5`;
    const { records: read, problems } = readLog(`${LOG_HEADER}\n${line} ~${base32Hash(line).slice(0, 4)}\n${LINES[3] ?? ""}`);
    expect(read.map(({ kind }) => kind)).toEqual(["tick"]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/newer version/) as string]);
  });
});

describe("the union of all logs", () => {
  it("is the same in any order, however often a part of it arrives", () => {
    fc.assert(fc.property(records, fc.infiniteStream(share), (list, chance) => {
      const rolls = chance[Symbol.iterator]();
      const roll = (): number => Number(rolls.next().value);
      const mixed = [...list, ...list.filter(() => roll() < 0.5)].map((one) => [roll(), one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);
      expect(plainState(log(mixed))).toEqual(plainState(log(list)));
    }), { numRuns: MEMORY_RUNS });
  });

  it("of parts is the union of the whole: commutative, associative, idempotent", () => {
    fc.assert(fc.property(records, records, records, (a, b, c) => {
      const whole = plainState(log([...a, ...b, ...c]));
      for (const other of [[...c, ...b, ...a], [...b, ...c, ...a, ...a], [...c, ...a, ...b, ...b]]) expect(plainState(log(other))).toEqual(whole);
    }), { numRuns: MEMORY_RUNS });
  });

  it("undoing what was done leaves what was there before", () => {
    fc.assert(fc.property(records, grade, (list, given) => {
      const time = NOON + 20_000_000;
      const done: LogRecord = { kind: "review", subject: cardIdOf("moc-0000000001-def"), grade: given, took: 1, time, device: "dddd" };
      const undone: LogRecord = { kind: "undo", subject: { time, device: "dddd" }, time: time + 1, device: "dddd" };
      expect(plainState(log([...list, done, undone]))).toEqual(plainState(log(list)));
      expect(plainState(log([undone, ...list, done]))).toEqual(plainState(log(list)));
    }), { numRuns: MEMORY_RUNS });
  });

  it("takes the newest tick, and the last that a concept was said to be", () => {
    const at = (seconds: number, device: string, character: string): LogRecord => ({ kind: "tick", subject: conceptIdOf("moc-0000000001"), character, time: NOON + seconds * 1000, device });
    expect(log([at(2, "aaaa", "x"), at(1, "bbbb", "-"), at(3, "cccc", "/")]).ticks.get(conceptIdOf("moc-0000000001"))?.character).toBe("/");
  });

  it("takes the last order of two concepts, whichever was named first; what is left to the texts is none", () => {
    const at = (seconds: number, device: string, before: number, after: number, what: Ordering): LogRecord => ({ kind: "order", subject: { before: conceptIdOf(`moc-000000000${before}`), after: conceptIdOf(`moc-000000000${after}`) }, what, time: NOON + seconds * 1000, device });
    const orders = (...list: LogRecord[]): string[] => [...log(list).orders.values()].map(({ before, after, what }) => `${before.slice(-1)} ${what} ${after.slice(-1)}`);
    expect(orders(at(1, "aaaa", 1, 2, "before"), at(2, "bbbb", 2, 1, "before"))).toEqual(["2 before 1"]);
    expect(orders(at(2, "bbbb", 2, 1, "none"), at(1, "aaaa", 1, 2, "before"), at(3, "aaaa", 3, 1, "before"))).toEqual(["2 none 1", "3 before 1"]);
    expect(orders(at(1, "aaaa", 1, 2, "before"), at(2, "bbbb", 2, 1, "auto"))).toEqual([]);
    expect(orders(at(1, "aaaa", 1, 2, "none"), at(2, "bbbb", 2, 1, "before"), { kind: "undo", subject: { time: NOON + 2000, device: "bbbb" }, time: NOON + 3000, device: "bbbb" })).toEqual(["1 none 2"]);
  });

  it("takes the last text of a card; what is left to the map is none", () => {
    const at = (seconds: number, device: string, front: string | null): LogRecord => ({ kind: "edit", subject: cardIdOf("moc-0000000001-def"), text: front === null ? null : { front, back: "b", replaced: "0123456789" }, time: NOON + seconds * 1000, device });
    const front = (...list: LogRecord[]): string | undefined => log(list).edits.get(cardIdOf("moc-0000000001-def"))?.front;
    expect(front(at(2, "bbbb", "two"), at(1, "aaaa", "one"))).toBe("two");
    expect(front(at(1, "aaaa", "one"), at(2, "bbbb", null))).toBeUndefined();
    expect(front(at(1, "aaaa", "one"), at(2, "bbbb", "two"), { kind: "undo", subject: { time: NOON + 2000, device: "bbbb" }, time: NOON + 3000, device: "bbbb" })).toBe("one");
  });

  it("knows since when a card says what it said when it was last sent", () => {
    const at = (seconds: number, print: string, since: number, tags = ""): LogRecord => ({ kind: "sent", subject: cardIdOf("moc-0000000001-def"), print, since, tags, time: NOON + seconds * 1000, device: "aaaa" });
    const sent = (...list: LogRecord[]) => log(list).sent.get(cardIdOf("moc-0000000001-def"));
    expect(sent(at(1, "0123456789", 10), at(3, "0123456789", 30))).toEqual({ fingerprint: "0123456789", since: 10, added: 10_000, tags: "" });
    expect(sent(at(1, "0123456789", 10), at(2, "abcdefghjk", 20), at(3, "0123456789", 30))).toMatchObject({ since: 30, added: 10_000 });
    // Other tags, and later the same again.
    expect(sent(at(1, "0123456789", 10), at(2, "0123456789", 11, "k2m7"), at(3, "0123456789", 30, "k2m7"))).toEqual({ fingerprint: "0123456789", since: 11, added: 10_000, tags: "k2m7" });
  });
});
