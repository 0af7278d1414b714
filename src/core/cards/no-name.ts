/** Terms that name nothing: labels, amounts, times, places, clauses. */
import { beginsWithOne } from "../text/languages";
import { COUNTING, STEPS } from "../map/line-words";
import { MORE_TASKS } from "./study-titles";
import { normalizePlain } from "../text/normalize";
import { withoutBracket } from "../text/words";

/** Words that say what is told of a thing and name none: alone they ask nothing, and are no answer. */
const LABELS = beginsWithOne(["labels"]);
const EMPTY = beginsWithOne(["empty"]);

/** Whether a term asks nothing, not even with what stands above it: `Example B`, `General`. */
export function asksNothing(term: string): boolean {
  return EMPTY.test(labelOf(term).replace(/ [a-z]$/, "")) || EXAMINES.test(term) || COUNT.test(term) || OTHER.test(term) || IN_BRACKETS.test(term) || SIGN.test(term);
}

/** `(a)`, `(b) true`, `<file>`: what a picture shows, what may be chosen, and what is put in. */
const IN_BRACKETS = /^(?:\[[^[\]]+\]|\([^()]+\)|<[^<>]+>|\([a-e]\)\s.*)$/;

/** What an exam asks for: the text goes on with what is to be explained. */
const EXAMINES = /^(?:quiz|explain|analy[sz]e|assess|evaluate|discuss|justify|identify|recommend|예시)$/i;

/** `6 objectives`, `0.39`, `Run 2`, `No rain`: how many there are, or which of several of one case. */
const COUNT = /^\d+ \p{Ll}+s$|^0[.,]\d+$|^(?:[Rr]un|[Rr]eason|[Pp]oint|[Oo]ption|[Rr]esult\p{Ll}*|[Cc]as[eo]?|Fall|Grund)\s\d|^No \p{Ll}/u;

/** `Other sources`: beside those that are told. */
const OTHER = /^(?:other|andere|otr[oa]s|altr[ie]|autres|outr[oa]s|другие)\s+\p{L}/iu;

/** `-`, `3`, `→ too wet`: a list in a list, a place in one, and what follows. */
const SIGN = /^(?:[-–—*•·.…]+|\d[.)]?|(?:=>|->|[→⇒]).*)$/u;

/** Whether a word is such a label, in a text too: “rising importance”. */
export function isLabelWord(word: string): boolean {
  return LABELS.test(word.toLowerCase());
}

function labelOf(term: string): string {
  return normalizePlain(term).replace(/\s*\d+$/, "").replace(/[\s-]+/g, " ");
}

/** A date, a time, a sum: it says when or how much, and names nothing. */
const AMOUNT = /^[~<>≤≥≈$€£]?\d[\d\s.,:%–—/+$€£-]*(?:[kmbt]|bn|mn|s|am|pm)?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?\d{4}$/i;

/** “Week 8: the router”, “Botany - lecture 12”: when something comes, in a course or in a recipe. */
const COUNTED = `(?:${[...COUNTING, ...STEPS].join("|")}|${MORE_TASKS}|slide|itera\\p{L}+)\\s*\\d+`;
const PLACE_IN_ORDER = new RegExp(`^${COUNTED}|[\\s–—-]${COUNTED}$|№\\s?\\d+$|\\(${COUNTED}\\)$|^\\d+단계`, "iu");

/** “24 hours after the first dose”, “until recovered”, `1845–1865`, “before 1879”: when something is. */
const TIME = /^(?:(?:\p{L}+\.?\s)?\d{4}\s?[–—-]\s?(?:\p{L}+\.?\s)?\d{4}$|(?:avant|après|début|fin|before|after|around|by|vor|nach|um|ab|prima|dopo|antes|depois|después|до|после)\s(?:\p{L}+\s){0,2}(?:\d{4}|[XVI]+e)$|(?:en|in|nach|dopo|após|em)\s\d+\s\p{L}+$|(?:daily|weekly|monthly|quarterly|yearly|annually)$|until|within|since|(?:(?:at|by|after|before|in|from|every|first|next|last|age|ages)\s)?\d+(?:\s?[–-]\s?\d+)?\s*(?:h|d|s|hrs?|hours?|days?|weeks?|months?|years?|min(?:utes?)?)(?:$|\s))/iu;

/** “Myth 3: roots need no air”, `02-garden-tools`: a place in an order, and what stands there. */
export const ORDERED = /^\p{L}{2,12}\s?\d{1,2}\s?[:：]\s?\S|^\d\d[-_](?:\p{Ll}[\w-]*$|\p{Lo})/u;

/** `notes/index.md`, `soil_of_beds.md`, `src/core/`: where a file is. A path from the root, as of a system, is a name, and so is HTTP/1.1. */
const PATH = /^[^\s/]+\.md$|^[^\s/]+\/(?:\S*\/)?(?:\S+\.[a-z]\w{0,3})?$/i;

/** “Traps must be configured, i.e.”: a clause is no name. */
const CLAUSE = /(?:i\.e|e\.g)\.?$|^(?=\S+\s+\S+\s)(?:.*\s)?(?:must|should|can|cannot|may|will|is|are|was|were|has|have|contains?|does|do|if|when|because)\s/i;

/**
 * `Hashing ≠ encryption`, `For access by vendors`, `Why roots drink`: what is said, under what conditions, or asked;
 * `lentamente`: how something is done; `Roots > Parts`, as a link into a note shows.
 */
const STATES = /\s[≠≡⇒]\s|^(?:for|over|under|with|without|after|before|during|when|if|why|how|what|where|which|who|para|sin|con|si|se|cuando|por qué|cómo|bei|ohne|wenn|warum|wie|pour|avec|sans|quand|pourquoi|comment|per|senza|quando|perché|come|при|без|если|когда|почему|как)\s+\S+\s+\S|^\p{Lu}?\p{Ll}{3,}mente$|^(?:(?:an|pos)terior|(?:inf|sup)erior|lateral|medial|usual|typical|general|local)ly$|\S > \S/iu;

/** `tiene un valor de 3`, `dalla stessa radice`: what something does, and where it comes from. In capitals it is a name: `IM injection`. */
const PHRASE = /^(?:[Pp]el[ao]s?|[Dd]all[aeo]|[Dd]ell[aeo]|[Bb]eim|[Ii]m|[Zz]u[rm]|[Dd]urch|[Dd]e l[ao]s?|[Nn][ao] (?:\p{L}+ )?d[aeo]|[Bb]y default|[Ss]tandardmäßig|[Dd]i default|[Pp]or (?:defecto|padrão)|[Tt]ienen?|[Tt]em|[Uu]sad[oa]s?|[Uu]tilizad[oa]s?|[Uu]sed|[Hh]as|[Hh]ave|[Ii]s|[Aa]re|[Ii]st|[Ss]ind|[Èè]|[Ss]ão|[Ee]stá|[Pp]ercorrid[oa])\s+\p{L}/u;

/** `Beds fundamentals`, `화분 사용법`: a topic, of which a note tells more than what its first sentence says. */
export function isTopic(term: string): boolean {
  return TOPIC.test(withoutBracket(term));
}

const TOPIC = /\S\s(?:overview|basics|fundamentals|explained|usage|guide|tutorial|cheat ?sheet|introduction|grundlagen|überblick|einführung|fundamentos|introducción|introdução|fondamenti|introduzione|основы|введение)$|^(?:introduction (?:to|of)|einführung in|introducción a|introdução (?:a|à|ao)|introduzione a|types of|tipos de|tipi di|arten von|list of|lista d[ei]|liste d)\s?\S|\S\s?(?:사용법|개요(?: 및 특징)?|기초|가이드|使用方法|使用指南|入门|概述)$/iu;

export function isClause(term: string): boolean {
  return CLAUSE.test(term);
}

/** What asks needs an answer, and is none. */
const ASKS = /\p{L}\s?[?？]\P{L}*$/u;

/** Whether a term is no name of anything, so that no question can ask for it. */
export function isNoName(term: string): boolean {
  return CLAUSE.test(term) || STATES.test(term) || PHRASE.test(term) || AMOUNT.test(term) || isPlace(term) || LABELS.test(labelOf(term)) || asksNothing(term);
}

/** `$n$`, `$f_j$`: a letter of one formula. */
const LETTER = /^\$\\?\p{L}+(?:[_^]\{?\w+\}?)?\$$/u;

/** Whether a term is no answer: it names nothing, asks itself, or stands for something in one place. */
export function isNoAnswer(term: string): boolean {
  return isNoName(term) || ASKS.test(term) || LETTER.test(term);
}

/** `211217-2313`, `2024-05-12 garden`, with an emoji in front: the time when something was written; `p0036`: a page. */
const STAMP = /^[^\p{L}\d]*(?:\d{6}[\d-]*(?:[a-z]\d*)?$|\d{4}-\d\d(?!\d))|^p0\d+$/u;

/** Whether a term only says when or where something is told: no card asks for that, with its heading neither. */
export function isPlace(term: string): boolean {
  return PLACE_IN_ORDER.test(term) || TIME.test(term) || PATH.test(term) || STAMP.test(term);
}
