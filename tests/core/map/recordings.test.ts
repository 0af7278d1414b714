/** Maps as people write them, and what is read of them: recordings that a person has checked. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { read, told } from "./reading";

const place = (name: string): string => fileURLToPath(new URL(`../../maps/${name}`, import.meta.url));

describe("a map", () => {
  it.each(["forms.md", "pasted.txt"])("%s reads as recorded", async (name) => {
    await expect(`${told(read(readFileSync(place(name), "utf8")))}\n`).toMatchFileSnapshot(place(name.replace(/\.\w+$/, ".read.txt")));
  });
});
