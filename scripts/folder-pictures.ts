/** The pictures and sounds of a folder of notes, found as the app finds what a link means. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { PictureSource } from "../src/app/picture-source";
import { notePath } from "../src/core/base/note-path";
import { isMediaPath } from "../src/core/text/pictures";
import { LinkTargets } from "../src/core/index/link-targets";

export function folderPictures(folder: string): PictureSource {
  const targets = new LinkTargets();
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const place = entry.split(path.sep).join("/");
    if (isMediaPath(place) && !/(?:^|\/)(?:\.|node_modules\/)/.test(place)) targets.add(notePath(place));
  }
  return {
    find(link, from) {
      const found = targets.find(link, from);
      return found === null ? null : { path: found, size: statSync(path.join(folder, found)).size };
    },
    read: (place) => Promise.resolve(new Uint8Array(readFileSync(path.join(folder, place)))),
  };
}
