/**
 * Random scripts of edits of a map, with the true identity of each concept, and the resulting text. The text of a copy
 * belongs to the original too, since nobody could distinguish the two.
 */
import fc from "fast-check";
import type { ConceptSnapshot } from "../../../src/core/concept/snapshot";
import { share } from "../share";

export interface Item {
  /** Id of the known concept that this is, or was copied from; null for one that was never known. */
  readonly origin: string | null;
  readonly kind: "bullet" | "heading";
  /** Of a heading. */
  readonly level: number;
  readonly term: string;
  readonly definition: string;
}

export type Edit = { readonly kind: (typeof KINDS)[number]; readonly at: number; readonly to: number; readonly word: string };

export const KINDS = ["rename", "typo", "retype", "redefine", "relink", "move", "swap", "delete", "duplicate", "promote", "rename section", "add"] as const;

export const edits = (most: number): fc.Arbitrary<Edit[]> =>
  fc.array(fc.record({ kind: fc.constantFrom(...KINDS), at: share, to: share, word: fc.constantFrom("Zebra", "Quartz Vault", "Nimbus", "Ochre Lattice", "Fjord") }), { maxLength: most });

/** Concepts of one map, under their headings again. */
export function itemsOf(known: readonly ConceptSnapshot[]): Item[] {
  const items: Item[] = [];
  let above: readonly string[] = [];
  for (const { id, headingPath, term, definition } of known) {
    const same = headingPath.findIndex((text, at) => text !== above[at]);
    const from = same === -1 && headingPath.length < above.length ? headingPath.length - 1 : same === -1 ? headingPath.length : same;
    for (let depth = from; depth < headingPath.length; depth++) items.push({ origin: null, kind: "heading", level: depth + 2, term: headingPath[depth] ?? "", definition: "" });
    above = headingPath;
    items.push({ origin: id, kind: "bullet", level: 0, term, definition });
  }
  return items;
}

export function edited(items: readonly Item[], script: readonly Edit[]): Item[] {
  return script.reduce<Item[]>((now, edit) => EDITS[edit.kind](now, edit), [...items]);
}

export function textOf(items: readonly Item[]): string {
  return `# Map\n\n${items.map(({ kind, level, term, definition }) => kind === "heading" ? `\n${"#".repeat(level)} ${term}\n` : `- **${term}**${definition === "" ? "" : ` — ${definition}`}`).join("\n")}\n`;
}

const EDITS: Readonly<Record<Edit["kind"], (items: Item[], edit: Edit) => Item[]>> = {
  rename: (items, { at, word }) => change(items, at, (item) => ({ ...item, term: `${word} ${item.term.length}` })),
  typo: (items, { at, to }) => change(items, at, (item) => ({ ...item, term: withTypo(item.term, to) })),
  retype: (items, { at, to }) => change(items, at, (item) => ({ ...item, definition: withTypo(item.definition, to) })),
  redefine: (items, { at, word }) => change(items, at, (item) => ({ ...item, definition: `${word}, said anew` })),
  relink: (items, { at }) => change(items, at, (item) => ({ ...item, term: /[[\]]/.test(item.term) ? item.term : `[[${item.term}]]` })),
  move: (items, { at, to }) => {
    const from = bulletAt(items, at);
    const [item, ...rest] = [items[from], ...items.slice(0, from), ...items.slice(from + 1)];
    return item === undefined ? items : inserted(rest.flatMap((one) => one ?? []), item, to);
  },
  swap: (items, { at }) => {
    const from = bulletAt(items, at);
    const [one, two] = [items[from], items[from + 1]];
    return one === undefined || two?.kind !== "bullet" ? items : [...items.slice(0, from), two, one, ...items.slice(from + 2)];
  },
  delete: (items, { at }) => items.filter((_item, n) => n !== bulletAt(items, at)),
  duplicate: (items, { at, to }) => {
    const item = items[bulletAt(items, at)];
    return item === undefined ? items : inserted(items, item, to);
  },
  promote: (items, { at }) => change(items, at, (item) => ({ ...item, kind: "heading", level: 4 })),
  "rename section": (items, { at, word }) => {
    const headings = items.flatMap(({ kind }, n) => kind === "heading" ? [n] : []);
    const chosen = headings[Math.floor(at * headings.length)];
    return items.map((item, n) => n === chosen && item.origin === null ? { ...item, term: `${item.term} ${word}` } : item);
  },
  add: (items, { to, word }) => inserted(items, { origin: null, kind: "bullet", level: 0, term: `${word} of its own`, definition: `${word} was never there` }, to),
};

function bulletAt(items: readonly Item[], at: number): number {
  const bullets = items.flatMap(({ kind }, n) => kind === "bullet" ? [n] : []);
  return bullets[Math.floor(at * bullets.length)] ?? -1;
}

function change(items: readonly Item[], at: number, make: (item: Item) => Item): Item[] {
  const chosen = bulletAt(items, at);
  return items.map((item, n) => n === chosen ? make(item) : item);
}

/** Behind a bullet or a heading, never above the first heading. */
function inserted(items: readonly Item[], item: Item, to: number): Item[] {
  const at = 1 + Math.floor(to * items.length);
  return [...items.slice(0, at), item, ...items.slice(at)];
}

/** Swaps two letters, or removes one. */
function withTypo(text: string, to: number): string {
  const at = 1 + Math.floor(to * (text.length - 2));
  return text.length < 4 ? text : to < 0.5 ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
