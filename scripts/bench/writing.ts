/** Rendering the generated notes: from nothing, and from their own text. */
import { notePath } from "../../src/core/base/note-path";
import { SYSTEM } from "../../src/app/clock";
import { createLiveIndex } from "../../src/app/live-index";
import type { NoteExporter, NoteRequest } from "../../src/core/notes/note-exporter";
import { NOTE_EXPORTERS } from "../../src/core/registry";
import { DEFAULTS } from "../../src/core/base/settings";
import { parseYaml } from "../parse-yaml";
import { race } from "./race";
import { syntheticMap } from "./synthetic";
import { short, type Row } from "./table";

const SMALL = 1000;
const LARGE = 10_000;

export async function benchWriting(rounds: number): Promise<Row[]> {
  const small = await requestFor(SMALL);
  const large = await requestFor(LARGE);
  const rows: Row[] = [];
  for (const exporter of NOTE_EXPORTERS) rows.push(...(await benchExporter(exporter, small, large, rounds)));
  return rows;
}

async function requestFor(bullets: number): Promise<NoteRequest> {
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, SYSTEM);
  await liveIndex.upsert(notePath("Large MOC.md"), syntheticMap("Large", bullets));
  const index = liveIndex.current();
  const [map] = index.maps;
  if (!map) throw new Error("The synthetic map was not read as one.");
  return { map, index, settings: DEFAULTS, sections: "all", tickOf: () => " ", formerTerms: () => new Set() };
}

async function benchExporter(exporter: NoteExporter, small: NoteRequest, large: NoteRequest, rounds: number): Promise<Row[]> {
  const renewed = (request: NoteRequest): (() => unknown) => {
    const rendered = exporter.render(null, request);
    if (rendered.kind === "refused") throw new Error(rendered.why);
    return () => exporter.render(rendered.text, request);
  };
  const times = await race({
    small: () => exporter.render(null, small),
    large: () => exporter.render(null, large),
    smallAgain: renewed(small),
    largeAgain: renewed(large),
  }, rounds);
  const row = (what: string, one: number, ten: number): Row => ({
    what: `${exporter.name}, ${what}: 10,000 concepts ÷ 1,000, per concept`,
    value: ten / one / (LARGE / SMALL),
    unit: "×",
    goal: { atMost: 1.5 },
    how: `${short(one)} ms, ${short(ten)} ms`,
  });
  return [row("new", times.small, times.large), row("renewed", times.smallAgain, times.largeAgain)];
}
