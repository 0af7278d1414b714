/**
 * Texts that a build makes of others and that take long, kept in `.cache` by what they are made of: a build and its tests
 * make the same ones several times, and side by side. The folder may be deleted at any time.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { ROOT } from "./root.mjs";
import { writeWhole } from "./write-whole.mjs";

const CACHE = path.join(ROOT, ".cache");
const AT_MOST = 12;

/** Milliseconds between two looks at what another build is making. */
const PATIENCE = 100;

/**
 * `of`: all that the text depends on. What another program is making is waited for.
 * @param {string} kind
 * @param {readonly unknown[]} of
 * @param {() => Promise<string>} make
 * @param {string} [cache]
 * @returns {Promise<string>}
 */
export async function keptOr(kind, of, make, cache = CACHE) {
  const folder = path.join(cache, kind);
  const file = path.join(folder, createHash("sha256").update(JSON.stringify(of)).digest("hex"));
  const claim = `${file}.claim`;
  mkdirSync(folder, { recursive: true });
  const kept = () => existsSync(file) ? readFileSync(file, "utf8") : null;
  let text = kept();
  while (text === null && !isClaimed(claim)) {
    await setTimeout(PATIENCE);
    text = kept();
  }
  if (text !== null) return text;
  try {
    // Another program may have been done a moment ago.
    const made = kept() ?? await make();
    for (const old of newestFirst(folder).slice(AT_MOST)) rmSync(old, { force: true });
    writeWhole(file, made);
    return made;
  } finally {
    rmSync(claim, { force: true });
  }
}

/**
 * True where it is this program's now. A claim of a program that is gone is nobody's.
 * @param {string} claim
 */
function isClaimed(claim) {
  try {
    writeFileSync(claim, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (isGone(claim)) rmSync(claim, { force: true });
    return false;
  }
}

/** @param {string} claim */
function isGone(claim) {
  try {
    const owner = Number(readFileSync(claim, "utf8"));
    // Nobody's number is 0: it was not written yet.
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
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
