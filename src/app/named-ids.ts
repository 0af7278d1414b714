/** Ids that generated notes name. A concept that was never met keeps its id of an earlier rule where it stands in one. */
import { hasMarks } from "../core/text/marked-region";

const ID = /\bmoc-[0-9a-z]{10}(?![0-9a-z])/g;

/** Ids in a text of any format. */
export function idsIn(text: string): string[] {
  return text.includes("moc-") ? text.match(ID) ?? [] : [];
}

export class NamedIds {
  /** All that were named since the start: an id is not taken back because its note is gone. */
  readonly ids: Set<string>;

  constructor(ids: Iterable<string>) {
    this.ids = new Set(ids);
  }

  ingest(text: string | null): void {
    if (text !== null && hasMarks(text)) for (const id of idsIn(text)) this.ids.add(id);
  }
}
