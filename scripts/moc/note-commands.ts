/** `cards` and `checklist`: what is made from a map, and the note of it, renewed from the text it had. */
import { existsSync } from "node:fs";
import { counted } from "../../src/app/outcomes";
import { choicesText } from "../../src/core/cards/card";
import { typesFor } from "../../src/core/cards/chosen-types";
import { cardSteps } from "../../src/core/cards/make-cards";
import { offersOf, type Offer } from "../../src/core/cards/candidate";
import type { Concept } from "../../src/core/concept/concept";
import type { ConceptMap } from "../../src/core/index/concept-index";
import type { Counts } from "../../src/core/notes/note-exporter";
import { CARD_TYPES, NOTE_EXPORTERS } from "../../src/core/registry";
import { atOnce } from "../../src/core/base/jobs";
import { answer, type Answer } from "./answer";
import { Stopped, WrongUse, type Request } from "./arguments";
import { chooseHeading, chooseMap } from "./choose";
import { readNoteFile, writeWhereDifferent, type NoteFile } from "./files";
import { isBelow } from "./index-command";
import type { OpenVault } from "./open-vault";

/** What a map can give, as the learner has it, whatever the settings take of it; a note (`--out`) has what they take. */
export function cardsCommand(vault: OpenVault, request: Request): Answer {
  const map = chooseMap(vault.library.index(), request.map);
  const below = request.section === null ? [] : chooseHeading(map, request.section).trail;
  const types = typesFor(map, CARD_TYPES.map(({ id }) => id));
  const wanted = new Map(map.concepts.filter((concept) => isBelow(concept, below)).map((concept) => [concept.id, concept]));
  const made = offersOf(map, atOnce(cardSteps(map, types)), vault.library.memory.fold().edits).flatMap((offer) => {
    const concept = wanted.get(offer.concept);
    return concept === undefined || (offer.card === null && !request.all) ? [] : [{ concept, offer }];
  });
  const messages = request.out === null ? [] : [writeNote("flashcards", vault, map, request).sentence];
  const rows = made.map(({ concept, offer }) => ({ ...row(concept, offer), ...request.all ? { checks: offer.checks } : {} }));
  return answer(rows, request.out === null ? made.map(readable).join("\n\n") : "", messages);
}

export function checklistCommand(vault: OpenVault, request: Request): Answer {
  const map = chooseMap(vault.library.index(), request.map);
  const { text, counts, written, sentence } = writeNote("checklist", vault, map, request);
  const data = { map: map.path, out: request.out, written, ...counts };
  return answer(data, request.out === null ? text : "", [sentence]);
}

interface Written {
  readonly text: string;
  readonly counts: Counts;
  readonly written: boolean;
  readonly sentence: string;
}

/** Renders the note from its old text, and writes it to `--out` where it differs. Throws `Stopped` where it is refused. */
function writeNote(kind: string, vault: OpenVault, map: ConceptMap, request: Request): Written {
  const exporter = NOTE_EXPORTERS.find(({ id }) => id === kind);
  if (!exporter) throw new Stopped(`There is no exporter “${kind}”.`);
  const old = oldNote(request);
  const { library, settings } = vault;
  const tickOf = (concept: Concept): string => library.tickOf(concept) ?? " ";
  const rendered = exporter.render(old?.text ?? null, { map, index: library.index(), settings, sections: sectionsOf(map, request), tickOf, formerly: (concept) => library.memory.formerly(concept), isKnown: (id) => library.memory.fold().known.has(id), edits: library.memory.fold().edits });
  if (rendered.kind === "refused") throw new Stopped(rendered.why);
  const written = request.out !== null && writeWhereDifferent(request.out, (old?.mark ?? "") + rendered.text);
  const where = request.out === null ? "" : written ? ` Written to ${request.out}.` : ` Nothing to write: ${request.out} reads so already.`;
  return { text: rendered.text, counts: rendered.counts, written, sentence: `${counted(rendered.counts, exporter)}.${where}` };
}

/** The text to renew: of `--from`, else of what stands at `--out`, so that a second run finds the ticks of the first. */
function oldNote(request: Request): NoteFile | null {
  if (request.from !== null && !existsSync(request.from)) throw new WrongUse(`There is no file “${request.from}” to renew.`);
  const file = request.from ?? request.out;
  return file !== null && existsSync(file) ? readNoteFile(file) : null;
}

/** Notes are made section by section: a subsection asks for the section that holds it. */
function sectionsOf(map: ConceptMap, request: Request): readonly string[] | "all" {
  return request.section === null ? "all" : chooseHeading(map, request.section).trail.slice(0, 1);
}

/** Null for what the card did not get as far as having. */
function row({ trail }: Concept, { concept, type, card, computed, isEdited }: Offer) {
  const { id = null, front = null, back = null, choices } = card ?? computed ?? {};
  return { id, concept, type, front, back, trail, ...choices === undefined ? {} : { choices }, ...isEdited ? { edited: true } : {} };
}

function readable({ concept: { term }, offer: { card, computed, type, checks } }: { readonly concept: Concept; readonly offer: Offer }): string {
  if (card === null) return `${computed?.front ?? term}\n  not made (${type}): ${checks.join("; ")}`;
  return `${card.front}${card.choices === undefined ? "" : `\n  ${choicesText(card.choices)}`}\n  ${card.back.replace(/\n/g, "\n  ")}`;
}
