/** The adapter of the port to the vault's pictures. Links mean what they mean in the app. */
import { strings } from "../core/base/strings";
import type { App } from "obsidian";
import type { PictureSource } from "../app/picture-source";

export function createPictureSource(app: App): PictureSource {
  return {
    find(link, from) {
      const file = app.metadataCache.getFirstLinkpathDest(link, from);
      return file === null ? null : { path: file.path, size: file.stat.size };
    },
    async read(path) {
      const file = app.vault.getFileByPath(path);
      if (file === null) throw new Error(strings.errors.gone);
      return new Uint8Array(await app.vault.readBinary(file));
    },
  };
}
