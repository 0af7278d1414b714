/**
 * Three devices study offline, with different clocks. A sync service delivers late, twice, out of order and with
 * conflict copies. In the end the devices agree, and no review is lost.
 */
import { notePath } from "../../src/core/base/note-path";
import { conceptIdOf } from "../ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grade } from "../../src/core/study/log-record";
import { MEMORY_RUNS } from "../core/runs";
import { openApp, type TestApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

const MAP = notePath("Maps/Systems MOC.md");
const LIST = notePath("MOC Study/Checklist – Systems MOC.md");
const NAMES = ["desk-0000", "phone-1111", "tablet-2222"] as const;
const NOON = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;

const TERMS = ["Paging", "Segmentation", "Inode", "Journal", "Socket", "Lease"];
const textOf = (edit: number): string => `# Systems\n\n## Memory\n${TERMS.map((term, n) => `${n === 3 ? "\n## Clusters\n" : ""}- **${n < edit ? `${term}s` : term}** — What number ${n} is good for in a system`).join("\n")}\n`;

type Step =
  | { readonly do: "tick"; readonly by: number; readonly concept: number; readonly character: string }
  | { readonly do: "grade"; readonly by: number; readonly grade: Grade; readonly wait: number }
  | { readonly do: "undo" | "generate" | "restart"; readonly by: number }
  | { readonly do: "edit"; readonly edit: number }
  | { readonly do: "send"; readonly by: number; readonly to: number; readonly what: "log" | "old log" | "copy of the log" | "checklist" | "map" };

const device = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("tick" as const), by: device, concept: fc.nat(5), character: fc.constantFrom(" ", "x", "/", "-") }),
  fc.record({ do: fc.constant("grade" as const), by: device, grade: fc.constantFrom<Grade>(1, 2, 3, 4), wait: fc.nat(3000) }),
  fc.record({ do: fc.constantFrom("undo" as const, "generate" as const, "restart" as const), by: device }),
  fc.record({ do: fc.constant("edit" as const), edit: fc.nat(6) }),
  fc.record({ do: fc.constant("send" as const), by: device, to: device, what: fc.constantFrom("log", "old log", "copy of the log", "checklist", "map") }),
);

class Fleet {
  private now = NOON;
  readonly apps: TestApp[] = [];
  /** Earlier texts of each device's log. */
  private readonly earlier: string[][] = [[], [], []];
  private copies = 0;

  constructor(private skews: readonly number[]) {}

  async start(): Promise<void> {
    for (const by of [0, 1, 2]) this.apps.push(await this.open(by, { [MAP]: textOf(0) }));
    await this.app(0).study.generate("checklist", MAP, "all");
    // All devices know the same concepts at the start, since the device that meets a concept first makes its id.
    for (const to of [1, 2]) await this.deliver(0, to);
  }

  app(by: number): TestApp {
    const found = this.apps[by];
    if (found === undefined) throw new Error(`There is no device ${by}.`);
    return found;
  }

  logOf(by: number): string {
    return `MOC Study/Log/2026 ${NAMES[by] ?? ""}.md`;
  }

  async take(one: Step): Promise<void> {
    this.now += 20_000;
    if (one.do === "edit") await this.app(0).type(MAP, textOf(one.edit));
    else if (one.do === "send") await this.send(one);
    else if (one.do === "restart") this.apps[one.by] = await this.open(one.by, Object.fromEntries(this.app(one.by).files));
    else if (one.do === "generate") await this.app(one.by).study.generate("checklist", MAP, "all");
    else if (one.do === "undo") await (await this.app(one.by).review()).undo();
    else if ("grade" in one) await this.grade(one.by, one.grade, one.wait);
    else if ("concept" in one) await this.app(one.by).study.tick(conceptIdOf(allConcepts(this.app(one.by).liveIndex.current()).map(({ id }) => id)[one.concept]), one.character);
    for (const by of [0, 1, 2]) this.earlier[by]?.push(this.app(by).files.get(this.logOf(by)) ?? "");
  }

  /** Syncs until nothing changes. All devices are read at the same time, an hour later. */
  async agree(): Promise<void> {
    this.now += 60 * MINUTE;
    this.skews = [0, 0, 0];
    for (let round = 0; round < 4; round++) {
      for (const by of [0, 1, 2]) for (const to of [0, 1, 2]) if (by !== to) await this.deliver(by, to);
      for (const by of [0, 1, 2]) {
        this.apps[by] = await this.open(by, Object.fromEntries(this.app(by).files));
        await this.app(by).study.updateAll({ report: () => undefined, isCancelled: () => false });
      }
    }
  }

  private open(by: number, files: Record<string, string>): Promise<TestApp> {
    return openApp(files, {}, { device: NAMES[by] ?? "", clock: () => this.now + (this.skews[by] ?? 0) });
  }

  private async grade(by: number, grade: Grade, wait: number): Promise<void> {
    this.now += wait * MINUTE;
    const session = await this.app(by).review();
    const card = session.current();
    if (card !== null) await session.grade(card, grade, 1000);
  }

  private async send({ by, to, what }: Extract<Step, { readonly do: "send" }>): Promise<void> {
    if (by === to) return;
    const old = this.earlier[by]?.[Math.floor((this.earlier[by]?.length ?? 0) / 2)] ?? "";
    const log = this.logOf(by);
    if (what === "log") await this.put(to, log, this.app(by).files.get(log));
    else if (what === "old log") await this.put(to, log, old);
    else if (what === "copy of the log") await this.put(to, log.replace(".md", [" (conflict).md", `.sync-conflict-20261124-${this.copies++}.md`, " 2.md"][this.copies % 3] ?? ".md"), old);
    else if (what === "map") await this.put(to, MAP, this.app(0).files.get(MAP));
    else await this.put(to, LIST, this.app(by).files.get(LIST));
  }

  /** Copies the newest files of `by` to `to`: its own log, and the first device's map and checklist. */
  private async deliver(by: number, to: number): Promise<void> {
    const { files } = this.app(by);
    await this.put(to, this.logOf(by), files.get(this.logOf(by)));
    if (by !== 0) return;
    await this.put(to, MAP, files.get(MAP));
    await this.put(to, LIST, files.get(LIST));
  }

  private async put(to: number, path: string, text: string | undefined): Promise<void> {
    if (text !== undefined && text !== "") await this.app(to).type(path, text);
  }
}

function told({ liveIndex }: TestApp): unknown {
  const { learner } = liveIndex;
  const concepts = allConcepts(liveIndex.current());
  return {
    states: concepts.map((concept) => `${concept.term} ${concept.id} ${learner.tickOf(concept) ?? ""} ${liveIndex.stateOf(concept)}`),
    memories: concepts.flatMap((concept) => learner.schedulesOf(concept)),
    orphans: liveIndex.orphans().map(({ id }) => id).sort(),
  };
}

describe("three devices", () => {
  it("that studied apart agree once all has been delivered, and no review is lost", async () => {
    const skew = fc.integer({ min: -10 * MINUTE, max: 10 * MINUTE });
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.tuple(skew, skew, skew), async (steps, skews) => {
      const fleet = new Fleet(skews);
      await fleet.start();
      for (const one of steps) await fleet.take(one);
      const written = [0, 1, 2].flatMap((by) => (fleet.app(by).files.get(fleet.logOf(by)) ?? "").split("\n").filter((line) => / (review|undo) /.test(line)));
      await fleet.agree();
      const [first, ...others] = [0, 1, 2].map((by) => told(fleet.app(by)));
      for (const other of others) expect(other).toEqual(first);
      const undone = new Set(written.flatMap((line) => / undo (\S+ \S+) ~/.exec(line)?.[1] ?? []));
      const kept = written.filter((line) => line.includes(" review ") && !undone.has(line.split(" ").slice(0, 2).join(" ")));
      for (const by of [0, 1, 2]) {
        const { reviews } = fleet.app(by).liveIndex.learner.logState();
        expect([...reviews.values()].reduce((sum, list) => sum + list.length, 0)).toBe(kept.length);
      }
    }), { numRuns: MEMORY_RUNS });
  });
});
