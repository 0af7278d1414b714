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

type Work = () => unknown;

export async function* benchWriting(rounds: number): AsyncGenerator<Row, void> {
  const small = await requestFor(SMALL);
  const large = await requestFor(LARGE);
  for (const exporter of NOTE_EXPORTERS) yield* benchExporter(exporter, small, large, rounds);
}

async function requestFor(bullets: number): Promise<NoteRequest> {
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, SYSTEM);
  await liveIndex.upsert(notePath("Large MOC.md"), syntheticMap("Large", bullets));
  const index = liveIndex.current();
  const [map] = index.maps;
  if (!map) throw new Error("The synthetic map was not read as one.");
  return { map, index, settings: DEFAULTS, sections: "all", tickOf: () => " ", formerTerms: () => new Set() };
}

async function* benchExporter(exporter: NoteExporter, small: NoteRequest, large: NoteRequest, rounds: number): AsyncGenerator<Row, void> {
  const renewing = (request: NoteRequest): Work => {
    const rendered = exporter.render(null, request);
    if (rendered.kind === "refused") throw new Error(rendered.why);
    return () => exporter.render(rendered.text, request);
  };
  yield await grown(`${exporter.name}, new`, { small: () => exporter.render(null, small), large: () => exporter.render(null, large) }, rounds);
  yield await grown(`${exporter.name}, renewed`, { small: renewing(small), large: renewing(large) }, rounds);
}

async function grown(what: string, work: Readonly<Record<"small" | "large", Work>>, rounds: number): Promise<Row> {
  const { small, large } = await race(work, rounds);
  return { what: `${what}: 10,000 concepts ÷ 1,000, per concept`, value: large / small / (LARGE / SMALL), unit: "×", goal: { atMost: 1.5 }, how: `${short(small)} ms, ${short(large)} ms` };
}
