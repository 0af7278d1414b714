/** What the user can set. Saved as `data.json`, read back only through `migrate`. */
import { strings } from "./strings";
import { cleanFolder, isVisibleFolder } from "./study-folder";

export interface Settings {
  readonly version: 1;
  /** Words that mark a note as a map when its name holds one as a whole word; separated by commas. */
  readonly mapNames: string;
  /** Tags that mark a note as a map, with or without `#`; separated by commas. */
  readonly mapTags: string;
  /** A property that marks a note as a map: `type: map`, or only a name (any value but false); empty for none. */
  readonly mapProperty: string;
  /** Folders whose notes are all maps; separated by commas. */
  readonly mapFolders: string;
  /** Notes that are no maps, whatever else says so: words of their name, `#tags`, `folders/`; separated by commas. */
  readonly notMaps: string;
  /** Notes whose items are nearly all links to maps are study material, too. */
  readonly mapLists: boolean;
  /** Read table rows as concepts. */
  readonly tables: boolean;
  /** A concept without a definition takes what its note says: a property, else the first paragraph. */
  readonly noteDefinitions: boolean;
  /** Folder of generated notes. */
  readonly studyFolder: string;
  /** Open a note after it was generated. */
  readonly openGenerated: boolean;
  /** How a checklist shows definitions in reading view. */
  readonly definitions: "beside" | "hover" | "hidden";
  /** Write definitions under checklist items as sub-bullets. */
  readonly subBullets: boolean;
  /** Tag put on each checklist item, without or with `#`; empty for none (for a global filter of the Tasks plugin). */
  readonly checklistTag: string;
  /** Write the date of the Tasks plugin when an item is ticked, also into a checklist that has no such dates yet. */
  readonly tickDates: boolean;
  /** Tag that makes another plugin read the flashcards note, without `#`. */
  readonly deckTag: string;
  /** Each section of a map is a deck of its own, below the map's. */
  readonly sectionDecks: boolean;
  /** The share of cards, in hundredths, that shall be remembered when they come due. */
  readonly retention: number;
  /** Days. */
  readonly maximumInterval: number;
  /** Spread intervals a little. */
  readonly fuzz: boolean;
  /** Steps of a new card and of a forgotten one: numbers with `m`, `h` or `d`, separated by spaces. */
  readonly learningSteps: string;
  readonly relearningSteps: string;
  /** Hour at which the learner's day starts. */
  readonly dayStart: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Two cards of one concept are not asked on the same day. */
  readonly siblingsApart: boolean;
  /**
   * Ids of the card types that are on. A new type is never on by itself: each card more means years of reviews, and an
   * update must not lengthen anybody's day. A map's property `card-types` overrides this.
   */
  readonly cardTypes: readonly string[];
}

/** @format */
export const DEFAULTS: Settings = {
  version: 1,
  mapNames: "MOC, Map of Content",
  mapTags: "",
  mapProperty: "",
  mapFolders: "",
  notMaps: "",
  mapLists: false,
  tables: false,
  noteDefinitions: true,
  studyFolder: "MOC Study",
  openGenerated: true,
  definitions: "beside",
  subBullets: false,
  checklistTag: "",
  tickDates: false,
  deckTag: "flashcards",
  sectionDecks: true,
  retention: 90,
  maximumInterval: 36_500,
  fuzz: false,
  learningSteps: "1m 10m",
  relearningSteps: "10m",
  dayStart: 4,
  newPerDay: 20,
  reviewsPerDay: 200,
  siblingsApart: true,
  cardTypes: ["definition", "reverse", "gaps"],
};

/** The range of each number. A number outside is set to the nearest end. */
export const RANGES = {
  retention: [70, 99],
  maximumInterval: [1, 36_500],
  dayStart: [0, 23],
  newPerDay: [0, 9999],
  reviewsPerDay: [0, 9999],
} as const satisfies Partial<Record<keyof Settings, readonly [number, number]>>;

/**
 * Settings from any content of `data.json`. Unknown keys are dropped, and wrong types fall back to the default, so that
 * a hand-edited file never breaks the plugin. Never throws.
 */
export function migrate(saved: unknown): Settings {
  const { text, flag, number, words } = readerOf(saved);
  const definitions = text("definitions");
  return {
    version: 1,
    mapNames: text("mapNames"),
    mapTags: text("mapTags"),
    mapProperty: text("mapProperty"),
    mapFolders: text("mapFolders"),
    notMaps: text("notMaps"),
    mapLists: flag("mapLists"),
    tables: flag("tables"),
    noteDefinitions: flag("noteDefinitions"),
    studyFolder: folderOf(text("studyFolder")) ?? DEFAULTS.studyFolder,
    openGenerated: flag("openGenerated"),
    definitions: definitions === "hover" || definitions === "hidden" ? definitions : "beside",
    subBullets: flag("subBullets"),
    checklistTag: text("checklistTag"),
    tickDates: flag("tickDates"),
    deckTag: text("deckTag").replace(/^#/, "").trim() || DEFAULTS.deckTag,
    sectionDecks: flag("sectionDecks"),
    retention: number("retention"),
    maximumInterval: number("maximumInterval"),
    fuzz: flag("fuzz"),
    learningSteps: stepsOf(text("learningSteps")).join(" "),
    relearningSteps: stepsOf(text("relearningSteps")).join(" "),
    dayStart: number("dayStart"),
    newPerDay: number("newPerDay"),
    reviewsPerDay: number("reviewsPerDay"),
    siblingsApart: flag("siblingsApart"),
    cardTypes: words("cardTypes"),
  };
}

/** Null where nothing that is written there would be found again. */
function folderOf(text: string): string | null {
  const folder = cleanFolder(text);
  return isVisibleFolder(folder) ? folder : null;
}

/** A sentence where the saved study folder is not the one in use; null otherwise. */
export function unusableFolder(saved: unknown): string | null {
  const { studyFolder } = typeof saved === "object" && saved !== null ? Object.fromEntries(Object.entries(saved)) as { readonly studyFolder?: unknown } : {};
  if (typeof studyFolder !== "string" || cleanFolder(studyFolder) === "" || folderOf(studyFolder) !== null) return null;
  return strings.files.folderUnusable(studyFolder, DEFAULTS.studyFolder);
}

/**
 * What is written into `data.json` that has some content already: only `changed` is replaced in it. Keys and values that
 * this version does not know stay, and so does a higher version.
 */
export function mergeIntoSaved(saved: unknown, settings: Settings, changed: Partial<Settings>): Readonly<Record<string, unknown>> {
  const known = typeof saved === "object" && saved !== null && !Array.isArray(saved) ? Object.fromEntries(Object.entries(saved)) : {};
  const version = typeof known["version"] === "number" ? Math.max(known["version"], settings.version) : settings.version;
  return { ...settings, ...known, ...changed, version };
}

type KeyOf<T> = { [Key in keyof Settings]: Settings[Key] extends T ? Key : never }[keyof Settings];

function readerOf(saved: unknown) {
  const given = new Map<string, unknown>(typeof saved === "object" && saved !== null ? Object.entries(saved) : []);
  return {
    text(this: void, key: KeyOf<string>): string {
      const value = given.get(key);
      return typeof value === "string" ? value : DEFAULTS[key];
    },
    flag(this: void, key: KeyOf<boolean>): boolean {
      const value = given.get(key);
      return typeof value === "boolean" ? value : DEFAULTS[key];
    },
    number(this: void, key: keyof typeof RANGES): number {
      const value = given.get(key);
      const [least, most] = RANGES[key];
      return typeof value === "number" && Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : DEFAULTS[key];
    },
    /** Also keeps words that this version does not know: a newer version on another device may have saved them. */
    words(this: void, key: KeyOf<readonly string[]>): readonly string[] {
      const value = given.get(key);
      if (!Array.isArray(value)) return DEFAULTS[key];
      return [...new Set(value.filter((one): one is string => typeof one === "string" && /^[a-z][a-z-]{0,40}$/.test(one)))];
    },
  };
}

/** The steps in a text; everything else is left out: `1m, 10m soon` → `1m`, `10m`. */
export function stepsOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((step) => /^[1-9]\d{0,3}[mhd]$/.test(step));
}
