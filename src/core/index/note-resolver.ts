/**
 * Term → note. By its link if the term is one. Else by name, ranked by place first (`note-place`) and spelling second:
 *
 *   same name > alias > same words (brackets, labels, `/`, `&`, plurals and punctuation do not count)
 *   > a longer or shorter name, right below the own heading, where what differs is explained (`longer-names`)
 *
 * Of equals the nearer by folder; if two could still be meant, none is taken. A note that belongs to another map is taken
 * only if definition and note share words. No note is a good answer; a wrong one is a defect.
 */
import type { NotePath } from "../base/note-path";
import type { Bullet } from "../map/reading";
import { normalizePlain } from "../text/normalize";
import { soleLink } from "../text/links";
import { compactKey, nameWordsOf, withoutBrackets } from "../text/words";
import { fitOf } from "./longer-names";
import type { NoteCandidates } from "./note-candidates";
import { distanceOf, isAway, isHome, placeOf, UNKNOWN } from "./note-place";
import type { BulletContext } from "./bullet-context";
import { wholeName } from "./bullet-keys";
import { itemAbove } from "./map-concepts";
import { nameOf } from "./notes";
import { isAstray, isByChance, isVague, SHARED_BY_CHANCE, sharedWords } from "./same-subject";

/** A bullet with the spellings of its term, best first. */
interface Keyed {
  readonly bullet: Bullet;
  readonly keys: { readonly spellings: readonly string[] };
}

/** Path of the note that the bullet's term means, or null. `bullets`: all of the map. */
export function noteOf({ bullet, keys }: Keyed, context: BulletContext, notes: NoteCandidates, bullets: readonly Keyed[]): NotePath | null {
  if (bullet.link !== null) {
    const linked = notes.resolve(bullet.link, context.map);
    return linked === context.map ? null : linked;
  }
  const whole = wholeName(bullet);
  const ofWhole = whole === null ? [] : byName({ ...bullet, term: whole }, keys.spellings.slice(-1), notes);
  const [named, found] = whole !== null && ofWhole.length > 0 ? [{ ...bullet, term: whole }, ofWhole] : [bullet, byName(bullet, keys.spellings, notes)];
  // Most terms have no note.
  return found.length === 0 && context.below.length === 0 ? null : bestOf(found, named, bullet.parent === null ? context : belowItems(bullet, context, bullets), notes);
}

/** The items above explain a name as headings do. */
function belowItems(bullet: Bullet, context: BulletContext, bullets: readonly Keyed[]): BulletContext {
  const above: string[] = [];
  for (let item = itemAbove(bullet, bullets); item !== undefined; item = itemAbove(item.bullet, bullets)) above.push(...nameWordsOf(item.bullet.term));
  return { ...context, words: () => new Set([...context.words(), ...above]) };
}

function bestOf(found: readonly Named[], bullet: Bullet, context: BulletContext, notes: NoteCandidates): NotePath | null {
  const { map } = context;
  const named = found.map((one) => ({ ...one, place: placeOf(one.path, context, notes) }));
  const below = belowHeading(bullet, context, notes, found);
  const near = [...named.filter(({ path, place }) => place >= 0 && !(isAway(path, context, notes) && isAstray(bullet, path, context, notes, 0)) && !(place <= UNKNOWN && isByChance(bullet, path, context, notes))), ...below.filter(({ spelling }) => spelling > 0)];
  if (near.length > 0) return clearlyBest(near, map);
  return below.length === 1 ? below[0]?.path ?? null : far(bullet, named.filter(({ place }) => place < 0), context, notes);
}

interface Named {
  readonly path: NotePath;
  /** How well its name fits, 9 the best. */
  readonly spelling: number;
}

interface Candidate extends Named {
  readonly place: number;
}

function byName(bullet: Bullet, spellings: readonly string[], notes: NoteCandidates): readonly Named[] {
  const { term, aliases, definition } = bullet;
  // What is nothing but a link to a longer name means that one: `Pruning - [[Roses - Pruning]]`.
  const longer = nameOf(soleLink(definition) ?? "");
  const isLonger = longer !== "" && nameWordsOf(term).every((word) => nameWordsOf(longer).includes(word));
  const found: Named[] = [];
  let fit = 8;
  for (const spelling of spellings) {
    for (const path of notes.withSpelling(spelling)) {
      if (!/\p{L}/u.test(term) || found.some((one) => one.path === path) || isHome(path)) continue;
      const { name = "", aliases: others = [] } = notes.factsOf(path) ?? {};
      const isExact = normalizePlain(name) === normalizePlain(term);
      const alias = others.find((one) => compactKey(one) === spelling && compactKey(name) !== spelling);
      // What is short for something is no common word: `AUDIT`, “Audits”. An alias for kinds of things is one of many.
      const isOther = alias !== undefined && (/^\p{Lu}{2,}$/u.test(alias) ? ![term, ...aliases].some((own) => own.includes(alias)) : isVague(alias) && sharedWords(bullet, path, notes, null) === 0);
      if (isLonger && compactKey(longer) !== compactKey(name)) continue;
      if (isExact || (!isOther && isWhole(term, name))) found.push({ path, spelling: isExact ? 9 : fit });
    }
    fit = Math.max(4, fit - 1);
  }
  return found;
}

/** A small word at an end holds no name together: “group by”, “Vitamin A”, “on Linux”. A number in front tells two apart: `01 - Moss`, `11 - Moss`. */
function isWhole(term: string, name: string): boolean {
  const [first, second] = [term, name].map((one) => Number(/^\d+(?= ?[-–—._)])/.exec(one)?.[0]));
  return !(Math.abs((first ?? 0) - (second ?? 0)) > 0) && ![term, name].some((one) => LOOSE_END.test(withoutBrackets(one)));
}

/** @data */
const LOOSE_END = /^(?:at|by|for|from|in|of|on|to|with)\s|\s(?:and|or|the|of|an?|in|for|to|at|by|on|with|from)$/i;

/** Notes right below the own heading, or where the siblings' notes are, whose longer name no other bullet has. */
function belowHeading(bullet: Bullet, context: BulletContext, notes: NoteCandidates, named: readonly Named[]): readonly Candidate[] {
  return context.below.flatMap((path): Candidate[] => {
    if (path === context.map || named.some((one) => one.path === path)) return [];
    const spelling = fitOf(notes.factsOf(path)?.name ?? "", bullet, context);
    // That a note lies in a folder says less than that it leads back.
    if (spelling === null || (notes.chainOf(path).length === 0 && (spelling === 0 || isVague(bullet.term) || isVague(nameOf(path)))) || notes.spellingsOf(path).some((key) => context.namedSo(key) > 0)) return [];
    const place = placeOf(path, context, notes);
    return place < 0 ? [] : [{ path, spelling, place }];
  });
}

function clearlyBest(rated: readonly Candidate[], map: NotePath): NotePath | null {
  const score = ({ place, spelling }: Candidate): number => place * 10 + spelling;
  const most = Math.max(...rated.map(score));
  const best = rated.filter((one) => score(one) === most).map(({ path }) => ({ path, distance: distanceOf(path, map) }));
  const least = Math.min(...best.map(({ distance }) => distance));
  const nearest = best.filter(({ distance }) => distance === least);
  return nearest.length === 1 ? nearest[0]?.path ?? null : null;
}

/** The same name in another map's part of the vault: only where both speak of the same things. */
function far(bullet: Bullet, away: readonly Candidate[], context: BulletContext, notes: NoteCandidates): NotePath | null {
  const rated = away.filter(({ path }) => !isAstray(bullet, path, context, notes, SHARED_BY_CHANCE)).map(({ path }) => ({ path, place: 0, spelling: sharedWords(bullet, path, notes, null) }));
  return clearlyBest(rated, context.map);
}
