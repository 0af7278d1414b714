import type { Branded } from "./brand";

/** The path of a note from the vault's folder, with its ending: `Maps/Systems MOC.md`. */
export type NotePath = Branded<"NotePath">;

/**
 * A path as the vault or the command line gives it, or as it was written down: in the log, or in a view's state. It may
 * have any form, and there need not be such a note.
 */
export function notePath(text: string): NotePath {
  return text as NotePath;
}
