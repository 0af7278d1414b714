/** Texts that take long to make are made once, however many programs ask for them side by side. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { keptOr } from "../../scripts/kept.mjs";
import { makeFolder } from "./folders";

const slowly = (text: string, asked: string[]) => async (): Promise<string> => {
  asked.push(text);
  await setTimeout(20);
  return text;
};

describe("a text that is kept", () => {
  it("is made once, also for those who ask while it is made, and again for other sources", async () => {
    const [folder, asked]: [string, string[]] = [makeFolder(), []];
    const same = await Promise.all(["one", "two", "three"].map((text) => keptOr("texts", ["a"], slowly(text, asked), folder)));
    expect([same, asked]).toEqual([["one", "one", "one"], ["one"]]);
    expect(await keptOr("texts", ["a"], slowly("four", asked), folder)).toBe("one");
    expect(await keptOr("texts", ["b"], slowly("five", asked), folder)).toBe("five");
    expect(readdirSync(path.join(folder, "texts"))).toHaveLength(2);
  });

  it("is made by the next where the first one fails", async () => {
    const [folder, asked]: [string, string[]] = [makeFolder(), []];
    const failed = keptOr("texts", ["a"], () => Promise.reject(new Error("no")), folder);
    const next = keptOr("texts", ["a"], slowly("one", asked), folder);
    await expect(failed).rejects.toThrow("no");
    expect(await next).toBe("one");
  });

  it("is not waited for where the program that was making it is gone", async () => {
    const folder = makeFolder();
    await keptOr("texts", ["a"], () => Promise.resolve("one"), folder);
    const [file = ""] = readdirSync(path.join(folder, "texts"));
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    const other = makeFolder();
    mkdirSync(path.join(other, "texts"));
    writeFileSync(path.join(other, "texts", `${file}.claim`), String(gone));
    expect(await keptOr("texts", ["a"], () => Promise.resolve("two"), other)).toBe("two");
  });
});
