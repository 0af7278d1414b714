import { cardIdOf, conceptIdOf } from "../../ids";
import type { ConceptId } from "../../../src/core/concept/concept";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Card, cardId } from "../../../src/core/cards/card";
import { projectLogJob } from "../../../src/core/study/log-projection";
import type { LogState } from "../../../src/core/study/log-state";
import type { LogRecord, Grade } from "../../../src/core/study/log-record";
import { CardSchedules } from "../../../src/core/study/card-schedules";
import { queueOf, type Limits, type Queue } from "../../../src/core/study/queue";
import { createScheduler, RULES, type Days } from "../../../src/core/study/schedule";
import { runSync } from "../../../src/core/base/jobs";
import { RUNS } from "../runs";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOON = Date.UTC(2026, 10, 24, 12);
const LIMITS: Limits = { newPerDay: 20, reviewsPerDay: 200, siblingsApart: true };
const UTC: Days = { offsetAt: () => 0, startHour: 4 };

const conceptOf = (n: number): ConceptId => conceptIdOf(`moc-${String(n).padStart(10, "0")}`);
const cardOf = (n: number, role = "def"): Card => ({ id: cardId(conceptOf(n), role), concept: conceptOf(n), type: role, front: `Q${n}`, back: `A${n}`, headingPath: [] });
const cardsOf = (many: number, roles = ["def", "rev"]): Card[] => Array.from({ length: many }, (_one, n) => roles.map((role) => cardOf(n, role))).flat();

/** `[card number, grade, minutes after noon]` on one device. */
const reviews = (...list: readonly (readonly [card: number, grade: Grade, minutes: number, role?: string])[]): LogRecord[] =>
  list.map(([n, grade, minutes, role = "def"]) => ({ kind: "review", subject: cardOf(n, role).id, grade, took: 5000, time: NOON + minutes * MINUTE, device: "aaaa" }));

function queue(cards: readonly Card[], records: readonly LogRecord[], now: number, limits: Partial<Limits> = {}, days: Days = UTC): Queue {
  const log: LogState = runSync(projectLogJob(records));
  const scheduler = createScheduler(RULES, days);
  const memories = new CardSchedules();
  runSync(memories.updateJob(log, scheduler));
  const isAside = ({ id }: Card): boolean => log.suspended.has(id) || scheduler.dayOf(log.buried.get(id) ?? 0) === scheduler.dayOf(now);
  return queueOf({ cards, log, scheduleOf: (card) => memories.of(card), isInactive: isAside, scheduler, limits: { ...LIMITS, ...limits }, now });
}

const summaryOf = ({ next, learning, due, fresh }: Queue): string => `${next?.front ?? "nothing"}: ${learning} learning, ${due} due, ${fresh} new`;

describe("what is asked next", () => {
  it("is the first new card, in the order given, where nothing was studied yet", () => {
    expect(summaryOf(queue(cardsOf(3), [], NOON))).toBe("Q0: 0 learning, 0 due, 3 new");
  });

  it("is a card whose minute has come, before all else", () => {
    expect(summaryOf(queue(cardsOf(3), reviews([1, 1, 0]), NOON + 2 * MINUTE))).toBe("Q1: 1 learning, 0 due, 2 new");
    expect(summaryOf(queue(cardsOf(3), reviews([1, 1, 0]), NOON + MINUTE / 2))).toBe("Q0: 1 learning, 0 due, 2 new");
  });

  it("is a card of the next minutes where nothing else is left, rather than a pause", () => {
    expect(summaryOf(queue(cardsOf(1), reviews([0, 3, 0]), NOON + MINUTE))).toBe("Q0: 1 learning, 0 due, 0 new");
  });

  it("is the least remembered of the due ones", () => {
    const records = reviews([0, 4, 0], [1, 3, 0], [1, 3, 11]);
    expect(summaryOf(queue(cardsOf(2), records, NOON + 30 * DAY, { newPerDay: 0 }))).toBe("Q1: 0 learning, 2 due, 0 new");
  });

  it("spreads new cards among due ones", () => {
    const due = Array.from({ length: 6 }, (_one, n) => reviews([n, 4, n])).flat();
    const records = [...due];
    const cards = cardsOf(9, ["def"]);
    let now = NOON + 20 * DAY;
    const kinds = Array.from({ length: 9 }, () => {
      const { next } = queue(cards, records, now, { newPerDay: 3 });
      records.push({ kind: "review", subject: cardIdOf(next?.id), grade: 4, took: 1, time: now, device: "bbbb" });
      now += MINUTE;
      return Number(next?.front.slice(1)) < 6 ? "due" : "new";
    });
    expect(kinds.join(" ")).toBe("due new due due new due due new due");
  });
});

describe("siblings", () => {
  it("are kept apart: the other card of a concept waits for tomorrow", () => {
    const asked = reviews([0, 4, 0]);
    expect(summaryOf(queue(cardsOf(1), asked, NOON + MINUTE))).toBe("nothing: 0 learning, 0 due, 0 new");
    expect(queue(cardsOf(1), asked, NOON + MINUTE).buriedSiblings).toBe(1);
    expect(summaryOf(queue(cardsOf(1), asked, NOON + DAY))).toBe("Q0: 0 learning, 0 due, 1 new");
  });

  it("are asked together where the learner wants that", () => {
    expect(summaryOf(queue(cardsOf(1), reviews([0, 4, 0]), NOON + MINUTE, { siblingsApart: false }))).toBe("Q0: 0 learning, 0 due, 1 new");
  });
});

describe("daily limits", () => {
  it("count what was asked today, of all maps", () => {
    const cards = cardsOf(10, ["def"]);
    const elsewhere = Array.from({ length: 3 }, (_one, n) => reviews([50 + n, 4, n])).flat();
    const { fresh, overLimit } = queue(cards, elsewhere, NOON + 10 * MINUTE, { newPerDay: 5 });
    expect([fresh, overLimit]).toEqual([2, 8]);
    expect(queue(cards, elsewhere, NOON + DAY, { newPerDay: 5 }).fresh).toBe(5);
  });

  it("say whether more comes tomorrow, which it does not where the limit is none a day", () => {
    const asked = reviews([0, 4, 0], [1, 4, 1]);
    const more = (limits: Partial<Limits>, cards = cardsOf(9)): boolean => queue(cards, asked, NOON + 10 * MINUTE, limits).isMoreTomorrow;
    expect([more({ newPerDay: 2 }), more({}, cardsOf(2)), more({ newPerDay: 0 }), more({}, cardsOf(2, ["def"]))]).toEqual([true, true, false, false]);
  });

  it("never hold back what is in steps of minutes", () => {
    expect(summaryOf(queue(cardsOf(3), reviews([0, 1, 0]), NOON + 2 * MINUTE, { newPerDay: 0, reviewsPerDay: 0 }))).toBe("Q0: 1 learning, 0 due, 0 new");
  });
});

/** Summer time ends on the last Sunday of October 2026, 01:00 UTC, as in Berlin. */
const BERLIN: Days = { offsetAt: (time) => time < Date.UTC(2026, 9, 25, 1) ? 120 : 60, startHour: 4 };
const ZONES: readonly (readonly [string, Days])[] = [["UTC", UTC], ["eight hours west", { offsetAt: () => -480, startHour: 4 }], ["fourteen hours east", { offsetAt: () => 840, startHour: 4 }], ["across the end of summer time", BERLIN]];

describe.each(ZONES)("a day of the learner, %s", (_name, days) => {
  const start = Date.UTC(2026, 9, 24, 20);
  const { dayOf } = { dayOf: (time: number) => createScheduler(RULES, days).dayOf(time) };
  const morning = Array.from({ length: 48 * 60 }, (_one, minute) => start + minute * MINUTE).find((time) => dayOf(time) !== dayOf(time - 1)) ?? 0;

  it("ends for limits and for what was put off at the hour that was set, not at midnight", () => {
    expect(new Date(morning + days.offsetAt(morning) * MINUTE).getUTCHours()).toBe(4);
    const cards = cardsOf(3, ["def"]);
    const before: LogRecord[] = [{ kind: "bury", subject: cardIdOf(cards[0]?.id), time: morning - 2 * MINUTE, device: "aaaa" }, { kind: "review", subject: cardIdOf(cards[1]?.id), grade: 4, took: 1, time: morning - MINUTE, device: "aaaa" }];
    expect(summaryOf(queue(cards, before, morning - 1, { newPerDay: 1 }, days))).toBe("nothing: 0 learning, 0 due, 0 new");
    expect(summaryOf(queue(cards, before, morning, { newPerDay: 1 }, days))).toBe("Q0: 0 learning, 0 due, 1 new");
  });

  it("has what comes due on it due from its first minute", () => {
    const cards = cardsOf(1, ["def"]);
    const records: LogRecord[] = [{ kind: "review", subject: cardIdOf(cards[0]?.id), grade: 4, took: 1, time: morning + 5 * 60 * MINUTE, device: "aaaa" }];
    const memories = new CardSchedules();
    const scheduler = createScheduler(RULES, days);
    runSync(memories.updateJob(runSync(projectLogJob(records)), scheduler));
    const day = scheduler.dayOf(memories.of(cardIdOf(cards[0]?.id))?.due ?? 0) - scheduler.dayOf(morning);
    expect(day).toBe(8);
    expect(queue(cards, records, morning + day * DAY - 61 * MINUTE, {}, days).due).toBe(0);
    expect(queue(cards, records, morning + day * DAY + 61 * MINUTE, {}, days).due).toBe(1);
  });
});

describe("whatever was studied", () => {
  const entry: fc.Arbitrary<LogRecord> = fc.tuple(fc.nat(4), fc.constantFrom("def", "rev"), fc.nat(20 * 24 * 60), fc.oneof(
    fc.constantFrom<Grade>(1, 2, 3, 4).map((grade) => ({ kind: "review" as const, grade, took: 1000 })),
    fc.constantFrom("suspend", "resume", "bury").map((kind) => ({ kind })),
  )).map(([n, role, minutes, what]) => ({ ...what, subject: cardOf(n, role).id, time: NOON + minutes * MINUTE, device: "aaaa" }));
  const history = fc.uniqueArray(entry, { selector: ({ time }) => time, maxLength: 30 });

  it("what is suspended or put off is never asked, and no concept has two cards waiting", () => {
    fc.assert(fc.property(history, fc.nat(30 * 24 * 60), (records, minutes) => {
      const now = NOON + minutes * MINUTE;
      const past = records.filter(({ time }) => time <= now);
      const log = runSync(projectLogJob(past));
      const { next, due, fresh } = queue(cardsOf(5), past, now);
      if (next !== null) expect(log.suspended.has(next.id)).toBe(false);
      expect(due + fresh).toBeLessThanOrEqual(5);
    }));
  });

  it("a session that grades all it is asked comes to an end, and nothing is left", () => {
    fc.assert(fc.property(history, fc.constantFrom(true, false), (records, siblingsApart) => {
      let now = NOON + 40 * DAY;
      const all = [...records];
      const limits = { siblingsApart, newPerDay: 99 };
      for (let n = 0; n < 60; n++) {
        const { next, learning, due, fresh } = queue(cardsOf(5), all, now, limits);
        if (next === null) {
          expect(learning + due + fresh).toBe(0);
          return;
        }
        all.push({ kind: "review", subject: next.id, grade: 3, took: 1000, time: now, device: "bbbb" });
        now += MINUTE;
      }
      throw new Error("The session did not end.");
    }), { numRuns: RUNS / 2 });
  });
});
