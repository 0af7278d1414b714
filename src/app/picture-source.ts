/**
 * The pictures and sounds that exported cards take along. Each is read once; what is missing or too large is told, and
 * how many are of the web.
 */
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import { reasonOf } from "../core/base/reason";
import { zipChecksum } from "../core/anki/zip";
import type { MediaFile, PlacedCard } from "../core/cards/card-exporter";
import { mediaKey } from "../core/cards/card-exporter";
import { isOfWeb, picturesIn } from "../core/text/pictures";
import type { JobRunner } from "./job-runner";

/** Port to the vault's pictures; its adapter is `src/vault/picture-source.ts`. */
export interface PictureSource {
  /** The file that a link in a note means; null where there is none. `size` in bytes. */
  find(link: string, from: NotePath): { readonly path: string; readonly size: number } | null;
  /** Rejects where it cannot be read. */
  read(path: string): Promise<Uint8Array>;
}

export interface Collected {
  /** By `mediaKey`. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** A clause for each picture that stays behind. */
  readonly missing: readonly string[];
  /** Pictures, sounds and pages of the web. */
  readonly online: number;
}

export const NO_PICTURES: Collected = { media: new Map(), missing: [], online: 0 };

/** Bytes. A package is put together in memory, also on a phone. */
const LARGEST = 10_000_000;
const MOST = 100_000_000;

export async function collectPictures(source: PictureSource, cards: readonly PlacedCard[], jobs: Pick<JobRunner, "run">): Promise<Collected> {
  const media = new Map<string, MediaFile>();
  const byPath = new Map<string, MediaFile | string>();
  const missing = new Map<string, string>();
  const online = new Set<string>();
  let total = 0;
  for (const { card, concept } of cards) {
    const note = (card.isFromNote === true ? concept.note : null) ?? concept.map;
    for (const { link } of [...picturesIn(card.front), ...picturesIn(card.back)]) {
      if (isOfWeb(link)) {
        online.add(link);
        continue;
      }
      const key = mediaKey(note, link);
      if (media.has(key) || missing.has(key)) continue;
      const file = source.find(link, note);
      if (file === null) {
        missing.set(key, strings.done.notFound(link, concept.term));
        continue;
      }
      let picture = byPath.get(file.path);
      if (picture === undefined) {
        picture = await readPicture(source, file, MOST - total, jobs);
        byPath.set(file.path, picture);
        total += typeof picture === "string" ? 0 : picture.bytes.length;
      }
      if (typeof picture === "string") missing.set(key, picture);
      else media.set(key, picture);
    }
  }
  return { media, missing: [...new Set(missing.values())], online: online.size };
}

/** Its name is made of its content: a picture that changed is another file to Anki, and no two have one name. */
async function readPicture(source: PictureSource, { path, size }: { readonly path: string; readonly size: number }, remaining: number, jobs: Pick<JobRunner, "run">): Promise<MediaFile | string> {
  if (size > LARGEST) return strings.done.largePicture(path, LARGEST / 1_000_000);
  if (size > remaining) return strings.done.largePictures(path, MOST / 1_000_000);
  try {
    const bytes = await source.read(path);
    const sum = await jobs.run(zipChecksum(bytes));
    return { name: `moc-${sum.toString(16).padStart(8, "0")}-${bytes.length.toString(36)}${path.slice(path.lastIndexOf(".")).toLowerCase()}`, bytes };
  } catch (error) {
    return strings.done.pictureUnread(path, reasonOf(error));
  }
}

/** “ 2 files are left out: …”, with a space in front; empty where there is nothing to say. */
export function aboutPictures({ missing, online }: Omit<Collected, "media">): string {
  return `${missing.length === 0 ? "" : strings.done.filesOut(missing.length, missing.slice(0, 3))}${online === 0 ? "" : strings.done.online(online)}`;
}
