/**
 * The notes that the plugin wrote, as they stand in the vault: which map each belongs to, which boxes it holds. They may
 * be renamed, moved and copied freely: a note is known by its properties and ids, not by where it lies.
 */
import { strings } from "../core/base/strings";
import { ValueSets } from "../core/base/value-sets";
import type { Problem } from "../core/base/problem";
import type { NotePath } from "../core/base/note-path";
import type { Concept, ConceptId } from "../core/concept/concept";
import type { ConceptIndex } from "../core/index/concept-index";
import { mapIdsOf } from "../core/index/map-ids";
import { nameOf } from "../core/index/notes";
import { ownerOf, type Owner } from "../core/notes/owner-of";
import type { Reading } from "../core/notes/stray-ids";
import type { Properties } from "../core/text/properties";
import { isSameNote, readGenerated, type ReadNote } from "./read-generated";
import { StrayItems } from "./stray-items";

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
  private readonly holders = new ValueSets<ConceptId, ReadNote>();
  /** By path: boxes that changed and that nobody looked at yet. */
  private readonly changed = new Map<NotePath, Map<ConceptId, string | null>>();
  /** By path: since when a note that is an older copy is out of date, in milliseconds since 1970. */
  private readonly older = new Map<NotePath, number>();
  private owners: { readonly index: ConceptIndex; readonly byNote: WeakMap<ReadNote, Owner> } | null = null;
  private readonly strays: StrayItems;
  private hasChanged = false;

  /** `readingsOf`: how a concept reads and read before, as the log has it. */
  constructor(private readonly index: () => ConceptIndex, private readonly studyFolder: () => string, private readonly readingsOf: (id: ConceptId) => readonly Reading[]) {
    this.strays = new StrayItems(index, readingsOf);
  }

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
    return new Map([...this.notes.get(path)?.boxes.keys() ?? []].map((id) => [id, this.tickIn(path, id) ?? " "]));
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
    const own = all.find((note) => note.kind === kind && this.mapOf(note.path) === map);
    if (own !== undefined) return { kind: "note", path: own.path };
    for (const note of all) {
      const why = note.kind === kind || note.kind === null ? this.doubtOf(note) : null;
      const owner = this.ownerOf(note);
      const isMeant = "maps" in owner ? owner.maps.includes(map) : owner.kind !== "none" && owner.path === map;
      if (why !== null && isMeant && note.concepts.size > 0) return { kind: "doubt", path: note.path, why };
    }
    return { kind: "none" };
  }

  all(): Iterable<ReadNote> {
    return this.notes.values();
  }

  problems(): readonly Problem[] {
    const all = this.inOrder(this.notes.values());
    return [...all.flatMap((note) => [...note.problems, ...this.problemsOf(note)]), ...this.twins(all)];
  }

  /** Whether a note has a concept's id on another line than that of the concept. */
  isStray(path: NotePath, id: ConceptId): boolean {
    const note = this.notes.get(path);
    return note !== undefined && this.strays.of(note).some((one) => one.id === id);
  }

  /** Undefined where a note has no box for a concept, or nobody can tell which. */
  private boxIn(note: ReadNote | undefined, id: ConceptId): string | undefined {
    return note?.boxes.has(id) !== true || this.isContrary(note) ? undefined : this.strays.boxIn(note, id);
  }

  private problemsOf(note: ReadNote): Problem[] {
    const { path, label, concepts } = note;
    const older = this.older.get(path);
    const messages = [
      this.doubtOf(note),
      this.ownerOf(note).kind === "none" && (label.map !== null || concepts.size > 0) ? label.map === null ? strings.notes.noMap : concepts.size === 0 ? strings.notes.emptied : strings.notes.noMapNamed(label.map) : null,
      older === undefined ? null : strings.notes.older(older),
    ];
    return [...messages.flatMap((message) => message === null ? [] : [{ path, line: 0, message }]), ...this.isContrary(note) ? [] : this.strays.problems(note)];
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
    const lineFor = (path: NotePath): string => strings.notes.mapId(this.idOf(path), path);
    if (owner.kind === "contrary") {
      const [byId, byName] = owner.maps;
      return strings.notes.twoMaps(lineFor(byName), this.index().notes.linkpath(byId), byId);
    }
    if (owner.kind !== "doubt") return null;
    return strings.notes.whichMap(owner.maps.map(lineFor));
  }

  /** Whether it may be a copy for another map: no box of it counts until somebody says so. */
  private isContrary(note: ReadNote): boolean {
    return this.ownerOf(note).kind === "contrary";
  }

  private idOf(map: NotePath): string {
    return mapIdsOf(this.index()).idOf(map);
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
    if (holders.length < 2) return holders[0];
    const map = this.index().concepts.get(id)?.map;
    const all = this.inOrder(holders.filter((note) => this.boxIn(note, id) !== undefined));
    return all.find((note) => note.kind === "checklist" && this.mapOf(note.path) === map) ?? all[0];
  }

  private hold(id: ConceptId, before: ReadNote | undefined, after: ReadNote | undefined): void {
    if (before !== undefined) this.holders.delete(id, before);
    if (after?.boxes.has(id) === true) this.holders.add(id, after);
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

  /** The one that counts first: no older copy, labelled for its map, in the study folder, called as the map is, with the shortest name: sync services make names longer. */
  private inOrder(notes: Iterable<ReadNote>): ReadNote[] {
    const folder = `${this.studyFolder().toLowerCase()}/`;
    const rank = (note: ReadNote): readonly number[] => {
      const { path } = note;
      const map = this.mapOf(path);
      const checks = [!this.older.has(path), map !== null && note.label.mapId === this.idOf(map), path.toLowerCase().startsWith(folder), map !== null && nameOf(path).includes(nameOf(map))];
      return [...checks.map((is) => Number(!is)), nameOf(path).length, path.length];
    };
    return [...notes].map((note) => ({ note, rank: rank(note) })).sort((a, b) => {
      const at = a.rank.findIndex((value, index) => value !== b.rank[index]);
      return at < 0 ? (a.note.path < b.note.path ? -1 : 1) : (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
    }).map(({ note }) => note);
  }
}
