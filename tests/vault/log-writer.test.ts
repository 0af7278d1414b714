import { afterEach, describe, expect, it, vi } from "vitest";
import { appendToNote, deviceName } from "../../src/vault/log-writer";
import { FaultyVault } from "./faulty-vault";

afterEach(() => { vi.unstubAllGlobals(); });

describe("the name of a device", () => {
  it("is made once, and stays", () => {
    vi.stubGlobal("window", { crypto });
    const app = new FaultyVault(new Map()).app();
    const name = deviceName(app, "desktop");
    expect(name).toMatch(/^desktop-[0-9a-z]{4}$/);
    expect(deviceName(app, "desktop")).toBe(name);
  });

  it("holds for one run where the browser’s storage is full: the plugin starts nevertheless", () => {
    vi.stubGlobal("window", { crypto });
    const app = new FaultyVault(new Map()).app();
    vi.spyOn(app, "saveLocalStorage").mockImplementation(() => { throw new DOMException("full", "QuotaExceededError"); });
    expect(deviceName(app, "phone")).toMatch(/^phone-[0-9a-z]{4}$/);
  });
});

describe("a study folder that is written like another folder but for case", () => {
  it("is refused with a sentence: many disks take both for one", async () => {
    const vault = new FaultyVault(new Map([["MOC Study/Log/", ""]]));
    expect(await appendToNote(vault.app(), "moc study/Log/2026 a.md", "head", "\nline")).toMatch(/there is a folder “MOC Study”, which differs only in upper and lower case/);
    expect([...vault.disk.keys()]).toEqual(["MOC Study/Log/"]);
  });
});
