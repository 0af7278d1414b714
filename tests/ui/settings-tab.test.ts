import type { App, Plugin, SettingDefinitionItem, SettingFolderControl } from "obsidian";
import { expect, it } from "vitest";
import { DEFAULTS } from "../../src/core/base/settings";
import { StudySettingTab } from "../../src/ui/settings-tab";

/** Every control of the tab. */
function controlsOf(items: readonly SettingDefinitionItem[]): SettingFolderControl[] {
  return items.flatMap((item) => "items" in item ? controlsOf(item.items ?? []) : "control" in item && item.control?.type === "folder" ? [item.control] : []);
}

it("the study folder is checked while it is typed, with a sentence beside the field", async () => {
  const app = { vault: { getAllFolders: () => [{ path: "MOC Study" }, { path: "Maps" }] } } as unknown as App;
  const store = { current: () => DEFAULTS, change: () => Promise.resolve(), changed: { subscribe: () => () => undefined } };
  const tab = new StudySettingTab(app, {} as Plugin, store, () => ["Maps/Systems MOC.md"]);
  const [folder] = controlsOf(tab.getSettingDefinitions());
  expect(folder?.key).toBe("studyFolder");
  const said: unknown[] = [];
  for (const typed of [".study", "../..", "/x", "moc study", "Maps", "Study"]) said.push(await folder?.validate?.(typed));
  expect(said).toEqual([expect.stringMatching(/hidden/), expect.stringMatching(/no name of a folder/), expect.stringMatching(/without a slash/), expect.stringMatching(/upper and lower case/), expect.stringMatching(/is one/), undefined]);
});
