/**
 * Which headings of a region are the plugin's:
 *
 *   one of the map's                     it is renewed with its items
 *   one that the record knows            the map had it once: it is what most items below belong to now, if
 *                                        anything; else it goes where nothing stands below it
 *   the learner's name for one           all items below belong to one heading of the map, which stands nowhere else
 *   any other                            the learner's, and stays below the line above it
 */
import { ORPHANS_HEADING } from "../concept/concept";
import { withoutClosingTags } from "../text/links";
import { normalizeText } from "../text/normalize";
import type { DesiredItem, HeadingLine, PlacedItem, Token } from "./outline";
import { letterPrint, type WrittenRecord } from "./written-record";

export interface Heading {
  readonly level: number;
  /** As it stands. */
  readonly raw: string;
  /** The normalized text of this heading and of the headings above it, joined by ` > `. */
  readonly path: string;
  /** What stands behind its words: tags, a comment, a block id. */
  readonly tail: string;
  /** The path that the record has for it: another one where the map renamed this heading, or one above. */
  readonly written: string;
  /** Whether the map renamed it: its words are outdated. */
  readonly isFormer: boolean;
  readonly below: string[];
}

type HeadingToken = Extract<Token, { kind: "heading" }>;

export function pathOf(headingPath: readonly string[]): string {
  return headingPath.map((text) => normalizeText(bareHeading(text))).join(" > ");
}

/** Without what may stand behind a heading's words: closing hashes, comments, tags, a block id. */
export function bareHeading(raw: string): string {
  const bare = withoutClosingTags(raw.replace(/\s+#+$/, "").replace(/\s*(?:%%.*%%|<!--.*-->)$/, "").replace(/\s+\^[A-Za-z0-9-]+$/, ""));
  return bare === "" ? raw : bare;
}

/** The fingerprint by which a record knows a heading again. */
export function headingPrint(path: string): string {
  return letterPrint(/* @key */ `heading ${path}`);
}

export function isOrphansHeading({ path }: Pick<Heading, "path">, orphansHeading: string): boolean {
  return path === normalizeText(orphansHeading) || path === normalizeText(ORPHANS_HEADING);
}

export interface OwnHeadings {
  readonly headings: ReadonlyMap<Token, Heading>;
  /** Paths that stand in several places. */
  readonly repeated: ReadonlySet<string>;
}

export function ownHeadings(tokens: readonly Token[], matched: ReadonlyMap<DesiredItem, PlacedItem>, desired: readonly DesiredItem[], record: WrittenRecord, orphansHeading: string): OwnHeadings {
  const paths = new Set(desired.flatMap(({ headingPath }) => headingPath.map((_text, depth) => pathOf(headingPath.slice(0, depth + 1)))));
  const isPresent = (path: string): boolean => paths.has(path) || isOrphansHeading({ path }, orphansHeading);
  const isFormer = (path: string): boolean => !isPresent(path) && record.holds([headingPrint(path)]);
  const standing = new Set<string>();
  const own = knownHeadings(tokens, standing, isPresent, isFormer, () => null);
  const repeated = repeatedPaths(desired);
  // An older note has no record of headings: there, nobody can tell a renamed heading from one that the map renamed.
  const isRecorded = [...standing, ...paths].some((path) => record.holds([headingPrint(path)]));
  if (!isRecorded || !tokens.some((token) => token.kind === "heading" && own.get(token)?.isFormer !== false)) return { headings: own, repeated };
  const desiredOf = new Map([...matched].map(([one, placed]) => [placed, one]));
  const places = new Map(tokens.map((token, at) => [token, at]));
  return { repeated, headings: knownHeadings(tokens, standing, isPresent, isFormer, (token, wasOurs) => {
    const path = commonPath(token.heading, tokens, places.get(token) ?? 0, desiredOf, wasOurs);
    return path === null || (standing.has(path) && !wasOurs) || repeated.has(path) ? null : path;
  }) };
}

/** Headings that the map has in several places, and those below which items of the heading above follow. */
function repeatedPaths(desired: readonly DesiredItem[]): ReadonlySet<string> {
  const [seen, repeated] = [new Set<string>(), new Set<string>()];
  let above: readonly string[] = [];
  for (const { headingPath } of desired) {
    const paths = headingPath.map((_text, depth) => pathOf(headingPath.slice(0, depth + 1)));
    for (const path of paths) if (!above.includes(path) && seen.has(path)) repeated.add(path);
    if (paths.length === 0 || above.includes(paths.at(-1) ?? "")) for (const path of above.slice(paths.length)) repeated.add(path);
    for (const path of paths) seen.add(path);
    above = paths;
  }
  return repeated;
}

/** `standing` gets the paths that are found; `adopt`: which heading of the map another one stands for, or null. A heading that is not ours parts no others. */
function knownHeadings(tokens: readonly Token[], standing: Set<string>, isPresent: (path: string) => boolean, isFormer: (path: string) => boolean, adopt: (token: HeadingToken, wasOurs: boolean) => string | null): Map<Token, Heading> {
  const own = new Map<Token, Heading>();
  let open: readonly Heading[] = [];
  for (const token of tokens) {
    if (token.kind !== "heading") continue;
    const { level, raw, text } = token.heading;
    const above = open.filter((one) => one.level < level);
    const path = [...above.slice(-1).map((one) => one.path), normalizeText(text)].join(" > ");
    const mayBeOurs = level <= (above.at(-1)?.level ?? 1) + 1;
    const isKnown = mayBeOurs && isPresent(path);
    const former = [...above.slice(-1).map((one) => one.written), normalizeText(text)].join(" > ");
    const wasOurs = mayBeOurs && !isKnown && isFormer(former);
    const ours = isKnown ? path : adopt(token, wasOurs) ?? (wasOurs ? former : null);
    const named = [...ours?.split(" > ").slice(0, -1) ?? [], normalizeText(text)].join(" > ");
    // A name that another heading of ours has in this place would be taken for it the next time.
    if (ours === null || (!isKnown && !wasOurs && named !== ours && [isPresent, isFormer].some((is) => is(named)))) continue;
    const tail = raw.slice(raw.lastIndexOf(text) + text.length).replace(/\s+#+\s*$/, "");
    const heading = { level, raw, tail, path: ours, written: isKnown || wasOurs ? former : ours, isFormer: wasOurs, below: [] };
    own.set(token, heading);
    standing.add(ours);
    open = [...above, heading];
  }
  return own;
}

/**
 * The one heading of the map, of the level, that the items below the token at `from` belong to: all of them, most where
 * the heading was ours, the first where it has its name. One that went to another level with its name is meant there. Null where they differ.
 */
function commonPath({ level, text }: HeadingLine, tokens: readonly Token[], from: number, desiredOf: ReadonlyMap<PlacedItem, DesiredItem>, wasOurs: boolean): string | null {
  const votes = new Map<string | null, number>();
  let all = 0;
  for (let at = from + 1; at < tokens.length; at++) {
    const next = tokens[at];
    if (next?.kind === "heading" && next.heading.level <= level) break;
    const headingPath = next?.kind === "item" ? desiredOf.get(next.placed)?.headingPath : undefined;
    if (headingPath === undefined) continue;
    const isMoved = wasOurs && pathOf(headingPath.slice(-1)) === normalizeText(text);
    const path = isMoved ? pathOf(headingPath) : headingPath.length < level - 1 ? null : pathOf(headingPath.slice(0, level - 1));
    // By its name, too, where the heading of the next section was deleted.
    if (all === 0 && path !== null && pathOf(headingPath.slice(level - 2, level - 1)) === normalizeText(text)) return path;
    votes.set(path, (votes.get(path) ?? 0) + 1);
    all++;
  }
  const [common, count] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [null, 0];
  return wasOurs ? count * 2 > all ? common : null : count === all ? common : null;
}
