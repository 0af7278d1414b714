/**
 * Runs a script of this folder on a machine that may have nothing but Node:
 *
 *   node scripts/run.mjs NAME args…   →   npm ci, if what is installed is not what the lock file says; then NAME.ts
 *
 * Plain Node without dependencies, since it runs before there are any. Arguments, standard streams, exit code and
 * signals pass through. Whatever it says goes to standard error: a script's standard output is the script's alone.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { writeWhole } from "./write-whole.mjs";

/** The tools of the lock file run from here on. */
const OLDEST_NODE = [20, 19];

const scripts = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(scripts);

await main(process.argv[2], process.argv.slice(3));

async function main(name, args) {
  if (!newEnough(process.versions.node)) {
    return leave(`This needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}.`);
  }
  if (!name || !/^[a-z-]+$/.test(name) || !existsSync(path.join(scripts, `${name}.ts`))) {
    return leave(`There is no script “${name ?? ""}” in the scripts folder.`);
  }
  if (!installed() && !(await install())) return leave("The packages could not be installed; npm says why above.");
  endLike(await run(process.execPath, ["--enable-source-maps", await bundled(name), ...args], { stdio: "inherit" }));
}

/**
 * The script and what it imports of ours as one file: in a third of the time that a loader takes for file after file. One
 * folder below the root, as the scripts are, so that they find it.
 */
async function bundled(name) {
  const { build } = await import("esbuild");
  const file = path.join(root, ".cache", `${name}.mjs`);
  const { outputFiles } = await build({
    entryPoints: [path.join(scripts, `${name}.ts`)], outfile: file, write: false,
    bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", sourcemap: true, logLevel: "warning",
  });
  // The same script may be starting a second time.
  for (const { path: place, contents } of outputFiles) writeWhole(place, contents);
  return file;
}

function newEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

function leave(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

/**
 * npm leaves a copy of the lock file in node_modules when it is done: the same versions there mean that nothing is to
 * be installed. Times are not compared, since a checkout touches the lock file without changing it.
 */
function installed() {
  try {
    const wanted = packagesOf("package-lock.json");
    const present = packagesOf(path.join("node_modules", ".package-lock.json"));
    return Object.entries(wanted).every(([place, { version, optional }]) =>
      place === "" || present[place]?.version === version || (optional && !present[place]));
  } catch {
    return false;
  }
}

function packagesOf(file) {
  return JSON.parse(readFileSync(path.join(root, file), "utf8")).packages;
}

async function install() {
  process.stderr.write("Installing the packages of the lock file (npm ci); this happens once.\n");
  const options = { cwd: root, stdio: ["ignore", 2, 2] };
  const npm = process.env.npm_execpath;
  const ended = npm?.endsWith("js")
    ? await run(process.execPath, [npm, "ci"], options)
    : await run("npm", ["ci"], { ...options, shell: process.platform === "win32" });
  return ended.code === 0;
}

/** Runs a program to its end, and hands it the signals that ask this one to stop. */
function run(program, args, options) {
  return new Promise((resolve) => {
    const child = spawn(program, args, options);
    const pass = (signal) => child.kill(signal);
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, pass);
    const done = (code, signal) => {
      for (const each of signals) process.off(each, pass);
      resolve({ code, signal });
    };
    child.on("error", (error) => {
      process.stderr.write(`${program} could not be started: ${error.message}\n`);
      done(1, null);
    });
    child.on("close", done);
  });
}

function endLike({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
}
