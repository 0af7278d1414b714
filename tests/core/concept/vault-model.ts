/** A small vault as a model: who each bullet truly is stands beside its text. In it are nested bullets, templates, twins and siblings that read alike. */
import type { ConceptId } from "../../../src/core/concept/concept";

export interface ModelBullet {
  /** The concept that this is, or was copied from; null for one that was not there at the start. */
  origin: ConceptId | null;
  /** Number of the map that it stood in at the start, if another map had one of its name; else null. */
  home: number | null;
  term: string;
  definition: string;
  address: string | null;
  blockId: string | null;
  children: ModelBullet[];
}

export interface ModelSection {
  heading: string;
  bullets: ModelBullet[];
}

export interface ModelMap {
  name: string;
  sections: ModelSection[];
}

export type ModelVault = ModelMap[];

/** `Heading: term — definition | term — definition`; a `>` nests below the one before, a `@` gives an address, a `^` a block id. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  "Garden MOC": [
    "Basics: Overview | Tools — spade, rake and a sharp knife | Soil — what roots hold on to and drink from | Compost — leaves and peels that turned into soil",
    "Vegetables: Carrot — an orange root that likes sandy ground ^carrot | > Pros — cheap | > Cons — slow to come up | Leek — a long white stem below green leaves | > Pros — cheap | > Cons — needs a lot of water | Winter squash — keeps in a cellar until the spring | Summer squash — keeps in a cellar until the autumn",
    "Care: Hard pruning — cut back to the old wood in winter | Soft pruning — cut back to the new wood in summer | Watering can — brings water to a bed without a hose | Water butt — keeps the rain of a roof for dry days | Mulch — straw that keeps the ground below it moist",
    "Reading: Seeds kept at Kew @kew.example/seeds — how seeds are kept there for centuries | Seeds kept at Vavilov @vavilov.example/seeds — how seeds are kept there for centuries | Pruning school @pruning.example — lessons on where to put the knife",
  ],
  "Kitchen MOC": [
    "Basics: Overview | Tools — pans, a board and a good knife | Salt — makes what is there taste more of itself",
    "Doughs: Shortcrust — butter rubbed into flour until it crumbles | > Pros — quick | Puff pastry — butter folded into dough again and again | > Pros — quick | Sourdough — flour and water that wild yeast has raised",
    "Heat: Braising — slow cooking in a little liquid under a lid | Roasting — dry heat from all sides of an oven | Sauce base — flour browned in butter before the milk | Sauce bases — flours browned in butters before the milk ^bases",
  ],
  "Shelf MOC": [
    "Novels: Middlemarch | Bleak House | Dracula | Emma",
    "Plays: Hamlet | Medea | The Cherry Orchard",
  ],
};

const SAMPLE: ModelVault = Object.entries(TEXTS).map(([name, sections]) => ({ name, sections: sections.map(sectionOf) }));

for (const [at, map] of SAMPLE.entries()) {
  const others = bulletsOf(SAMPLE.filter((other) => other !== map));
  for (const bullet of bulletsOf([map])) if (others.some(({ term }) => term === bullet.term)) bullet.home = at;
}

export function sampleVault(): ModelVault {
  return SAMPLE.map(({ name, sections }) => ({ name, sections: sections.map(({ heading, bullets }) => ({ heading, bullets: bullets.map(copied) })) }));
}

/** By hand: `structuredClone` took a sixteenth of all laws. */
function copied(bullet: ModelBullet): ModelBullet {
  return { ...bullet, children: bullet.children.map(copied) };
}

function sectionOf(text: string): ModelSection {
  const at = text.indexOf(": ");
  const bullets: ModelBullet[] = [];
  for (const part of text.slice(at + 2).split(" | ")) {
    const [, nested = "", term = "", address = null, definition = "", blockId = null] = /^(> )?(.*?)(?: @(\S+))?(?: — (.*?))?(?: \^(\w+))?$/.exec(part) ?? [];
    const bullet: ModelBullet = { origin: null, home: null, term, definition, address, blockId, children: [] };
    (nested === "" ? bullets : bullets.at(-1)?.children ?? bullets).push(bullet);
  }
  return { heading: text.slice(0, at), bullets };
}

/** By path. */
export function textsOf(vault: ModelVault): Record<string, string> {
  return Object.fromEntries(vault.map(({ name, sections }) => [`${name}.md`, sections.map(({ heading, bullets }) => `## ${heading}\n${bullets.map((bullet) => linesOf(bullet, "")).join("")}`).join("\n")]));
}

function linesOf({ term, definition, address, blockId, children }: ModelBullet, indent: string): string {
  const head = address === null ? `**${term}**` : `[${term}](https://${address})`;
  return `${indent}- ${head}${definition === "" ? "" : ` — ${definition}`}${blockId === null ? "" : ` ^${blockId}`}\n${children.map((child) => linesOf(child, `${indent}    `)).join("")}`;
}

/** All bullets in the order of an index: maps by path, then as they stand. */
export function bulletsOf(vault: ModelVault): ModelBullet[] {
  const all: ModelBullet[] = [];
  const add = (bullets: readonly ModelBullet[]): void => {
    for (const bullet of bullets) {
      all.push(bullet);
      add(bullet.children);
    }
  };
  for (const { sections } of [...vault].sort((a, b) => `${a.name}.md` < `${b.name}.md` ? -1 : 1)) for (const { bullets } of sections) add(bullets);
  return all;
}

/** The list that a bullet stands in. */
export function siblingsOf(vault: ModelVault, bullet: ModelBullet): ModelBullet[] {
  const lists = [...vault.flatMap(({ sections }) => sections.map(({ bullets }) => bullets)), ...bulletsOf(vault).map(({ children }) => children)];
  return lists.find((list) => list.includes(bullet)) ?? [];
}

export function sectionsOf(vault: ModelVault): ModelSection[] {
  return vault.flatMap(({ sections }) => sections);
}
