/**
 * What a definition, or the first paragraph of a concept's note, says about others: “built on [[QUIC]]”, “used in
 * Raft”. Its subject is the concept itself, unless it names another: “HTTP/1.1 uses keep-alive by default”, in the
 * definition of Keep-Alive.
 */
import { strings } from "../../base/strings";
import type { Concept } from "../../concept/concept";
import { plainText } from "../../text/normalize";
import { STEP } from "../../relations/edge";
import { clauseRelationsIn, type ClauseRelation } from "../clause-relations";
import type { EvidenceSource, Evidence } from "../evidence";
import { ownWords, stemsIn } from "../own-words";
import type { Place, Prose } from "../prose";

export const statements: EvidenceSource = {
  id: "statements",
  *find({ concepts, prose }) {
    const evidence: Evidence[] = [];
    let count = 0;
    for (const concept of concepts) {
      for (const one of prose.get(concept.id) ?? []) evidence.push(...evidenceOf(concept, one));
      if (++count % STEP === 0) yield;
    }
    return evidence;
  },
};

/** A longer text is no definition; the rest is not read. */
const LONGEST_TEXT = 5000;

function evidenceOf(concept: Concept, whole: Prose): Evidence[] {
  if (whole.places.length === 0) return [];
  const prose: Prose = { ...whole, text: whole.text.slice(0, LONGEST_TEXT), places: whole.places.filter(({ to }) => to <= LONGEST_TEXT) };
  const evidenceFor = (first: Concept, then: Concept, words: string): Evidence[] =>
    first.id === then.id ? [] : [{ before: first, after: then, reason: strings.reasons.says(prose.source, concept.term, quoted(words)) }];
  const fromClauses = clauseRelationsIn(prose.text).flatMap((one) => {
    const words = prose.text.slice(one.clause.from, one.clause.to);
    return pairsOf(concept, prose, one).flatMap(([subject, object]) => one.first === "subject" ? evidenceFor(subject, object, words) : evidenceFor(object, subject, words));
  });
  return [...fromClauses, ...prose.places.flatMap((place) => {
    const based = /^[\s-]based\b(?!\s+(?:up)?on\b)/iu.exec(prose.text.slice(place.to));
    return based === null ? [] : evidenceFor(place.concept, concept, prose.text.slice(place.from, place.to) + based[0]);
  })];
}

/** Pairs of subject and object. */
function pairsOf(concept: Concept, { source, text, places }: Prose, { subject, object }: ClauseRelation): (readonly [Concept, Concept])[] {
  const objects = objectsOf(text, places, object.from);
  const namedSubject = places.filter(({ from, to }) => from >= subject.from && to <= subject.to && subject.from < subject.to).at(-1);
  if (namedSubject !== undefined) return objects.length === 0 && refersToConcept(text.slice(object.from, object.to), concept) ? [[namedSubject.concept, concept]] : [];
  // “leader election used in Raft”: what is used is not the concept itself.
  if (places.some(({ to }) => to === subject.to && subject.from === subject.to && to > 0)) return [];
  // In a note's prose, “modern systems use paging” may be about anything.
  if (source === "note" && subject.from < subject.to && !mentionsConcept(text.slice(subject.from, subject.to), concept)) return [];
  return objects.map((one) => [concept, one.concept]);
}

function mentionsConcept(text: string, concept: Concept): boolean {
  const own = ownWords(concept);
  return stemsIn(text).some((stem) => own.has(stem));
}

/** Whether the object is “it”, nothing, or the concept's own name in small letters. */
function refersToConcept(object: string, { term, aliases }: Concept): boolean {
  const words = object.trim().toLowerCase();
  return /^(?:it|this|them|these)?$/u.test(words) || [term, ...aliases].some((name) => words === name.toLowerCase() || words.startsWith(`${name.toLowerCase()} `));
}

/** The first name right behind the cue, and the names listed with it. */
function objectsOf(text: string, places: readonly Place[], from: number): Place[] {
  const found: Place[] = [];
  let end = from;
  for (const place of places.filter((one) => one.from >= from)) {
    const gap = text.slice(end, place.from);
    if (!(found.length === 0 ? CLOSE : LISTED).test(gap)) break;
    found.push(place);
    end = place.to;
  }
  return found;
}

/** At most three words that say which kind: “uses per-process [[Page Table]]s”. */
const CLOSE = /^(?:[\s*_]+(?!(?:for|to|in|of|on|at|by|with|via|from|and|or|but|not|instead|rather|than|when|as|that|which)\b)[\p{L}\p{N}/'’-]+){0,3}[\s*_]*$/iu;
const LISTED = /^(?:s|es)?[\s*_]*(?:,|;|\/|\+|&|and|or|,\s*and)[\s*_]*(?:the\s+|an?\s+)?$/iu;

/** Characters. A longer quote is cut at a word. */
const LONGEST = 120;

function quoted(words: string): string {
  const text = plainText(words).replace(/\s+/g, " ").replace(/[.\s]+$/, "");
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}
