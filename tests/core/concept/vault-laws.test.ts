/** The laws of identity over random edits of a whole vault, singly, in pairs and many at once: nobody is taken for another. */
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { runSync } from "../../../src/core/base/jobs";
import { notePath } from "../../../src/core/base/note-path";
import type { ConceptId } from "../../../src/core/concept/concept";
import { matchJob } from "../../../src/core/concept/identity";
import type { ConceptSnapshot } from "../../../src/core/concept/snapshot";
import { NOTHING_STANDING } from "../../../src/core/concept/standing";
import type { ConceptMap } from "../../../src/core/index/concept-index";
import { IndexBuilder } from "../../../src/core/index/index-builder";
import { presentJob, settledJob } from "../../../src/core/index/settled";
import { readMap } from "../../../src/core/map/read-map";
import type { MapReading } from "../../../src/core/map/reading";
import { LAW_RUNS } from "../runs";
import { share } from "../share";
import { ACTS, COPIED, FOLLOWED, LARGE, ORPHANED, type Kind, type VaultEdit } from "./vault-edits";
import { bulletsOf, sampleVault, textsOf, type ModelVault } from "./vault-model";

const kinds = Object.keys(ACTS) as Kind[];
const editOf = (some: readonly Kind[]): fc.Arbitrary<VaultEdit> => fc.record({ kind: fc.constantFrom(...some), at: share, to: share, word: share });
const edit = editOf(kinds);
const smallEdit = editOf(kinds.filter((kind) => !LARGE.includes(kind)));
/** Which concepts somebody ticked, as bits. The others were seen. */
const met = fc.bigInt(0n, (1n << 64n) - 1n);

/** Most edits leave one of the maps as it was. */
const readings = new Map<string, MapReading>();
const MOST_READINGS = 1000;

function readingOf(text: string): MapReading {
  const known = readings.get(text) ?? readMap(text, { tables: false, isMap: () => false, properties: {} });
  if (readings.size > MOST_READINGS) readings.clear();
  readings.set(text, known);
  return known;
}

/** In order of path. There are no notes to look for, so no live index is needed. */
function mapsOf(vault: ModelVault): ConceptMap[] {
  const texts = Object.entries(textsOf(vault)).map(([path, text]) => [notePath(path), readingOf(text)] as const);
  const maps = runSync(new IndexBuilder().updateJob({ facts: new Map(), maps: new Map(texts) }));
  return [...maps.values()].flatMap((map) => map ?? []).sort((a, b) => a.path < b.path ? -1 : 1);
}

const BEFORE = mapsOf(sampleVault());
const SETTLED = runSync(settledJob(BEFORE));
const IDS = BEFORE.flatMap(({ concepts }) => concepts.map(({ id }) => id));

type Fate = "followed" | "orphaned" | "wrong";

interface Told {
  readonly fates: ReadonlyMap<ConceptId, Fate>;
  /** By edit: the known concepts that it touched. */
  readonly touched: readonly (readonly ConceptId[] | null)[];
  readonly wrongs: readonly string[];
  /** Concepts of which a bullet stands: a copy is the original, too. */
  readonly stands: ReadonlySet<ConceptId>;
}

function started(): ModelVault {
  const vault = sampleVault();
  for (const [at, bullet] of bulletsOf(vault).entries()) bullet.origin = IDS[at] ?? null;
  return vault;
}

/** Those that somebody ticked, and the items above them, which are written down with them. */
function knownOf(bits: bigint): readonly ConceptSnapshot[] {
  const ids = new Set(IDS.filter((_id, at) => ((bits >> BigInt(at)) & 1n) === 1n));
  for (const { id, context } of [...SETTLED.known].reverse()) if (context?.parent != null && ids.has(id)) ids.add(context.parent);
  return SETTLED.known.filter(({ id }) => ids.has(id));
}

/** `isStart`: the plugin was off, so a map that is missing may not have been delivered yet. */
function tell(bits: bigint, edits: readonly VaultEdit[], isStart = false): Told {
  const vault = started();
  const touched = edits.map((one) => ACTS[one.kind](vault, one)?.flatMap(({ origin }) => origin ?? []) ?? null);
  const maps = mapsOf(vault);
  const present = runSync(presentJob(maps));
  const bullets = bulletsOf(vault);
  expect(present.map(({ snapshot }) => snapshot.term)).toEqual(bullets.map(({ term }) => term));
  const origins = new Map(present.map(({ snapshot }, at) => [snapshot, bullets[at]?.origin ?? null]));
  const known = knownOf(bits);
  const headings = new Map(maps.map((map) => [map.path, map.headings]));
  const { matched, orphans } = runSync(matchJob(known, present, headings, { ...NOTHING_STANDING, seen: SETTLED.seen, isAbsent: (map) => isStart && !headings.has(map) }));
  expect(matched.length + orphans.length).toBe(known.length);
  const fates = new Map<ConceptId, Fate>(orphans.map(({ id }) => [id, "orphaned"]));
  const wrongs: string[] = [];
  for (const { known: one, present: found } of matched) {
    const isRight = found === null || origins.get(found) === one.id;
    fates.set(one.id, found === null ? "orphaned" : isRight ? "followed" : "wrong");
    if (!isRight) wrongs.push(`${one.term} — ${one.definition} taken for ${found.term} — ${found.definition} (${edits.map(({ kind }) => kind).join(", ")})`);
  }
  return { fates, touched: touched.map((ids) => ids?.filter((id) => fates.has(id)) ?? null), wrongs, stands: new Set(bullets.flatMap(({ origin }) => origin ?? [])) };
}

/** By kind, or pair of kinds: how many of the concepts that they touched had which fate. */
const counts = new Map<string, Record<Fate, number>>();

function count(name: string, fate: Fate | undefined): void {
  const row = counts.get(name) ?? { followed: 0, orphaned: 0, wrong: 0 };
  if (fate !== undefined) row[fate]++;
  counts.set(name, row);
}

const RENAMED_OFF = "rename map, plugin off";

const isFollowed = (kind: Kind): boolean => kind in FOLLOWED;
const isOrphaned = (kind: Kind): boolean => kind in ORPHANED;

describe("of all kinds of edits", () => {
  it.each(kinds)("%s alone: nobody is taken for another; what the laws follow is followed, what they forbid is not", (kind) => {
    fc.assert(fc.property(met, edit, (bits, one) => {
      const { fates, touched: [ids], wrongs } = tell(bits, [{ ...one, kind }]);
      expect(wrongs).toEqual([]);
      for (const id of ids ?? []) count(kind, fates.get(id));
    }), { numRuns: LAW_RUNS });
    const row = counts.get(kind) ?? { followed: 0, orphaned: 0, wrong: 0 };
    if (isFollowed(kind)) expect(row.followed / (row.followed + row.orphaned)).toBeGreaterThanOrEqual(0.9);
    if (isOrphaned(kind)) expect(row).toMatchObject({ followed: 0, wrong: 0 });
  });

  it("two at once: nobody is taken for another, and each concept has the fate that its own edit gives it", () => {
    fc.assert(fc.property(met, edit, edit, (bits, one, other) => {
      const { fates, touched: [ids, others], wrongs, stands } = tell(bits, [one, other]);
      expect(wrongs).toEqual([]);
      for (const id of ids ?? []) count(others?.includes(id) === true ? `${one.kind} + ${other.kind}, of one concept` : `${one.kind}, beside ${other.kind}`, fates.get(id));
      for (const id of others ?? []) if (ids?.includes(id) !== true) count(`${other.kind}, beside ${one.kind}`, fates.get(id));
      for (const id of [...ids ?? [], ...others ?? []]) if ((isOrphaned(one.kind) && ids?.includes(id) === true) || (isOrphaned(other.kind) && others?.includes(id) === true)) expect(stands.has(id) ? "orphaned" : fates.get(id)).toBe("orphaned");
    }), { numRuns: LAW_RUNS });
    const beside = kinds.filter(isFollowed).map((kind) => {
      const rows = [...counts].filter(([name]) => name.startsWith(`${kind}, beside `) && !COPIED.some((other) => name.endsWith(` ${other}`))).map(([, row]) => row);
      const [followed, all] = [rows.reduce((sum, row) => sum + row.followed, 0), rows.reduce((sum, row) => sum + row.followed + row.orphaned, 0)];
      return [kind, followed, all] as const;
    });
    // Of few, two standard deviations fewer say nothing yet; of fewer than ten, nothing does.
    expect(beside.filter(([, followed, all]) => all >= 10 && followed < 0.9 * all - 2 * Math.sqrt(0.09 * all))).toEqual([]);
  });

  it("a map renamed while the plugin was off, beside others: nobody is taken for another, and what stands in it is followed", () => {
    fc.assert(fc.property(met, edit, edit, (bits, one, other) => {
      const { fates, touched: [ids, others], wrongs } = tell(bits, [{ ...one, kind: "rename map" }, other], true);
      expect(wrongs).toEqual([]);
      for (const id of ids ?? []) if (others?.includes(id) !== true) count(RENAMED_OFF, fates.get(id));
    }), { numRuns: LAW_RUNS });
    const row = counts.get(RENAMED_OFF) ?? { followed: 0, orphaned: 0, wrong: 0 };
    expect(row.followed / (row.followed + row.orphaned)).toBeGreaterThanOrEqual(0.9);
  });

  it("many small ones at once: nobody is taken for another", () => {
    fc.assert(fc.property(met, fc.array(smallEdit, { minLength: 3, maxLength: 12 }), (bits, edits) => {
      for (const isStart of [false, true]) expect(tell(bits, edits, isStart).wrongs).toEqual([]);
    }), { numRuns: LAW_RUNS });
  });

  afterAll(() => {
    if (process.env["SHOW_TABLE"] === undefined) return;
    const rows = [...counts].sort(([a], [b]) => a < b ? -1 : 1).map(([name, { followed, orphaned, wrong }]) => `| ${name} | ${followed} | ${orphaned} | ${wrong} |`);
    console.log(["| edit | followed | orphaned | wrong |", "|---|---|---|---|", ...rows].join("\n"));
  });
});
