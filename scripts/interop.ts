/**
 * `npm run interop`: today's Anki and today's FSRS as a second opinion.
 *
 * Makes a Python environment in `.cache`, installs the packages `anki` and `fsrs` as they are today, lets Anki's own
 * importer take what the plugin and the command line export, and compares 1,000 random review histories with FSRS. Ends
 * with 1 where a case comes out otherwise than it must. Without Python 3.11, or where the packages cannot be fetched, it
 * says so and ends with 0.
 */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { casesOf, type CaseResult } from "./interop/anki";
import { exportAll } from "./interop/exports";
import { compareSchedules } from "./interop/fsrs";
import { pythonWith } from "./interop/python";

process.exitCode = await main();

async function main(): Promise<number> {
  const python = await pythonWith(["anki", "fsrs"], (sentence) => { console.log(sentence); });
  if (python === null) return 0;
  const folder = mkdtempSync(path.join(os.tmpdir(), "moc-study-interop-"));
  try {
    await exportAll(path.join(folder, "exports"));
    const { version, cases } = await casesOf(python, path.join(folder, "exports"));
    const failed = print(version, cases);
    return failed + await compareSchedules(python, folder) === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function outcomeOf(sentences: readonly string[] | null | undefined): string {
  if (sentences === null) return "–";
  return sentences?.length === 0 ? "yes" : "NO";
}

/** A row for each case. Returns how many did not come out as they must. */
function print(version: string, cases: readonly CaseResult[]): number {
  const ways = Object.keys(cases[0]?.ways ?? {});
  console.log(`\nAnki ${version}\n\n| case | what must come out | ${ways.join(" | ")} |\n|---|---|${"---|".repeat(ways.length)}`);
  for (const { name, must, ways: found } of cases) console.log(`| ${name} | ${must} | ${ways.map((way) => outcomeOf(found[way])).join(" | ")} |`);
  const wrong = cases.flatMap(({ name, ways: found }) => Object.entries(found).flatMap(([way, sentences]) => (sentences ?? []).map((sentence) => `${name}, ${way}: ${sentence}`)));
  console.log(wrong.length === 0 ? `\nAll ${cases.length} cases come out as they must, each in ${ways.length} ways.` : `\n${wrong.join("\n")}`);
  return wrong.length;
}
