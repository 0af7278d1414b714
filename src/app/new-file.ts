/** A file that is only ever made new: where its name is taken, the next number is. */
import { strings } from "../core/base/strings";
import type { NoteStore } from "./note-store";
import { plain } from "./write-note";

/** `same`: what stood there already said the same, and is left as it is. */
export type NewFile =
  | { readonly kind: "made" | "same"; readonly path: string }
  | { readonly kind: "refused"; readonly why: string; readonly path: string };

/** More files of one name than this are somebody's mistake, not exports. */
const MOST = 1000;

/** `path` without its ending, `ending` with its dot. */
export async function writeNewFile(noteStore: NoteStore, path: string, ending: string, content: string | ArrayBuffer): Promise<NewFile> {
  for (let nth = 1; nth <= MOST; nth++) {
    const place = `${path}${nth === 1 ? "" : ` ${nth}`}${ending}`;
    const made = typeof content === "string" ? await makeText(noteStore, place, content) : await noteStore.make(place, content);
    if (made !== null) return { ...made, path: place };
  }
  return { kind: "refused", why: strings.done.manyFiles(MOST, path), path: `${path}${ending}` };
}

/** Null where another text is there. */
async function makeText(noteStore: NoteStore, place: string, text: string): Promise<{ readonly kind: "made" | "same" } | { readonly kind: "refused"; readonly why: string } | null> {
  const there = await noteStore.read(place);
  if (there !== null && there !== text) return null;
  const edited = await noteStore.edit(place, (old) => old === null || old === text ? plain(text) : { kind: "refused", why: strings.done.writtenByOther(place) });
  return edited.kind === "refused" ? { kind: "refused", why: edited.why } : { kind: edited.kind === "same" ? "same" : "made" };
}
