/**
 * Ids that two devices gave to two concepts (`split`): what a device wrote about an id from a time on counts for another
 * id, until that device wrote about the other id itself. Splits are few, so what they touch is looked for anew.
 */
import type { ConceptId } from "../concept/concept";
import type { LogRecord } from "./log-record";

export type Split = Extract<LogRecord, { readonly kind: "split" }>;

export class SplitIds {
  /** In the order of their subjects: where two say otherwise, all devices follow the same one. */
  private splits: ReadonlyMap<string, Split> = new Map();

  /** `records`: those of one split that nobody undid. Gives the ids that have to be worked out again. */
  set(subject: string, records: readonly LogRecord[]): readonly ConceptId[] {
    const before = this.splits.get(subject);
    const [first] = records;
    const others = [...this.splits].filter(([one]) => one !== subject);
    if (first?.kind === "split") others.push([subject, first]);
    this.splits = new Map(others.sort(([a], [b]) => a < b ? -1 : 1));
    const split = before ?? this.splits.get(subject);
    return split === undefined ? [] : [split.subject, split.other];
  }

  all(): readonly Split[] {
    return [...this.splits.values()];
  }

  get isEmpty(): boolean {
    return this.splits.size === 0;
  }

  /** Ids whose records a record about this subject gives another meaning to. */
  concernedBy(subject: string): readonly string[] {
    return [...this.splits.values()].flatMap((split) => subject.includes(split.other) || subject.includes(split.subject) ? [split.subject, split.other] : []);
  }

  /** Subjects of which records may count for this one; itself first. */
  sourcesOf(subject: string): readonly string[] {
    return [subject, ...[...this.splits.values()].flatMap(({ subject: id, other }) => subject.includes(other) ? [subject.replaceAll(other, id)] : [])];
  }

  /** The subject that a record counts for. `firstOf`: when a device first wrote about an id. */
  subjectOf(subject: string, { device, time }: LogRecord, firstOf: (device: string, id: string) => number): string {
    for (const { subject: id, by, from, other } of this.splits.values()) {
      if (by === device && time >= from && subject.includes(id) && time < firstOf(device, other)) return subject.replaceAll(id, other);
    }
    return subject;
  }
}
