/** What the app does with files beyond the vault: links that follow a rename, front matter, links for other notes. */
import type * as obs from "obsidian";
import { TFile, TFolder, parentPath } from "./files";
import { getFrontMatterInfo, parseYaml, stringifyYaml } from "./frontmatter";
import { parseLinktext } from "./links";
import type { MetadataCache } from "./metadata-cache";
import type { Vault } from "./vault";

export class FileManager implements obs.FileManager {
  constructor(private readonly vault: Vault, private readonly cache: MetadataCache) {}

  getNewFileParent(sourcePath: string): TFolder {
    return this.vault.getFolderByPath(parentPath(sourcePath)) ?? this.vault.getRoot();
  }

  /** Renames, then rewrites in every note the links that would no longer lead here. */
  async renameFile(file: obs.TAbstractFile, newPath: string): Promise<void> {
    const targets = new Set(filesIn(file));
    const links = this.vault.getMarkdownFiles().map((note) => ({ note, links: this.linksTo(note, targets) })).filter((one) => one.links.length > 0);
    await this.vault.rename(file, newPath);
    for (const { note, links: found } of links) await this.vault.process(note, (text) => this.rewrite(text, note, found));
  }

  promptForDeletion(file: obs.TAbstractFile): Promise<boolean> {
    return this.trashFile(file).then(() => true);
  }

  async trashFile(file: obs.TAbstractFile): Promise<void> {
    await this.vault.removeNow(file);
  }

  generateMarkdownLink(file: obs.TFile, sourcePath: string, subpath = "", alias = ""): string {
    const text = file.path === sourcePath && subpath !== "" ? "" : this.cache.fileToLinktext(file, sourcePath, true);
    const words = alias === "" || alias === text ? "" : `|${alias}`;
    return `${file.extension === "md" ? "" : "!"}[[${text}${subpath}${words}]]`;
  }

  async processFrontMatter(file: obs.TFile, change: (frontmatter: unknown) => void): Promise<void> {
    await this.vault.process(file, (text) => {
      const info = getFrontMatterInfo(text);
      const value: unknown = info.exists ? parseYaml(info.frontmatter) ?? {} : {};
      const before = JSON.stringify(value);
      change(value);
      if (JSON.stringify(value) === before) return text;
      const empty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
      const front = empty ? "" : `---\n${stringifyYaml(value)}---\n`;
      return front + text.slice(info.contentStart);
    });
  }

  getAvailablePathForAttachment(filename: string): Promise<string> {
    return Promise.resolve(filename);
  }

  private linksTo(note: TFile, targets: ReadonlySet<obs.TFile>): FoundLink[] {
    const cache = this.cache.getFileCache(note);
    const refs: obs.Reference[] = [...cache?.links ?? [], ...cache?.embeds ?? [], ...cache?.frontmatterLinks ?? []];
    return refs.flatMap((ref) => {
      const target = this.cache.getFirstLinkpathDest(parseLinktext(ref.link).path, note.path);
      return target && targets.has(target) && parseLinktext(ref.link).path !== "" ? [{ ref, target }] : [];
    });
  }

  private rewrite(text: string, note: TFile, links: readonly FoundLink[]): string {
    let result = text;
    for (const { ref, target } of links) {
      const { path, subpath } = parseLinktext(ref.link);
      if (this.cache.getFirstLinkpathDest(path, note.path) === target) continue;
      const linktext = this.cache.fileToLinktext(target, note.path, true);
      const written = /^!?\[\[/.test(ref.original)
        ? ref.original.replace(/^(!?\[\[)[^\]|#]*/, (_all, open: string) => open + linktext)
        : ref.original.replace(/\]\([^)]*\)$/, () => `](${encodeURI(target.path + subpath)})`);
      result = result.split(ref.original).join(written);
    }
    return result;
  }
}

interface FoundLink {
  readonly ref: obs.Reference;
  readonly target: TFile;
}

function filesIn(file: obs.TAbstractFile): TFile[] {
  if (file instanceof TFile) return [file];
  return file instanceof TFolder ? file.children.flatMap(filesIn) : [];
}
