/** What a change costs, counted in vaults of four and of thirty-two maps: what grows with the vault counts eight times as much. */
import { expect, it } from "vitest";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import { cardId } from "../../src/core/cards/card";
import { notePath } from "../../src/core/base/note-path";
import { DEFAULTS } from "../../src/core/base/settings";
import { newConceptId, type ConceptId } from "../../src/core/concept/concept";
import { mapAt } from "../../src/core/index/concept-index";
import type { LogEvent } from "../../src/core/study/log-record";
import { parseYaml } from "../../scripts/parse-yaml";
import { operationsDuring } from "../core/growth";

const MAPS = [4, 32] as const;
const BULLETS = 24;
const MAP = "Subject 3/Subject 3 MOC.md";

interface Vault {
  readonly files: Map<string, string>;
  readonly liveIndex: LiveIndex;
}

/** Changes a vault for the `n`th time. */
type Change = (vault: Vault, n: number) => Promise<unknown>;

const write: (path: string, text: string) => Change = (path, text) => ({ files, liveIndex }) => {
  files.set(path, text);
  return liveIndex.mark(notePath(path));
};

const rename: (from: string, to: string) => Change = (from, to) => ({ files, liveIndex }) => {
  files.set(to, files.get(from) ?? "");
  files.delete(from);
  return liveIndex.mark(notePath(from), notePath(to));
};

const remove: (path: string) => Change = (path) => ({ files, liveIndex }) => {
  files.delete(path);
  return liveIndex.mark(notePath(path));
};

const edit = (replace: (text: string) => string): Change => (vault, n) => write(MAP, replace(vault.files.get(MAP) ?? ""))(vault, n);

const study = (eventOf: (id: ConceptId) => LogEvent): Change => ({ liveIndex }, n) => liveIndex.record(eventOf(mapAt(liveIndex.current(), MAP)?.concepts[n + 4]?.id ?? newConceptId("")));

const noteOf = (subject: number, name: string, aliases = ""): string => `${aliases}Back to [[Subject ${subject} MOC]]\n\n# ${name}\n\nA ${name} is what its name says.\n`;

/** Each undoes none of those before, and can be done again. */
const CHANGES: Readonly<Record<string, (n: number) => Change>> = {
  "a new note": (n) => write(`Subject 3/New ${n}.md`, noteOf(3, `New ${n}`)),
  "a renamed note": (n) => rename(`Subject 3/New ${n}.md`, `Subject 3/Other ${n}.md`),
  "another alias": (n) => write(`Subject 3/Other ${n}.md`, noteOf(3, `Other ${n}`, `---\naliases: [Third ${n}]\n---\n`)),
  "a removed note": (n) => remove(`Subject 3/Other ${n}.md`),
  "an edited definition": (n) => edit((text) => text.replace(/ — (\d+ times )?/, ` — ${n} times `)),
  "a new bullet": (n) => edit((text) => `${text}- **Last ${n}** — comes behind the others ${n}\n`),
  "a renamed heading": (n) => edit((text) => text.replace(/^## .*$/m, `## First ${n}`)),
  "a link to a part of a note": (n) => edit((text) => `${text}- [[Word3x2#Part ${n}]]\n`),
  "a first map of a folder": (n) => write(`Folder/Fresh ${n}/Fresh ${n} MOC.md`, `## All\n- **Fresh ${n}-1** — the first ${n}\n- **Fresh ${n}-2** — the second ${n}\n`),
  "a renamed map": (n) => rename(`Folder/Fresh ${n}/Fresh ${n} MOC.md`, `Folder/Fresh ${n}/Old ${n} MOC.md`),
  "a removed map": (n) => remove(`Folder/Fresh ${n}/Old ${n} MOC.md`),
  "a tick": () => study((subject) => ({ kind: "tick", subject, character: "x" })),
  "a grade": () => study((concept) => ({ kind: "review", subject: cardId(concept, "definition"), grade: 3, took: 1000 })),
  "a look from time to time": () => ({ liveIndex }) => liveIndex.poll(),
};

async function vaultOf(maps: number, isKnown: boolean): Promise<Vault> {
  const files = new Map<string, string>();
  for (let map = 0; map < maps; map++) {
    const terms = Array.from({ length: BULLETS }, (_one, at) => `Word${map}x${at}`);
    files.set(`Subject ${map}/Subject ${map} MOC.md`, terms.map((term, at) => `${at % 8 === 0 ? `## Part ${at} of ${map}\n` : ""}- **${term}** — what ${term} is for, and when\n`).join(""));
    for (const term of terms) files.set(`Subject ${map}/${term}.md`, noteOf(map, term));
  }
  const sourceOf = (path: string): { path: ReturnType<typeof notePath>; read: () => Promise<string | null> } => ({ path: notePath(path), read: () => Promise.resolve(files.get(path) ?? null) });
  let time = 0;
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, { now: () => ++time, offsetAt: () => 0 }, { sourceOf, place: { device: "desk-0000", append: () => Promise.resolve(null), keep: () => undefined } });
  await liveIndex.load([...files.keys()].map(sourceOf));
  if (isKnown) for (const map of liveIndex.current().maps) await liveIndex.recordSnapshots(map);
  return { files, liveIndex };
}

/** By change: its operations, once everything it needs was made by two like it. */
async function countedIn(vault: Vault): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let n = 0; n < 3; n++) {
    for (const [what, change] of Object.entries(CHANGES)) {
      // The views have asked for what was shown.
      vault.liveIndex.current();
      counts[what] = await operationsDuring(() => change(n)(vault, n));
    }
  }
  return counts;
}

it.each([["nobody knows", false], ["all are known", true]] as const)("a change costs the same whatever the vault has, where of its concepts %s", async (_what, isKnown) => {
  const [few, many] = [await countedIn(await vaultOf(MAPS[0], isKnown)), await countedIn(await vaultOf(MAPS[1], isKnown))];
  for (const [what, count] of Object.entries(few)) expect(many[what], what).toBeLessThanOrEqual(count * 1.02);
});

it("a definition costs no second reading of its map to edit where its concept was ticked", async () => {
  const vault = await vaultOf(4, true);
  const edited = (n: number): Promise<number> => operationsDuring(async () => { await CHANGES["an edited definition"]?.(n)(vault, n); });
  await edited(1);
  const before = await edited(2);
  await vault.liveIndex.record({ kind: "tick", subject: mapAt(vault.liveIndex.current(), MAP)?.concepts[0]?.id ?? newConceptId(""), character: "x" });
  await edited(3);
  expect(await edited(4)).toBeLessThanOrEqual(before * 1.05);
});

it("a change of a note that is no map shows the very list of maps of before", async () => {
  const vault = await vaultOf(4, false);
  const { maps } = vault.liveIndex.current();
  await CHANGES["a new note"]?.(0)(vault, 0);
  expect(vault.liveIndex.current().maps).toBe(maps);
});
