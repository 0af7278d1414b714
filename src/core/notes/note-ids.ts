/** The ids of items and cards in a generated note, wherever in it they stand; what stands in a fence of code is none. */
import { parseConceptId, type ConceptId } from "../concept/concept";
import { codeLinesIn } from "../text/fences";
import { Lines } from "../text/lines";
import { isBullet, isHeading } from "./checklist-items";

export interface NoteIds {
  /** Ids of concepts that have an item or a card. */
  readonly concepts: ReadonlySet<ConceptId>;
  readonly items: number;
  readonly cards: number;
}

/** The last block id of a line, at its end but for dates, tags and comments. */
const ID = /(?:^|[ \t])\^(moc-[0-9a-z]{10})(-[a-z][0-9a-z]*)?(?=[ \t]|$)/g;

export function noteIdsOf(text: string): NoteIds {
  const concepts = new Set<ConceptId>();
  let [items, cards] = [0, 0];
  eachId(text, (concept, role) => {
    concepts.add(concept);
    if (role === "") items++;
    else cards++;
  });
  return { concepts, items, cards };
}

/** The block ids of items and cards in some texts. */
export function blockIdsIn(...texts: readonly string[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const text of texts) eachId(text, (concept, role) => { ids.add(concept + role); });
  return ids;
}

/** An item is a bullet, a card is none; a heading is neither. */
function eachId(text: string, take: (concept: ConceptId, role: string) => void): void {
  if (!text.includes("^moc-")) return;
  const fenced = codeLinesIn(text);
  const lines = new Lines(text);
  let isInItem = false;
  while (lines.advance()) {
    const content = lines.content();
    if (isBullet(content)) isInItem = true;
    else if (content.trim() === "" || isHeading(content)) isInItem = false;
    const id = fenced.has(lines.number) || isHeading(content) || !content.includes("^moc-") ? undefined : [...content.matchAll(ID)].at(-1);
    const [, text = "", role = ""] = id ?? [];
    const concept = parseConceptId(text);
    if (concept !== null && role !== "-text" && isInItem === (role === "")) take(concept, role);
  }
}
