import { describe, expect, it, vi } from "vitest";
import { createSettingsFile, type SettingsFile } from "../../src/vault/settings-file";
import { CONFIG, FaultyVault } from "./faulty-vault";

const DATA = `${CONFIG}/plugins/moc-study/data.json`;

async function opened(saved: unknown, told: string[] = []): Promise<{ vault: FaultyVault; file: SettingsFile }> {
  const vault = new FaultyVault(new Map([[DATA, typeof saved === "string" ? saved : JSON.stringify(saved)]]));
  const file = createSettingsFile(vault.plugin(), (sentence) => told.push(sentence));
  await file.load();
  return { vault, file };
}

const savedIn = (vault: FaultyVault): Record<string, unknown> => JSON.parse(vault.textAt(DATA)) as Record<string, unknown>;

describe("settings that a newer version saved", () => {
  const NEWER = { version: 7, newPerDay: 5, aurora: { hue: [1, 2] }, definitions: { mode: "beside" }, retention: "ninety", cardTypes: ["definition", "song"] };

  it("keep their version, the keys that this version does not know, and values that it cannot read", async () => {
    const { vault, file } = await opened(NEWER);
    await file.change({ reviewsPerDay: 50 });
    expect(savedIn(vault)).toMatchObject({ ...NEWER, reviewsPerDay: 50 });
  });

  it("take what the learner changes, also where this version could not read it", async () => {
    const { vault, file } = await opened(NEWER);
    await file.change({ definitions: "hover", retention: 95 });
    expect(savedIn(vault)).toMatchObject({ ...NEWER, definitions: "hover", retention: 95 });
    expect(file.current()).toMatchObject({ newPerDay: 5, definitions: "hover", retention: 95 });
  });
});

it("a saved study folder that is hidden or outside the vault is told, not used, and stays in the file", async () => {
  const vault = new FaultyVault(new Map([[DATA, JSON.stringify({ version: 1, studyFolder: ".study" })]]));
  const file = createSettingsFile(vault.plugin(), () => undefined);
  expect(await file.load()).toMatch(/“.study” lies outside the vault or is hidden.*“MOC Study” is used instead/);
  expect(file.current().studyFolder).toBe("MOC Study");
  await file.change({ newPerDay: 7 });
  expect(savedIn(vault)).toMatchObject({ studyFolder: ".study", newPerDay: 7 });
});

describe("two writers of the settings", () => {
  it("what another device saved meanwhile stays, but for what was changed here", async () => {
    const { vault, file } = await opened({ version: 1, newPerDay: 5, dayStart: 4 });
    vault.disk.set(DATA, JSON.stringify({ version: 1, newPerDay: 9, dayStart: 6 }));
    await file.change({ newPerDay: 7 });
    expect(savedIn(vault)).toMatchObject({ newPerDay: 7, dayStart: 6 });
    await file.load();
    expect(file.current()).toMatchObject({ newPerDay: 7, dayStart: 6 });
  });

  it("two changes at once are both saved, the later last, however long the first takes", async () => {
    const { vault, file } = await opened({ version: 1 });
    let slow = 5;
    vault.strike = async () => { for (let turn = 0; turn < slow; turn++) await Promise.resolve(); slow = 0; };
    await Promise.all([file.change({ newPerDay: 7, dayStart: 5 }), file.change({ newPerDay: 8 })]);
    expect(savedIn(vault)).toMatchObject({ newPerDay: 8, dayStart: 5 });
  });
});

it("a text that was read before a change is saved does not take the change back", async () => {
  const vault = new FaultyVault(new Map([[DATA, JSON.stringify({ version: 1, newPerDay: 5 })]]));
  const plugin = vault.plugin();
  const read = plugin.loadData.bind(plugin);
  const file = createSettingsFile(plugin, () => undefined);
  await file.load();
  vi.spyOn(plugin, "loadData").mockImplementation(async () => {
    const content: unknown = await read();
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    return content;
  });
  await Promise.all([file.load(), file.change({ newPerDay: 7 })]);
  expect(file.current().newPerDay).toBe(7);
  expect(savedIn(vault)).toMatchObject({ newPerDay: 7 });
});

describe("settings that cannot be saved", () => {
  it("hold until the app is closed, and are told of once", async () => {
    const told: string[] = [];
    const { vault, file } = await opened({ version: 1, newPerDay: 5 }, told);
    let emitted = 0;
    file.changed.subscribe(() => emitted++);
    vault.strike = () => { throw new Error("EACCES: permission denied"); };
    await file.change({ newPerDay: 7 });
    await file.change({ newPerDay: 8 });
    expect([file.current().newPerDay, emitted, told]).toEqual([8, 2, ["The settings could not be saved: the system does not permit it. They hold until the app is closed. Saving is tried again every few seconds, and before it is closed."]]);
    vault.strike = () => undefined;
    await file.change({ dayStart: 5 });
    expect(savedIn(vault)).toMatchObject({ newPerDay: 8, dayStart: 5 });
  });

  it("are saved before the app is closed, or with the next look at the clock, where the disk takes them again", async () => {
    const { vault, file } = await opened({ version: 1, newPerDay: 5 });
    vault.strike = () => { throw new Error("EACCES: permission denied"); };
    await file.change({ newPerDay: 7 });
    let writes = 0;
    vault.strike = () => { writes++; };
    await file.flush();
    expect(savedIn(vault)).toMatchObject({ newPerDay: 7 });
    await file.flush();
    expect(writes).toBe(1);
    let slow = 5;
    vault.strike = async () => { for (let turn = 0; turn < slow; turn++) await Promise.resolve(); slow = 0; };
    void file.change({ newPerDay: 9 });
    await file.flush();
    expect(savedIn(vault)).toMatchObject({ newPerDay: 9 });
  });

  it("torn on the disk, those that were last in use on this device are in use, and the torn file is kept", async () => {
    const { vault, file } = await opened({ version: 1, newPerDay: 5, aurora: 1 });
    await file.change({ newPerDay: 7 });
    vault.disk.set(DATA, vault.textAt(DATA).slice(0, 30));
    const again = createSettingsFile(vault.plugin(), () => undefined);
    expect(await again.load()).toBe(`The saved settings could not be read. They are kept as “${CONFIG}/plugins/moc-study/data.broken-1.json”, and those that were last in use on this device are in use.`);
    expect(again.current().newPerDay).toBe(7);
    await again.change({ dayStart: 5 });
    expect(savedIn(vault)).toMatchObject({ newPerDay: 7, dayStart: 5, aurora: 1 });
  });
});
