import { describe, expect, it } from "vitest";
import { runSync } from "../../../src/core/base/jobs";
import { ingestJob, LogProjection } from "../../../src/core/study/log-projection";
import type { LogEvent, LogRecord } from "../../../src/core/study/log-record";
import { notePath } from "../../../src/core/base/note-path";
import { cardIdOf, conceptIdOf } from "../../ids";
import { growth } from "../growth";

const NOON = Date.UTC(2026, 10, 24, 12);
const MAP = notePath("Systems MOC.md");

const idOf = (n: number): ReturnType<typeof conceptIdOf> => conceptIdOf(`moc-${String(n).padStart(10, "0")}`);

const textOf = (term: string): { readonly map: typeof MAP; readonly headingPath: readonly string[]; readonly term: string; readonly definition: string } => ({ map: MAP, headingPath: [], term, definition: "" });

/** Of `many` concepts each is met, renamed, ticked, studied, set in order and dragged. */
function projectionOf(many: number): LogProjection {
  const events = Array.from({ length: many }, (_one, n): LogEvent[] => [
    { kind: "met", subject: idOf(n), concept: textOf(`Term ${n}`) }, { kind: "moved", subject: idOf(n), concept: textOf(`Other ${n}`) },
    { kind: "tick", subject: idOf(n), character: "x" }, { kind: "review", subject: cardIdOf(`${idOf(n)}-def`), grade: 3, took: 1 },
    { kind: "order", subject: { before: idOf(n), after: idOf(n + 1) }, what: "before" }, { kind: "place", subject: { layout: "board", level: 1, node: idOf(n) }, at: { x: 1, y: 2 } },
  ]).flat();
  return ingested(new LogProjection(), events.map((event, at) => ({ ...event, time: NOON + at, device: "aaaa" })));
}

function ingested(log: LogProjection, records: readonly LogRecord[]): LogProjection {
  runSync(ingestJob(log, records));
  return log;
}

const later = { time: NOON + 1_000_000, device: "bbbb" };

describe("what the log says of one concept", () => {
  it.each<[string, (log: LogProjection) => unknown]>([
    ["who wrote about it since it was renamed", (log) => log.movedSince(idOf(3))],
    ["when a device first wrote about it", (log) => log.firstOf("aaaa", idOf(3))],
    ["what a split of its id changes", (log) => ingested(log, [{ kind: "split", subject: idOf(3), by: "aaaa", from: NOON, other: conceptIdOf("moc-zzzzzzzzzz"), ...later }])],
    ["what joining it with another changes", (log) => ingested(log, [{ kind: "joined", subject: idOf(3), other: idOf(5), ...later }])],
  ])("%s, is found without a look at all others", (_what, ask) => {
    expect(growth(160, (size) => { const log = projectionOf(size); return () => ask(log); })).toBe(1);
  });

  it("counts every kind of record about it", () => {
    const log = projectionOf(5);
    const since = (events: readonly LogEvent[]): readonly string[] => {
      ingested(log, events.map((event, at) => ({ ...event, time: later.time + at, device: `d${at}00` })));
      const moved = log.movedSince(idOf(3));
      return moved === null || "joined" in moved ? [] : moved.devices;
    };
    expect(since([
      { kind: "tick", subject: idOf(3), character: "/" }, { kind: "suspend", subject: cardIdOf(`${idOf(3)}-def`) },
      { kind: "order", subject: { before: idOf(1), after: idOf(3) }, what: "before" }, { kind: "place", subject: { layout: "board", level: 1, node: `${idOf(3)}^2` }, at: null },
      { kind: "sent", subject: cardIdOf(`${idOf(3)}-def`), print: "0123456789", since: 1, tags: "" }, { kind: "edit", subject: cardIdOf(`${idOf(3)}-def`), text: null },
      { kind: "tick", subject: idOf(4), character: "/" },
    ])).toEqual(["aaaa", "d000", "d100", "d200", "d300", "d400", "d500"]);
  });
});
