/** Appends to a log note until it is killed, as the plugin does: entry by entry, never reading what stands there. */
import { cardIdOf } from "../ids";
import { appendFileSync, existsSync } from "node:fs";
import process from "node:process";
import { logLines, LOG_HEADER } from "../../src/core/study/log-note";

const [note = "", device = ""] = process.argv.slice(2);
if (!existsSync(note)) appendFileSync(note, LOG_HEADER);
const append = (took: number): void => {
  appendFileSync(note, logLines([{ kind: "review", subject: cardIdOf("moc-1a2b3c4d5e-def"), grade: 3, took, time: Date.UTC(2026, 10, 24, 12) + took, device }]));
  // One sign for each line that stands.
  process.stdout.write(".");
  setImmediate(append, took + 1);
};
append(0);
