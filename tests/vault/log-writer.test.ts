import { afterEach, describe, expect, it, vi } from "vitest";
import { deviceName } from "../../src/vault/log-writer";
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
