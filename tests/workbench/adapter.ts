/** The vault's adapter: plain paths. What lies below the configuration folder is kept in the browser. */
import type * as obs from "obsidian";
import type { ConfigStore, Disk } from "./disk";
import { TFile, TFolder } from "./files";

/** A vault that can be asked to remove without asking how the user would have it. */
interface Vault extends obs.Vault {
  removeNow(file: obs.TAbstractFile): Promise<void>;
}

export function createAdapter(vault: Vault, disk: Disk, config: ConfigStore): obs.DataAdapter {
  const isConfig = (path: string): boolean => path === vault.configDir || path.startsWith(`${vault.configDir}/`);

  function file(path: string): obs.TFile {
    const found = vault.getFileByPath(path);
    if (!found) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return found;
  }

  async function read(path: string): Promise<string> {
    if (!isConfig(path)) return vault.read(file(path));
    const text = config.read(path);
    if (text === null) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return text;
  }

  async function write(path: string, data: string): Promise<void> {
    if (isConfig(path)) {
      if (disk.failing.some((prefix) => path.startsWith(prefix))) throw new Error(`EACCES: permission denied, open '${path}'`);
      config.write(path, data);
    } else if (vault.getFileByPath(path)) await vault.modify(file(path), data);
    else await vault.create(path, data);
  }

  async function remove(path: string): Promise<void> {
    if (isConfig(path)) config.remove(path);
    else await vault.removeNow(file(path));
  }

  async function exists(path: string): Promise<boolean> {
    return isConfig(path) ? config.paths().some((one) => one === path || one.startsWith(`${path}/`)) : vault.getAbstractFileByPath(path) !== null;
  }

  async function removeFolder(path: string): Promise<void> {
    if (isConfig(path)) for (const one of config.paths()) if (one.startsWith(`${path}/`)) config.remove(one);
    const folder = vault.getFolderByPath(path);
    if (folder) await vault.removeNow(folder);
  }

  return {
    getName: () => vault.getName(),
    exists,
    read,
    write,
    remove,
    rmdir: removeFolder,
    stat: async (path) => {
      const text = isConfig(path) ? config.read(path) : null;
      if (text !== null) return { type: "file", ctime: 0, mtime: 0, size: text.length };
      const found = vault.getAbstractFileByPath(path);
      if (found instanceof TFile) return { type: "file", ...found.stat };
      return found ? { type: "folder", ctime: 0, mtime: 0, size: 0 } : null;
    },
    list: async (path) => {
      if (isConfig(path)) return { files: config.paths().filter((one) => one.startsWith(`${path}/`) && !one.slice(path.length + 1).includes("/")), folders: [] };
      const children = vault.getFolderByPath(path === "" ? "/" : path)?.children ?? [];
      return { files: children.filter((one) => one instanceof TFile).map((one) => one.path), folders: children.filter((one) => one instanceof TFolder).map((one) => one.path) };
    },
    readBinary: (path) => vault.readBinary(file(path)),
    writeBinary: async (path, data) => {
      if (vault.getFileByPath(path)) await vault.modifyBinary(file(path), data);
      else await vault.createBinary(path, data);
    },
    append: async (path, data) => { await write(path, await exists(path) ? await read(path) + data : data); },
    appendBinary: (path, data) => vault.appendBinary(file(path), data),
    process: async (path, change) => {
      if (!isConfig(path)) return vault.process(file(path), change);
      const text = change(await read(path));
      await write(path, text);
      return text;
    },
    getResourcePath: (path) => disk.resourcePath(path),
    mkdir: async (path) => { if (!isConfig(path) && !vault.getFolderByPath(path)) await vault.createFolder(path); },
    trashSystem: async (path) => { await remove(path); return true; },
    trashLocal: remove,
    rename: async (path, to) => {
      if (isConfig(path)) {
        await write(to, await read(path));
        config.remove(path);
      } else await vault.rename(file(path), to);
    },
    copy: async (path, to) => {
      if (isConfig(path)) await write(to, await read(path));
      else await vault.copy(file(path), to);
    },
  };
}
