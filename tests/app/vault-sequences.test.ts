/**
 * The laws of identity over the live index: random edits of a whole vault, one after the other, while the plugin runs,
 * while it is off, and on other devices, with the log before the maps or after them. Nobody is taken for another, and no
 * two bullets have one id.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConceptId } from "../../src/core/concept/concept";
import { allConcepts } from "../../src/core/index/concept-index";
import { ACTS, type Kind } from "../core/concept/vault-edits";
import { bulletsOf, sampleVault, textsOf, type ModelVault } from "../core/concept/vault-model";
import { MEMORY_RUNS } from "../core/runs";
import { share } from "../core/share";
import { openApp, type TestApp } from "./test-app";
import { change, settle, type Files } from "./ways";

/** `settled`: and left alone. `off`: it is changed between two starts. `device`: on one that has the log. `late`: the log comes after the maps. */
const HOW = ["settled", "settled", "at once", "off", "device", "late"] as const;

const steps = fc.array(fc.record({ how: fc.constantFrom(...HOW), kind: fc.constantFrom(...Object.keys(ACTS) as Kind[]), at: share, to: share, word: share }), { minLength: 1, maxLength: 4 });
/** Which concepts somebody ticked, as bits. */
const met = fc.bigInt(0n, (1n << 64n) - 1n);

const logOf = (app: TestApp): Files => Object.fromEntries([...app.files].filter(([path]) => path.startsWith("MOC Study/")));
const idsOf = (app: TestApp): ConceptId[] => allConcepts(app.liveIndex.current()).map(({ id }) => app.liveIndex.learner.log.idOf(id));

async function changed(app: TestApp, texts: Files, how: (typeof HOW)[number], nth: number, clock: () => number): Promise<TestApp> {
  const device = how === "off" ? "desk-0000" : `phone-000${nth}`;
  if (how === "settled" || how === "at once") {
    await change(app, texts);
    return app;
  }
  if (how !== "late") return openApp({ ...logOf(app), ...texts }, {}, { clock, device });
  const late = await openApp(texts, {}, { clock, device });
  for (const [path, text] of Object.entries(logOf(app))) await late.type(path, text);
  return late;
}

/** Those who show on a bullet that is another one, or that another one shows on, too. */
function wrongs(app: TestApp, vault: ModelVault, ticked: ReadonlySet<ConceptId>): string[] {
  const [ids, bullets] = [idsOf(app), bulletsOf(vault)];
  expect(ids.length).toBe(bullets.length);
  return bullets.flatMap(({ term, definition, origin }, at) => {
    const id = ids[at];
    if (id === undefined || ids.indexOf(id) !== at) return [`${term} — ${definition} has the id of another`];
    return ticked.has(id) && origin !== id ? [`${id} shows on ${term} — ${definition}`] : [];
  });
}

describe("whatever happens to a vault, step by step", () => {
  it("nobody is taken for another, and no two bullets have one id", async () => {
    await fc.assert(fc.asyncProperty(met, steps, async (bits, script) => {
      let now = Date.UTC(2026, 10, 24, 12);
      const clock = (): number => now += 1000;
      const vault = sampleVault();
      let app = await openApp(textsOf(vault), {}, { clock });
      const ids = idsOf(app);
      for (const [at, bullet] of bulletsOf(vault).entries()) bullet.origin = ids[at] ?? null;
      const ticked = new Set(ids.filter((_id, at) => ((bits >> BigInt(at)) & 1n) === 1n));
      for (const subject of ticked) await app.liveIndex.record({ kind: "tick", subject, character: "x" });
      await settle(app);
      for (const [nth, { how, kind, ...where }] of script.entries()) {
        ACTS[kind](vault, { kind, ...where });
        app = await changed(app, textsOf(vault), how, nth, clock);
        if (how !== "at once") await settle(app);
        expect(wrongs(app, vault, ticked)).toEqual([]);
      }
    }), { numRuns: 2 * MEMORY_RUNS });
  }, Math.max(300_000, 600 * MEMORY_RUNS));
});
