/**
 * Which notes are maps: by name, tag, property or folder, as the settings say. A study note never is. The note itself has
 * the last word:
 *
 *   moc-study-map: false      no map, whatever the settings say        true      a map
 */
import { linesOutsideBlocks } from "./blocks";
import { hasMarks } from "../text/marked-region";
import type { Settings } from "../base/settings";
import { frontMatterOf } from "../text/front-matter";
import { tagsOf } from "../text/links";
import { tagsIn, textsOf, valueOf, type Properties } from "../text/properties";

export interface MapRule {
  /** By the note's name or folder alone: what a link tells. */
  byName(path: string): boolean;
  /** `properties` are those of the text. */
  isMap(path: string, text: string, properties: Properties): boolean;
  /** Whether YAML may hold what decides. */
  mayDecide(yaml: string): boolean;
}

/** The property by which a note says whether it is a map. */
export const MAP_PROPERTY = "moc-study-map";

type RuleSettings = Pick<Settings, "mapNames" | "mapTags" | "mapProperty" | "mapFolders" | "notMaps" | "studyFolder">;

/** What a note's property says of it; null where it says nothing. */
export function mapDecision(properties: Properties): boolean | null {
  const [value] = textsOf(properties, MAP_PROPERTY).map((text) => text.toLowerCase());
  return value === undefined ? null : !["false", "no", "0", "off"].includes(value);
}

export function createMapRule(settings: RuleSettings): MapRule {
  const study = folder(settings.studyFolder);
  const tags = new Set(listOf(settings.mapTags).map((tag) => tag.replace(/^#/, "").toLowerCase()));
  const property = propertyOf(settings.mapProperty);
  const isLeftOut = leftOutBy(listOf(settings.notMaps));
  const byName = byPath(listOf(settings.mapNames), listOf(settings.mapFolders));
  const decides = new RegExp(`tag|${MAP_PROPERTY}${property === null ? "" : `|${escaped(property.key)}`}`, "i");
  return {
    byName,
    mayDecide: (yaml) => decides.test(yaml),
    isMap(path, text, properties) {
      if (path.toLowerCase().startsWith(study) || hasMarks(text) || valueOf(properties, "moc-study") !== undefined) return false;
      return mapDecision(properties) ?? ((byName(path) || hasProperty(properties, property) || hasTag(text, properties, tags)) && !isLeftOut(path, text, properties));
    },
  };
}

/** `Home` is a word of a name, `#index` a tag, `Archive/` a folder. */
function leftOutBy(list: readonly string[]): MapRule["isMap"] {
  const tags = new Set(list.filter((one) => one.startsWith("#")).map((tag) => tag.slice(1).toLowerCase()));
  const byName = byPath(list.filter((one) => !one.startsWith("#") && !one.endsWith("/")), list.filter((one) => one.endsWith("/")));
  return (path, text, properties) => byName(path) || hasTag(text, properties, tags);
}

function byPath(names: readonly string[], folders: readonly string[]): MapRule["byName"] {
  const [words, prefixes] = [names.length === 0 ? null : wholeWords(...names), folders.map(folder)];
  return (path) => words?.test(nameOf(path)) === true || prefixes.some((prefix) => path.toLowerCase().startsWith(prefix));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/** What a map is about: `04 - Systems MOC` → `Systems`. The whole name where nothing else is left. */
export function subjectOf(name: string, { mapNames }: Pick<Settings, "mapNames">): string {
  const bare = listOf(mapNames).map((words) => wholeWords(words)).reduce((text, words) => text.replace(words, (_all, before: unknown) => typeof before === "string" && HAS_WORDS.test(before) ? `${before} ` : " "), name).replace(/^\s*\d{1,3}\s*[-–—.:)]+\s*/, "").replace(/^[\s–—_:-]+|[\s–—_:-]+$/g, "");
  return HAS_WORDS.test(bare) ? bare : name;
}

const HAS_WORDS = /[\p{L}\p{N}]/u;

function listOf(setting: string): string[] {
  return setting.split(",").map((part) => part.trim()).filter((part) => part !== "");
}

function folder(path: string): string {
  return `${path.replace(/^\/+|\/+$/g, "").toLowerCase()}/`;
}

/**
 * One of several names: `MOC` in `Systems MOC`, `_MOC-systems`, `MOCs` and `moc`, not in `Mocks`. A word of Latin letters
 * ends beside a letter of another script, too, and begins behind a number: `数学MOC`, `0.1MOC`. Its group is what stands
 * right in front of it. No pattern may look behind, since iOS before 16.4 cannot.
 */
function wholeWords(...names: readonly string[]): RegExp {
  const patterns = names.map((words) => {
    const pattern = words.split(/\s+/).map(escaped).join("[\\s_-]+");
    const twin = [...words.toUpperCase()].map((letter) => TWINS[letter] ?? "").join("");
    const inCyrillic = twin.length === words.length ? `|(?:^|[^\\p{L}\\p{N}])${twin}(?![\\p{L}\\p{N}])` : "";
    return /^[a-z].*[a-z]$/i.test(words) ? `(?:^|(\\P{Script=Latin}))${pattern}s?(?![\\p{Script=Latin}\\p{N}])${inCyrillic}` : `(?:^|[^\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
  });
  return new RegExp(patterns.join("|"), "iu");
}

/** Letters that are typed in a Cyrillic layout and look the same. */
const TWINS: Readonly<Record<string, string>> = { A: "А", B: "В", C: "С", E: "Е", H: "Н", K: "К", M: "М", O: "О", P: "Р", T: "Т", X: "Х" };

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

interface Property {
  readonly key: string;
  /** Null: any value but false. */
  readonly value: string | null;
}

function propertyOf(setting: string): Property | null {
  const [key = "", ...value] = setting.split(":");
  if (key.trim() === "") return null;
  return { key: key.trim().toLowerCase(), value: value.join(":").trim().toLowerCase() || null };
}

function hasProperty(properties: Properties, property: Property | null): boolean {
  if (property === null || valueOf(properties, property.key) === undefined) return false;
  const found = textsOf(properties, property.key).map((value) => value.toLowerCase());
  return property.value === null ? !found.includes("false") : found.includes(property.value);
}

/** A tag of the settings marks its sub-tags too, as everywhere in Obsidian. */
function hasTag(text: string, properties: Properties, tags: ReadonlySet<string>): boolean {
  if (tags.size === 0) return false;
  const isWanted = (tag: string): boolean => tag.toLowerCase().split("/").some((_part, at, parts) => tags.has(parts.slice(0, at + 1).join("/")));
  if (tagsIn(properties).some(isWanted)) return true;
  if (!text.includes("#")) return false;
  for (const line of linesOutsideBlocks(text, frontMatterOf(text).end)) if (tagsOf(line).some(isWanted)) return true;
  return false;
}
