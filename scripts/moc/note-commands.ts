/** `cards` and `checklist`: what a map gives, and its note, updated from the old text. */
import { existsSync } from "node:fs";
import { formatCounts } from "../../src/app/outcomes";
import { choicesText } from "../../src/core/cards/card";
import { typesFor } from "../../src/core/cards/chosen-types";
import { makeCardsJob } from "../../src/core/cards/make-cards";
import { candidatesOf, type CardCandidate } from "../../src/core/cards/candidate";
import type { Concept } from "../../src/core/concept/concept";
import { whyEmpty } from "../../src/core/index/empty-map";
import type { ConceptMap } from "../../src/core/index/concept-index";
import type { Counts } from "../../src/core/notes/note-exporter";
import { CARD_TYPES, NOTE_EXPORTERS } from "../../src/core/registry";
import { runSync } from "../../src/core/base/jobs";
import { isWanted } from "../../src/core/study/is-studied";
import { answer, type Answer } from "./answer";
import { Stopped, WrongUse, type Request } from "./arguments";
import { chooseHeading, chooseMap } from "./choose";
import { readNoteFile, writeWhereDifferent, type NoteFile } from "./files";
import { isBelow } from "./index-command";
import type { OpenVault } from "./open-vault";

/**
 * Lists everything that a map can give, with the learner's edits, whatever the settings say. The note (`--out`) follows
 * the settings.
 */
export function cardsCommand(vault: OpenVault, request: Request): Answer {
  const map = chooseMap(vault.liveIndex.current(), request.map);
  const below = request.section === null ? [] : chooseHeading(map, request.section).headingPath;
  const types = typesFor(map, CARD_TYPES.map(({ id }) => id));
  const wanted = new Map(map.concepts.filter((concept) => isBelow(concept, below)).map((concept) => [concept.id, concept]));
  const made = candidatesOf(map, runSync(makeCardsJob(map, types)), vault.liveIndex.learner.logState().edits, (card) => isWanted(vault.liveIndex.learner.logState(), card)).flatMap((candidate) => {
    const concept = wanted.get(candidate.concept);
    return concept === undefined || (candidate.card === null && !request.all) ? [] : [{ concept, offer: candidate }];
  });
  const messages = [...request.out === null ? [] : [writeNote("flashcards", vault, map, request).sentence], ...emptyReasons(map)];
  const rows = made.map(({ concept, offer: candidate }) => ({ ...row(concept, candidate), ...request.all ? { checks: candidate.checks } : {} }));
  return answer(rows, request.out === null ? made.map(readable).join("\n\n") : "", messages);
}

export function checklistCommand(vault: OpenVault, request: Request): Answer {
  const map = chooseMap(vault.liveIndex.current(), request.map);
  const { text, counts, written, sentence } = writeNote("checklist", vault, map, request);
  const data = { map: map.path, out: request.out, written, ...counts };
  return answer(data, request.out === null ? text : "", [sentence, ...emptyReasons(map)]);
}

/** Of a map of which nothing was read, why. */
function emptyReasons(map: ConceptMap): readonly string[] {
  const why = whyEmpty(map);
  return why === null ? [] : [why];
}

interface Written {
  readonly text: string;
  readonly counts: Counts;
  readonly written: boolean;
  readonly sentence: string;
}

/** Renders the note from its old text, and writes it to `--out` if it differs. Throws `Stopped` if it is refused. */
function writeNote(kind: string, vault: OpenVault, map: ConceptMap, request: Request): Written {
  const exporter = NOTE_EXPORTERS.find(({ id }) => id === kind);
  if (!exporter) throw new Stopped(`There is no exporter “${kind}”.`);
  const old = oldNote(request);
  const { liveIndex, settings } = vault;
  const tickOf = (concept: Concept): string => liveIndex.tickOf(concept) ?? " ";
  const rendered = exporter.render(old?.text ?? null, { map, index: liveIndex.current(), settings, sections: sectionsOf(map, request), tickOf, formerTerms: (concept) => liveIndex.learner.formerTerms(concept), isKnown: (id) => liveIndex.learner.logState().known.has(id), edits: liveIndex.learner.logState().edits });
  if (rendered.kind === "refused") throw new Stopped(rendered.why);
  const written = request.out !== null && writeWhereDifferent(request.out, (old?.mark ?? "") + rendered.text);
  const where = request.out === null ? "" : written ? ` Written to ${request.out}.` : ` Nothing to write: ${request.out} reads so already.`;
  return { text: rendered.text, counts: rendered.counts, written, sentence: `${formatCounts(rendered.counts, exporter)}.${where}` };
}

/** The old text: of `--from`, else of the file at `--out`, so that a second run keeps the ticks of the first. */
function oldNote(request: Request): NoteFile | null {
  if (request.from !== null && !existsSync(request.from)) throw new WrongUse(`There is no file “${request.from}” to renew.`);
  const file = request.from ?? request.out;
  return file !== null && existsSync(file) ? readNoteFile(file) : null;
}

/** Notes are made by sections, so a subsection means the section above it. */
function sectionsOf(map: ConceptMap, request: Request): readonly string[] | "all" {
  return request.section === null ? "all" : chooseHeading(map, request.section).headingPath.slice(0, 1);
}

/** Null for what the card does not have. */
function row({ headingPath }: Concept, { concept, type, card, computed, isEdited }: CardCandidate) {
  const { id = null, front = null, back = null, choices } = card ?? computed ?? {};
  return { id, concept, type, front, back, trail: headingPath, ...choices === undefined ? {} : { choices }, ...isEdited ? { edited: true } : {} };
}

function readable({ concept: { term }, offer: { card, computed, type, checks } }: { readonly concept: Concept; readonly offer: CardCandidate }): string {
  if (card === null) return `${computed?.front ?? term}\n  not made (${type}): ${checks.join("; ")}`;
  return `${card.front}${card.choices === undefined ? "" : `\n  ${choicesText(card.choices)}`}\n  ${card.back.replace(/\n/g, "\n  ")}`;
}
