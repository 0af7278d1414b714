/** The items of checklists as lines of text, and what may be shown beside them. */
import type { Services } from "../../app/services";
import { plainText } from "../../core/text/normalize";

const ANY_ITEM = /^[\s>]*(?:[-*+]|\d+[.)])\s+\[.\]\s/;
const ID = /\s\^(moc-[0-9a-z]{10})(?=\s|$)/;

export function isItem(line: string): boolean {
  return ANY_ITEM.test(line);
}

/** The id of an item's concept; null for any other line, and where the line below says the definition already. */
export function conceptOfItem(line: string, below: string): string | null {
  const id = isItem(line) ? ID.exec(line)?.[1] ?? null : null;
  return id === null || below.includes(`^${id}-text`) ? null : id;
}

/** Where in its line an item's block id begins, with the space in front of it. */
export function idAt(line: string): number {
  return ID.exec(line)?.index ?? line.length;
}

/** As plain text; empty where none is to be shown. */
export function definitionFor({ settings, liveIndex }: Services, id: string | null): string {
  return id === null || settings.current().definitions === "hidden" ? "" : plainText(liveIndex.current().concepts.get(id)?.definition ?? "");
}
