/**
 * Named things that use a concept, or are examples of it, ask for its term. At least one of the names has a capital or
 * a digit. Brackets that belong to only a part of the definition are left out.
 */
import { strings } from "../../base/strings";
import type { CardType } from "../card";
import type { Concept } from "../../concept/concept";
import { asMarkdown } from "../../text/escape";
import { shelveAtoms } from "../../text/atoms";
import { normalizePlain, plainText } from "../../text/normalize";
import { singularOf } from "../../text/words";
import type { FactReader } from "../fact-reader";
import { isList, namesIn, wordCount, withoutReferences } from "../parts";
import { isNoName } from "../no-name";
import { fitting } from "../question";

export const examples: CardType = {
  id: "examples",
  get name() { return strings.cardTypes.examples.name; },
  get hint() { return strings.cardTypes.examples.hint; },
  role: "ex",
  make(concept, facts) {
    if (isNoName(concept.term) || facts.isLabel(normalizePlain(concept.term))) return [];
    const { text, back } = shelveAtoms(withoutReferences(concept.definition));
    const found = examplesIn(plainText(text), (some) => back(some));
    if (found === null) return [];
    const other = alsoNaming(concept, found.names, facts);
    return [other === null ? { front: found.ask, back: asMarkdown(concept.term) } : { notMade: strings.noCard.namesToo(other.term, found.names.length) }];
  },
  examples: [
    { bullet: "- **Raft** — Understandable consensus, log replication (used in etcd, CockroachDB)", gives: [{ front: "Which concept is used in etcd and CockroachDB?", back: "Raft" }] },
    { bullet: "- **Journaling** — Write-ahead logging for crash recovery (ext4, XFS, NTFS)", gives: [{ front: "Which concept has the examples ext4, XFS and NTFS?", back: "Journaling" }] },
    { bullet: "- **Paging** — Fixed-size pages, page replacement (LRU, Clock)", gives: [] },
    { bullet: "- **Pulumi** — Infrastructure in general-purpose languages (TypeScript, Go)", gives: [] },
    { bullet: "- **Fault tolerance** — Handling malicious nodes (PBFT, used in blockchain)", gives: [] },
    { bullet: "- **Raft** — consensus (used in etcd, CockroachDB)", beside: "- **Lease** — a lock with an end (used in CockroachDB, etcd)", gives: [{ notMade: "“Lease” names them, too" }] },
  ],
};

interface Named {
  readonly ask: string;
  readonly names: readonly string[];
}

const USED = /(?:^|[\s(])((?:used|implemented|offered|provided|supported) (?:in|by))\s+([^()]+?)\)?\.?$/i;

/** Characters that the word before a bracket may have. */
const LONGEST_WORD = 40;

/** `shown`: puts code, formulas and links back into a text in which signs stand for them. */
function examplesIn(text: string, shown: (some: string) => string): Named | null {
  const [, verb = "", used = ""] = USED.exec(text) ?? [];
  if (used !== "") return named(namesIn(used).map((name) => shown(name)), (list) => /* @format */ `Which concept is ${verb.toLowerCase()} ${list}?`, 1);
  const open = text.indexOf("(");
  const [, inside] = /^\((?:(?:e\.g\.|for example|examples?)[,:]? )?([^()]+)\)\.?$/i.exec(open < 0 ? "" : text.slice(open)) ?? [];
  const statement = text.slice(0, Math.max(0, open)).trimEnd();
  const word = /\p{L}+$/u.exec(statement.slice(-LONGEST_WORD))?.[0].toLowerCase() ?? "";
  // “in general-purpose languages (Go)” gives examples of languages.
  if (inside === undefined || word === "" || isList(statement) || singularOf(word) !== word) return null;
  const names = namesIn(inside).map((name) => shown(name));
  return names.every(isName) ? named(names, (list) => /* @format */ `Which concept has the examples ${list}?`, 2) : null;
}

function named(names: readonly string[], ask: (list: string) => string, least: number): Named | null {
  const isClear = names.length >= least && names.some(isName) && names.every((name) => wordCount(name) <= 3);
  return isClear ? { ask: ask(names.length < 2 ? names.join("") : /* @format */ `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`), names } : null;
}

function isName(text: string): boolean {
  return /[\p{Lu}\p{N}]/u.test(text) && !/\.\s|\s(?:on|and|not|of|in|with|for)\s/.test(text);
}

/** Another concept whose definition names all of them. */
function alsoNaming(concept: Concept, names: readonly string[], facts: FactReader): Concept | null {
  return fitting(concept, names.join(", "), facts)[0] ?? null;
}
