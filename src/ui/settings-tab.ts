/** The settings as data: the app draws them, searches them and saves each change. */
import { PluginSettingTab, type App, type Plugin, type SettingControl, type SettingDefinition, type SettingDefinitionItem } from "obsidian";
import type { SettingsStore } from "../app/services";
import { CARD_TYPES, RELATIONS } from "../core/registry";
import { settingFault } from "../core/base/setting-fault";
import { SETTING_ROWS, SETTINGS, type Registry, type SettingKey, type SettingRow } from "../core/base/settings-table";
import { strings } from "../core/base/strings";
import { contains } from "../core/relations/contains";
import { GUIDE } from "./guide";
import { VIEWS } from "./graph/pane/toolbar-content";

/** What stands beside a field. */
interface SettingWords {
  readonly name: string;
  readonly desc: string;
  /** In an empty field. */
  readonly example?: string;
  /** By the ids of a choice; of one from the registry, what stands for none. */
  readonly options?: Readonly<Record<string, string>>;
  /** The name of one of several switches, by what it switches. */
  readonly each?: (name: string) => string;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

/** What can be chosen. Frames and branches show what a heading contains, so there is no line to switch. */
const REGISTRIES: Readonly<Record<Registry, readonly Entry[]>> = { layouts: VIEWS, relations: RELATIONS.filter(({ id }) => id !== contains.id).map(withoutHint), cardTypes: CARD_TYPES };

/** The hint of a relation stands in the manual alone. */
function withoutHint(relation: { readonly id: string; readonly name: string }): Entry {
  return { id: relation.id, get name() { return relation.name; } };
}

export class StudySettingTab extends PluginSettingTab {
  /** `maps`: paths of the notes that are maps now. `guide`: its address, or empty. */
  constructor(app: App, plugin: Plugin, private readonly store: SettingsStore, private readonly maps: () => readonly string[], private readonly guide = GUIDE) {
    super(app, plugin);
    this.icon = "waypoints";
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const help: SettingDefinitionItem[] = this.guide === "" ? [] : [{ ...strings.settings.guide, action: () => { window.open(this.guide); } }];
    return [...help, ...Object.entries(strings.settings.groups).map(([group, heading]): SettingDefinitionItem => ({
      type: "group", heading, items: SETTING_ROWS.filter(([, row]) => row.group === group).flatMap(([key, row]) => this.definitions(key, row)),
    }))];
  }

  override getControlValue(key: string): unknown {
    const some = someOf(key);
    const settings = new Map<string, unknown>(Object.entries(this.store.current()));
    return some === null ? settings.get(key) : some.row.areOff !== this.store.current()[some.key].includes(some.id);
  }

  override setControlValue(key: string, value: unknown): Promise<void> {
    const some = someOf(key);
    if (some === null) return this.store.change({ [key]: value });
    const others = this.store.current()[some.key].filter((id) => id !== some.id);
    return this.store.change({ [some.key]: [...others, ...value === some.row.areOff ? [] : [some.id]] });
  }

  /** What stands in the other fields for the name of a note. */
  private otherNames(key: string): string[] {
    const { checklistName, flashcardsName } = this.store.current();
    return Object.entries({ checklistName, flashcardsName }).flatMap(([other, name]) => other === key ? [] : [name]);
  }

  private definitions(key: SettingKey, row: SettingRow): SettingDefinition[] {
    const { name: ownName, desc: ownDesc, each = String } = textsOfSetting(key);
    if (row.kind === "someOf") return REGISTRIES[row.from].map(({ id, name, hint }) => ({ name: each(name), desc: hint ?? ownDesc, control: { type: "toggle", key: `${key} ${id}`, defaultValue: row.areOff !== row.first.includes(id) } }));
    return [{ name: ownName, desc: ownDesc, control: this.control(key, row) }];
  }

  private control(key: SettingKey, row: Exclude<SettingRow, { kind: "someOf" }>): SettingControl {
    const { example = "", options = {} } = textsOfSetting(key);
    const validate = (typed: unknown): string | undefined => {
      const fault = settingFault(row, typed, { folders: this.app.vault.getAllFolders().map(({ path }) => path), maps: this.maps(), otherNames: this.otherNames(key) });
      return fault === null ? undefined : `${fault}${typed === this.getControlValue(key) ? "" : strings.settings.stays}`;
    };
    switch (row.kind) {
      case "flag": return { type: "toggle", key, defaultValue: row.first };
      case "number": return { type: "number", key, min: row.range[0], max: row.range[1], step: 1, placeholder: String(row.first), defaultValue: row.first, validate };
      case "choice": return { type: "dropdown", key, defaultValue: row.first, options };
      case "oneOf": return { type: "dropdown", key, defaultValue: row.first, options: { ...options, ...Object.fromEntries(REGISTRIES[row.from].map(({ id, name }) => [id, name])) } };
      case "text": return { type: row.check === "studyFolder" ? "folder" : "text", key, placeholder: example === "" ? row.first : example, defaultValue: row.first, validate };
    }
  }
}

function textsOfSetting(key: SettingKey): SettingWords {
  return strings.settings[key];
}

type ListKey = { [Key in SettingKey]: (typeof SETTINGS)[Key]["kind"] extends "someOf" ? Key : never }[SettingKey];

/** A setting of several ids has a switch for each, with a key of its own; null for another setting. */
function someOf(key: string): { readonly key: ListKey; readonly row: (typeof SETTINGS)[ListKey]; readonly id: string } | null {
  const [name, id] = key.split(" ");
  return id === undefined || !isListKey(name) ? null : { key: name, row: SETTINGS[name], id };
}

function isListKey(name: string | undefined): name is ListKey {
  return SETTING_ROWS.some(([key, { kind }]) => key === name && kind === "someOf");
}
