/** Temporary folders for tests, and the project's scripts run as a person runs them. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { onTestFinished } from "vitest";
import { runCommand } from "../../scripts/moc/run-command";

const RUN = path.resolve(import.meta.dirname, "../../scripts/run.mjs");

/** A folder with these files, by path. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "moc-study-folder-"));
  onTestFinished(() => { rmSync(folder, { recursive: true, force: true }); });
  for (const [file, content] of Object.entries(files)) {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
  return folder;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `node scripts/run.mjs NAME args…`, from `cwd`. */
export function runScript(name: string, args: readonly string[], cwd = process.cwd()): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [RUN, name, ...args], { cwd, env: { ...process.env, npm_lifecycle_event: "", INIT_CWD: cwd } });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => { out += text; });
    child.stderr.setEncoding("utf8").on("data", (text: string) => { err += text; });
    child.on("error", reject);
    child.on("close", (code) => { resolve({ code, out, err }); });
  });
}

/** The headless command, without the second that a process takes to start. */
export async function moc(...args: readonly string[]): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand(args, { out: (text) => { out.push(text); return Promise.resolve(); }, err: (message) => { err.push(`${message}\n`); } });
  return { code, out: out.join(""), err: err.join("") };
}

/** A map with two sections, its own ticks, a concept with a note, and a skipped line. */
export const SMALL_VAULT = {
  "Maps/Systems MOC.md": [
    "# Systems", "", "← Back to [[Home]]", "",
    "## Operating Systems", "",
    "### Memory", "",
    "- **Paging** — memory in blocks of one size",
    "- [x] **Segmentation** — memory in pieces of meaning", "",
    "### Storage", "",
    "- **Inter-Process Communication (IPC)** — pipes, sockets", "",
    "## Networking", "",
    "### Storage", "",
    "- **CDN** — a cache near the reader, see [[Paging]]", "",
  ].join("\n"),
  "Notes/Paging.md": "Back to [[Systems MOC]]\n\n# Paging\n\nPages and frames.\n",
  "Home.md": "# Home\n\n- [[Systems MOC]]\n",
} as const;
