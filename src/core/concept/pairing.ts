/** Pairs of known and present concepts that were found, and what is still to be matched. One to one. */
import { notePath, type NotePath } from "../base/note-path";
import type { ConceptId } from "./concept";
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import { once, remembering } from "../base/remembering";
import { hasSameNeighbours, isLong, isSameLink, type Entry } from "./entry";
import { Copies } from "./copies";
import { earlierTexts } from "./earlier-texts";
import type { Pair, Tier } from "./pair";
import { normalizedTextPrint, textOfPrint, textPrint } from "./prints";
import type { Renames } from "./renames";
import { isReplacedMap } from "./replaced-maps";
import type { Standing } from "./standing";
import { Vanished } from "./vanished";

/** Concepts between two pauses. */
const STEP = 500;

export class Pairing {
  readonly found = new Map<Entry, Pair>();
  /** While those that stood until now are matched: who had gone before comes after them. */
  isEarly = true;
  readonly copies: Copies;
  readonly vanished: Vanished;
  private readonly isReplaced = remembering((map: string) => isReplacedMap(this, notePath(map), false));
  private readonly isReplacedSince = remembering((map: string) => isReplacedMap(this, notePath(map), true));
  /** Another heading has the name of their own now, and brought an equal one along. */
  readonly displaced = new Set<Entry>();
  private readonly taken = new Map<Entry, Pair>();
  readonly knownById = new Map<ConceptId, Entry>();
  /** Of those of one text at one place, the one that was written down last. */
  private readonly latest = new Map<string, Entry>();
  private readonly wentBefore = new Set<Entry>();
  private readonly knownTexts = new Map<string, Entry[]>();
  readonly presentBySnapshot = new Map<unknown, Entry>();
  private readonly terms = new Map<string, Entry[]>();
  private readonly definitions = new Map<string, Entry[]>();
  private readonly references = new Map<string, Entry[]>();
  /** Those that are given, by text, by place, by map. */
  readonly texts = new Map<string, Entry[]>();
  readonly places = new Map<string, Entry[]>();
  readonly maps = new Map<NotePath, Entry[]>();
  /** Whether nothing went from a place, and nothing came to it that stood elsewhere. */
  private readonly isReordered = remembering((place: string) => {
    const { seen } = this.standing;
    const all = new Set(this.printsAt(place));
    return seen.standingAt(place).every((print) => all.has(print)) && ![...all].some((print) => !seen.has(place, print) && seen.placesOf(textOfPrint(print)).some((other) => other !== place));
  });
  /** Present ones by the prints of their texts. */
  private prints: ReadonlyMap<string, Entry> | null = null;
  /** Of a present one: what it may have read before, and what went. */
  private readonly earlierOf = once((present: Entry) => [...earlierTexts(present.snapshot)].filter((text) => this.hasGone(text)));

  /** `known`: those that were written down last come last. Nothing is asked before the tables are made. */
  constructor(readonly known: readonly Entry[], readonly present: readonly Entry[], readonly standing: Standing) {
    this.copies = new Copies(this.maps, this.places, standing);
    this.vanished = new Vanished(known, this.places, standing);
  }

  *tablesJob(): Generator<void, void> {
    yield* forEachChunk(this.known, STEP, (one) => {
      this.knownById.set(one.id, one);
      this.latest.set(stoodAs(one), one);
      addToGroup(this.knownTexts, one.text, one);
    });
    yield* forEachChunk(this.known, STEP, (one) => { if (this.hasLeft(one)) this.wentBefore.add(one); });
    yield* forEachChunk(this.present, STEP, (one) => {
      this.presentBySnapshot.set(one.snapshot, one);
      addToGroup(this.texts, one.text, one);
      addToGroup(this.terms, one.term, one);
      addToGroup(this.definitions, one.definition, one);
      addToGroup(this.places, one.place, one);
      addToGroup(this.maps, one.map, one);
      for (const print of new Set(one.referencePrints())) addToGroup(this.references, print, one);
    });
  }

  pair(known: Entry, present: Entry, tier: Tier): void {
    const pair = { known, present, tier };
    this.found.set(known, pair);
    this.taken.set(present, pair);
  }

  release(known: Entry): void {
    const pair = this.found.get(known);
    this.found.delete(known);
    if (pair !== undefined) this.taken.delete(pair.present);
  }

  /** Those that no pair has yet. */
  unmatchedKnown(): Entry[] {
    return this.known.filter((one) => this.isWaiting(one));
  }

  isWaiting(known: Entry): boolean {
    return !this.found.has(known) && !(this.isGone(known) && (this.isEarly || this.comesAfter(known)));
  }

  /** Whether one that reads as it did stood until now, and is nowhere: what reads so now is rather that one. */
  private comesAfter(known: Entry): boolean {
    return this.knownTexts.get(known.text)?.some((one) => !this.isGone(one) && !this.found.has(one)) === true;
  }

  unmatchedPresent(): Entry[] {
    return this.present.filter((one) => !this.taken.has(one));
  }

  isUnmatched(present: Entry): boolean {
    return !this.taken.has(present);
  }

  readonly ownerOf = (present: Entry): Entry | undefined => this.taken.get(present)?.known;

  /** How many present concepts read so, given ones and others. */
  textCount(one: Entry): number {
    return (this.texts.get(one.text)?.length ?? 0) + this.standing.texts(one);
  }

  /** Whether one reads so at a place, given or not. */
  hasText(one: Entry, place: string): boolean {
    return this.places.get(place)?.some(({ text }) => text === one.text) === true || this.standing.prints(place).some((print) => textOfPrint(print) === one.textPrint());
  }

  termCount(one: Entry, map: NotePath | null): number {
    return within(this.terms.get(one.term), map) + this.standing.terms(one, map);
  }

  definitionCount(one: Entry): number {
    return (this.definitions.get(one.definition)?.length ?? 0) + this.standing.definitions(one);
  }

  referenceCount(print: string, map: NotePath | null = null): number {
    return within(this.references.get(print), map) + this.standing.references(print, map);
  }

  /** The id of the item that a concept is nested under: a known one's where that was found again. */
  parentId(one: Entry): ConceptId | null {
    if (one.present === null) return one.snapshot.context?.parent ?? null;
    const { parent, parentId } = one.present;
    const entry = parent === null ? undefined : this.presentBySnapshot.get(parent);
    return entry === undefined ? parentId : this.taken.get(entry)?.known.id ?? parentId;
  }

  /** The known concept that a known one is nested under, where it is among those that are matched. */
  itemOf({ snapshot: { context } }: Entry): Entry | undefined {
    return this.knownById.get((context?.parent ?? "") as ConceptId);
  }

  /** Nested under the same item, or both under none. */
  hasSameParent(known: Entry, present: Entry): boolean {
    const { above } = known;
    if (above === null) return present.present?.parent === null;
    if (present.present?.parent === null || known.snapshot.context?.parent === null) return above === present.above;
    return above === present.above ? !this.isOtherParent(known, present) : this.parentId(known) === this.parentId(present);
  }

  /** Whether the item above by the same words is a known concept, and not the one that it was. */
  isOtherParent(known: Entry, present: Entry): boolean {
    const item = this.itemOf(known);
    return item !== undefined && this.found.has(item) && known.above === present.above && item.id !== this.parentId(present);
  }

  /** Whether it stood where it stands now before anybody could have moved there: nobody else is given its place. */
  isSeen(known: Entry, present: Entry, renames: Renames | null): boolean {
    const { seen } = this.standing;
    const print = present.placedPrint();
    // Below its own heading, which has another name now, it stood itself.
    const places = [present.place, ...renames === null ? [] : renames.before(present).filter((place) => place !== known.place || known.text !== present.text)];
    // Where one of its very words stood once, another may stand now.
    const isThere = (place: string): boolean => known.text === present.text ? seen.stands(place, print) : seen.has(place, print);
    return places.some((place) => isThere(place) && !this.hadText(known, present, place));
  }

  /** Whether it stood there no more when its place was looked at last, or another one was met there by its words since. */
  isGone(known: Entry): boolean {
    return this.wentBefore.has(known);
  }

  private hasLeft(known: Entry): boolean {
    const { seen } = this.standing;
    if (known.above === null || !seen.hasMap(known.map)) return false;
    const last = this.latest.get(stoodAs(known)) ?? known;
    return !seen.stands(known.place, known.placedPrint()) || (last !== known && (last.twin === null || known.twin === null) && !this.standing.areMetApart(last.id, known.id));
  }

  /** Whether another concept stood by this text at another place. */
  isElsewhere(known: Entry, present: Entry): boolean {
    const places = this.standing.seen.placesOf(present.textPrint());
    const isOwn = (place: string): boolean => (place === known.place && present.text === known.text) || this.hadText(known, present, place);
    // An unknown concept of this text may have gone from another item of the same heading.
    return places.some((place) => place !== present.place && !isOwn(place)) || (known.text !== present.text && this.vanished.at(present.place).some((print) => textOfPrint(print) === present.textPrint()));
  }

  /** Whether another concept went, wherever it stood, that read as a present one may have done before it was edited a little. */
  mayBeAnother(known: Entry, present: Entry): boolean {
    const byOldTerm = textPrint(known.snapshot.term, present.snapshot.definition);
    return [...this.earlierOf(present), ...this.hasGone(byOldTerm) ? [byOldTerm] : []].some((text) => text !== known.textPrint());
  }

  /** Whether fewer read so (by the print) than did at a place where one stood. */
  private hasGone(text: string): boolean {
    const { seen } = this.standing;
    const many = (found: readonly string[]): number => found.filter((print) => textOfPrint(print) === text).length;
    return seen.placesOf(text).some((place) => many(seen.standingAt(place)) > many(this.standing.prints(place)) + (this.places.get(place) ?? []).filter((one) => one.textPrint() === text).length);
  }

  /** Where an unknown concept stands now that stood elsewhere: as many read so as did. */
  wentTo(print: string): Entry | null {
    const text = textOfPrint(print);
    this.prints ??= new Map(this.present.map((one) => [one.textPrint(), one]));
    const one = this.prints.get(text);
    return one === undefined || one.definition === "" || this.textCount(one) < this.standing.seen.timesOf(text) ? null : one;
  }

  /**
   * Whether a bare term's place may be another's now, as below a heading that took a name over: something there came from
   * where such a term stood as well, and so did all of it, or what stood beside the term stands beside an equal one elsewhere.
   */
  isAmongOthers(known: Entry): boolean {
    const { definition, place, term, text } = known;
    if (definition !== "" || this.displaced.has(known)) return this.displaced.has(known);
    const { seen } = this.standing;
    const own = normalizedTextPrint(term, definition);
    const here = this.places.get(place) ?? [];
    const homes = new Set(seen.placesOf(own).filter((other) => other !== place));
    if ((homes.size === 0 && isLong(term)) || here.some((one) => one.text === text && isSameLink(known, one))) return false;
    if (this.isGone(known) ? this.isReplacedSince(known.map) : this.isReplaced(known.map)) return true;
    if (this.isReordered(place)) return false;
    const others = this.printsAt(place).filter((print) => textOfPrint(print) !== own);
    if (!others.some((print) => seen.placesOf(textOfPrint(print)).some((other) => homes.has(other)))) return false;
    const isBeside = (one: Entry): boolean => one.neighbours?.some((print, at) => print !== "" && print === known.neighbours?.[at]) === true;
    const isElsewhere = (this.texts.get(text) ?? []).some((one) => one.place !== place && hasSameNeighbours(known, one));
    return !others.some((print) => seen.has(place, print)) || (isElsewhere && !here.some((one) => one.text === text && isBeside(one)));
  }

  /** Of all that stands at a place now. */
  printsAt(place: string): readonly string[] {
    return [...this.standing.prints(place), ...(this.places.get(place) ?? []).map((one) => one.placedPrint())];
  }

  /** Whether a known concept read so at a place before; in another map, and nobody does since. A bare term is another's as well, so what stood beside it must, too. */
  hadText(known: Entry, present: Entry, place: string): boolean {
    if (known.map !== present.map && this.standing.seen.stands(place, present.placedPrint())) return false;
    return this.standing.former(known.id).some((former) => former.text === present.text && former.place === place && (former.above ?? present.above) === present.above && (present.definition !== "" || hasSameNeighbours(former, present)));
  }
}

const within = (some: readonly Entry[] = [], map: NotePath | null): number => some.filter((one) => map === null || one.map === map).length;
const stoodAs = (one: Entry): string => one.place + one.placedPrint();
