/**
 * The notes that terms may mean, by spelling and by the note that they lead back to; kept up to date note by note.
 *
 * Each change says which bullets it can touch (`Touched`), so that only their notes are looked for again:
 *
 *   a note comes or goes       links of its name, terms of its spellings, and those of all notes that lead back to it
 *   its aliases or text change terms of its old and new spellings
 *   it leads back elsewhere    as if it had come: it and the notes below it stand in another place
 */
import { isSameList } from "../base/same-list";
import { notePath, type NotePath } from "../base/note-path";
import { ValueSets } from "../base/value-sets";
import { spellingsOf } from "../text/words";
import type { NoteFacts } from "./note-facts";
import { NoteFolders } from "./note-folders";
import type { NoteTable } from "./note-table";
import { folderOf, linkNameKey, nameOf } from "./notes";
import { nameKey } from "./bullet-context";

/** The notes above a note, nearest first: their compact names, and their paths where they exist. */
export type NoteChain = readonly { readonly key: string; readonly path: NotePath | null }[];

/** Keys of the bullets whose note may be another one now. */
export interface Touched {
  /** Of links (`linkNameKey`). */
  readonly links: Set<string>;
  /** Of terms (compact keys). */
  readonly spellings: Set<string>;
  /** Of nearest headings, and of the notes that siblings' notes lead back to (compact keys). */
  readonly headings: Set<string>;
}

/** A folder of more notes is a store: no longer names are looked for in it. */
const LARGEST = 50;

/** Longer chains are cycles or mistakes. */
const LONGEST_CHAIN = 12;

/** The note that another one leads back to. */
interface UpKeys {
  /** Its compact key; that of the folder (`folderKey`) where it leads nowhere. */
  readonly parent: string;
  /** Of a link to it; empty where it leads nowhere. */
  readonly up: string;
}

/** What a note is found by. */
interface Entry extends UpKeys {
  readonly spellings: readonly string[];
}

export class NoteCandidates {
  private readonly entries = new Map<NotePath, Entry>();
  private readonly bySpelling = new ValueSets<string, NotePath>();
  private readonly byParent = new ValueSets<string, NotePath>();
  private readonly byUp = new ValueSets<string, NotePath>();
  private readonly maps = new Set<NotePath>();
  /** Maps by the folder that they lie in. */
  private readonly mapFolders = new ValueSets<string, NotePath>();
  private readonly folders = new NoteFolders();
  /** Chains are worked out when first asked for, and forgotten when a note comes, goes or leads back elsewhere. */
  private readonly chains = new Map<NotePath, NoteChain>();

  /** By link as written: whole folders of notes lead back to the same one. */
  private readonly upKeys = new Map<string, UpKeys>();

  constructor(private readonly notes: NoteTable) {}

  // ── Questions ──────────────────────────────────────────────────────────────────────────────────────────────────

  resolve(link: string, from: NotePath): NotePath | null {
    return this.notes.resolve(link, from);
  }

  factsOf(path: NotePath): NoteFacts | undefined {
    return this.notes.facts.get(path);
  }

  isMap(path: NotePath): boolean {
    return this.maps.has(path);
  }

  /** Paths of the notes, maps left out, that a spelling may mean. */
  withSpelling(spelling: string): readonly NotePath[] {
    const paths = this.bySpelling.get(spelling);
    return paths.length === 0 ? paths : this.withoutMaps(paths);
  }

  /** Paths of the notes, maps left out, that lead back to a note of this name. */
  directlyBelow(key: string): readonly NotePath[] {
    return this.isStore(key, LARGEST) ? [] : this.withoutMaps(this.byParent.get(key));
  }

  spellingsOf(path: NotePath): readonly string[] {
    return this.entries.get(path)?.spellings ?? [];
  }

  /** Compact key of the note that it leads back to, or of its folder (`folderKey`) where it leads nowhere. */
  parentOf(path: NotePath): string {
    return this.entries.get(path)?.parent ?? "";
  }

  chainOf(path: NotePath): NoteChain {
    const known = this.chains.get(path) ?? this.newChain(path);
    this.chains.set(path, known);
    return known;
  }

  /** Whether the nearest folder above that holds maps is neither the map's own nor below it. */
  isForeign(path: NotePath, map: NotePath): boolean {
    const own = folderOf(map);
    for (let folder = folderOf(path); folder !== "" && folder !== own; folder = folderOf(folder)) {
      if (this.mapFolders.has(folder)) return own !== "" && !folder.startsWith(`${own}/`) && !own.startsWith(`${folder}/`);
    }
    return false;
  }

  // ── Changes ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** A note's new facts, or null where it is gone; adds to `touched` where that is wanted. */
  update(path: NotePath, facts: NoteFacts | null, touched: Touched | null): void {
    const before = this.notes.facts.get(path);
    if (facts === null) this.notes.delete(path);
    else this.notes.set(facts);
    const known = this.entries.get(path);
    const entry = facts === null ? undefined : before !== undefined && known !== undefined && isSameName(before, facts) ? known : this.entryOf(facts);
    if (known !== entry) this.replace(path, known, entry);
    const moved = before === undefined || facts === null;
    const isElsewhere = known !== entry && (moved || before.up !== facts.up);
    if (isElsewhere) this.chains.clear();
    if (touched === null) return;
    for (const spelling of [...known?.spellings ?? [], ...entry?.spellings ?? []]) touched.spellings.add(spelling);
    if (known === entry) return;
    for (const one of [known, entry]) this.touch(one, touched);
    const key = linkNameKey(path);
    // What a bullet links to tells where its siblings' notes are.
    if (moved || known?.parent !== entry?.parent) touched.links.add(key);
    if (isElsewhere) this.touchBelow(path, key, touched);
  }

  /** A note became a map, or is one no more; adds to `touched` where that is wanted. */
  setMap(path: NotePath, isMap: boolean, touched: Touched | null): void {
    if (this.maps.has(path) === isMap) return;
    if (isMap) this.maps.add(path);
    else this.maps.delete(path);
    const folder = folderOf(path);
    const hadMaps = this.mapFolders.has(folder);
    this.mapFolders[isMap ? "add" : "delete"](folder, path);
    this.chains.clear();
    if (touched === null) return;
    touched.links.add(linkNameKey(path));
    this.touch(this.entries.get(path), touched);
    this.touchBelow(path, linkNameKey(path), touched);
    // Every note in there belongs to another map now, or to none.
    if (this.mapFolders.has(folder) !== hadMaps) for (const below of this.folders.under(folder)) this.touch(this.entries.get(notePath(below)), touched);
  }

  /** `Storage/index.md` is named as its folder. */
  private entryOf({ path, name, aliases, up }: NoteFacts): Entry {
    return { spellings: spellingsOf(/^_?(?:index|readme)$/i.test(name) ? nameOf(folderOf(path)) : name, aliases), ...up === null ? { parent: folderKey(path), up: "" } : this.upKeysOf(up) };
  }

  private upKeysOf(up: string): UpKeys {
    const known = this.upKeys.get(up) ?? { parent: nameKey(nameOf(up)), up: linkNameKey(up) };
    this.upKeys.set(up, known);
    return known;
  }

  private replace(path: NotePath, before: Entry | undefined, after: Entry | undefined): void {
    for (const [act, entry] of [["delete", before], ["add", after]] as const) {
      for (const spelling of entry?.spellings ?? []) this.bySpelling[act](spelling, path);
      if (entry === undefined) continue;
      this.byParent[act](entry.parent, path);
      if (entry.up !== "") this.byUp[act](entry.up, path);
    }
    if (after === undefined) {
      this.entries.delete(path);
      this.folders.delete(path);
    } else {
      this.entries.set(path, after);
      this.folders.add(path);
    }
  }

  /** The place of every note that leads back to this one, at whatever distance, may be another. `key`: of a link to it. */
  private touchBelow(path: NotePath, key: string, touched: Touched): void {
    const seen = new Set([path]);
    let level: ReadonlySet<string> = new Set([key]);
    for (let depth = 0; depth < LONGEST_CHAIN && level.size > 0; depth++) {
      const next = new Set<string>();
      for (const name of level) {
        for (const below of this.byUp.get(name)) {
          if (seen.has(below)) continue;
          seen.add(below);
          next.add(linkNameKey(below));
          this.touch(this.entries.get(below), touched);
        }
      }
      level = next;
    }
  }

  private newChain(path: NotePath): NoteChain {
    const chain: { readonly key: string; readonly path: NotePath | null }[] = [];
    const seen = new Set([path]);
    let at: NotePath | null = path;
    while (at !== null && chain.length < LONGEST_CHAIN) {
      const up: string | null = this.notes.facts.get(at)?.up ?? null;
      if (up === null) break;
      const above = this.notes.resolve(up, at);
      if (above !== null && seen.has(above)) break;
      chain.push({ key: this.upKeysOf(above ?? up).parent, path: above });
      if (above !== null) seen.add(above);
      at = above;
    }
    return chain;
  }

  private isStore(key: string, most: number): boolean {
    return key.endsWith("/") && this.byParent.hasMoreThan(most, key);
  }

  /** A note stands in another place now. */
  private touch(entry: Entry | undefined, touched: Touched): void {
    for (const spelling of entry?.spellings ?? []) touched.spellings.add(spelling);
    // With the note that came last a folder may have become a store.
    if (entry !== undefined && !this.isStore(entry.parent, LARGEST + 1)) touched.headings.add(entry.parent);
  }

  private withoutMaps(paths: readonly NotePath[]): readonly NotePath[] {
    return paths.filter((path) => !this.maps.has(path));
  }
}

/** `02 Storage/01_Disks/x.md` → `disk/`. */
export function folderKey(path: NotePath): string {
  return `${nameKey(nameOf(folderOf(path)).replace(/^\d+[\s._-]+/, ""))}/`;
}

function isSameName(a: NoteFacts, b: NoteFacts): boolean {
  return a.up === b.up && isSameList(a.aliases, b.aliases);
}
