/**
 * Ids that turned out to be one concept (`joined`), as groups: of each the id that was met first is the one that counts.
 *
 * A subject of the log is a text with concept ids in it (`card moc-1a2b3c4d5e-def`). Subjects that differ only in ids of
 * one group are one subject. Groups are few, so they are worked out anew with every pair.
 */
import type { ConceptId } from "../concept/concept";
import { loggedConcept } from "./logged-ids";
import { CONCEPT_ID } from "./subjects";

export class JoinedIds {
  private readonly pairs = new Map<string, readonly [ConceptId, ConceptId]>();
  private ids = new Map<ConceptId, ConceptId>();
  /** By canonical subject: all subjects with ids of its group. */
  private groups = new Map<string, Set<string>>();
  private stale = new Set<string>();

  canonical(id: ConceptId): ConceptId {
    return this.ids.get(id) ?? id;
  }

  /** Of a canonical id: all that were joined with it, itself among them. */
  membersOf(canonical: ConceptId): readonly ConceptId[] {
    return [canonical, ...[...this.ids].flatMap(([id, of]) => of === canonical && id !== canonical ? [id] : [])];
  }

  /** A text with every concept id of a group replaced by the one that counts. */
  canonicalText(text: string): string {
    return this.ids.size === 0 ? text : text.replace(CONCEPT_ID, (id) => this.canonical(loggedConcept(id)));
  }

  canonicalSubject(subject: string): string {
    if (this.ids.size === 0) return subject;
    const text = this.canonicalText(subject);
    return text.startsWith("order ") ? /* @key */ `order ${text.slice(6).split("|").sort().join("|")}` : text;
  }

  /** Whether other subjects are one with it. */
  has(subject: string): boolean {
    return this.groups.has(this.canonicalSubject(subject));
  }

  subjectsOf(canonical: string): readonly string[] {
    return [...this.groups.get(canonical) ?? [canonical]];
  }

  addSubject(subject: string): void {
    if (this.ids.size === 0 || !this.isConcerned(subject)) return;
    const canonical = this.canonicalSubject(subject);
    this.groups.set(canonical, (this.groups.get(canonical) ?? new Set()).add(subject));
  }

  /** `subject` is `joined a|b`; `subjectsOf` gives those that name a concept; `metAt` is when an id was met first, in milliseconds. */
  set(subject: string, holds: boolean, subjectsOf: (id: ConceptId) => Iterable<string>, metAt: (id: ConceptId) => number): void {
    const [one = "", other = ""] = subject.slice("joined ".length).split("|");
    if (holds) this.pairs.set(subject, [loggedConcept(one), loggedConcept(other)]);
    else this.pairs.delete(subject);
    // What counted until now may count no more, though nothing was said of it by that name.
    for (const [canonical, members] of this.groups) for (const one of [canonical, ...members]) this.stale.add(one);
    this.ids = groupsOf([...this.pairs.values()], metAt);
    this.groups = new Map();
    for (const id of this.ids.keys()) for (const each of subjectsOf(id)) this.addSubject(each);
    for (const members of this.groups.values()) for (const member of members) this.stale.add(member);
  }

  /** The subjects `joined a|b` by which an id is one with others. */
  pairsWith(id: ConceptId): readonly string[] {
    if (!this.ids.has(id)) return [];
    const canonical = this.canonical(id);
    return [...this.pairs].flatMap(([subject, [one]]) => this.canonical(one) === canonical ? [subject] : []);
  }

  /** Subjects to be worked out again since the last call. */
  touched(): ReadonlySet<string> {
    const { stale } = this;
    this.stale = new Set();
    return stale;
  }

  private isConcerned(subject: string): boolean {
    return (subject.match(CONCEPT_ID) ?? []).some((id) => this.ids.has(loggedConcept(id)));
  }
}

/** By each id of a pair: the one of its group that was met first; of several the smallest, so that all devices agree. */
function groupsOf(pairs: readonly (readonly [ConceptId, ConceptId])[], metAt: (id: ConceptId) => number): Map<ConceptId, ConceptId> {
  const members = new Map<ConceptId, Set<ConceptId>>();
  for (const [one, other] of pairs) {
    const group = new Set([one, other, ...members.get(one) ?? [], ...members.get(other) ?? []]);
    for (const id of group) members.set(id, group);
  }
  const first = (group: ReadonlySet<ConceptId>, id: ConceptId): ConceptId => [...group].sort((a, b) => metAt(a) - metAt(b) || (a < b ? -1 : 1))[0] ?? id;
  return new Map([...members].map(([id, group]) => [id, first(group, id)]));
}
