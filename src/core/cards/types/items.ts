/**
 * The items of a definition that is a list, each a gap among the others. A list is what its author made one: three items
 * behind a plural term or a colon, or written as names; else four. Remarks and clauses are no items: nobody could say
 * which of them is missing.
 */
import type { CardType, Draft } from "../card";
import { GAP } from "../checks";
import type { Concept } from "../../concept/concept";
import { singular, withoutBracket } from "../../index/words";
import { itemKey } from "../item-number";
import { itemsOf, wordCount, withoutReferences, type Part } from "../parts";
import { ambiguous, question } from "../question";

/** More than this nobody keeps together; Wozniak's rule on sets. */
const MOST = 9;

/** Longer ones are clauses. */
const MOST_WORDS = 4;

export const items: CardType = {
  id: "items",
  name: "Items of a list",
  hint: "Each item of a definition that is a list, as a gap among the others.",
  role: "c",
  make(concept, map) {
    const said = withoutReferences(concept.definition);
    const { items: list, led } = itemsOf(said);
    if (list.length < 3) return [];
    const why = noList(concept, list, led);
    const asked = question(concept, map);
    if (why !== null || asked === null) return [{ none: why ?? ambiguous(concept) }];
    return list.map((part): Draft => ({ front: `${asked}: ${said.slice(0, part.from)}${GAP}${said.slice(part.to)}`, back: part.text, item: part.text }));
  },
  examples: [
    { bullet: "- **Record types** — A, MX, TXT", gives: [{ front: "Record types: […], MX, TXT", back: "A" }, { front: "Record types: A, […], TXT", back: "MX" }, { front: "Record types: A, MX, […]", back: "TXT" }] },
    { bullet: "- **Namespaces** — PID, network and mount — basis of containers", gives: [
      { front: "Namespaces: […], network and mount — basis of containers", back: "PID" }, { front: "Namespaces: PID, […] and mount — basis of containers", back: "network" },
      { front: "Namespaces: PID, network and […] — basis of containers", back: "mount" }] },
    { bullet: "- **Paxos** — Classic, complex, foundational", gives: [{ none: "three remarks on one thing describe it; they are no list to complete" }] },
    { bullet: "- **Fallacies** — the network is reliable, nothing is ever lost on it, latency is zero", gives: [{ none: "some parts of its list are clauses, which a gap does not ask for clearly" }] },
    { bullet: "- **NAT, Firewalls, VPNs** — segmentation, forwarding, tunnels", gives: [{ none: "the term is a list itself" }] },
    { bullet: "- **Paging** — Memory in blocks, on demand", gives: [] },
  ],
};

function noList({ term }: Concept, list: readonly Part[], led: boolean): string | null {
  if (/,\s|\s&\s/.test(term)) return "the term is a list itself";
  if (list.length > MOST) return `its list has ${list.length} items; of more than ${MOST} nobody knows which one is missing`;
  if (list.some(({ text }) => wordCount(withoutBracket(text)) > MOST_WORDS)) return "some parts of its list are clauses, which a gap does not ask for clearly";
  if (new Set(list.map(({ text }) => itemKey(text))).size < list.length) return "one item stands there twice";
  const isClear = list.length > 3 || led || isPlural(term) || list.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text));
  return isClear ? null : "three remarks on one thing describe it; they are no list to complete";
}

/** What is written like a plural: lower case at its end, so that DNS is none. */
function isPlural(term: string): boolean {
  const word = withoutBracket(term).split(/[\s/-]+/).at(-1) ?? "";
  return /\p{Ll}s$/u.test(word) && singular(word.toLowerCase()) !== word.toLowerCase();
}
