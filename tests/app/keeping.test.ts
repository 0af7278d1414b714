/**
 * The most important law, over the whole live index. Maps are edited, notes generated, concepts ticked and reviewed, in
 * any order, also while the plugin is off. No tick and no review ever shows on another concept, and what cannot be
 * shown is an orphan.
 */
import { notePath } from "../../src/core/base/note-path";
import { cardId } from "../../src/core/cards/card";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Concept, ConceptId } from "../../src/core/concept/concept";
import type { ConceptSnapshot } from "../../src/core/concept/snapshot";
import { edited, edits, itemsOf, textOf, type Edit, type Item } from "../core/concept/edits";
import { indexOf } from "../core/index/vault-of";
import { MEMORY_RUNS } from "../core/runs";
import { share } from "../core/share";
import { sharedIsHere, sharedVault } from "../shared-vault";
import { openApp, type TestApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

const MAP = notePath("Maps/A MOC.md");
const LIST = notePath("MOC Study/Checklist – A MOC.md");
const CARDS = "MOC Study/Flashcards – A MOC.md";
const MARKS = ["x", "/", "-"] as const;

type Step =
  | { readonly kind: "edit" | "edit while off"; readonly edits: readonly Edit[] }
  | { readonly kind: "tick" | "box" | "review"; readonly at: number; readonly mark: number }
  | { readonly kind: "checklist" | "flashcards" | "restart" };

const steps: fc.Arbitrary<Step[]> = fc.array(fc.oneof(
  fc.record({ kind: fc.constantFrom("edit" as const, "edit while off" as const), edits: edits(4) }),
  fc.record({ kind: fc.constantFrom("tick" as const, "box" as const, "review" as const), at: share, mark: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ kind: fc.constantFrom("checklist" as const, "flashcards" as const, "restart" as const) }),
), { minLength: 1, maxLength: 12 });

/** The vault sends events for what was written, as for every change. */
async function delivered({ writes, files, liveIndex }: TestApp): Promise<void> {
  for (const path of writes.splice(0)) await liveIndex.upsert(notePath(path), files.get(path) ?? "");
}

/** A learner with a map, who knows the true identity of each concept. */
class Learner {
  /** By id: the one concept that its ticks and reviews were made on. */
  readonly madeOn = new Map<ConceptId, string>();
  private clock = Date.UTC(2026, 10, 24, 12);

  private constructor(private app: TestApp, private items: readonly Item[]) {}

  static async of(items: readonly Item[]): Promise<Learner> {
    const learner = new Learner(await openApp({}), items);
    await learner.restart({ [MAP]: textOf(items) });
    return learner;
  }

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case "edit": this.items = edited(this.items, step.edits); return this.app.type(MAP, textOf(this.items));
      case "edit while off": this.items = edited(this.items, step.edits); return this.restart({ [MAP]: textOf(this.items) });
      case "restart": return this.restart({});
      case "checklist": case "flashcards": await this.app.study.generate(step.kind, MAP, "all"); return delivered(this.app);
      default: return this.learn(step.kind, step.at, MARKS[step.mark] ?? "x");
    }
  }

  /** Ticks and reviews that show on another concept, or that are neither shown nor orphaned. */
  wrongs(): string[] {
    const { liveIndex } = this.app;
    const origins = this.origins();
    const shown = allConcepts(liveIndex.current()).flatMap((concept) => this.isLearned(concept) && this.madeOn.get(concept.id) !== origins.get(concept.id)
      ? [`“${concept.term}” shows what was made on ${this.madeOn.get(concept.id) ?? "nothing"}`] : []);
    const lost = new Set(liveIndex.orphans().map(({ id }) => id));
    const silent = [...this.madeOn.keys()].filter((id) => !liveIndex.current().concepts.has(id) && !lost.has(id)).map((id) => `${id} is silently gone`);
    return [...shown, ...silent];
  }

  private async learn(how: "tick" | "box" | "review", at: number, mark: string): Promise<void> {
    const { liveIndex, files, study } = this.app;
    const origins = this.origins();
    const concepts = allConcepts(liveIndex.current()).filter(({ id }) => origins.get(id) !== null);
    const concept = concepts[Math.floor(at * concepts.length)];
    if (concept === undefined) return;
    const line = new RegExp(`- \\[.\\](?=[^\\n]*\\^${concept.id}(?:\\s|$))`);
    const list = files.get(LIST) ?? "";
    if (how === "box" && !line.test(list)) return;
    this.madeOn.set(concept.id, origins.get(concept.id) ?? "");
    if (how === "tick") await study.tick(concept.id, mark).then(() => delivered(this.app));
    else if (how === "box") await this.app.type(LIST, list.replace(line, `- [${mark}]`));
    else await liveIndex.record({ kind: "review", subject: cardId(concept.id, "def"), grade: 3, took: 1000 });
  }

  private isLearned(concept: Concept): boolean {
    const { learner } = this.app.liveIndex;
    return (learner.tickOf(concept) ?? " ") !== " " || (learner.logState().reviews.get(cardId(concept.id, "def")) ?? []).length > 0;
  }

  /** By id of a present concept: its true identity; null for one that was never known. */
  private origins(): Map<ConceptId, string | null> {
    const bullets = this.items.filter(({ kind }) => kind === "bullet");
    const present = allConcepts(this.app.liveIndex.current()).map(({ id }) => id);
    expect(present.length).toBe(bullets.length);
    return new Map(present.map((id, at) => [id, bullets[at]?.origin ?? null]));
  }

  private async restart(changed: Record<string, string>): Promise<void> {
    this.app = await openApp({ ...Object.fromEntries(this.app.files), ...changed }, {}, { clock: () => this.clock += 1000 });
  }
}

/** Milliseconds: live indexes are opened again and again, on busy machines. */
const LONG = Math.max(300_000, 600 * MEMORY_RUNS);

const SAMPLE = readFileSync(fileURLToPath(new URL("../../examples/systems-vault/Maps/Systems and Infrastructure MOC.md", import.meta.url)), "utf8");
const MAPS = [
  { name: "the sample map", text: SAMPLE, renewals: Math.ceil(MEMORY_RUNS / 2) },
  ...sharedIsHere ? Object.entries(sharedVault()).filter(([path]) => path.endsWith("Infrastructure MOC.md")).map(([, text]) => ({ name: "the reference map", text, renewals: Math.ceil(MEMORY_RUNS / 5) })) : [],
];

describe.each(MAPS)("whatever happens to $name", async ({ text, renewals }) => {
  const known: readonly ConceptSnapshot[] = allConcepts(await indexOf({ [MAP]: text }));
  const items = itemsOf(known);

  it("no tick and no review shows on a concept that it was not made on, and each loss is an orphan", async () => {
    await fc.assert(fc.asyncProperty(steps, async (script) => {
      const learner = await Learner.of(items);
      for (const step of script) {
        await learner.take(step);
        expect(learner.wrongs()).toEqual([]);
      }
    }), { numRuns: MEMORY_RUNS });
  }, LONG);

  it("what is generated again right after it was generated stays as it is, byte for byte", async () => {
    await fc.assert(fc.asyncProperty(edits(6), async (script) => {
      const app = await openApp({ [MAP]: textOf(items) });
      const both = async (): Promise<string[]> => {
        for (const what of ["checklist", "flashcards"] as const) await app.study.generate(what, MAP, "all").then(() => delivered(app));
        return [app.files.get(LIST) ?? "", app.files.get(CARDS) ?? ""];
      };
      await both();
      await app.type(MAP, textOf(edited(items, script)));
      const once = await both();
      expect(await both()).toEqual(once);
    }), { numRuns: renewals });
  }, LONG);
});
