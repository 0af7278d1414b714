/** What a live index is given from outside; nothing of it is needed to read. */
import type { NotePath } from "../core/base/note-path";
import type { Pacing } from "./job-runner";
import type { ReadingCache } from "./reading-cache";
import type { LogPlace } from "./log-writer";
import type { NoteSource } from "./vault-reader";

export interface LiveIndexOptions {
  readonly pacing?: Pacing;
  /** Where this device writes its log; null writes nothing. */
  readonly place?: LogPlace | null;
  /** Finds a note that was marked as changed; null where it is gone. */
  readonly sourceOf?: (path: NotePath) => NoteSource | null;
  readonly cache?: ReadingCache | null;
  /** Ids that files outside the vault name: exported cards keep theirs. */
  readonly named?: Iterable<string>;
  /** The log cannot be written any more, or a batch failed: a sentence, and the error where there is one. */
  readonly onFailure?: (sentence: string, error?: unknown) => void;
}
