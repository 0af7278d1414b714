/**
 * `docs/reference.md`: every command, setting, filter, card type, relation and layout, from the registries. A recording:
 * read it, then accept it with `npx vitest run tests/reference --update`.
 */
import { strings } from "../src/core/base/strings";
import path from "node:path";
import type { App, Command, Plugin, SettingDefinitionItem } from "obsidian";
import { expect, it } from "vitest";
import type { Services } from "../src/app/services";
import { addCommands } from "../src/commands";
import { DEFAULTS } from "../src/core/base/settings";
import { CARD_TYPES, FILTERS, LAYOUTS, RELATIONS } from "../src/core/registry";
import { StudySettingTab } from "../src/ui/settings-tab";

const WHERE: readonly (readonly [offered: (command: Command) => boolean, where: string])[] = [
  [({ editorCheckCallback }) => editorCheckCallback !== undefined, "in a map that is open"],
  [({ id, checkCallback }) => checkCallback !== undefined && id.startsWith("graph-"), "with a concept graph open"],
  [({ id, checkCallback }) => checkCallback !== undefined && id.endsWith("-this"), "in a map, in a note generated from it, or in its graph"],
  [({ checkCallback }) => checkCallback !== undefined, "with a note open"],
  [() => true, "everywhere"],
];

function commands(): string[] {
  const added: Command[] = [];
  const plugin = { app: { workspace: { on: () => ({}) } }, registerEvent: () => undefined, addCommand: (command: Command) => { added.push(command); return command; } };
  addCommands(plugin as unknown as Plugin, { study: {}, liveIndex: {} } as unknown as Services);
  return table(["Command", "Offered"], [{ name: strings.commands.reviewAll, id: "review" }, ...added].map((command) => [command.name, WHERE.find(([offered]) => offered(command))?.[1] ?? ""]));
}

function settings(): string[] {
  const store = { current: () => DEFAULTS, change: () => Promise.resolve(), changed: { subscribe: () => () => undefined } };
  const tab = new StudySettingTab({ vault: { getAllFolders: () => [] } } as unknown as App, {} as Plugin, store, () => []);
  return tab.getSettingDefinitions().flatMap(group);
}

function group(item: SettingDefinitionItem): string[] {
  if (!("items" in item && "heading" in item)) return [];
  return [`### ${String(item.heading)}`, "", ...table(["Setting", "What it does", "At first"], (item.items ?? []).flatMap(rows))];
}

function rows(item: SettingDefinitionItem): string[][] {
  return "control" in item ? [[item.name, words(item.desc), atFirst(item.control)]] : [];
}

function atFirst(control: unknown): string {
  const { defaultValue, options } = control as { readonly defaultValue?: unknown; readonly options?: Readonly<Record<string, string>> };
  if (typeof defaultValue === "boolean") return defaultValue ? "on" : "off";
  const value = typeof defaultValue === "number" ? String(defaultValue) : words(defaultValue);
  return options?.[value] ?? (value === "" ? "empty" : value);
}

function words(text: unknown): string {
  return typeof text === "string" ? text : "";
}

function table(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`).concat("");
}

it("has every command, setting, filter, card type, relation and layout", async () => {
  const text = [
    "# Reference", "",
    "Made from the plugin itself by its tests. For a first look see the [README](../README.md).", "",
    "## Commands", "", "In the command palette behind “MOC Study:”.", "", ...commands(),
    "## Filters", "", "Typed into the filter of the graph, of the card browser and of a review. `-` in front turns one around; quotation marks keep words together.", "",
    ...table(["Filter", "Example", "Shows"], FILTERS.filter(({ unlisted }) => unlisted !== true).flatMap(({ key, hint, examples }) => examples.map(({ text: typed, means }, at) => [at === 0 ? key === "" ? "words" : `${key}: ${hint}` : "", `\`${typed}\``, means]))),
    "## Layouts of the graph", "", ...LAYOUTS.map(({ name, hint }) => `- **${name}** — ${hint}`), "",
    "## Relations", "", ...RELATIONS.map(({ name, hint }) => `- **${name}** — ${hint}`), "",
    "## Card types", "", "With examples in [cards.md](cards.md).", "", ...CARD_TYPES.map(({ name, hint }) => `- **${name}** — ${hint}`), "",
    "## Settings", "", ...settings(),
  ].join("\n");
  await expect(`${text.trimEnd()}\n`).toMatchFileSnapshot(path.join(import.meta.dirname, "../docs/reference.md"));
});
