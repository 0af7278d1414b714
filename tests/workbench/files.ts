/** Files and folders of the vault, as the plugin holds them. */
import type * as obs from "obsidian";

export abstract class TAbstractFile implements obs.TAbstractFile {
  name = "";
  parent: TFolder | null = null;

  constructor(readonly vault: obs.Vault, public path: string) {}

  /** After a rename: what follows from the path. */
  setPath(path: string): void {
    this.path = path;
    this.name = path.slice(path.lastIndexOf("/") + 1);
  }
}

export class TFile extends TAbstractFile implements obs.TFile {
  basename = "";
  extension = "";

  constructor(vault: obs.Vault, path: string, public stat: obs.FileStats) {
    super(vault, path);
    this.setPath(path);
  }

  override setPath(path: string): void {
    super.setPath(path);
    const dot = this.name.lastIndexOf(".");
    this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : "";
    this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
  }
}

export class TFolder extends TAbstractFile implements obs.TFolder {
  children: TAbstractFile[] = [];

  constructor(vault: obs.Vault, path: string) {
    super(vault, path);
    this.setPath(path);
  }

  isRoot(): boolean {
    return this.path === "/";
  }
}

export function parentPath(path: string): string {
  const at = path.lastIndexOf("/");
  return at < 0 ? "/" : path.slice(0, at);
}
