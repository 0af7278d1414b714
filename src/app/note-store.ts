/** The port through which all notes are written; its adapter is `src/vault/note-store.ts`. */
import type { NotePath } from "../core/base/note-path";
import type { Rendered } from "../core/notes/note-exporter";

export interface NoteStore {
  /** Text of the note at a path, or null if there is none. */
  read(path: string): Promise<string | null>;
  /**
   * Renders the note from the text it has at the moment of writing (null: there is none, it is made with its folders).
   * Equal text is not written. What the disk refuses comes back as `refused`, never as an exception.
   */
  edit(path: string, render: (old: string | null) => Rendered): Promise<Edited>;
  /** Makes a file that is no text, with its folders; null where something of this name is there already. */
  make(path: string, content: ArrayBuffer): Promise<Made | null>;
  /** Puts the note into the trash if it still reads as given. */
  trash(path: string, text: string): Promise<Trashed>;
}

export type Trashed = { readonly kind: "trashed" | "changed" } | { readonly kind: "refused"; readonly why: string };

export type Made = { readonly kind: "made" } | { readonly kind: "refused"; readonly why: string };

export type Edited =
  /** `path`: where the note stands, which may have been renamed meanwhile. */
  | { readonly kind: "written"; readonly path: NotePath; readonly before: string | null; readonly after: string; readonly rendered: Extract<Rendered, { kind: "text" }> }
  | { readonly kind: "same"; readonly rendered: Extract<Rendered, { kind: "text" }> }
  | { readonly kind: "refused"; readonly why: string };
