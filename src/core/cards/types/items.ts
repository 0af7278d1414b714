/**
 * The items of a list, each as a gap among the others. A definition counts as a list with three items behind a plural
 * term or a colon, or with three names; otherwise with four items. Remarks and clauses are no items: nobody could say
 * which of them is missing. Nor could anybody where nothing says that the list is whole.
 */
import { strings } from "../../base/strings";
import { withPoor, type CardType, type CardDraft } from "../card";
import type { Concept } from "../../concept/concept";
import { plainText } from "../../text/normalize";
import { nameWordsOf, singularOf, withoutBracket, wordsOf } from "../../text/words";
import { withoutGaps } from "../gaps";
import { itemKey } from "../item-number";
import { FEWEST_SIGNS, likelyPoint } from "../likely-point";
import { GAP } from "../mask";
import { isNoName } from "../no-name";
import { itemsOf, wordCount, withoutLinks, withoutReferences, type Part } from "../parts";
import { isLinkLine } from "../bullet-shape";
import { ambiguous, question } from "../question";
import { beginsWithOne } from "../../text/languages";
import { shortFormsIn } from "../abbreviations";

/** Nobody remembers more as one set; Wozniak's rule on sets. */
const MOST = 9;

/** Longer ones are clauses. */
const MOST_WORDS = 4;

export const items: CardType = {
  id: "items",
  get name() { return strings.cardTypes.items.name; },
  get hint() { return strings.cardTypes.items.hint; },
  role: "c",
  make(concept, facts) {
    const definition = withoutGaps(withoutReferences(concept.definition));
    const { items: all, led } = itemsOf(definition);
    if (all.length < 3) return [];
    const why = noList(concept, all, led);
    const asked = question(concept, facts);
    if (why !== null || asked === null) return [{ notMade: why ?? ambiguous(concept) }];
    const needed = facts.signsOfPoint();
    const isOfExamples = EXAMPLES.test(definition) || IS_EXAMPLES.test(concept.term);
    const poor = isOfExamples ? strings.noCard.someExamples : isClosed(concept, all, led, needed > FEWEST_SIGNS) ? likelyPoint(concept, "", needed) : strings.noCard.openList;
    return all.filter(({ text }) => !isRemark(text, concept.term)).map((part): CardDraft => {
      const answer = answerOf(part.text);
      const list = withoutLinks(`${definition.slice(0, part.from)}${GAP}${definition.slice(part.from + answer.length)}`);
      return withPoor({ front: `${asked}: ${list}`, back: withoutLinks(answer), item: part.text }, poor);
    });
  },
  examples: [
    { bullet: "- **Record types** — A, MX, TXT", gives: [{ front: "Record types: […], MX, TXT", back: "A" }, { front: "Record types: A, […], TXT", back: "MX" }, { front: "Record types: A, MX, […]", back: "TXT" }] },
    { bullet: "- **Namespaces** — PID, network and mount — basis of containers", gives: [
      { front: "Namespaces: […], network and mount — basis of containers", back: "PID" }, { front: "Namespaces: PID, […] and mount — basis of containers", back: "network" },
      { front: "Namespaces: PID, network and […] — basis of containers", back: "mount" }] },
    { bullet: "- **Transports** — TCP (reliable), UDP (fast), QUIC", gives: [
      { front: "Transports: […] (reliable), UDP (fast), QUIC", back: "TCP" }, { front: "Transports: TCP (reliable), […] (fast), QUIC", back: "UDP" }, { front: "Transports: TCP (reliable), UDP (fast), […]", back: "QUIC" }] },
    { bullet: "- **Helm** — Package manager for clusters, charts, values, releases, hooks", gives: Array.from({ length: 4 }, () => ({ notMade: "nothing says that its list is whole, so nobody could tell which item is missing" })) },
    { bullet: "- **ACID** — atomicity, consistency, isolation, durability", gives: [
      { front: "ACID: […], consistency, isolation, durability", back: "atomicity" }, { front: "ACID: atomicity, […], isolation, durability", back: "consistency" },
      { front: "ACID: atomicity, consistency, […], durability", back: "isolation" }, { front: "ACID: atomicity, consistency, isolation, […]", back: "durability" }] },
    { bullet: "- **Paxos** — Classic, complex, foundational", gives: [{ notMade: "three remarks about one thing are not a list to complete" }] },
    { bullet: "- **Fallacies** — the network is reliable, latency is zero, bandwidth is infinite", gives: [{ notMade: "its list has whole clauses, and a gap in them would be unclear" }] },
    { bullet: "- **NAT, Firewalls, VPNs** — segmentation, forwarding, tunnels", gives: [{ notMade: "the term is a list itself" }] },
    { bullet: "- **Paging** — Memory in blocks, on demand", gives: [] },
    { bullet: "- **Heap**\n  - Largest, smallest, any in between\n  - A row of values is enough to hold it", gives: [] },
  ],
};

/** More items of a list that nobody says is whole could be any. */
const MOST_OPEN = 7;

/**
 * Whether something says that the list is whole, so that one item can be missed: its number (“three pillars”), its letters (ACID), an “and” in
 * front of the last one; in a map of terms, a plural or a colon that says what all of them are. What a note's sentence lists is told by the
 * way, and beside a link to a note some of what the note holds; behind an “or” stands what may be chosen, and of commands
 * in code nobody knows all.
 */
function isClosed(concept: Concept, all: readonly Part[], led: boolean, isOfTerms: boolean): boolean {
  const { term, definition, noteDefinition } = concept;
  if (noteDefinition !== undefined) return false;
  const stated = nameWordsOf(`${term} ${plainText(definition.slice(0, all[0]?.from ?? 0))}`);
  if (stated.includes(String(all.length)) || all.map(({ text }) => text.charAt(0)).join("").toLowerCase() === term.toLowerCase()) return true;
  const [last, before] = [all.at(-1), all.at(-2)];
  const between = last !== undefined && before !== undefined ? definition.slice(before.to, last.from) : "";
  if (SOME.test(`${between}${last?.text ?? ""}`)) return false;
  if (JOINS.test(between)) return true;
  return isOfTerms && all.length <= MOST_OPEN && !definition.startsWith("`") && (led || (isPlural(term) && !isLinkLine(concept) && (!isNoName(term) || all.every(({ text }) => isName(withoutBracket(text))))));
}

/** What may be chosen, and some of many. */
const SOME = new RegExp(`(?:^|\\s)(?:or|oder|o|ou|или|several|some|many|more|other|mehrere|weitere|andere|varios|otros|plusieurs|autres|altri|outros|другие)\\s`, "iu");

const JOINS = /(?:^|\s)(?:and|&|und|et|y|e|и|en|a)\s/iu;

/** Without its bracket, which stays beside the gap as a hint, unless it only repeats the answer. */
function answerOf(item: string): string {
  const bare = withoutBracket(item);
  const hint = item.slice(bare.length).toLowerCase();
  return shortFormsIn(item).length > 0 || hint.includes(bare.toLowerCase()) || /[*_`[\]]/.test(item) ? item : bare;
}

/** What a list of examples begins or ends with: of those nobody knows which one is missing. */
const EXAMPLES = /(?:^|[\s,(])(?:examples?:|beispiele?:|exemples?\s?:|ejemplos?:|exemplos?:|esemp[io]:|voorbeeld(?:en)?:|примеры?:|bsp\.|bijv\.|e\.g\.|such as|for example|for instance|including|z\.\s?b\.|zum beispiel|por ejemplo|par exemple|ad esempio|per esempio|inclu(?:indo|yendo)|einschließlich|y compris|включая|например|مثل|למשל|misalnya)(?:[\s,:]|$)|,\s(?:like|wie|como|comme|come|как|zoals)\s|例如|比如|예를 들어|(?:,|\s)(?:etc|usw|ecc|и т\.\s?д)\b\.?/iu;

const IS_EXAMPLES = /^(?:examples?|beispiele?|exemples?|ejemplos?|exemplos?|esemp[io]|примеры?|例子?|예시?)(?![\p{L}])/iu;

/** Clauses among the items, and words of the term itself, as in “Signals — SIGTERM, SIGKILL, signal handling”. */
function isRemark(item: string, term: string): boolean {
  const [first, ...more] = wordsOf(item);
  return CLAUSE.test(withoutBracket(item)) || GOES_ON.test(item) || (more.length > 0 && first === wordsOf(withoutBracket(term)).at(-1));
}

/** `but slow`: what goes on from the item before. */
const GOES_ON = beginsWithOne(["goesOn"], "\\s");

const CLAUSE = /(?:^|\s)(?:is|are|was|has|have|for|of|on|to|with|by|from|in|into|that|which|who|when|no|not|it|its|they|them|their)(?:\s|$)/i;

function noList({ term }: Concept, all: readonly Part[], led: boolean): string | null {
  const list = all.filter(({ text }) => !isRemark(text, term));
  if (/,\s|\s&\s/.test(term)) return strings.noCard.listTerm;
  if (list.length < 3) return strings.noCard.clauses;
  if (list.length > MOST) return strings.noCard.longList(list.length, MOST);
  if (list.some(({ text }) => wordCount(withoutBracket(text)) > MOST_WORDS)) return strings.noCard.clauses;
  if (new Set(list.map(({ text }) => itemKey(text))).size < list.length) return strings.noCard.itemTwice;
  const isClear = list.length > 3 || led || isPlural(term) || list.every(({ text }) => isName(withoutBracket(text)));
  return isClear ? null : strings.noCard.remarks;
}

/** Whether each word begins with a capital or digit. */
function isName(text: string): boolean {
  return text.split(/\s+/).every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Whether a term looks like a plural: an s behind lower case, and no capital inside. DNS and WebSockets are none. */
function isPlural(term: string): boolean {
  const word = withoutBracket(term).split(/[\s/-]+/).at(-1) ?? "";
  return /^\p{L}\p{Ll}+s$/u.test(word) && !word.endsWith("os") && singularOf(word) !== word.toLowerCase();
}
