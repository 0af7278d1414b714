/**
 * What the author remarks in a concept's note about a related one: `[[Virtual Memory]] (paging implements it)`.
 *
 * The words are read as a clause about both concepts. Words that belong to one name alone show which is subject and
 * which is object. A clause without a subject is about the linked concept: in the note of Namespaces, `[[Docker]] (uses
 * namespaces)` says that Docker uses them.
 */
import { strings } from "../../base/strings";
import type { Concept } from "../../concept/concept";
import { STEP } from "../../relations/edge";
import { nearestTo } from "../../relations/targets";
import { clauseRelationsIn, type ClauseRelation, type Span } from "../clause-relations";
import type { EvidenceSource, Evidence } from "../evidence";
import { hasName, ownWords, stemsIn } from "../own-words";

export const remarks: EvidenceSource = {
  id: "remarks",
  *find({ concepts, index, targets }) {
    const evidence: Evidence[] = [];
    let count = 0;
    for (const own of concepts) {
      const facts = own.note === null ? undefined : index.notes.facts.get(own.note);
      for (const { link, words } of facts?.remarks ?? []) {
        const meant = words === "" ? [] : targets.byLink(link, own.note ?? own.map).filter(({ note }) => note === null || note !== own.note);
        for (const other of nearestTo(own, meant)) evidence.push(...evidenceOf(own, other, words));
      }
      if (++count % STEP === 0) yield;
    }
    return evidence;
  },
};

type Side = "own" | "other";

function evidenceOf(own: Concept, other: Concept, words: string): Evidence[] {
  const first = firstOf(own, other, words);
  if (first === null) return [];
  const reason = strings.reasons.noteSays(own.term, other.term, words.replace(/\s+/g, " ").replace(/\.$/, ""));
  return [first === "own" ? { before: own, after: other, reason } : { before: other, after: own, reason }];
}

/** Whichever of both the words say is to be known first; null where they do not say it, or say both. */
function firstOf(own: Concept, other: Concept, words: string): Side | null {
  const sideOf = sides(own, other);
  const isOther = (text: string): boolean => hasName(text, other);
  const all = new Set(clauseRelationsIn(words).flatMap((relations) => firstBy(relations, words, sideOf, isOther) ?? []));
  if (all.size > 0) return all.size > 1 ? null : all.has("own") ? "own" : "other";
  return ROLES.find(({ words: role }) => role.test(words))?.first ?? null;
}

/** What the linked one is to this one, said without a verb. */
const ROLES: readonly { readonly words: RegExp; readonly first: Side }[] = [
  { words: /^(?:(?:an?|the|its|main|key|direct)\s+)*(?:underlying|prerequisites?|foundations?|basis|building blocks?|predecessor|required|needed)\b/iu, first: "other" },
  { words: /^(?:(?:an?|the|its|direct)\s+)*successor\b/iu, first: "own" },
];

function firstBy({ first, subject, object }: ClauseRelation, words: string, sideOf: (text: string) => Side | null, isOther: (text: string) => boolean): Side | null {
  const [who, whom] = [sideOf(cut(words, subject)), sideOf(cut(words, object))];
  const isLeftOut = subject.from === subject.to;
  const subjectSide = who ?? (whom === null ? isLeftOut ? "other" : null : opposite(whom));
  if (subjectSide === null || subjectSide === whom) return null;
  // Without a subject the linked one speaks; so it must be named in whole to be the object instead.
  if (who === null && isLeftOut && whom === "other" && !isOther(cut(words, object))) return null;
  // “uses mTLS” says nothing about the one whose note it is.
  if (whom === null && who === null && !/^\s*(?:it|this|them|these)?\s*$/iu.test(cut(words, object))) return null;
  return first === "subject" ? subjectSide : opposite(subjectSide);
}

function cut(text: string, { from, to }: Span): string {
  return text.slice(from, to);
}

function opposite(side: Side): Side {
  return side === "own" ? "other" : "own";
}

/** Which of two concepts a few words speak of: by the words that only one of them goes by. */
function sides(own: Concept, other: Concept): (text: string) => Side | null {
  const [mine, theirs] = [ownWords(own), ownWords(other)];
  return (text) => {
    const stems = stemsIn(text);
    const isMine = stems.some((stem) => mine.has(stem) && !theirs.has(stem));
    const isTheirs = stems.some((stem) => theirs.has(stem) && !mine.has(stem));
    return isMine === isTheirs ? null : isMine ? "own" : "other";
  };
}
