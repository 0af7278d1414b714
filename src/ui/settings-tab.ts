/** The settings as data: the app draws them, searches them and saves each change. */
import { PluginSettingTab, type App, type Plugin, type SettingDefinition, type SettingDefinitionItem } from "obsidian";
import type { SettingsStore } from "../app/services";
import { CARD_TYPES } from "../core/registry";
import { DEFAULTS, RANGES, stepsOf, type Settings } from "../core/base/settings";
import { studyFolderFault } from "../core/base/study-folder";

export class StudySettingTab extends PluginSettingTab {
  /** `maps`: paths of the notes that are maps now. */
  constructor(app: App, plugin: Plugin, private readonly store: SettingsStore, private readonly maps: () => readonly string[]) {
    super(app, plugin);
    this.icon = "waypoints";
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      { type: "group", heading: "Which notes are maps", items: MAPS },
      { type: "group", heading: "Generated notes", items: [this.studyFolder(), ...NOTES] },
      { type: "group", heading: "Cards", items: CARDS },
      { type: "group", heading: "Reading a checklist", items: READING },
      { type: "group", heading: "Reviewing", items: REVIEWING },
    ];
  }

  override getControlValue(key: string): unknown {
    const type = typeOf(key);
    if (type !== null) return this.store.current().cardTypes.includes(type);
    return new Map<string, unknown>(Object.entries(this.store.current())).get(key);
  }

  override setControlValue(key: string, value: unknown): Promise<void> {
    const type = typeOf(key);
    if (type !== null) return this.store.change({ cardTypes: [...this.store.current().cardTypes.filter((id) => id !== type), ...value === true ? [type] : []] });
    return this.store.change({ [key]: value });
  }

  private studyFolder(): SettingDefinition {
    const validate = (typed: string): string | undefined => {
      const folders = this.app.vault.getAllFolders().map(({ path }) => path);
      return studyFolderFault(typed, { folders, maps: this.maps() }) ?? undefined;
    };
    return { name: "Study folder", desc: "New checklists and flashcards are put here. You may move them afterwards.", control: { type: "folder", key: "studyFolder", defaultValue: DEFAULTS.studyFolder, placeholder: DEFAULTS.studyFolder, validate } };
  }
}

type Key = Exclude<keyof Settings, "version" | "cardTypes">;

function text(key: Key, name: string, desc: string, placeholder = ""): SettingDefinition {
  return { name, desc, control: { type: "text", key, placeholder, defaultValue: String(DEFAULTS[key]) } };
}

function toggle(key: Key, name: string, desc: string): SettingDefinition {
  return { name, desc, control: { type: "toggle", key, defaultValue: DEFAULTS[key] === true } };
}

function number(key: keyof typeof RANGES, name: string, desc: string): SettingDefinition {
  const [min, max] = RANGES[key];
  const validate = (typed: number): string | undefined => typed >= min && typed <= max ? undefined : `Choose a number from ${min} to ${max}.`;
  return { name, desc, control: { type: "number", key, min, max, step: 1, defaultValue: DEFAULTS[key], validate } };
}

/** Steps of learning: what cannot be read is said beside the field, and never saved as nothing. */
function steps(key: "learningSteps" | "relearningSteps", name: string, desc: string): SettingDefinition {
  const validate = (typed: string): string | undefined => {
    const wrong = typed.split(/[\s,;]+/).find((step) => step !== "" && stepsOf(step).length === 0);
    return wrong === undefined ? undefined : `“${wrong}” is no step. Write numbers with m, h or d, such as “${DEFAULTS.learningSteps}”.`;
  };
  return { name, desc, control: { type: "text", key, placeholder: DEFAULTS[key], defaultValue: DEFAULTS[key], validate } };
}

const MAPS: SettingDefinition[] = [
  text("mapNames", "Words in the name", "A note is a map if its name holds one of these as a whole word. Separate them with commas."),
  text("mapTags", "Tags", "Notes with one of these tags are maps too. Separate them with commas.", "map"),
  text("mapProperty", "Property", "Notes with this property are maps too: a name, or a name and a value.", "type: map"),
  text("mapFolders", "Folders", "All notes in these folders are maps. Separate them with commas.", "Maps"),
  text("notMaps", "Never maps", "Notes that are no maps, whatever else says so: words of their name, #tags, or folders with a slash behind. Separate them with commas. A note can also say so itself, with the property “moc-study-map: false”.", "Home, #index, Archive/"),
  toggle("mapLists", "Study notes that list maps", "Otherwise a note whose items nearly all lead to maps, such as a home note, is not studied itself."),
  toggle("noteDefinitions", "Definitions from notes", "A concept that its map does not define takes what its note says: its property “definition”, “summary” or “description”, else its first paragraph."),
  toggle("tables", "Read tables", "Take each table row as a concept: first column the term, second the definition."),
];

const NOTES: SettingDefinition[] = [
  toggle("openGenerated", "Open generated notes", "Open a checklist or flashcards once they were generated for a map or a section."),
  toggle("subBullets", "Write definitions into checklists", "Put each definition under its item, for printing or publishing."),
  text("checklistTag", "Tag for checklist items", "Put on each item, for a global filter of your tasks. Empty for none.", "#task"),
  toggle("tickDates", "Write dates of ticks", "Put a date into the item, as the Tasks plugin does (✅ 2026-11-24). A checklist with such dates gets them anyway."),
  text("deckTag", "Tag for flashcards", "Tells the spaced repetition plugin of your choice to read the flashcards note.", "flashcards"),
  toggle("sectionDecks", "A deck for each section", "Puts a tag below each section of the flashcards note; otherwise a map is one deck."),
];

const CARD_TYPE = "cardTypes ";

/** The id of the card type of a toggle's key; null for another setting. */
function typeOf(key: string): string | null {
  return key.startsWith(CARD_TYPE) ? key.slice(CARD_TYPE.length) : null;
}

/** A type that is switched off keeps its cards' schedules. A map's own property overrides these. */
const CARDS: SettingDefinition[] = CARD_TYPES.map(({ id, name, hint }) => ({
  name, desc: hint, control: { type: "toggle", key: `${CARD_TYPE}${id}`, defaultValue: DEFAULTS.cardTypes.includes(id) },
}));

const READING: SettingDefinition[] = [
  {
    name: "Definitions beside items",
    desc: "In reading view. On hover, you can recall first and look then.",
    control: { type: "dropdown", key: "definitions", defaultValue: DEFAULTS.definitions, options: { beside: "Always", hover: "On hover", hidden: "Never" } },
  },
];

const REVIEWING: SettingDefinition[] = [
  number("newPerDay", "New cards a day", "Of all maps together."),
  number("reviewsPerDay", "Due cards a day", "Of all maps together. What is over waits for the next day."),
  toggle("siblingsApart", "Keep cards of one concept apart", "Two cards of one concept are not asked on the same day, since one would give the other away."),
  number("dayStart", "A new day starts at", "Hour of your clock, 0 to 23. What you review after midnight and before it still counts for the day before."),
  number("retention", "Desired retention", "How many of 100 cards you want to remember when they come due. More means more reviews."),
  number("maximumInterval", "Longest interval", "Days until a card comes again, at the most."),
  steps("learningSteps", "Learning steps", "When a new card comes again, such as “1m 10m”: minutes, hours or days."),
  steps("relearningSteps", "Relearning steps", "The same for a card that was forgotten."),
  toggle("fuzz", "Spread intervals", "Move due days a little, so that cards learned together do not come together for ever."),
];
