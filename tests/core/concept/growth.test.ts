/** Telling who is who takes time in proportion to what changed. */
import { expect, it } from "vitest";
import { SYSTEM } from "../../../src/app/clock";
import { createLiveIndex } from "../../../src/app/live-index";
import { runSync } from "../../../src/core/base/jobs";
import { notePath } from "../../../src/core/base/note-path";
import { DEFAULTS } from "../../../src/core/base/settings";
import { matchJob } from "../../../src/core/concept/identity";
import { NOTHING_STANDING } from "../../../src/core/concept/standing";
import type { ConceptMap } from "../../../src/core/index/concept-index";
import { presentJob, settledJob } from "../../../src/core/index/settled";
import { parseYaml } from "../../../scripts/parse-yaml";
import { growth, IN_PROPORTION } from "../growth";

const SIZES: readonly [number, number] = [256, 2048];

/** Eight concepts a section; in each section one is gone, one reworded, one renamed. */
const mapOf = (size: number, isEdited: boolean): string => Array.from({ length: size }, (_, n) => {
  const heading = n % 8 === 0 ? `## Section ${n}\n\n` : "";
  const [isGone, isReworded, isRenamed] = [1, 3, 5].map((place) => isEdited && n % 8 === place);
  return `${heading}${isGone === true ? "" : `- **${isRenamed === true ? "The " : ""}Harbour ${n}** — ${isReworded === true ? "in short: " : ""}Where ship ${n} waits for wind ${n * 7}\n`}`;
}).join("");

it("concepts of a map that was edited in each of its sections are found again in proportion to its size", async () => {
  const sides = new Map(await Promise.all(SIZES.map(async (size) => {
    const { known, seen } = runSync(settledJob(await mapsOf(mapOf(size, false))));
    return [size, { known, seen, present: runSync(presentJob(await mapsOf(mapOf(size, true)))) }] as const;
  })));
  expect(growth(SIZES[1], (size) => () => {
    const side = sides.get(size);
    return side === undefined ? null : runSync(matchJob(side.known, side.present, new Map(), { ...NOTHING_STANDING, seen: side.seen }));
  })).toBeLessThan(IN_PROPORTION);
});

async function mapsOf(text: string): Promise<readonly ConceptMap[]> {
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, SYSTEM);
  await liveIndex.load([{ path: notePath("Harbours MOC.md"), read: () => Promise.resolve(text) }]);
  return liveIndex.current().maps;
}
