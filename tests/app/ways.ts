/**
 * One change of a vault in several ways: at once while the plugin runs, letter by letter with pauses, while it is off, on
 * a second device. Tells who is ticked afterwards.
 */
import { notePath } from "../../src/core/base/note-path";
import type { Concept } from "../../src/core/concept/concept";
import { allConcepts, type ConceptTable } from "../../src/core/index/concept-index";
import { openApp, type TestApp } from "./test-app";

export type Files = Readonly<Record<string, string>>;

/** `Map > Heading > Item above > Term` of each ticked concept, then `lost Term` of each ticked one that no map has. */
export function ticked({ liveIndex }: TestApp): string[] {
  const { concepts } = liveIndex.current();
  const shown = allConcepts(liveIndex.current()).flatMap((concept) => liveIndex.tickOf(concept) === "x" ? [nameOf(concept, concepts)] : []);
  const { ticks } = liveIndex.learner.logState();
  const lost = liveIndex.orphans().flatMap(({ id, term }) => ticks.get(id)?.character === "x" ? [`lost ${term}`] : []);
  return [...shown, ...lost];
}

function nameOf(concept: Concept, concepts: ConceptTable): string {
  const above: string[] = [];
  for (let id = concept.parent; id !== null;) {
    const one = concepts.get(id);
    if (one !== undefined) above.unshift(one.term);
    id = one?.parent ?? null;
  }
  return [concept.map.replace(/\.md$/, ""), ...concept.headingPath, ...above, concept.term].join(" > ");
}

export async function tick(app: TestApp, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { concepts } = app.liveIndex.current();
    const shown = allConcepts(app.liveIndex.current());
    const found = shown.filter((concept) => nameOf(concept, concepts) === name);
    const [one, ...others] = found;
    if (one === undefined || others.length > 0) throw new Error(`There are ${found.length} concepts “${name}” among ${shown.map((one) => nameOf(one, concepts)).join("; ")}.`);
    await app.liveIndex.record({ kind: "tick", subject: one.id, character: "x" });
  }
}

/** Twice, as after two looks at maps that nobody touched. */
export async function settle(app: TestApp): Promise<void> {
  for (let look = 0; look < 2; look++) await app.liveIndex.poll();
}

export async function change(app: TestApp, files: Files): Promise<void> {
  for (const path of [...app.files.keys()]) {
    if (path.startsWith("MOC Study/") || path in files) continue;
    app.files.delete(path);
    await app.liveIndex.remove(notePath(path));
  }
  for (const [path, text] of Object.entries(files)) if (app.files.get(path) !== text) await app.type(path, text);
}

/** The app saves a note now and then while somebody types, so not every letter is read. */
const SAVED = 3;

/** Changed lines are taken out and written letter by letter; the maps are settled now and then in between. */
async function typed(app: TestApp, files: Files): Promise<void> {
  let letters = 0;
  for (const [path, text] of Object.entries(files)) {
    for (const state of lettersBetween((app.files.get(path) ?? "").split("\n"), text.split("\n"))) {
      if (++letters % SAVED === 0) await app.type(path, state);
      if (letters % (SAVED * 6) === 0) await settle(app);
    }
  }
  await change(app, files);
}

/** A line that stays, or that begins as another did, is edited where it stands; others are taken out or put in. */
function* lettersBetween(before: readonly string[], after: readonly string[]): Generator<string> {
  const lines = [...before];
  const isKept = (line: string, at: number): boolean => after.slice(at).some((other) => isSameBullet(line, other));
  for (let at = 0; at < Math.max(lines.length, after.length);) {
    const [old, now] = [lines[at], after[at]];
    if (old !== undefined && (now === undefined || (!isSameBullet(old, now) && !isKept(old, at)))) {
      for (let many = old.length - 1; many >= 0; many--) yield [...lines.slice(0, at), old.slice(0, many), ...lines.slice(at + 1)].join("\n");
      lines.splice(at, 1);
    } else {
      const isEdited = old !== undefined && now !== undefined && isSameBullet(old, now);
      if (!isEdited) lines.splice(at, 0, "");
      for (const state of lettersOf(isEdited ? old : "", now ?? "")) yield [...lines.slice(0, at), state, ...lines.slice(at + 1)].join("\n");
      lines[at] = now ?? "";
      at++;
    }
  }
}

function isSameBullet(one: string, other: string): boolean {
  const start = (line: string): string => /^[^—]*/.exec(line)?.[0].slice(0, 8) ?? "";
  return one === other || (start(one) === start(other) && one !== "" && other !== "");
}

function* lettersOf(old: string, now: string): Generator<string> {
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const [head, tail] = [now.slice(0, start), now.slice(now.length - end)];
  for (let at = old.length - end - 1; at >= start; at--) yield head + old.slice(start, at) + tail;
  for (let at = start + 1; at <= now.length - end; at++) yield head + now.slice(start, at) + tail;
}

async function started(before: Files, names: readonly string[]): Promise<TestApp> {
  const app = await openApp(before);
  await tick(app, ...names);
  await settle(app);
  return app;
}

/** Who is ticked afterwards, by the way in which the change came, but for letter by letter: what is half written says more. */
export async function inWholeWays(before: Files, names: readonly string[], after: Files): Promise<Record<string, string[]>> {
  const once = await started(before, names);
  const log = Object.entries(Object.fromEntries(once.files)).filter(([path]) => path.startsWith("MOC Study/"));
  await change(once, after);
  await settle(once);
  const off = await openApp({ ...Object.fromEntries(log), ...after });
  await settle(off);
  const again = await openApp(Object.fromEntries(off.files));
  const late = await openApp(after, {}, { device: "phone-1111" });
  for (const [path, text] of log) await late.type(path, text);
  return { "at once": ticked(once), off: ticked(off), "off, then started again": ticked(again), "where the log comes late": ticked(late) };
}

export async function inAllWays(before: Files, names: readonly string[], after: Files): Promise<Record<string, string[]>> {
  const letters = await started(before, names);
  await typed(letters, after);
  await settle(letters);
  return { ...await inWholeWays(before, names, after), "letter by letter": ticked(letters) };
}
