/**
 * Every setting, one row each, in the order of the settings tab. Another one is one more row here and its words in
 * `strings.settings`: type, first value, reading of `data.json`, field and check follow.
 *
 * @format The keys and values stand in `data.json`.
 */

/** What of the vault a text in a field is checked against. */
export type Check = "names" | "tags" | "tag" | "oneTag" | "property" | "folders" | "notMaps" | "studyFolder" | "fileName" | "steps" | "deck";

/** Lists of the registry that a setting chooses from. */
export type Registry = "layouts" | "relations" | "cardTypes";

interface Row<Kind extends string, Value> {
  readonly kind: Kind;
  readonly group: SettingGroup;
  readonly first: Value;
}

export type SettingGroup = "maps" | "graph" | "notes" | "checklist" | "cards" | "reviewing" | "anki";

export type SettingRow =
  | Row<"flag", boolean>
  | Row<"text", string> & { readonly check: Check }
  | Row<"number", number> & { readonly range: readonly [least: number, most: number] }
  | Row<"choice", string> & { readonly options: readonly string[] }
  /** An id of the registry, or empty for none of them. */
  | Row<"oneOf", string> & { readonly from: Registry }
  /** Ids of the registry. `areOff`: those that are listed are switched off, so that one that comes later is on. */
  | Row<"someOf", readonly string[]> & { readonly from: Registry; readonly areOff: boolean };

function flag(group: SettingGroup, first: boolean) {
  return { kind: "flag", group, first } as const;
}

function text(group: SettingGroup, check: Check, first = "") {
  return { kind: "text", group, first, check } as const;
}

function number(group: SettingGroup, first: number, range: readonly [least: number, most: number]) {
  return { kind: "number", group, first, range } as const;
}

/** The first of the options is the one that holds at first. */
function choice<const Options extends readonly [string, ...string[]]>(group: SettingGroup, ...options: Options) {
  return { kind: "choice", group, first: options[0], options } as const;
}

function oneOf(group: SettingGroup, from: Registry) {
  return { kind: "oneOf", group, from, first: "" } as const;
}

function someOf(group: SettingGroup, from: Registry, first: readonly string[], areOff: boolean) {
  return { kind: "someOf", group, from, first, areOff } as const;
}

export const SETTINGS = {
  /** Words that mark a note as a map when its name holds one as a whole word; separated by commas. */
  mapNames: text("maps", "names", "MOC, Map of Content"),
  /** Tags that mark a note as a map, with or without `#`; separated by commas. */
  mapTags: text("maps", "tags"),
  /** A property that marks a note as a map: `type: map`, or only a name (any value but false); empty for none. */
  mapProperty: text("maps", "property"),
  /** Folders whose notes are all maps; separated by commas. */
  mapFolders: text("maps", "folders"),
  /** Notes that are no maps, whatever else says so: words of their name, `#tags`, `folders/`; separated by commas. */
  notMaps: text("maps", "notMaps"),
  /** Notes whose items are nearly all links to maps are study material, too. */
  mapLists: flag("maps", false),
  /** A concept without a definition takes what its note says: a property, else the first paragraph. */
  noteDefinitions: flag("maps", true),
  /** Read table rows as concepts. */
  tables: flag("maps", false),

  /** The layout that a new graph has; empty for that of the last one. */
  graphLayout: oneOf("graph", "layouts"),
  /** What of a map a new graph shows. */
  graphScope: choice("graph", "section", "map"),
  /** Where a new graph opens. */
  graphPlace: choice("graph", "tab", "side"),
  /** A new graph follows the note that is being read. */
  graphFollow: flag("graph", false),
  /** Subsections have tints. */
  graphColors: flag("graph", true),
  /** The title stands above pictures that are saved. */
  pictureTitles: flag("graph", false),
  /** Relations that a graph does not draw until they are switched on in it. */
  quietRelations: someOf("graph", "relations", ["comes-before"], true),

  /** Folder of generated notes. */
  studyFolder: text("notes", "studyFolder", "MOC Study"),
  /** What stands before a map's name in the name of its checklist, and of its flashcards. */
  checklistName: text("notes", "fileName", "Checklist"),
  flashcardsName: text("notes", "fileName", "Flashcards"),
  /** Open a note after it was generated. */
  openGenerated: flag("notes", true),
  /** Write definitions under checklist items as sub-bullets. */
  subBullets: flag("notes", false),
  /** Tag put on each checklist item, without or with `#`; empty for none (for a global filter of the Tasks plugin). */
  checklistTag: text("notes", "tag"),
  /** Write the date of the Tasks plugin when an item is ticked, also into a checklist that has no such dates yet. */
  tickDates: flag("notes", false),
  /** Tag that makes another plugin read the flashcards note, without `#`. */
  deckTag: text("notes", "oneTag", "flashcards"),
  /** Each section of a map is a deck of its own in the flashcards note, below the map's. */
  sectionDecks: flag("notes", true),

  /** How a checklist shows definitions in reading view. */
  definitions: choice("checklist", "beside", "hover", "hidden"),

  /**
   * Ids of the card types that are on. A new type is never on by itself: each card more means years of reviews, and an
   * update must not lengthen anybody's day. A map's property `card-types` overrides this.
   */
  cardTypes: someOf("cards", "cardTypes", ["definition", "reverse", "gaps"], false),

  newPerDay: number("reviewing", 20, [0, 9999]),
  reviewsPerDay: number("reviewing", 200, [0, 9999]),
  /** Two cards of one concept are not asked on the same day. */
  siblingsApart: flag("reviewing", true),
  /** Hour at which the learner's day starts. */
  dayStart: number("reviewing", 4, [0, 23]),
  /** The share of cards, in hundredths, that shall be remembered when they come due. */
  retention: number("reviewing", 90, [70, 99]),
  /** Days. */
  maximumInterval: number("reviewing", 36_500, [1, 36_500]),
  /** Steps of a new card and of a forgotten one: numbers with `m`, `h` or `d`, separated by spaces. */
  learningSteps: text("reviewing", "steps", "1m 10m"),
  relearningSteps: text("reviewing", "steps", "10m"),
  /** Spread intervals a little. */
  fuzz: flag("reviewing", false),

  /** The deck that the decks of all maps stand in; empty for none. Levels are separated by `::`. */
  ankiDeck: text("anki", "deck"),
  /** Each section of a map is a deck of its own in Anki. */
  ankiSections: flag("anki", true),
} as const satisfies Readonly<Record<string, SettingRow>>;

export type SettingKey = keyof typeof SETTINGS;

type ValueOf<R extends SettingRow> = R extends { readonly kind: "choice" } ? R["options"][number] : R extends { readonly kind: "flag" } ? boolean : R extends { readonly kind: "number" } ? number : R extends { readonly kind: "someOf" } ? readonly string[] : string;

/** What the user can set. Saved as `data.json`, read back only through `migrate`. */
export type Settings = { readonly version: 1 } & { readonly [Key in SettingKey]: ValueOf<(typeof SETTINGS)[Key]> };

/** In the order of the table. */
export const SETTING_ROWS: readonly (readonly [key: SettingKey, row: SettingRow])[] = Object.entries(SETTINGS) as [SettingKey, SettingRow][];
