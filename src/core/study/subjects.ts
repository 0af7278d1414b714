/** The subjects that the log has records of, and which of them name a concept, so that none of the others is looked at. @key */
import { addToGroup } from "../base/grouped";

/** The ids of concepts that a subject names: a card's begins with its concept's, an order has two. */
export const CONCEPT_ID = /moc-[0-9a-z]{10}/g;

export class Subjects {
  /** By id: subjects that name it among other things. What names nothing else is made from the id: that is most. */
  private readonly others = new Map<string, string[]>();

  constructor(private readonly records: { has(subject: string): boolean }) {}

  /** A subject that was not there before. */
  add(subject: string): void {
    if (subject.startsWith("concept ") || subject.startsWith("tick ") || isOfIds(subject)) return;
    for (const id of new Set(subject.match(CONCEPT_ID))) addToGroup(this.others, id, subject);
  }

  /** Those that say something about a concept, pairs of ids left out. */
  of(id: string): readonly string[] {
    return [...[`concept ${id}`, `tick ${id}`].filter((subject) => this.records.has(subject)), ...this.others.get(id) ?? []];
  }
}

/** Of a pair of ids, or of no concept at all. */
export function isOfIds(subject: string): boolean {
  return subject.startsWith("joined ") || subject.startsWith("split ") || subject.startsWith("seen ") || subject.startsWith("line ") || subject.startsWith("map ");
}
