/** Python with packages in an environment of its own, so that nothing is installed on the machine. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { ROOT } from "../tools";

/** Anki's package needs it. */
const OLDEST = [3, 11];

const FOLDER = path.join(ROOT, ".cache", "interop");
const PYTHON = path.join(FOLDER, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");

/** A Python that has the newest of these packages; null, and a sentence, where there is none. */
export async function pythonWith(packages: readonly string[], say: (sentence: string) => void): Promise<string | null> {
  if (!existsSync(PYTHON)) {
    const system = await findPython();
    if (system === null) return said(say, `Skipped: there is no Python ${OLDEST.join(".")} or newer on this machine.`);
    mkdirSync(path.dirname(FOLDER), { recursive: true });
    const made = await run(system, ["-m", "venv", FOLDER]);
    if (made.code !== 0) return said(say, `Skipped: Python could not make an environment: ${lastLine(made.err)}`);
  }
  say(`Fetching ${packages.join(" and ")} of today.`);
  const installed = await run(PYTHON, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade", ...packages]);
  if (installed.code === 0) return PYTHON;
  const present = await run(PYTHON, ["-c", packages.map((name) => `import ${name}`).join("\n")]);
  if (present.code !== 0) return said(say, `Skipped: ${packages.join(" and ")} could not be fetched: ${lastLine(installed.err)}`);
  say(`The packages could not be renewed, so those of the last run are used: ${lastLine(installed.err)}`);
  return PYTHON;
}

/** What a program writes to its standard output. Rejects with what it writes to its standard error if it fails. */
export async function outputOf(program: string, args: readonly string[]): Promise<string> {
  const { code, out, err } = await run(program, args);
  if (code !== 0) throw new Error(err);
  return out;
}

async function findPython(): Promise<string | null> {
  for (const name of ["python3.11", "python3", "python"]) {
    const { code, out } = await run(name, ["-c", "import sys; print(sys.version_info[0], sys.version_info[1])"]);
    const [major = 0, minor = 0] = out.trim().split(" ").map(Number);
    const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
    if (code === 0 && (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))) return name;
  }
  return null;
}

function said(say: (sentence: string) => void, sentence: string): null {
  say(sentence);
  return null;
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" } });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => { out += text; });
    child.stderr.setEncoding("utf8").on("data", (text: string) => { err += text; });
    child.on("error", (error) => { resolve({ code: 1, out, err: error.message }); });
    child.on("close", (code) => { resolve({ code: code ?? 1, out, err }); });
  });
}
