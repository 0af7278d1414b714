/** Renewing takes time in proportion to the note, whatever stands in it. */
import { describe, expect, it } from "vitest";
import { CHECKLIST } from "../../../src/core/notes/checklist-note";
import { readItems, withPartedItems } from "../../../src/core/notes/checklist-items";
import { FLASHCARDS } from "../../../src/core/notes/flashcards-note";
import { straysIn } from "../../../src/core/notes/stray-ids";
import type { NoteExporter } from "../../../src/core/notes/note-exporter";
import { codeLinesIn } from "../../../src/core/text/fences";
import { growth, IN_PROPORTION } from "../growth";
import { pageOf, type Page } from "./rendering";

const SIZES = [32, 256] as const;
const mapOf = (size: number): string => Array.from({ length: size }, (_, n) => `${n % 8 === 0 ? `## Section ${n}\n` : ""}- **Term ${n}** — What number ${n} means\n`).join("");

async function pages(exporter: NoteExporter): Promise<ReadonlyMap<number, Page>> {
  return new Map(await Promise.all(SIZES.map(async (size) => [size, await pageOf(exporter, mapOf(size))] as const)));
}

describe.each([["a checklist", CHECKLIST], ["flashcards", FLASHCARDS]] as const)("renewing %s", (_name, exporter) => {
  it.each([
    ["as it was written", (text: string) => text],
    ["with a fence below each item", (text: string) => text.replace(/^(.* \^moc-\S+)$/gm, "$1\n\n```\ncode\n```")],
    ["with fences that nobody closed", (text: string) => text.replace(/^(.* \^moc-\S+)$/gm, "$1\n\n````js")],
    ["with a heading of its reader's above each item", (text: string) => text.replace(/^(.*Term \d+\b.*)$/gm, "## Mine\n\n$1")],
    ["with a blank line behind each line", (text: string) => text.replace(/\n/g, "\n\n")],
  ])("%s", async (_how, change) => {
    const all = await pages(exporter);
    const texts = new Map([...all].map(([size, page]) => [size, change(page.write())]));
    expect(growth(SIZES[1], (size) => () => all.get(size)?.write(texts.get(size) ?? ""))).toBeLessThan(IN_PROPORTION);
  });
});

it("reading items, and finding fences, takes time in proportion too", () => {
  const text = (size: number): string => Array.from({ length: size }, (_, n) => `- [x] [[A]] ^moc-${String(n).padStart(10, "0")}\n\`\`\`\ncode\n\`\`\`\n~~~~\n`).join("");
  expect(growth(2048, (size) => { const all = text(size); return () => [readItems(all), codeLinesIn(all)]; })).toBeLessThan(IN_PROPORTION);
});

it("so does reading items that were joined by twos", () => {
  const text = (size: number): string => Array.from({ length: size }, (_, n) => `- [x] [[A]] ^moc-${String(n).padStart(10, "0")} - [ ] [[B]] ^moc-${String(n).padStart(10, "1")}\n`).join("");
  expect(growth(2048, (size) => { const all = text(size); return () => [readItems(all), withPartedItems(all)]; })).toBeLessThan(IN_PROPORTION);
});

it("and so does finding whose line each id stands on, where all of them moved on by one", async () => {
  const all = await pages(CHECKLIST);
  const items = new Map([...all].map(([size, page]) => {
    const ids = [...page.write().matchAll(/ \^moc-\S+$/gm)].map(([id]) => id);
    return [size, readItems(page.write().replace(/ \^moc-\S+$/gm, () => { ids.push(ids.shift() ?? ""); return ids[0] ?? ""; })).all];
  }));
  const strays = (size: number) => () => {
    const index = all.get(size)?.index;
    return index === undefined ? [] : straysIn(items.get(size) ?? [], { index });
  };
  expect(strays(SIZES[0])()).toHaveLength(SIZES[0]);
  expect(growth(SIZES[1], strays)).toBeLessThan(IN_PROPORTION);
});
