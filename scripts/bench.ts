/**
 * Measures the numbers that the design promises, side by side in one run, as a Markdown table. Ratios and medians count;
 * milliseconds depend on the machine. A row is printed as soon as it is known, and each part ends within five minutes.
 *
 *   npm run bench -- --vault DIR      another vault than the sample
 *   npm run bench -- --only reading   a part: reading, writing, memory, layouts, graph, changes, hostile, exporting, bundle
 *   npm run bench -- --json FILE      the rows as JSON, too
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { benchBundle } from "./bench/bundle";
import { benchChanges } from "./bench/changes";
import { benchExporting } from "./bench/exporting";
import { benchGraph } from "./bench/graph";
import { benchHostile } from "./bench/hostile";
import { benchLayouts } from "./bench/layouts";
import { benchMemory } from "./bench/memory";
import { benchReading } from "./bench/reading";
import { meets, TABLE_HEAD, toMarkdown, type Row } from "./bench/table";
import { benchWriting } from "./bench/writing";
import { readFolder } from "./folder-vault";
import { ROOT } from "./tools";

const ROUNDS = 9;

const { values } = parseArgs({ options: { vault: { type: "string" }, only: { type: "string" }, json: { type: "string" } } });
const here = process.env["INIT_CWD"] ?? process.cwd();

const tell = (row: Row): void => { console.log(toMarkdown(row)); };
const say = (sentence: string): void => { console.error(sentence); };

const PARTS: Readonly<Record<string, () => AsyncGenerator<Row, void>>> = {
  changes: () => benchChanges(ROUNDS),
  reading: () => benchReading(readFolder(values.vault === undefined ? path.join(ROOT, "examples/systems-vault") : path.resolve(here, values.vault)).notes, ROUNDS),
  writing: () => benchWriting(ROUNDS),
  memory: () => benchMemory(ROUNDS),
  layouts: () => benchLayouts(ROUNDS),
  graph: () => benchGraph(say),
  hostile: () => benchHostile(say),
  exporting: () => benchExporting(say),
  bundle: () => benchBundle(say),
};

const wanted = values.only?.split(",") ?? Object.keys(PARTS);
const rows: Row[] = [];
console.log(TABLE_HEAD);
for (const part of wanted) {
  const bench = PARTS[part];
  if (!bench) throw new Error(`There is no part “${part}”; there are ${Object.keys(PARTS).join(", ")}.`);
  say(`Measuring ${part} …`);
  for await (const row of bench()) {
    rows.push(row);
    tell(row);
  }
}
if (values.json !== undefined) writeFileSync(path.resolve(here, values.json), `${JSON.stringify(rows.map((row) => ({ ...row, met: meets(row) })), null, 2)}\n`);
