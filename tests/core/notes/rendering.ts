/** Generated notes of a little map, for tests. */
import { notePath } from "../../../src/core/base/note-path";
import type { NoteExporter, Rendered } from "../../../src/core/notes/note-exporter";
import type { ConceptIndex, ConceptMap } from "../../../src/core/index/concept-index";
import { DEFAULTS, type Settings } from "../../../src/core/base/settings";
import { readItems } from "../../../src/core/notes/checklist-items";
import { labelOf, type NoteLabel } from "../../../src/core/notes/note-label";
import { propertiesOf } from "../../../src/core/text/properties";
import { parseYaml } from "../../../scripts/parse-yaml";
import { indexOf } from "../index/vault-of";

/** What a generated note says. */
export function checklistIn(text: string): ReturnType<typeof readItems> & { readonly label: NoteLabel } {
  return { ...readItems(text), label: labelOf(propertiesOf(text, parseYaml).properties) };
}

export const MAP = notePath("Systems MOC.md");

export interface Page {
  /** Renders once and remembers: the next call renews what this one gave. */
  readonly write: (old?: string | null) => string;
  readonly rendered: (old: string | null) => Rendered;
  readonly map: ConceptMap;
  readonly index: ConceptIndex;
}

interface Options {
  readonly notes?: Record<string, string>;
  readonly settings?: Partial<Settings>;
  readonly sections?: readonly string[] | "all";
}

/** The exporter at work on a map's text; `notes` stand beside the map. */
export async function pageOf(exporter: NoteExporter, text: string, { notes = {}, settings = {}, sections = "all" }: Options = {}): Promise<Page> {
  const index = await indexOf({ [MAP]: text, ...notes }, settings);
  const map = index.maps[0];
  if (map === undefined) throw new Error("no map");
  const rendered = (old: string | null): Rendered => exporter.render(old, { map, index, settings: { ...DEFAULTS, ...settings }, sections, tickOf: (concept) => concept.box ?? " ", formerTerms: () => new Set() });
  return { map, index, rendered, write: (old = null) => textOf(rendered(old)) };
}

export function textOf(rendered: Rendered): string {
  if (rendered.kind === "refused") throw new Error(rendered.why);
  return rendered.text;
}
