/**
 * What is written about a concept, with the concepts that it names: the definition, and the first paragraph of the
 * note. What follows “see” is not named.
 *
 *   HTTP/2 based, like [[Sockets]] (see [[API Design]])
 *   ^^^^^^             ^^^^^^^
 */
import type { Concept } from "../concept/concept";
import type { RelationSource } from "../index/concept-index";
import { summaryWords } from "../index/note-facts";
import type { Naming } from "../relations/naming";
import { referencesOf } from "../relations/references";
import { nearestTo, type Targets } from "../relations/targets";

export interface Prose {
  readonly source: "definition" | "note";
  /** As a reader sees it: links by what they show. */
  readonly text: string;
  /** In the order of the text; none overlap. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
}

export function proseOf(concept: Concept, index: RelationSource, targets: Targets, naming: Naming): Prose[] {
  const facts = concept.note === null ? undefined : index.notes.facts.get(concept.note);
  const read = (source: Prose["source"], markdown: string, path: string): Prose[] => markdown === "" ? [] : [placed(source, markdown, concept, path, targets, naming)];
  return [...read("definition", concept.definition, concept.map), ...read("note", summaryWords(facts), facts?.path ?? "")];
}

function placed(source: Prose["source"], markdown: string, concept: Concept, path: string, targets: Targets, naming: Naming): Prose {
  const places: Place[] = [];
  let text = "";
  /** The text with bars in place of links, equally long, so that no name reaches into a link. */
  let open = "";
  let end = 0;
  for (const { from, to, link, text: shown, also } of referencesOf(markdown)) {
    const before = markdown.slice(end, from);
    const here = text.length + before.length;
    const isWeb = link === null && !also;
    text += before + shown;
    open += before + (isWeb ? shown : bars(shown));
    end = to;
    const meant = link === null || also ? [] : nearestTo(concept, targets.byLink(link, path)).filter(({ note }) => note === null || note !== path);
    const [one] = meant;
    if (one !== undefined && meant.length === 1) places.push({ concept: one, from: here, to: text.length });
  }
  text += markdown.slice(end);
  open = (open + markdown.slice(end)).replace(/\bhttps?:\/\/\S+/g, bars);
  for (const { name, from, to } of naming.inText(concept, open)) places.push({ concept: name.concept, from, to });
  return { source, text, places: places.sort((a, b) => a.from - b.from) };
}

function bars(text: string): string {
  return "|".repeat(text.length);
}
