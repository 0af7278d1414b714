import type { NotePath } from "../base/note-path";

/** The note that a learner gave to a concept; null where it shall have none. */
export interface ChosenNote {
  readonly path: NotePath | null;
}
