/**
 * One change of a vault with the plugin on, off, on a second device with the log and where it comes late, with kept
 * readings and without: no id has two owners, and the ways differ by orphans alone.
 */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml } from "../../scripts/parse-yaml";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import type { ReadingCache } from "../../src/app/reading-cache";
import { notePath } from "../../src/core/base/note-path";
import { DEFAULTS } from "../../src/core/base/settings";
import type { ConceptId } from "../../src/core/concept/concept";
import { allConcepts } from "../../src/core/index/concept-index";
import { openReadingCache } from "../../src/vault/reading-cache";
import { ACTS, type Kind, type VaultEdit } from "../core/concept/vault-edits";
import { bulletsOf, sampleVault, textsOf, type ModelVault } from "../core/concept/vault-model";
import { MEMORY_RUNS } from "../core/runs";
import { share } from "../core/share";
import { openApp, type TestApp } from "./test-app";
import { change, settle, type Files } from "./ways";

const kinds = Object.keys(ACTS) as Kind[];
const edit: fc.Arbitrary<VaultEdit> = fc.record({ kind: fc.constantFrom(...kinds), at: share, to: share, word: share });

/** By id of a ticked concept: where it stands; an orphan is not in it. */
type Owners = ReadonlyMap<ConceptId, string>;

function ownersIn(liveIndex: LiveIndex): Owners {
  const { ticks } = liveIndex.learner.logState();
  return new Map(allConcepts(liveIndex.current()).flatMap(({ id, map, line }) => ticks.has(id) ? [[id, `${map}:${line}`] as const] : []));
}

async function started(files: Files, ticks: readonly number[]): Promise<TestApp> {
  const app = await openApp(files);
  const all = allConcepts(app.liveIndex.current());
  for (const at of new Set(ticks)) await app.liveIndex.record({ kind: "tick", subject: all[at % all.length]?.id ?? ("" as ConceptId), character: "x" });
  await settle(app);
  return app;
}

let vaults = 0;

/** A start that keeps what it reads, or has what an earlier one kept. */
async function withCache(files: Files, cache: ReadingCache, modified: (path: string) => number): Promise<LiveIndex> {
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, { now: () => 1_000_000_000, offsetAt: () => 0 }, { cache });
  await liveIndex.load(Object.entries(files).map(([path, text]) => ({ path: notePath(path), stamp: { modified: modified(path), size: text.length }, read: () => Promise.resolve(text) })));
  await cache.save(new Map());
  return liveIndex;
}

async function inAllWays(before: Files, ticks: readonly number[], after: Files): Promise<Record<string, Owners>> {
  const on = await started(before, ticks);
  const log = Object.fromEntries([...on.files].filter(([path]) => path.startsWith("MOC Study/")));
  await change(on, after);
  await settle(on);
  const off = await openApp({ ...log, ...after });
  const phone = await openApp({ ...log, ...after }, {}, { device: "phone-1111" });
  const late = await openApp(after, {}, { device: "phone-1111" });
  for (const [path, text] of Object.entries(log)) await late.type(path, text);
  const cache = openReadingCache(`owners-${++vaults}`);
  await withCache({ ...log, ...before }, cache, () => 1000);
  const kept = await withCache({ ...log, ...after }, cache, (path) => after[path] === before[path] ? 1000 : 2000);
  const apps = { on, off, "a second device with the log": phone, "a second device where the log comes late": late };
  return { ...Object.fromEntries(Object.entries(apps).map(([way, { liveIndex }]) => [way, ownersIn(liveIndex)])), "with kept readings": ownersIn(kept) };
}

function edited(edits: readonly VaultEdit[]): ModelVault {
  const vault = sampleVault();
  for (const bullet of bulletsOf(vault)) bullet.origin = "" as ConceptId;
  for (const one of edits) ACTS[one.kind](vault, one);
  return vault;
}

describe("whatever is done to a vault", () => {
  it("no id has two owners, in whichever way it came; the ways differ by orphans alone", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(60), { minLength: 3, maxLength: 12 }), fc.array(edit, { minLength: 1, maxLength: 4 }), async (ticks, edits) => {
      const ways = Object.entries(await inAllWays(textsOf(sampleVault()), ticks, textsOf(edited(edits))));
      for (const [way, owners] of ways) {
        expect(new Set(owners.values()).size, way).toBe(owners.size);
        for (const [other, others] of ways) for (const [id, place] of owners) expect([place, undefined], `${way}, ${other}`).toContain(others.get(id) ?? undefined);
      }
    }), { numRuns: Math.ceil(MEMORY_RUNS / 2) });
  }, 600_000);
});
