/** Vaults of made up notes, small and large, and what reading one of their notes costs. */
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import { SYSTEM } from "../../src/app/clock";
import type { NoteSource } from "../../src/app/vault-reader";
import { runSync } from "../../src/core/base/jobs";
import { notePath, type NotePath } from "../../src/core/base/note-path";
import { DEFAULTS } from "../../src/core/base/settings";
import { readNote } from "../../src/core/index/read-note";
import { readMapJob } from "../../src/core/map/read-map";
import { propertiesOf } from "../../src/core/text/properties";
import { parseYaml } from "../parse-yaml";
import { syntheticMap } from "./synthetic";
import { WATCHED } from "./watched";

export const SIZES = { small: { notes: 2000, maps: 20 }, large: { notes: 20_000, maps: 200 } } as const;
export type Size = keyof typeof SIZES;

/** Bullets of a map: 200 maps have 100,000. */
const BULLETS = 500;
const DEVICE = { device: "bench-0000", append: () => Promise.resolve(null), keep: () => undefined };

export interface Vault {
  readonly files: Map<string, string>;
  readonly liveIndex: LiveIndex;
  /** Milliseconds that a read takes, and how many notes were read. */
  readonly disk: { delay: number; reads: number };
  signals: number;
}

export function vaultTexts(size: Size): Map<string, string> {
  const { notes, maps } = SIZES[size];
  const files = new Map<string, string>();
  for (let n = 0; n < maps; n++) {
    const text = syntheticMap(`Subject ${n}`, BULLETS, n + 1);
    files.set(`Maps/Subject ${n} MOC.md`, text);
    const terms = [...text.matchAll(/^- \*\*\[*([^\]*]+)\]*\*\*/gm)].map(([, term = ""]) => term).slice(0, notes / maps);
    for (const term of terms) files.set(`Subject ${n}/${term}.md`, noteText(`Subject ${n}`, term));
  }
  return files;
}

export function noteText(subject: string, term: string): string {
  return `Back to [[${subject} MOC]]\n\n# ${term}\n\n${`A ${term.toLowerCase()} is what its name says, and is described here at some length, with what it is for and what it costs. `.repeat(8)}\n\n## Related\n\n- [[Page cache 7]] (uses it)\n`;
}

/** `delay`: milliseconds that a read takes; it may be changed at any time. */
export async function opened(files: Map<string, string>, disk = { delay: 0, reads: 0 }): Promise<Vault> {
  const sourceOf = (path: NotePath): NoteSource => ({ path, read: async () => {
    disk.reads++;
    if (disk.delay > 0) await new Promise((resolve) => { setTimeout(resolve, disk.delay); });
    return files.get(path) ?? null;
  } });
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, SYSTEM, { pacing: WATCHED, place: DEVICE, sourceOf });
  await liveIndex.load([...files.keys()].map((path) => sourceOf(notePath(path))));
  const vault: Vault = { files, liveIndex, disk, signals: 0 };
  liveIndex.changed.subscribe(() => { vault.signals++; });
  return vault;
}

/** What reading a note costs, and nothing else. */
export function read(path: NotePath, text: string): void {
  const { properties } = propertiesOf(text, parseYaml);
  if (path.startsWith("Maps/")) runSync(readMapJob(text, { tables: false, isMap: () => false, properties }));
  readNote(path, text, properties);
}
