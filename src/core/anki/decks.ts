/**
 * Decks of a package: their names as Anki takes them, and their ids, made from the names, so that they are the same in
 * every export. Two spellings that differ in case alone are one deck: Anki compares so. Parents are there, too.
 */
import { sha1 } from "./sha1";

export interface Deck {
  readonly id: number;
  readonly name: string;
}

/** The deck that every collection has. */
export const DEFAULT_DECK: Deck = { id: 1, name: "Default" };

/** Ids lie where Anki's own would have been made in the autumn of 2020 or in the two years after it. */
const FIRST_ID = 1_600_000_000_000;

/** `["Map", "C++: std::vector"]` → `Map::C++: std:vector`. A path without a name is the default deck. */
export function deckName(path: readonly string[]): string {
  const names = path.map(levelName).filter((name) => name !== "");
  return names.length === 0 ? DEFAULT_DECK.name : names.join("::");
}

/** Two colons part levels; quotes and control characters Anki takes out. */
function levelName(name: string): string {
  return name.normalize("NFC").replace(/\p{Cs}/gu, "").replace(/[\p{Cc}\s]+/gu, " ").replace(/"/g, "").replace(/:{2,}/g, ":").replace(/^[\s:]+|[\s:]+$/g, "");
}

/** The decks with these names, and those above them, by folded name (`folded`). */
export function decksOf(names: Iterable<string>): ReadonlyMap<string, Deck> {
  const spelled = new Map([[deckKey(DEFAULT_DECK.name), DEFAULT_DECK.name]]);
  for (const name of new Set(names)) for (const one of withParents(name)) if (!spelled.has(deckKey(one))) spelled.set(deckKey(one), one);
  const taken = new Set<number>();
  return new Map([...spelled].map(([key, name]) => [key, { id: idOf(key, taken), name }]));
}

export function deckKey(name: string): string {
  return name.toLowerCase();
}

function withParents(name: string): string[] {
  const levels = name.split("::");
  return levels.map((_level, n) => levels.slice(0, n + 1).join("::"));
}

/** 36 bits of a hash; in the one of a hundred thousand collections where two decks meet, the second moves on. */
function idOf(key: string, taken: Set<number>): number {
  let id = key === deckKey(DEFAULT_DECK.name) ? DEFAULT_DECK.id : FIRST_ID + parseInt(sha1(key).slice(0, 9), 16);
  while (taken.has(id)) id++;
  taken.add(id);
  return id;
}
