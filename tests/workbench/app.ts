/** The app: its parts, put together. */
import type * as obs from "obsidian";
import { CommandRegistry } from "./commands";
import { ConfigStore, Disk } from "./disk";
import { Events } from "./events";
import { FileManager } from "./file-manager";
import type { HostApp } from "./host-app";
import { keymap } from "./keymap";
import { MarkdownView } from "./markdown-view";
import { MetadataCache } from "./metadata-cache";
import { PlainFileView } from "./small-views";
import { Vault } from "./vault";
import { Workspace } from "./workspace";

export class App implements HostApp {
  readonly keymap = keymap;
  readonly scope = keymap.rootScope;
  readonly disk = new Disk();
  readonly config: ConfigStore;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly viewCreators = new Map<string, obs.ViewCreator>();
  readonly hoverSources = new Map<string, obs.HoverLinkSource>();
  readonly editorExtensions: unknown[] = [];
  readonly editorSuggests: obs.EditorSuggest<unknown>[] = [];
  readonly commands: CommandRegistry;
  readonly renderContext = { hoverPopover: null };
  readonly secretStorage = Object.assign(new Events(), new Secrets());
  lastEvent: obs.UserEvent | null = null;
  private readonly space: Workspace;

  /** `device`: a tab that is told to be another one keeps what belongs to a device for itself. */
  constructor(name: string, key: string, private readonly device = "") {
    this.config = new ConfigStore(key);
    this.vault = new Vault(name, this.disk, this.config);
    this.metadataCache = new MetadataCache(this.vault);
    this.fileManager = new FileManager(this.vault, this.metadataCache);
    this.commands = new CommandRegistry(this);
    this.space = new Workspace(this);
    this.viewCreators.set("markdown", (leaf) => new MarkdownView(leaf));
    this.viewCreators.set("unknown-file", (leaf) => new PlainFileView(leaf));
    for (const type of ["click", "keydown"] as const) {
      window.addEventListener(type, (event) => { this.lastEvent = event; }, true);
    }
  }

  /** The host's leaves and the declared ones differ only in what the declarations hide. */
  get workspace(): obs.Workspace {
    return this.space as unknown as obs.Workspace;
  }

  get panes(): Workspace {
    return this.space;
  }

  isDarkMode(): boolean {
    return document.body.hasClass("theme-dark");
  }

  loadLocalStorage(key: string): unknown {
    const text = this.config.read(this.localPath(key));
    return text === null ? null : JSON.parse(text) as unknown;
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) this.config.remove(this.localPath(key));
    else this.config.write(this.localPath(key), JSON.stringify(data));
  }

  private localPath(key: string): string {
    return `local/${this.device === "" ? "" : `${this.device}/`}${key}`;
  }
}

/** Kept for as long as the page is open: nothing secret belongs on a workbench. */
class Secrets {
  private readonly secrets = new Map<string, string>();
  readonly setSecret = (id: string, secret: string): void => { this.secrets.set(id, secret); };
  readonly getSecret = (id: string): string | null => this.secrets.get(id) ?? null;
  readonly listSecrets = (): string[] => [...this.secrets.keys()];
}
