/** The settings as data: the app draws them, searches them and saves each change. */
import { PluginSettingTab, type App, type Plugin, type SettingDefinition, type SettingDefinitionItem } from "obsidian";
import type { SettingsStore } from "../app/services";
import { CARD_TYPES } from "../core/registry";
import { DEFAULTS, RANGES, stepsOf, type Settings } from "../core/base/settings";
import { strings } from "../core/base/strings";
import { studyFolderFault } from "../core/base/study-folder";

export class StudySettingTab extends PluginSettingTab {
  /** `maps`: paths of the notes that are maps now. */
  constructor(app: App, plugin: Plugin, private readonly store: SettingsStore, private readonly maps: () => readonly string[]) {
    super(app, plugin);
    this.icon = "waypoints";
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      { type: "group", heading: strings.settings.maps, items: maps() },
      { type: "group", heading: strings.settings.notes, items: [this.studyFolder(), ...notes()] },
      { type: "group", heading: strings.settings.cards, items: cards() },
      { type: "group", heading: strings.settings.checklist, items: reading() },
      { type: "group", heading: strings.settings.reviewing, items: reviewing() },
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
    return { ...strings.settings.studyFolder, control: { type: "folder", key: "studyFolder", defaultValue: DEFAULTS.studyFolder, placeholder: DEFAULTS.studyFolder, validate } };
  }
}

type Key = Exclude<keyof Settings, "version" | "cardTypes">;
type TextKey = Exclude<Key, "definitions">;

function text(key: TextKey, placeholder = ""): SettingDefinition {
  return { ...strings.settings[key], control: { type: "text", key, placeholder, defaultValue: String(DEFAULTS[key]) } };
}

function toggle(key: Key): SettingDefinition {
  return { ...strings.settings[key], control: { type: "toggle", key, defaultValue: DEFAULTS[key] === true } };
}

function number(key: keyof typeof RANGES): SettingDefinition {
  const [min, max] = RANGES[key];
  const validate = (typed: number): string | undefined => typed >= min && typed <= max ? undefined : strings.settings.range(min, max);
  return { ...strings.settings[key], control: { type: "number", key, min, max, step: 1, defaultValue: DEFAULTS[key], validate } };
}

/** Steps of learning: what cannot be read is said beside the field, and never saved as nothing. */
function steps(key: "learningSteps" | "relearningSteps"): SettingDefinition {
  const validate = (typed: string): string | undefined => {
    const wrong = typed.split(/[\s,;]+/).find((step) => step !== "" && stepsOf(step).length === 0);
    return wrong === undefined ? undefined : strings.settings.noStep(wrong, DEFAULTS.learningSteps);
  };
  return { ...strings.settings[key], control: { type: "text", key, placeholder: DEFAULTS[key], defaultValue: DEFAULTS[key], validate } };
}

function maps(): SettingDefinition[] {
  const { mapTags, mapProperty, mapFolders, notMaps } = strings.settings.examples;
  return [text("mapNames"), text("mapTags", mapTags), text("mapProperty", mapProperty), text("mapFolders", mapFolders), text("notMaps", notMaps), toggle("mapLists"), toggle("noteDefinitions"), toggle("tables")];
}

function notes(): SettingDefinition[] {
  const { checklistTag, deckTag } = strings.settings.examples;
  return [toggle("openGenerated"), toggle("subBullets"), text("checklistTag", checklistTag), toggle("tickDates"), text("deckTag", deckTag), toggle("sectionDecks")];
}

/** @key */
const CARD_TYPE = "cardTypes ";

/** The id of the card type of a toggle's key; null for another setting. */
function typeOf(key: string): string | null {
  return key.startsWith(CARD_TYPE) ? key.slice(CARD_TYPE.length) : null;
}

/** A type that is switched off keeps its cards' schedules. A map's own property overrides these. */
function cards(): SettingDefinition[] {
  return CARD_TYPES.map(({ id, name, hint }) => ({ name, desc: hint, control: { type: "toggle", key: `${CARD_TYPE}${id}`, defaultValue: DEFAULTS.cardTypes.includes(id) } }));
}

function reading(): SettingDefinition[] {
  const { name, desc, ...options } = strings.settings.definitions;
  return [{ name, desc, control: { type: "dropdown", key: "definitions", defaultValue: DEFAULTS.definitions, options } }];
}

function reviewing(): SettingDefinition[] {
  return [number("newPerDay"), number("reviewsPerDay"), toggle("siblingsApart"), number("dayStart"), number("retention"), number("maximumInterval"), steps("learningSteps"), steps("relearningSteps"), toggle("fuzz")];
}
