/** A temporary copy of a vault, which can be made what it was. */
import { cp, lstat, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

export interface VaultCopy {
  readonly original: string;
  readonly vaultDir: string;
  /** Makes the copy equal to its original again. Takes a tenth of the time of another copy. */
  restore(): Promise<void>;
  remove(): Promise<void>;
}

export async function copyVault(original: string): Promise<VaultCopy> {
  const temporary = await realpath(await mkdtemp(path.join(os.tmpdir(), "moc-study-vault-")));
  const vaultDir = path.join(temporary, path.basename(original));
  await cp(original, vaultDir, { recursive: true });
  const copied = await stampsIn(vaultDir);
  return {
    original, vaultDir,
    async restore() {
      const now = await stampsIn(vaultDir);
      for (const [file, stamp] of now) if (copied.get(file) !== stamp) await rm(path.join(vaultDir, file), { recursive: true, force: true });
      for (const [file, stamp] of copied) {
        if (now.get(file) === stamp) continue;
        await cp(path.join(original, file), path.join(vaultDir, file), { recursive: true });
        copied.set(file, await stampOf(path.join(vaultDir, file)));
      }
    },
    remove: () => rm(temporary, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** By path within the folder, folders before what is in them. */
async function stampsIn(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder, { recursive: true })).sort();
  return new Map(await Promise.all(files.map(async (file) => [file, await stampOf(path.join(folder, file))] as const)));
}

/** Differs where the file does. */
async function stampOf(file: string): Promise<string> {
  const stats = await lstat(file);
  return stats.isDirectory() ? "folder" : `${stats.mtimeMs}:${stats.ctimeMs}:${stats.size}`;
}
