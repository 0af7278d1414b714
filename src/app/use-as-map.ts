/** A note becomes a map, or is one no more: a property says so, whatever its name and the settings say. */
import type { NotePath } from "../core/base/note-path";
import { nameOf } from "../core/index/notes";
import { MAP_PROPERTY } from "../core/map/map-rule";
import type { Rendered } from "../core/notes/note-exporter";
import { withFlag } from "../core/text/front-matter";
import { count, done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import { undoOf, type AppContext, type Written } from "./write-note";

export async function useAsMap(context: AppContext, path: NotePath, isMap: boolean): Promise<Outcome> {
  const { liveIndex, noteStore } = context;
  await liveIndex.settled();
  const before = mapAt(context, path);
  const name = nameOf(path);
  if (liveIndex.isOwn(path)) return refusal(`“${name}” was written by MOC Study, so it can be no map.`, path);
  if (before !== undefined && isMap && before.isMapList !== true) return done(`“${name}” is a map already.`, path);
  if (await noteStore.read(path) === null) return refusal(GONE, path);
  if (before === undefined && !isMap) return done(`“${name}” is not used as a map already.`, path);
  const edited = await noteStore.edit(path, (old) => flagged(old, isMap));
  if (edited.kind === "refused") return refusal(edited.why, path);
  if (edited.kind === "written") await liveIndex.upsert(edited.path, edited.after);
  const written: Written[] = edited.kind === "written" ? [{ ...edited, path: edited.path }] : [];
  return done(sentenceOf(context, path, name, before?.concepts.length ?? 0), path, undoOf(context, written));
}

const GONE = "The note is not there any more.";

function flagged(old: string | null, isMap: boolean): Rendered {
  if (old === null) return { kind: "refused", why: GONE };
  const text = withFlag(old, MAP_PROPERTY, isMap);
  if (text === null) return { kind: "refused", why: `The properties of this note leave no room for a line. Write “${MAP_PROPERTY}: ${String(isMap)}” into them by hand.` };
  return { kind: "text", text, counts: { total: 0, added: 0, orphaned: 0, kept: 0 } };
}

function mapAt({ liveIndex }: AppContext, path: NotePath) {
  return liveIndex.current().maps.find((map) => map.path === path);
}

function sentenceOf(context: AppContext, path: NotePath, name: string, before: number): string {
  const map = mapAt(context, path);
  if (map !== undefined) return `“${name}” is a map now, with ${count(map.concepts.length, ["concept", "concepts"])}.`;
  return `“${name}” is not used as a map any more.${before === 0 ? "" : ` The ticks and reviews of its ${count(before, ["concept", "concepts"])} are kept.`}`;
}
