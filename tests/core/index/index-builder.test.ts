/** The index is kept up to date change by change, and is at any time what all notes together give. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseYaml } from "../../../scripts/parse-yaml";
import { notePath, type NotePath } from "../../../src/core/base/note-path";
import { runSync } from "../../../src/core/base/jobs";
import { IndexBuilder, type NoteChanges } from "../../../src/core/index/index-builder";
import { readNote } from "../../../src/core/index/read-note";
import { readMapJob } from "../../../src/core/map/read-map";
import type { MapReading } from "../../../src/core/map/reading";
import { sharedReadingJob } from "../../../src/app/equality";
import { propertiesOf } from "../../../src/core/text/properties";

const PATHS = [
  "Maps/Systems MOC.md", "Other/Systems MOC.md", "Maps/Networks MOC.md", "Memory/Paging.md", "Networks/Paging.md", "Memory/Memory.md", "Page Table.md", "Networks/DNS.md", "DNS (old).md",
  "Page Table Memory.md", "Paging (Memory).md", "Other/Memory Paging.md", "Shelf.md", "MM Table.md", "Memory/Rows.md", "Rows.md", "Names.md",
].map(notePath);
const BULLETS = [
  "- **Paging** — Blocks of one size", "- **Page Table** — Where pages are", "- [[Paging]] — Blocks", "- [[Networks/Paging|Calling]] — somebody by radio, with a message", "- **Domain Name System (DNS)** — Names to addresses",
  "- **Table** — Rows", "- **Rows** — Lines of a table", "- **N — Names** — Of pages", "- **Memory Paging** — Blocks of memory", "- [[Paging]]", "- **DNS**", "- [[Page Table]]",
];
const NOTES = [
  "Back to [[Systems MOC]]\n\nBlocks of one size in memory.", "Back to [[Memory]]\n", "Back to [[Networks MOC]]\n\nSomebody calls by radio, a message.", "---\naliases: [Paging]\nsummary: Rows of pages\n---\nRows.", "Nothing.",
  "**Back:** [[Shelf]]\n\nLines of a table, blocks.", "Up: [Shelf](Shelf.md)", "Back: [[Systems Memory]]", "Up: [[Rows]]",
];
const HEADINGS = ["Memory", "Networks", "[[Shelf|Storage]]", "Main Memory"];

const bullets = fc.array(fc.record({ heading: fc.option(fc.tuple(fc.constantFrom("##", "###"), fc.constantFrom(...HEADINGS)), { nil: null }), bullet: fc.constantFrom(...BULLETS) }), { maxLength: 8 });
/** Edits of one map: lines come and go, and the others stay. */
const LINES = ["## Memory", "- **Table** — Rows", "- [[Paging]] — Blocks", "- **Rows** — Lines of a table", "- **Names** — Of pages", "## Networks", "- **Page Table** — Where pages are", "- **Table** — Rows"];
const mapText = fc.oneof(fc.subarray(LINES, { minLength: 3 }).map((lines) => lines.join("\n")), bullets.map((list) => list.map(({ heading, bullet }) => `${heading === null ? "" : `${heading.join(" ")}\n`}${bullet}`).join("\n")));
const change = fc.constantFrom(...PATHS).chain((path) => fc.record({ path: fc.constant(path), text: fc.option(path.endsWith("MOC.md") ? mapText : fc.constantFrom(...NOTES), { nil: null }) }));

function changesOf(texts: ReadonlyMap<NotePath, string | null>): NoteChanges {
  const properties = (text: string) => propertiesOf(text, parseYaml).properties;
  return {
    facts: new Map([...texts].map(([path, text]) => [path, text === null ? null : readNote(path, text, properties(text))])),
    maps: new Map([...texts].filter(([path]) => path.endsWith("MOC.md")).map(([path, text]) => [path, text === null ? null : runSync(readMapJob(text, { tables: false, isMap: () => false, properties: properties(text) }))])),
  };
}

/** As the live index gives them: what a map has in common with its reading before are the same objects. */
function sharing({ facts, maps }: NoteChanges, before: Map<NotePath, MapReading>): NoteChanges {
  const shared = new Map([...maps].map(([path, reading]) => {
    const known = before.get(path);
    const now = reading === null || known === undefined ? reading : runSync(sharedReadingJob(known, reading));
    expect(now).toEqual(reading);
    if (now === null) before.delete(path);
    else before.set(path, now);
    return [path, now];
  }));
  return { facts, maps: shared };
}

it("after any changes, in any batches, every bullet has the id, the note and what that note says, as it has them where all is read at once", () => {
  fc.assert(fc.property(fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (batches) => {
    const builder = new IndexBuilder();
    const texts = new Map<NotePath, string>();
    const maps = new Map<string, unknown>();
    const readings = new Map<NotePath, MapReading>();
    for (const batch of batches) {
      const changed = new Map(batch.map(({ path, text }) => [path, text]));
      for (const [path, map] of runSync(builder.updateJob(sharing(changesOf(changed), readings)))) maps.set(path, map);
      for (const [path, text] of changed) {
        if (text === null) texts.delete(path);
        else texts.set(path, text);
      }
      for (const [path, map] of maps) if (map === null) maps.delete(path);
      expect(Object.fromEntries(maps)).toEqual(Object.fromEntries(runSync(new IndexBuilder().updateJob(changesOf(texts)))));
    }
  }));
});
