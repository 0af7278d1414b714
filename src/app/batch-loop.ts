/**
 * One loop for everything that changes in the vault: notes are marked, and all that are marked are taken as one batch.
 * While a batch is worked on, further marks wait for the next.
 */
import type { NotePath } from "../core/base/note-path";
import type { NoteSource } from "./vault-reader";

export interface Marks {
  /** All notes of the vault, where it is to be read anew. */
  readonly all: readonly NoteSource[] | null;
  /** By path: the note's text where somebody knows it, null where it is gone, undefined where it must be read. */
  readonly paths: ReadonlyMap<NotePath, string | null | undefined>;
}

interface Waiting {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

export class BatchLoop {
  private all: readonly NoteSource[] | null = null;
  private paths = new Map<NotePath, string | null | undefined>();
  private next: Waiting | null = null;
  private running: Promise<void> | null = null;
  isStopped = false;

  /** `take` works on one batch; what it throws is given to `onError`, and the loop goes on. */
  constructor(private readonly take: (marks: Marks) => Promise<void>, private readonly onError: (error: unknown) => void) {}

  /** What is worked on goes on to its end; nothing else is taken any more. */
  stop(): void {
    this.isStopped = true;
    this.paths.clear();
  }

  markAll(sources: readonly NoteSource[]): Promise<void> {
    this.all = sources;
    return this.run();
  }

  mark(path: NotePath, text?: string | null): void {
    this.paths.set(path, text);
  }

  /** Starts the loop where it does not run. Settled when what is marked now is worked on. */
  run(): Promise<void> {
    this.next ??= waiting();
    const { promise } = this.next;
    this.running ??= this.drain();
    return promise;
  }

  /** Settled when nothing is marked any more. */
  async settled(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  private async drain(): Promise<void> {
    // Whoever marks several notes in one turn gets one batch.
    await Promise.resolve();
    try {
      for (let { next } = this; next !== null; { next } = this) {
        this.next = null;
        if (!this.isStopped) await this.takeMarked();
        next.resolve();
      }
    } finally {
      // In the same turn as the last look: a note that is marked a moment later starts the loop again.
      this.running = null;
    }
  }

  private async takeMarked(): Promise<void> {
    const marks: Marks = { all: this.all, paths: this.paths };
    this.all = null;
    this.paths = new Map();
    try {
      await this.take(marks);
    } catch (error) {
      this.onError(error);
    }
  }
}

function waiting(): Waiting {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => { resolve = done; });
  return { promise, resolve };
}
