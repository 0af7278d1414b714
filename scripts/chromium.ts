/**
 * Finds a Chromium that starts. In this order: the one that CHROMIUM_PATH names, one of the system's, Playwright's own,
 * one that Playwright downloads, one from the system's package manager. A browser counts only once it has shown a blank
 * page: one that lacks a shared library is skipped like one that is missing.
 */
import { chromium } from "@playwright/test";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { runProgram, runTool } from "./tools";

export type Say = (sentence: string) => void;

/** The shell without windows comes first: it takes a quarter less of the processor's time. */
const NAMES = ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

/** Below the applications folder of the system or of the user. */
const MAC = ["Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome", "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"];

/** Below each of the program folders. */
const WINDOWS = ["Chromium\\Application\\chrome.exe", "Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

interface PackageManager {
  readonly program: string;
  /** What brings the list of packages up to date, where that is a step of its own. */
  readonly update?: readonly string[];
  readonly install: readonly string[];
  /** The first one that can be installed. */
  readonly packages: readonly string[];
}

/** What installs a browser as root: the first program that the system has. */
const PACKAGE_MANAGERS: readonly PackageManager[] = [
  { program: "apt-get", update: ["update"], install: ["install", "-y", "--no-install-recommends"], packages: ["chromium-headless-shell", "chromium"] },
  { program: "dnf", install: ["install", "-y"], packages: ["chromium-headless", "chromium"] },
  { program: "apk", install: ["add"], packages: ["chromium"] },
  { program: "pacman", install: ["-Sy", "--noconfirm"], packages: ["chromium"] },
  { program: "zypper", install: ["--non-interactive", "install"], packages: ["chromium"] },
];

/** Milliseconds. A cold browser on a slow disk takes seconds; a hung one never starts. */
const START_LIMIT = 60_000;
/**
 * Milliseconds. 200 MB take this long over a slow line. A network that drops packets must not block the run for longer.
 */
const FETCH_LIMIT = 300_000;

/** The path of a Chromium that starts, or null. Each attempt is reported in a sentence. */
export async function findChromium(say: Say): Promise<string | null> {
  for (const candidate of [process.env["CHROMIUM_PATH"] ?? "", ...known(), chromium.executablePath()]) {
    if (await starts(candidate, say)) return candidate;
  }
  say("No Chromium was found, so Playwright fetches one (some 200 MB).");
  await runTool("playwright", ["install", "chromium"], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" }, { silent: true, timeout: FETCH_LIMIT });
  if (await starts(chromium.executablePath(), say)) return chromium.executablePath();
  if (await installFromSystem(say)) {
    for (const candidate of known()) if (await starts(candidate, say)) return candidate;
  }
  say("No Chromium could be had. Install Chromium or Chrome by hand, or name one: CHROMIUM_PATH=<program> npm test.");
  return null;
}

function known(): string[] {
  const home = os.homedir();
  if (process.platform === "darwin") return ["/Applications", path.join(home, "Applications")].flatMap((folder) => MAC.map((app) => path.join(folder, app)));
  if (process.platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => process.env[name] ?? []);
    return folders.flatMap((folder) => WINDOWS.map((program) => path.join(folder, program)));
  }
  return NAMES.flatMap((name) => onPath(name) ?? []);
}

function onPath(name: string): string | null {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

async function starts(program: string, say: Say): Promise<boolean> {
  if (program === "" || !existsSync(program)) return false;
  const profile = mkdtempSync(path.join(os.tmpdir(), "moc-study-browser-"));
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", `--user-data-dir=${profile}`, "--dump-dom", "about:blank"];
  const code = await runProgram(program, args, {}, { silent: true, timeout: START_LIMIT });
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  say(code === 0 ? `The browser is ${program}.` : `${program} is there, but does not start.`);
  return code === 0;
}

async function installFromSystem(say: Say): Promise<boolean> {
  const manager = PACKAGE_MANAGERS.find(({ program }) => process.platform === "linux" && onPath(program));
  if (!manager) return false;
  const { program, update, install, packages } = manager;
  if (process.getuid?.() !== 0) {
    say(`Playwright could not fetch one, and only root may install one here: sudo ${program} ${[...install, packages.at(-1)].join(" ")}`);
    return false;
  }
  say(`Playwright could not fetch one, so the system's package manager installs it.`);
  const run = (args: readonly string[]): Promise<number> => runProgram(program, args, { DEBIAN_FRONTEND: "noninteractive" });
  if (update !== undefined && (await run(update)) !== 0) return false;
  for (const name of packages) if ((await run([...install, name])) === 0) return true;
  return false;
}
