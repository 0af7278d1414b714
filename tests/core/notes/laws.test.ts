/** Whatever a map says and whatever anybody wrote into a generated note: nothing is lost, and nothing moves without need. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { CHECKLIST } from "../../../src/core/notes/checklist-note";
import { FLASHCARDS } from "../../../src/core/notes/flashcards-note";
import { findRegion } from "../../../src/core/text/marked-region";
import { NOTE_EXPORTERS } from "../../../src/core/registry";
import { MEMORY_RUNS, RUNS } from "../runs";
import { share } from "../share";
import { FORMATTERS } from "./formatters";
import { checklistIn, pageOf } from "./rendering";

const TERMS = ["Paging", "Page", "TCP", "O(n^2)", "a::b", "1. One", "C#", "Green Threads / Fibers", "[[Note]]", "`?`", "A|B", "日本", "Hot vs cold", "- x", "<!-- y -->", "%%z%%", "== q ==", "Swap"];
const HEADINGS = ["Memory", "Disks", "1. Disks", "Cloud & Edge", "a::b", "No longer in the map", "No longer made", "#"];

const BLOCKS = [["", "  ```cpp", "  a::b ? 1 : 2;", "", "  ?", "    deep();", "  ```"], ["", "  $$", "  x^2 % twice", "  $$"], ["", "  > [!note]", "  > - a::b", "  > <!-- c"], ["", "  | a | b |", "  |---|---|", "  | x::y | ? |"], ["", "  ?", "", "  more ^moc-0123456789-def"]] as const;

interface Bullet {
  readonly section: string;
  readonly subsection: string | null;
  readonly term: string;
  readonly definition: string;
  /** Lines of blocks below. */
  readonly below: readonly string[];
}

const bullet: fc.Arbitrary<Bullet> = fc.record({
  section: fc.constantFrom(...HEADINGS),
  subsection: fc.option(fc.constantFrom(...HEADINGS)),
  term: fc.oneof(fc.constantFrom(...TERMS), fc.string({ minLength: 1, maxLength: 12 })),
  definition: fc.oneof(fc.constantFrom("", "one", "two, three", "red, green, blue, one", "red → green → blue", "one vs two", "used in Red, Blue", "TLB (Translation Lookaside Buffer)", "?", "a::b ==c== ^d", "<!-- e"), fc.string({ maxLength: 30 })),
  below: fc.constantFrom<readonly string[]>([], [], [], ...BLOCKS),
});

const map = fc.array(bullet, { minLength: 1, maxLength: 12 });

function written(bullets: readonly Bullet[]): string {
  let under = "";
  return bullets.flatMap(({ section, subsection, term, definition, below }) => {
    const here = `## ${section}${subsection === null ? "" : `\n### ${subsection}`}`;
    const line = `- **${term.replace(/[\r\n]/g, " ")}** — ${definition.replace(/[\r\n]/g, " ")}`;
    const lines = [...here === under ? [] : [here], line, ...below];
    under = here;
    return lines;
  }).join("\n");
}

/** What people and programs do to a generated note. `at` is a share of the region's lines. */
type Edit =
  | { readonly kind: "tick"; readonly at: number; readonly character: string }
  | { readonly kind: "remark"; readonly at: number; readonly text: string }
  | { readonly kind: "schedule"; readonly at: number };

const edits = fc.array(fc.oneof(
  fc.record({ kind: fc.constant("tick" as const), at: share, character: fc.constantFrom("x", "/", "-", "?") }),
  fc.record({ kind: fc.constant("remark" as const), at: share, text: fc.constantFrom("a remark", "    - below", "- [ ] my own", "##### deep", "> quote", "", "`code`") }),
  fc.record({ kind: fc.constant("schedule" as const), at: share }),
), { maxLength: 8 });

/** Remarks are numbered, so that each can be looked for. */
function edited(note: string, list: readonly Edit[]): { text: string; remarks: string[] } {
  const region = findRegion(note);
  if (region.kind !== "region") throw new Error("no region");
  const lines = [...region.inside];
  const end = lines.findIndex((line) => line.startsWith("%% moc-study wrote"));
  const remarks: string[] = [];
  for (const [n, edit] of list.entries()) {
    const at = Math.floor(edit.at * (end < 0 ? lines.length : end));
    const line = lines[at] ?? "";
    if (edit.kind === "tick") lines[at] = line.replace(/^- \[.\]/u, `- [${edit.character}]`);
    else if (edit.kind === "schedule" && / \^moc-.{10}-\w+$/.test(line)) lines[at] = `${line}\n<!--SR:!2026-12-01,${n},250-->`;
    else if (edit.kind === "remark") {
      lines[at] = `${line}\n${edit.text === "" ? "" : `${edit.text} ${n}ß`}`;
      if (edit.text !== "") remarks.push(`${edit.text} ${n}ß`);
    }
  }
  return { text: `${region.before}${lines.map((line) => `${line}\n`).join("")}${region.after}`, remarks };
}

function ids(note: string): string[] {
  return note.match(/\^moc-[0-9a-z]{10}(?:-\w+)?(?= *$)/gm) ?? [];
}

/** A moved concept has another id: its item is then known by what it shows. */
function itemsOf(note: string): Map<string, { tick: string; name: string }> {
  const lines = note.split("\n");
  return new Map(checklistIn(note).items.map(({ id, tick, line }) => [id, { tick, name: /\[\[(?:[^|\]]*\|)?([^\]]*)\]\]/.exec(lines[line] ?? "")?.[1]?.toLowerCase() ?? "" }]));
}

/** Raised headings are left out: where a section and a subsection have one name, nobody can tell whether they were raised. */
const formatter = fc.constantFrom(...Object.keys(FORMATTERS).filter((name) => name !== "Linter: header increment"));

const outside = fc.string({ maxLength: 40 }).filter((text) => !text.includes("%%"));

describe.each(NOTE_EXPORTERS.map((exporter) => [exporter.name, exporter] as const))("%s", (_name, exporter) => {
  it("renewed at once, is the same", async () => {
    await fc.assert(fc.asyncProperty(map, fc.boolean(), async (bullets, subBullets) => {
      const { write } = await pageOf(exporter, written(bullets), { settings: { subBullets } });
      expect(write(write())).toBe(write());
    }));
  });

  it("of all card types, renewed after edits of note and map, keeps every schedule, and is the same when renewed again", async () => {
    const settings = { cardTypes: CARD_TYPES.map(({ id }) => id) };
    await fc.assert(fc.asyncProperty(map, map, edits, fc.nat(12), async (bullets, others, list, keep) => {
      const { text } = edited((await pageOf(exporter, written(bullets), { settings })).write(), list);
      const { write } = await pageOf(exporter, written([...bullets.slice(0, keep), ...others]), { settings });
      const after = write(text);
      expect((after.match(/<!--SR:/g) ?? []).length).toBe((text.match(/<!--SR:/g) ?? []).length);
      expect(ids(text).filter((id) => ids(write()).includes(id) && !ids(after).includes(id))).toEqual([]);
      expect(write(after)).toBe(after);
    }), { numRuns: MEMORY_RUNS });
  });

  it("renewed after edits of note and map, keeps every remark, id and schedule, and is the same when renewed again", async () => {
    await fc.assert(fc.asyncProperty(map, map, edits, fc.nat(12), fc.boolean(), async (bullets, others, list, keep, sectionDecks) => {
      const before = (await pageOf(exporter, written(bullets))).write();
      const { text, remarks } = edited(before, list);
      const { write } = await pageOf(exporter, written([...bullets.slice(0, keep), ...others]), { settings: { sectionDecks } });
      const after = write(text);
      for (const remark of remarks) expect(after.split("\n").map((line) => line.trim())).toContain(remark.trim().replace(/^#####/, after.includes(remark) ? "#####" : "###"));
      expect(ids(after).length).toBeGreaterThanOrEqual(ids(text).length);
      expect(ids(text).filter((id) => ids(write()).includes(id) && !ids(after).includes(id))).toEqual([]);
      expect((after.match(/<!--SR:/g) ?? []).length).toBe((text.match(/<!--SR:/g) ?? []).length);
      expect(write(after)).toBe(after);
    }), { numRuns: MEMORY_RUNS });
  });

  it("after any formatter, keeps every schedule on its card and every remark, freezes nothing, and is the same when renewed again", async () => {
    await fc.assert(fc.asyncProperty(map, map, edits, fc.nat(12), formatter, async (bullets, others, list, keep, chosen) => {
      const settings = { subBullets: true };
      const { text, remarks } = edited((await pageOf(exporter, written(bullets), { settings })).write(), chosen.endsWith("prose") ? list.filter(({ kind }) => kind !== "remark") : list);
      const { rendered, write } = await pageOf(exporter, written([...bullets.slice(0, keep), ...others]), { settings });
      const formatted = FORMATTERS[chosen]?.(text) ?? text;
      const result = rendered(formatted);
      if (result.kind === "refused") throw new Error(result.why);
      // A line right above or below a card's text is text of the card, then.
      if (!list.some(({ kind }) => kind === "remark")) expect(result.counts.kept).toBe(0);
      for (const remark of remarks) expect(result.text.split(remark.trim().split(" ").at(-1) ?? "")).toHaveLength(2);
      expect((result.text.match(/<!--SR:/g) ?? []).length).toBe((formatted.match(/<!--SR:/g) ?? []).length);
      expect(ids(write()).filter((id) => !ids(result.text).includes(id))).toEqual([]);
      expect(write(result.text)).toBe(result.text);
    }), { numRuns: MEMORY_RUNS });
  });

  it("leaves every byte outside the marks, with line ends of either kind", async () => {
    await fc.assert(fc.asyncProperty(map, map, outside, outside, fc.boolean(), async (bullets, others, above, below, crlf) => {
      const ends = (text: string): string => crlf ? text.replace(/\r\n|\r|\n/g, "\r\n") : text.replace(/\r\n|\r/g, "\n");
      const bare = (await pageOf(exporter, written(bullets))).write().split("---\n\n")[1] ?? "";
      const text = ends(`${above}\n${bare}${below}`);
      const { rendered } = await pageOf(exporter, written(others));
      const after = rendered(text);
      if (after.kind === "refused") return;
      // A note without properties gets them at the top; all else stays where it is.
      const rest = after.text.replace(/^(\uFEFF?)---\r?\nmoc-study[^]*?\n---\r?\n\r?\n/, "$1");
      expect(rest.startsWith(ends(`${above}\n`)) && rest.endsWith(ends(below))).toBe(true);
      if (crlf) expect(after.text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
    }));
  });

  it("of any text at all is written or refused, never thrown, and what is refused is untouched", async () => {
    const { rendered } = await pageOf(exporter, "- **A** — b\n");
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("%% begin moc-study %%", "%% end moc-study %%", "```", "---", "## x", "- [ ] y ^moc-0123456789", "\r", "%%"))), (lines) => {
      const result = rendered(lines.join("\n"));
      if (result.kind === "refused") expect(result.why).toMatch(/^[A-Z].*\.$/s);
    }), { numRuns: RUNS * 5 });
  });
});

describe("ticks", () => {
  it("stay with their concepts whatever happens to map and note", async () => {
    await fc.assert(fc.asyncProperty(map, map, edits, fc.nat(12), async (bullets, others, list, keep) => {
      const { text } = edited((await pageOf(CHECKLIST, written(bullets))).write(), list);
      const { write } = await pageOf(CHECKLIST, written([...bullets.slice(0, keep), ...others]));
      const [old, now] = [itemsOf(text), itemsOf(write(text))];
      for (const [id, { tick, name }] of old) {
        const heir = now.get(id) ?? [...now].find(([other, item]) => !old.has(other) && item.name === name)?.[1];
        expect(heir?.tick).toBe(tick);
      }
    }));
  });
});

describe("cards", () => {
  it("that a learner rewrote stay, in every map that comes after", async () => {
    await fc.assert(fc.asyncProperty(map, map, fc.nat(), async (bullets, others, n) => {
      const before = (await pageOf(FLASHCARDS, written(bullets))).write();
      const backs = before.match(/^.* \^moc-.{10}-\w+$/gm) ?? [];
      const chosen = backs[n % Math.max(1, backs.length)];
      if (chosen === undefined) return;
      const mine = `in my own words ß${chosen.slice(chosen.lastIndexOf(" ^"))}`;
      const after = (await pageOf(FLASHCARDS, written([...bullets, ...others]))).write(before.replace(chosen, () => mine));
      expect(after.split("\n")).toContain(mine);
    }));
  });
});
