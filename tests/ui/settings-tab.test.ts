import type { App, Plugin, SettingDefinition, SettingDefinitionItem } from "obsidian";
import { expect, it } from "vitest";
import { DEFAULTS } from "../../src/core/base/settings";
import { SETTING_ROWS } from "../../src/core/base/settings-table";
import { GUIDE } from "../../src/ui/guide";
import { StudySettingTab } from "../../src/ui/settings-tab";

type Control = NonNullable<SettingDefinition["control"]>;

/** Every control of the tab. */
function controlsOf(items: readonly SettingDefinitionItem[]): Control[] {
  return items.flatMap((item) => "items" in item ? controlsOf(item.items ?? []) : "control" in item && item.control !== undefined ? [item.control] : []);
}

const store = { current: () => DEFAULTS, change: () => Promise.resolve(), changed: { subscribe: () => () => undefined } };

/** What stands beside a field of the tab when this was typed into it; undefined where it is taken. */
async function said(key: string, typed: unknown): Promise<unknown> {
  const app = { vault: { getAllFolders: () => [{ path: "MOC Study" }, { path: "Maps" }] } } as unknown as App;
  const tab = new StudySettingTab(app, {} as Plugin, store, () => ["Maps/Systems MOC.md"]);
  const control = controlsOf(tab.getSettingDefinitions()).find((one) => one.key === key) as { validate?(value: unknown): unknown } | undefined;
  return await control?.validate?.(typed);
}

it("the study folder is checked while it is typed, with a sentence beside the field", async () => {
  const sentences: unknown[] = [];
  for (const typed of [".study", "../..", "/x", "moc study", "Maps", "Study"]) sentences.push(await said("studyFolder", typed));
  expect(sentences).toEqual([expect.stringMatching(/hidden/), expect.stringMatching(/not a folder’s name/), expect.stringMatching(/without a slash/), expect.stringMatching(/upper and lower case/), expect.stringMatching(/is one/), undefined]);
});

it("what cannot be read as steps or lies outside a range is said beside the field", async () => {
  expect(await said("learningSteps", "banana")).toBe("“banana” is not a step. Write numbers with m, h or d, such as “1m 10m”. The setting stays as it was.");
  expect(await said("learningSteps", "1m, 2 h")).toMatch(/“2” is not a step/);
  expect(await said("relearningSteps", "10m 1d")).toBeUndefined();
  expect(await said("learningSteps", "")).toBeUndefined();
  expect(await said("retention", 500)).toBe("Choose a whole number from 70 to 99. The setting stays as it was.");
  expect(await said("retention", 90)).toBeUndefined();
});

it("checklists and flashcards cannot get one name, in whatever case", async () => {
  expect(await said("checklistName", " flashcards ")).toBe("Checklists and flashcards cannot have the same name. Choose another one. The setting stays as it was.");
  expect(await said("flashcardsName", "Checklist")).toMatch(/the same name/);
  for (const [key, name] of [["checklistName", "Checklist"], ["flashcardsName", "Flashcards"], ["checklistName", "Plan"]] as const) expect(await said(key, name)).toBeUndefined();
});

it("a setting of several ids has a switch for each of them, and each changes its own alone", async () => {
  const changes: unknown[] = [];
  const kept = { ...store, change: (part: unknown) => { changes.push(part); return Promise.resolve(); } };
  const tab = new StudySettingTab({ vault: { getAllFolders: () => [] } } as unknown as App, {} as Plugin, kept, () => []);
  expect([tab.getControlValue("quietRelations links"), tab.getControlValue("quietRelations comes-before"), tab.getControlValue("cardTypes reverse"), tab.getControlValue("cardTypes steps")]).toEqual([true, false, true, false]);
  await tab.setControlValue("quietRelations links", false);
  await tab.setControlValue("quietRelations comes-before", true);
  await tab.setControlValue("cardTypes reverse", false);
  await tab.setControlValue("cardTypes steps", true);
  expect(changes).toEqual([{ quietRelations: ["comes-before", "links"] }, { quietRelations: [] }, { cardTypes: ["definition", "gaps"] }, { cardTypes: [...DEFAULTS.cardTypes, "steps"] }]);
});

it("each setting stands in one group, with a name and words of its own", () => {
  const tab = new StudySettingTab({ vault: { getAllFolders: () => [] } } as unknown as App, {} as Plugin, store, () => []);
  const groups = tab.getSettingDefinitions().map((group) => "items" in group ? { heading: "heading" in group ? group.heading : "", keys: controlsOf(group.items ?? []).map(({ key }) => key.split(" ")[0] ?? "") } : { heading: "", keys: [] });
  expect(groups.map(({ heading }) => heading)).toEqual(["Which notes are maps", "Concept graph", "Generated notes", "Reading a checklist", "Cards", "Reviewing", "Export to Anki"]);
  expect([...new Set(groups.flatMap(({ keys }) => keys))].sort()).toEqual(SETTING_ROWS.map(([key]) => key).sort());
});

it("a link to the guide stands first, as soon as the project has an address", () => {
  const namesWith = (guide?: string): string[] => new StudySettingTab({} as App, {} as Plugin, store, () => [], guide).getSettingDefinitions().flatMap((item) => "name" in item ? [item.name] : []);
  expect(namesWith("https://example.org/guide")).toEqual(["Guide"]);
  expect(namesWith("")).toEqual([]);
  expect(GUIDE).toMatch(/^$|^https:\/\/\S+$/);
});
