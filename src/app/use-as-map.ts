/** A note becomes a map, or is one no more: a property says so, whatever its name and the settings say. */
import { mapAt } from "../core/index/concept-index";
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import { whyEmpty } from "../core/index/empty-map";
import { nameOf } from "../core/index/notes";
import { MAP_PROPERTY } from "../core/map/map-rule";
import type { Rendered } from "../core/notes/note-exporter";
import { withFlag } from "../core/text/front-matter";
import { done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import { undoOf, type AppContext, type Written } from "./write-note";

export async function useAsMap(context: AppContext, path: NotePath, isMap: boolean): Promise<Outcome> {
  const { liveIndex, noteStore } = context;
  await liveIndex.settled();
  const before = mapAt(context.liveIndex.current(), path);
  const name = nameOf(path);
  if (liveIndex.isOwn(path)) return refusal(strings.done.ownNote(name), path);
  if (before !== undefined && isMap && before.isMapList !== true) return done(strings.done.mapAlready(name), path);
  if (await noteStore.read(path) === null) return refusal(strings.done.noteGone, path);
  if (before === undefined && !isMap) return done(strings.done.noMapAlready(name), path);
  const edited = await noteStore.edit(path, (old) => flagged(old, isMap));
  if (edited.kind === "refused") return refusal(edited.why, path);
  if (edited.kind === "written") await liveIndex.upsert(edited.path, edited.after);
  const written: Written[] = edited.kind === "written" ? [{ ...edited, path: edited.path }] : [];
  return done(sentenceOf(context, path, name, before?.concepts.length ?? 0), path, undoOf(context, written));
}

function flagged(old: string | null, isMap: boolean): Rendered {
  if (old === null) return { kind: "refused", why: strings.done.noteGone };
  const text = withFlag(old, MAP_PROPERTY, isMap);
  if (text === null) return { kind: "refused", why: strings.done.noRoom(`${MAP_PROPERTY}: ${String(isMap)}`) };
  return { kind: "text", text, counts: { total: 0, added: 0, orphaned: 0, kept: 0 } };
}

function sentenceOf(context: AppContext, path: NotePath, name: string, before: number): string {
  const map = mapAt(context.liveIndex.current(), path);
  if (map !== undefined) {
    const why = whyEmpty(map);
    return why === null ? strings.done.isMap(name, map.concepts.length) : strings.done.isEmptyMap(name, why);
  }
  return strings.done.isNoMap(name) + (before === 0 ? "" : strings.done.ticksKept(before));
}
