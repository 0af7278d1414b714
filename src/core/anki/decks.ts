/**
 * Decks of a package: their names in Anki's form, and ids made from the names, so that every export has the same ids.
 * Anki ignores case in names, so two spellings are one deck. Parent decks are included.
 *
 * @format
 */
import { sha1 } from "./sha1";

export interface Deck {
  readonly id: number;
  readonly name: string;
}

/** The deck that every collection has. */
export const DEFAULT_DECK: Deck = { id: 1, name: "Default" };

/** Ids in the range of ids that Anki made in the autumn of 2020 and the two years after. */
const FIRST_ID = 1_600_000_000_000;

/** `["Map", "C++: std::vector"]` → `Map::C++: std:vector`. A path without a name is the default deck. */
export function deckName(path: readonly string[]): string {
  const names = path.map(levelName).filter((name) => name !== "");
  return names.length === 0 ? DEFAULT_DECK.name : names.join("::");
}

/** Two colons separate levels. Anki removes quotes and control characters. */
function levelName(name: string): string {
  return name.normalize("NFC").replace(/\p{Cs}/gu, "").replace(/[\p{Cc}\s]+/gu, " ").replace(/"/g, "").replace(/:{2,}/g, ":").replace(/^[\s:]+|[\s:]+$/g, "");
}

/** The decks with these names and their parents, by `deckKey`. */
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

/**
 * 36 bits of a hash. In one of a hundred thousand collections two decks have the same id; then the second gets the next
 * one.
 */
function idOf(key: string, taken: Set<number>): number {
  let id = key === deckKey(DEFAULT_DECK.name) ? DEFAULT_DECK.id : FIRST_ID + parseInt(sha1(key).slice(0, 9), 16);
  while (taken.has(id)) id++;
  taken.add(id);
  return id;
}
