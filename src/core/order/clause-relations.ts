/**
 * Finds words that say which thing builds on which, and in which direction.
 *
 *   gRPC is built on HTTP/2            object first         used in Kubernetes        subject first
 *   ^^^^    ^^^^^^^^ ^^^^^^            HTTP/2 → gRPC        ^^^^^^^ ^^^^^^^^^^        what is described → Kubernetes
 *   subject cue      object
 *
 * A sentence is read clause by clause. A negated clause says nothing. A second cue without “and” says nothing either,
 * since its subject is the object of the first.
 */
export interface ClauseRelation {
  readonly first: "subject" | "object";
  /** The subject's place. It is empty where the clause has no subject, or only a pronoun (`it`, `which`). */
  readonly subject: Span;
  /** From behind the cue to where the clause turns to something else. */
  readonly object: Span;
  /** The whole clause. */
  readonly clause: Span;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Cue {
  readonly words: string;
  readonly first: ClauseRelation["first"];
  /**
   * True for a verb that has its own subject (`uses`). False for a participle or noun (`built on`, `basis of`), which
   * may follow any noun.
   */
  readonly finite: boolean;
}

/** At one place the first cue that fits counts, so longer cues come first. @data */
const CUES: readonly Cue[] = [
  { finite: true, first: "object", words: "uses?|utili[sz]es?|leverages?|employs?|requires?|needs|extends?|implements?|generali[sz]es?" },
  { finite: true, first: "object", words: "(?:builds?|rel(?:y|ies)|depends?|improves?) (?:up)?on|(?:runs?|sits?|operates?|works|rests?) (?:on top of|atop)|runs? (?:on|over)" },
  { finite: false, first: "object", words: "(?:built|layered|based|implemented|running|sitting) (?:directly )?(?:on top of|atop|upon|on)|built (?:from|with)|implemented (?:with|using|via|through|in terms of)" },
  { finite: false, first: "object", words: "using|requiring|extending|leveraging|(?:building|relying|depending) (?:up)?on|powered by|backed by|derived from|(?:dependent|reliant) (?:up)?on" },
  { finite: false, first: "object", words: "(?:extension|generali[sz]ation|speciali[sz]ation|implementation|variant|special case) of|extension to" },
  { finite: true, first: "subject", words: "underl(?:ies|ie)|underpins?" },
  { finite: false, first: "subject", words: "used (?:for [^,;.]{1,40}? )?(?:in|by|within|inside)|(?:required|needed) (?:by|for|in)|relied (?:up)?on by|(?:extended|implemented|leveraged|employed) by" },
  { finite: false, first: "subject", words: "(?:basis|foundations?|building blocks?|prerequisites?|precondition) (?:of|for|to|in)|at the (?:core|heart) of|(?:pattern|idea|principle|mechanism|technology|algorithm) behind" },
];

const ANY = new RegExp(CUES.map(({ words }) => `\\b(${words})\\b`).join("|"), "giu");

/** Where one clause ends and the next begins. */
const BREAK = /[;|!?()[\]{}→⇒\n“”"]|[.:,](?=\s|$)|\s[-–—]{1,2}\s/gu;

/** Words that may stand between subject and cue. @data */
const SOFT = new Set(("a an the is are was were be been being can could may might will would must should do does also often typically usually commonly " +
  "mostly mainly primarily sometimes generally widely frequently heavily internally directly itself themselves both and or but then now still one main key core").split(" "));

/** Pronouns that refer to what is described. */
const BACK = new Set(["it", "they", "this", "these", "that", "which", "who", "many", "most", "some", "all"]);

const DENIED = /\b(?:not|never|no|nor|without|cannot|instead|rather|unlike|than|longer|\w+n['’]t)\b/iu;

/** Here the cue is a noun: `memory use`, `the use of`. */
const NOUN_BEFORE = /\b(?:in|of|the|for|its|memory|resource|end|single|re)[\s-]+$/iu;

/** The object ends at these words: what follows is about something else. */
const ON = /\b(?:for|to|when|while|because|but|instead|rather|without|unlike|than|as|so|that|which|where|if|until|since)\b/iu;

/** Characters that are read before a cue and behind it. */
const NEAR = 60;
const FAR = 200;

export function clauseRelationsIn(text: string): ClauseRelation[] {
  const relations: ClauseRelation[] = [];
  let from = 0;
  for (const { index, length } of [...breaksOf(text), { index: text.length, length: 0 }]) {
    relations.push(...inClause(text, { from, to: index }));
    from = index + length;
  }
  return relations;
}

function breaksOf(text: string): { readonly index: number; readonly length: number }[] {
  return [...text.matchAll(BREAK)].map((match) => ({ index: match.index, length: match[0].length }));
}

function inClause(text: string, clause: Span): ClauseRelation[] {
  const words = text.slice(clause.from, clause.to);
  const relations: ClauseRelation[] = [];
  let above: { readonly subject: Span; readonly cue: Cue } | null = null;
  for (const match of words.matchAll(ANY)) {
    const cue = CUES[match.slice(1).findIndex((group) => group !== undefined)];
    // The subject is found once a clause. Otherwise the nearest words are enough, so that a long clause stays fast.
    const before = words.slice(above === null ? 0 : Math.max(0, match.index - NEAR), match.index);
    if (cue === undefined || /^uses?$/iu.test(match[0]) && (NOUN_BEFORE.test(before) || /^[\s-]cases?\b/iu.test(words.slice(match.index + match[0].length, match.index + NEAR)))) continue;
    const isJoined = above !== null && isAnd(before);
    if (above !== null && !isJoined) continue;
    const subject: Span = above?.subject ?? subjectOf(before, cue, clause.from);
    above = { subject, cue };
    if (DENIED.test(lastWords(before.slice(-NEAR)))) continue;
    const end = clause.from + match.index + match[0].length;
    const to = Math.min(clause.to, end + FAR);
    const on = ON.exec(text.slice(end, to));
    relations.push({ first: cue.first, subject, object: { from: end, to: on === null ? to : end + on.index }, clause });
  }
  return relations;
}

function isAnd(before: string): boolean {
  return /\b(?:and|or|but)(?:\s+(?:is|are|also|often|can|be|typically|usually))*\s+$/iu.test(before);
}

/** Enough for “is not directly”. */
function lastWords(before: string): string {
  return before.split(/\s+/).slice(-4).join(" ");
}

/** Empty at its start where the clause leaves it out. */
function subjectOf(before: string, { finite }: Cue, offset: number): Span {
  const words = [...before.matchAll(/[^\s*_]+/gu)];
  let count = words.length;
  let isSaid = false;
  for (; count > 0; count--) {
    const word = words[count - 1]?.[0].toLowerCase() ?? "";
    if (!SOFT.has(word) && !/ly$/.test(word)) break;
    if (/^(?:is|are|was|were|be|been)$/.test(word)) isSaid = true;
  }
  const last = words[count - 1];
  if (last === undefined || BACK.has(last[0].toLowerCase())) return { from: offset, to: offset };
  const to = offset + last.index + last[0].length;
  // “a mechanism used in X”: the participle follows a noun that describes the concept itself.
  return finite || isSaid ? { from: offset, to } : { from: to, to };
}
