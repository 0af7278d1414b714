/**
 * What lines of the log say of a concept's text, and of what stood in a map.
 *
 *   met    moc-1a2b3c4d5e | Systems MOC.md | Files > Disks | Paging | Equal blocks | above=000 block=pg line=7kq2m0a1b9 twin=1/2
 *   seen   Systems MOC.md | Files > Disks | 0007kq2m0a -000c4dt9xk        with a minus: it stands there no more
 *
 * The last part of `met` and `moved` is a list of `key=value`. Older versions pass over it, and so does this one over a
 * key that it does not know. `kin` is the number of the item above and what stands beside it, or below it (`Company`). `twin` is which of several equal bullets of one place it was, from 0, and how many there were. In a text, `|`, `>` and the backslash stand behind a backslash.
 */
import { notePath, type NotePath } from "../base/note-path";
import type { ConceptId } from "../concept/concept";
import type { LineName } from "../index/map-lines";
import { loggedConcept } from "./logged-ids";
import { NOTHING_SHARED, type ConceptSnapshot, type Shared, type SnapshotContext } from "../concept/snapshot";

/** The text of a concept when its record was written. */
export interface LoggedConcept extends Pick<ConceptSnapshot, "map" | "headingPath" | "term" | "definition"> {
  readonly blockId?: string | null;
  readonly context?: SnapshotContext;
}

/** A heading of a map. */
export interface SeenPlace {
  readonly map: NotePath;
  readonly headingPath: readonly string[];
}

export function escaped(text: string): string {
  return text.replace(/[\\|>]/g, "\\$&").replace(/\s+/g, " ").trim();
}

/** A path is a name to the letter: two spaces in it are two. */
export function escapedPath(path: NotePath): string {
  return path.replace(/[\\|>]/g, "\\$&");
}

/** Takes the backslashes of `escaped` off. */
export function plain(text: string): string {
  return text.replace(/\\([\\|>])/g, "$1");
}

/** Splits at each mark that has no backslash before it. */
export function partsOf(text: string, mark: string): string[] {
  const parts = [""];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === mark) parts.push("");
    else parts[parts.length - 1] += letter === "\\" ? letter + text.charAt(++at) : letter;
  }
  return parts.map((part) => part.trim());
}

export function conceptDetails(id: string, concept: LoggedConcept): string {
  const { map, headingPath, term, definition } = concept;
  const more = moreOf(concept);
  return [id, escapedPath(map), headingsText(headingPath), escaped(term), escaped(definition), ...more === "" ? [] : [more]].join(" | ");
}

export function parseConcept(details: string): { readonly id: ConceptId; readonly concept: LoggedConcept } | null {
  const [id = "", map = "", headings = "", term = "", definition, more = ""] = partsOf(details, "|");
  if (definition === undefined) return null;
  const values = new Map(more.split(" ").map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]));
  const context = contextOf(values);
  const blockId = values.get("block");
  return { id: loggedConcept(id), concept: { map: notePath(plain(map)), headingPath: headingsOf(headings, values), term: plain(term), definition: plain(definition), ...blockId === undefined ? {} : { blockId }, ...context === null ? {} : { context } } };
}

export function seenDetails({ map, headingPath }: SeenPlace, prints: readonly string[], vanished: readonly string[]): string {
  const one = isOneEmpty(headingPath) ? [ONE_EMPTY] : [];
  return [escapedPath(map), headingsText(headingPath), [...prints, ...vanished.map((print) => `-${print}`), ...one].join(" ")].join(" | ");
}

export function parseSeen(details: string): { readonly place: SeenPlace; readonly prints: readonly string[]; readonly vanished: readonly string[] } | null {
  const [map = "", headings = "", prints, ...rest] = partsOf(details, "|");
  if (prints === undefined || map === "" || rest.length > 0) return null;
  const words = prints.split(" ");
  const found = words.filter((word) => /^[0-9a-z]{10}$/.test(word));
  const values = new Map(words.includes(ONE_EMPTY) ? [["headings", "1"]] : []);
  const vanished = words.flatMap((word) => /^-[0-9a-z]{10}$/.test(word) ? [word.slice(1)] : []);
  return found.length + vanished.length === 0 ? null : { place: { map: notePath(plain(map)), headingPath: headingsOf(headings, values) }, prints: found, vanished };
}

/** `Systems MOC.md | Files | names to addresses | concept | DNS`, or `… | none`; `… | none |  | 7kq2m0a1b9` with prints of lines beside it. */
export function lineDetails({ map, headingPath, text }: LineName, term: string | null, beside: readonly string[]): string {
  return [escapedPath(map), headingsText(headingPath), escaped(text), term === null ? "none" : "concept", escaped(term ?? ""), beside.join(" ")].join(" | ").replace(/(?: \| )+$/, "");
}

export function parseLine(details: string): { readonly subject: LineName; readonly term: string | null; readonly beside: readonly string[] } | null {
  const [map = "", headings = "", text = "", what = "", term = "", prints = "", ...rest] = partsOf(details, "|");
  if (map === "" || text === "" || rest.length > 0 || (what === "concept") === (term === "") || (what !== "concept" && what !== "none")) return null;
  return { subject: { map: notePath(plain(map)), headingPath: headingsOf(headings, NO_VALUES), text: plain(text) }, term: what === "none" ? null : plain(term), beside: prints === "" ? [] : prints.split(" ") };
}

const NO_VALUES: ReadonlyMap<string, string> = new Map();

/** One heading without text is written as none are, so it is told apart behind. */
const ONE_EMPTY = "headings=1";

function isOneEmpty(headingPath: readonly string[]): boolean {
  return headingPath.length === 1 && escaped(headingPath[0] ?? "") === "";
}

function headingsText(headingPath: readonly string[]): string {
  return headingPath.map(escaped).join(" > ");
}

function headingsOf(text: string, values: ReadonlyMap<string, string>): readonly string[] {
  if (text !== "") return partsOf(text, ">").map(plain);
  return values.get("headings") === "1" ? [""] : [];
}

/** By the letter that stands for it. */
const SHARED: Readonly<Record<string, keyof Shared>> = { x: "text", d: "definition", t: "term", w: "twin", s: "sibling" };

function moreOf({ headingPath, blockId, context }: LoggedConcept): string {
  const [before, after] = context?.neighbours ?? ["", ""];
  const values: [string, string][] = [
    ["above", context?.above ?? ""],
    ["parent", context?.parent ?? ""],
    ["refs", context?.references.join(",") ?? ""],
    ["own", context?.own?.join() ?? ""],
    ["before", before],
    ["after", after],
    ["shared", Object.entries(SHARED).flatMap(([letter, name]) => context?.shared[name] === true ? [letter] : []).join("")],
    ["block", blockId ?? ""],
    ["line", context?.line ?? ""],
    ["kin", context?.company === undefined ? "" : [context.company.number, context.company.of, ...context.company.prints].join()],
    ["twin", context?.twin === undefined ? "" : `${context.twin.nth}/${context.twin.of}`],
  ];
  return [...values.filter(([, value]) => value !== "").map(([key, value]) => `${key}=${value}`), ...isOneEmpty(headingPath) ? [ONE_EMPTY] : []].join(" ");
}

function contextOf(values: ReadonlyMap<string, string>): SnapshotContext | null {
  const above = values.get("above");
  const parent = values.get("parent");
  if (above === undefined) return null;
  const letters = new Set(values.get("shared") ?? "");
  const [line, own, kin, twin] = [values.get("line"), values.get("own")?.split(","), values.get("kin")?.split(","), /^(\d+)\/(\d+)$/.exec(values.get("twin") ?? "")];
  const shared = { ...NOTHING_SHARED, ...Object.fromEntries(Object.entries(SHARED).map(([letter, name]) => [name, letters.has(letter)])) };
  return {
    above,
    parent: parent === undefined ? null : loggedConcept(parent),
    references: values.get("refs")?.split(",") ?? [],
    neighbours: [values.get("before") ?? "", values.get("after") ?? ""],
    shared,
    ...kin === undefined ? {} : { company: { number: kin[0] ?? "", of: Number(kin[1]), prints: kin.slice(2) } },
    ...line === undefined ? {} : { line },
    ...own === undefined ? {} : { own },
    ...twin === null ? {} : { twin: { nth: Number(twin[1]), of: Number(twin[2]) } },
  };
}
