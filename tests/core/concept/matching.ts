/** Two states of a vault, the one matched with the other. */
import { matchJob, type Matching } from "../../../src/core/concept/identity";
import { NOTHING_STANDING } from "../../../src/core/concept/standing";
import { presentJob, settledJob, type Settled } from "../../../src/core/index/settled";
import type { ConceptIndex } from "../../../src/core/index/concept-index";
import { indexOf } from "../index/vault-of";
import { runSync } from "../../../src/core/base/jobs";

export function match({ known, seen }: Settled, { maps }: ConceptIndex): Matching {
  return runSync(matchJob(known, runSync(presentJob(maps)), new Map(maps.map(({ path, headings }) => [path, headings])), { ...NOTHING_STANDING, seen }));
}

export const settled = ({ maps }: ConceptIndex): Settled => runSync(settledJob(maps));

/** `term: tier, heading > term` for each known concept; `lost`; then what is new. */
export async function matchLines(before: Record<string, string>, after: Record<string, string>): Promise<string[]> {
  const { known, seen } = settled(await indexOf(before));
  const { matched, orphans, fresh } = match({ known, seen }, await indexOf(after));
  const lines = new Map(matched.map(({ known: one, tier, to }) => [one, `${tier}, ${[...(Object.keys(after).length > 1 ? [to.path.replace(" MOC.md", "")] : []), ...to.headingPath, to.term].join(" > ")}`]));
  return [...known.map((one) => `${one.term}: ${lines.get(one) ?? orphans.find(({ id }) => id === one.id)?.reason ?? "nothing"}`), ...fresh.map(({ term }) => `new: ${term}`)];
}

export const within = (before: string, after: string): Promise<string[]> => matchLines({ "A MOC.md": before }, { "A MOC.md": after });
