/**
 * Texts that a build makes of others and that take long, kept in `.cache` by what they are made of: a build and its tests
 * make the same ones several times. The folder may be deleted at any time.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { writeWhole } from "./write-whole.mjs";

const CACHE = path.join(ROOT, ".cache");
const AT_MOST = 12;

/**
 * `of`: all that the text depends on.
 * @param {string} kind
 * @param {readonly unknown[]} of
 * @param {() => Promise<string>} make
 * @returns {Promise<string>}
 */
export async function keptOr(kind, of, make) {
  const folder = path.join(CACHE, kind);
  const file = path.join(folder, createHash("sha256").update(JSON.stringify(of)).digest("hex"));
  if (existsSync(file)) return readFileSync(file, "utf8");
  const made = await make();
  mkdirSync(folder, { recursive: true });
  for (const old of newestFirst(folder).slice(AT_MOST)) rmSync(old, { force: true });
  // Another build may look for it.
  writeWhole(file, made);
  return made;
}

/**
 * Whole texts; what another build is writing has a dot in its name.
 * @param {string} folder
 */
function newestFirst(folder) {
  const files = readdirSync(folder).filter((name) => !name.includes(".")).map((name) => path.join(folder, name));
  const timeOf = (/** @type {string} */ file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return files.sort((a, b) => timeOf(b) - timeOf(a));
}
