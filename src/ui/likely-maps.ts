/** Notes that look like maps but are none: lists whose items are no tasks, below headings or leading to notes. */
import type { App, CachedMetadata, TFile } from "obsidian";
import type { Services } from "../app/services";
import { isOfProject, isProjectPath } from "../core/cards/study-titles";
import { notePath, type NotePath } from "../core/base/note-path";

export interface LikelyMap {
  readonly path: NotePath;
  readonly name: string;
  /** Items of lists. */
  readonly items: number;
}

/** A note with fewer items is more often a note with a list than a map. */
const FEWEST = 6;

/** More items make a note no likelier: notes of a lecture have hundreds. */
const ENOUGH = 30;
/** How much an item counts that leads to a note, beside one that does not. */
const LEADS = 4;
/** A note that is named like its folder is made to list what is in it. */
const OF_FOLDER = 1.5;
/** What is about a program or a project comes last. */
const BESIDE = 0.01;

/** The most map-like first. Takes what the app knows of each note; nothing is read. */
export function likelyMaps({ vault, metadataCache }: Pick<App, "vault" | "metadataCache">, { liveIndex }: { readonly liveIndex: Pick<Services["liveIndex"], "isOwn" | "current"> }): LikelyMap[] {
  const isOurs = (path: NotePath): boolean => liveIndex.isOwn(path) || liveIndex.current().maps.some((map) => map.path === path);
  const found = vault.getMarkdownFiles().filter(({ path }) => !isOurs(notePath(path))).flatMap((file) => scored(file, metadataCache.getFileCache(file)));
  return found.sort((a, b) => b.score - a.score || (a.map.path < b.map.path ? -1 : 1)).map(({ map }) => map);
}

function scored(file: TFile, cache: CachedMetadata | null): { readonly map: LikelyMap; readonly score: number }[] {
  const items = cache?.listItems ?? [];
  const tasks = items.filter(({ task }) => task !== undefined).length;
  if (items.length - tasks < FEWEST || tasks > items.length / 2) return [];
  const linked = new Set(cache?.links?.map(({ position }) => position.start.line));
  const leading = items.filter(({ position }) => linked.has(position.start.line)).length;
  const headings = (cache?.headings ?? []).map(({ heading }) => heading);
  if (headings.length === 0 && leading < items.length / 2) return [];
  const score = Math.min(items.length - tasks, ENOUGH) * (1 + (LEADS - 1) * leading / items.length) * (file.basename === file.parent?.name ? OF_FOLDER : 1) * (isProjectPath(file.path) || isOfProject(headings) ? BESIDE : 1);
  return [{ map: { path: notePath(file.path), name: file.basename, items: items.length }, score }];
}
