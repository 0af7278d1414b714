/** What the user can set. Saved as `data.json`, read back only through `migrate`. */

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
  /** Read table rows as concepts. */
  readonly tables: boolean;
  /** Folder of generated notes. */
  readonly studyFolder: string;
  /** How a checklist shows definitions in reading view. */
  readonly definitions: "beside" | "hover" | "hidden";
  /** Write definitions under checklist items as sub-bullets. */
  readonly subBullets: boolean;
  /** Tag put on each checklist item, without or with `#`; empty for none (for a global filter of the Tasks plugin). */
  readonly checklistTag: string;
  /** Tag that makes another plugin read the flashcards note, without `#`. */
  readonly deckTag: string;
}

export const DEFAULTS: Settings = {
  version: 1,
  mapNames: "MOC, Map of Content",
  mapTags: "",
  mapProperty: "",
  mapFolders: "",
  tables: false,
  studyFolder: "MOC Study",
  definitions: "beside",
  subBullets: false,
  checklistTag: "",
  deckTag: "flashcards",
};

/**
 * Settings from whatever `data.json` held. Unknown keys are dropped, wrong types fall back to the default,
 * so that a hand-edited file never breaks the plugin.
 */
export function migrate(saved: unknown): Settings {
  if (typeof saved !== "object" || saved === null) return DEFAULTS;
  const given = new Map<string, unknown>(Object.entries(saved));
  const text = (key: keyof Settings, fallback: string): string => {
    const value = given.get(key);
    return typeof value === "string" ? value : fallback;
  };
  const flag = (key: keyof Settings, fallback: boolean): boolean => {
    const value = given.get(key);
    return typeof value === "boolean" ? value : fallback;
  };
  const definitions = given.get("definitions");
  return {
    version: 1,
    mapNames: text("mapNames", DEFAULTS.mapNames),
    mapTags: text("mapTags", DEFAULTS.mapTags),
    mapProperty: text("mapProperty", DEFAULTS.mapProperty),
    mapFolders: text("mapFolders", DEFAULTS.mapFolders),
    tables: flag("tables", DEFAULTS.tables),
    studyFolder: text("studyFolder", DEFAULTS.studyFolder).trim() || DEFAULTS.studyFolder,
    definitions: definitions === "hover" || definitions === "hidden" ? definitions : "beside",
    subBullets: flag("subBullets", DEFAULTS.subBullets),
    checklistTag: text("checklistTag", DEFAULTS.checklistTag),
    deckTag: text("deckTag", DEFAULTS.deckTag).replace(/^#/, "").trim() || DEFAULTS.deckTag,
  };
}
