/**
 * The notes that the plugin wrote, as they stand in the vault: which map each belongs to, which boxes it holds. They may
 * be renamed, moved and copied freely: a note is known by its properties and ids, not by where it lies.
 */
import { strings } from "../core/base/strings";
import type { Problem } from "../core/base/problem";
import type { NotePath } from "../core/base/note-path";
import type { Concept, ConceptId } from "../core/concept/concept";
import type { ConceptIndex } from "../core/index/concept-index";
import { mapIdsOf } from "../core/index/map-ids";
import { nameOf } from "../core/index/notes";
import type { ChecklistItem } from "../core/notes/checklist-items";
import { isLabelledFor, ownerOf, type Owner } from "../core/notes/owner-of";
import { straysIn, type Reading, type Stray } from "../core/notes/stray-ids";
import type { Properties } from "../core/text/properties";
import { isSameNote, readGenerated, type ReadNote } from "./read-generated";

/** The note of a kind for a map: the one to write into, or why none can be told. */
export type FoundNote =
  | { readonly kind: "note"; readonly path: NotePath }
  | { readonly kind: "none" }
  | { readonly kind: "doubt"; readonly path: NotePath; readonly why: string };

/** By concept id: the box as it read before, null where it is read for the first time. */
export type BoxChanges = ReadonlyMap<ConceptId, string | null>;

export class GeneratedNotes {
  private readonly notes = new Map<NotePath, ReadNote>();
  /** By concept id: the notes that hold a box for it. */
  private readonly holders = new Map<ConceptId, Set<ReadNote>>();
  /** By path: boxes that changed and that nobody looked at yet. */
  private readonly changed = new Map<NotePath, Map<ConceptId, string | null>>();
  /** By path: since when a note that is an older copy is out of date, in milliseconds since 1970. */
  private readonly older = new Map<NotePath, number>();
  private owners: { readonly index: ConceptIndex; readonly byNote: WeakMap<ReadNote, Owner> } | null = null;
  private hasChanged = false;

  private readonly stray = new WeakMap<ReadNote, { readonly index: ConceptIndex; readonly strays: readonly Stray[] }>();
  private readonly right = new WeakMap<ChecklistItem, Concept>();

  /** `readingsOf`: how a concept reads and read before, as the log has it. */
  constructor(private readonly index: () => ConceptIndex, private readonly studyFolder: () => string, private readonly readingsOf: (id: ConceptId) => readonly Reading[]) {}

  /**
   * Takes a note's new text (null: gone) and its properties. Gives the ids of the concepts with another box, or null where
   * nothing changed: no box, no problem, nor which notes there are.
   */
  ingest(path: NotePath, text: string | null, properties: Properties): ReadonlySet<ConceptId> | null {
    const before = this.notes.get(path);
    const after = text === null ? undefined : readGenerated(path, text, properties);
    if (before === undefined && after === undefined) return null;
    if (before !== undefined && after !== undefined && isSameNote(before, after)) return null;
    this.older.delete(path);
    if (after === undefined) this.notes.delete(path);
    else this.notes.set(path, after);
    const ids = new Set([...before?.boxes.keys() ?? [], ...after?.boxes.keys() ?? []]);
    for (const id of ids) this.hold(id, before, after);
    return new Set([...ids].filter((id) => this.markChanged(path, id, this.boxIn(before, id), this.boxIn(after, id))));
  }

  has(path: NotePath): boolean {
    return this.notes.has(path);
  }

  /** The map that a note was generated from; null for any other note, and where that is in doubt. */
  mapOf(path: NotePath): NotePath | null {
    const note = this.notes.get(path);
    const owner = note === undefined ? null : this.ownerOf(note);
    return owner?.kind === "map" ? owner.path : null;
  }

  /** The character of a concept's box: that of its map's checklist, else of the first note that has one. */
  tickOf(concept: Pick<Concept, "id">): string | null {
    return this.boxIn(this.holderOf(concept.id), concept.id) ?? null;
  }

  /** The character of a concept's box in one note, as it was read last. */
  tickIn(path: NotePath, id: ConceptId): string | null {
    return this.boxIn(this.notes.get(path), id) ?? null;
  }

  boxesIn(path: NotePath): ReadonlyMap<ConceptId, string> {
    const note = this.notes.get(path);
    return new Map([...note?.boxes.keys() ?? []].flatMap((id) => {
      const box = this.boxIn(note, id);
      return box === undefined ? [] : [[id, box] as const];
    }));
  }

  /** Whether a note holds the box that counts for a concept. */
  isHolder(path: NotePath, id: ConceptId): boolean {
    return this.holderOf(id)?.path === path;
  }

  /** Whether any box changed after its note was read for the first time. */
  hasSeenChange(): boolean {
    return this.hasChanged;
  }

  /** Boxes that changed since the last call, by path. */
  drainChanges(): ReadonlyMap<NotePath, BoxChanges> {
    const changes = new Map(this.changed);
    this.changed.clear();
    return changes;
  }

  /** All boxes are news as at the start: by another clock, another line of the log may be the newest. */
  forgetRead(): void {
    for (const [path, { boxes }] of this.notes) this.changed.set(path, new Map([...boxes.keys()].map((id) => [id, null])));
  }

  hasChanges(): boolean {
    return this.changed.size > 0;
  }

  /** A note whose boxes stand as they did before a time is no news. */
  markOlder(path: NotePath, before: number): void {
    this.older.set(path, before);
  }

  isOlder(path: NotePath): boolean {
    return this.older.has(path);
  }

  noteOf(kind: string, map: NotePath): FoundNote {
    const all = this.inOrder(this.notes.values());
    const own = all.find((note) => note.kind === kind && this.isOwner(note, map));
    if (own !== undefined) return { kind: "note", path: own.path };
    for (const note of all) {
      const why = note.kind === kind || note.kind === null ? this.doubtOf(note) : null;
      const owner = this.ownerOf(note);
      const isMeant = "maps" in owner ? owner.maps.includes(map) : owner.kind !== "none" && owner.path === map;
      if (why !== null && isMeant && note.concepts.size > 0) return { kind: "doubt", path: note.path, why };
    }
    return { kind: "none" };
  }

  paths(): Iterable<NotePath> {
    return this.notes.keys();
  }

  problems(): readonly Problem[] {
    const all = this.inOrder(this.notes.values());
    return [...all.flatMap((note) => [...note.problems, ...this.problemsOf(note)]), ...this.twins(all)];
  }

  /** Ids that stand in a note on another line than that of their concept. */
  strays(path: NotePath): readonly Stray[] {
    const note = this.notes.get(path);
    return note === undefined ? [] : this.straysOf(note);
  }

  private straysOf(note: ReadNote): readonly Stray[] {
    const index = this.index();
    const known = this.stray.get(note);
    if (known?.index === index) return known.strays;
    const strays = straysIn(note.items, { index, notePath: note.path, readingsOf: this.readingsOf, right: this.right });
    this.stray.set(note, { index, strays });
    return strays;
  }

  /** Undefined where a note has no box for a concept, or nobody can tell which. */
  private boxIn(note: ReadNote | undefined, id: ConceptId): string | undefined {
    const box = note?.boxes.get(id);
    if (note === undefined || box === undefined) return box;
    if (this.isContrary(note)) return undefined;
    const stray = this.straysOf(note).find((one) => one.id === id);
    return stray === undefined ? box : stray.home?.tick ?? undefined;
  }

  private problemsOf(note: ReadNote): Problem[] {
    const { path, label, concepts } = note;
    const older = this.older.get(path);
    const messages = [
      this.doubtOf(note),
      this.ownerOf(note).kind === "none" && (label.map !== null || concepts.size > 0) ? label.map === null ? strings.notes.noMap : strings.notes.noMapNamed(label.map) : null,
      older === undefined ? null : strings.notes.older(older),
    ];
    const strays = (this.isContrary(note) ? [] : this.straysOf(note)).map(({ id, item, home }) => ({ path, line: item.idLine, message: strings.notes.stray(this.termOf(id), home === null ? null : home.line + 1) }));
    return [...messages.flatMap((message) => message === null ? [] : [{ path, line: 0, message }]), ...strays];
  }

  private termOf(id: ConceptId): string {
    return this.index().concepts.get(id)?.term ?? this.readingsOf(id).at(-1)?.term ?? "";
  }

  /** Two notes of one kind for one map. */
  private twins(all: readonly ReadNote[]): Problem[] {
    const first = new Map<string, NotePath>();
    return all.flatMap((note): Problem[] => {
      const owner = this.ownerOf(note);
      if (owner.kind !== "map" || note.kind === null) return [];
      const key = `${note.kind} ${owner.path}`;
      const above = first.get(key);
      if (above === undefined) first.set(key, note.path);
      return above === undefined ? [] : [{ path: note.path, line: 0, message: strings.notes.twin(above) }];
    });
  }

  /** Why a note is left alone, in sentences; null where it is not. */
  private doubtOf(note: ReadNote): string | null {
    if (note.kind === null && note.concepts.size > 0) return strings.notes.whichKind;
    const owner = this.ownerOf(note);
    if (owner.kind === "early") return strings.notes.early;
    if (owner.kind === "contrary") {
      const [byId, byName] = owner.maps;
      return strings.notes.twoMaps(strings.notes.mapId(mapIdsOf(this.index()).idOf(byName), byName), this.index().notes.linkpath(byId), byId);
    }
    if (owner.kind !== "doubt") return null;
    const ids = owner.maps.map((path) => strings.notes.mapId(mapIdsOf(this.index()).idOf(path), path));
    return strings.notes.whichMap(ids);
  }

  /** Whether it may be a copy for another map: no box of it counts until somebody says so. */
  private isContrary(note: ReadNote): boolean {
    return this.ownerOf(note).kind === "contrary";
  }

  private isOwner(note: ReadNote, map: NotePath): boolean {
    const owner = this.ownerOf(note);
    return owner.kind === "map" && owner.path === map;
  }

  private ownerOf(note: ReadNote): Owner {
    const index = this.index();
    if (this.owners?.index !== index) this.owners = { index, byNote: new WeakMap() };
    const known = this.owners.byNote.get(note) ?? ownerOf(note, index, this.readingsOf);
    this.owners.byNote.set(note, known);
    return known;
  }

  private holderOf(id: ConceptId): ReadNote | undefined {
    const holders = this.holders.get(id);
    if (holders === undefined || holders.size === 1) return holders?.values().next().value;
    const map = this.index().concepts.get(id)?.map;
    const all = this.inOrder([...holders].filter((note) => this.boxIn(note, id) !== undefined));
    return all.find((note) => note.kind === "checklist" && map !== undefined && this.isOwner(note, map)) ?? all[0];
  }

  private hold(id: ConceptId, before: ReadNote | undefined, after: ReadNote | undefined): void {
    const holders = this.holders.get(id) ?? new Set();
    if (before !== undefined) holders.delete(before);
    if (after?.boxes.has(id) === true) holders.add(after);
    if (holders.size === 0) this.holders.delete(id);
    else this.holders.set(id, holders);
  }

  private markChanged(path: NotePath, id: ConceptId, before: string | undefined, after: string | undefined): boolean {
    if (before === after) return false;
    if (before !== undefined && after !== undefined) this.hasChanged = true;
    const changes = this.changed.get(path) ?? new Map<ConceptId, string | null>();
    this.changed.set(path, changes);
    if (after === undefined) changes.delete(id);
    else if (!changes.has(id)) changes.set(id, before ?? null);
    return true;
  }

  /**
   * The one that counts first: no older copy, no note of another map that was merged into this one, in the study folder, with
   * the map's name, the shortest: sync services make names longer.
   */
  private inOrder(notes: Iterable<ReadNote>): ReadNote[] {
    const folder = `${this.studyFolder().toLowerCase()}/`;
    const rank = (note: ReadNote): readonly number[] => {
      const { path } = note;
      const map = this.mapOf(path);
      const isNamed = map !== null && isLabelledFor(note, map, this.index());
      return [Number(this.older.has(path)), Number(!isNamed), Number(!path.toLowerCase().startsWith(folder)), Number(map === null || !nameOf(path).includes(nameOf(map))), nameOf(path).length, path.length];
    };
    return [...notes].map((note) => ({ note, rank: rank(note) })).sort((a, b) => {
      const at = a.rank.findIndex((value, index) => value !== b.rank[index]);
      return at < 0 ? (a.note.path < b.note.path ? -1 : 1) : (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
    }).map(({ note }) => note);
  }
}
