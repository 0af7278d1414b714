/** The result of a command: the same content as data and as text, with messages. */

export interface Answer {
  /** For `--json`. */
  readonly data: unknown;
  /** Without `--json`. */
  readonly text: string;
  /** Sentences for standard error. */
  readonly messages: readonly string[];
  /** A part failed: the exit code is 1. */
  readonly stopped: boolean;
}

export function answer(data: unknown, text: string, messages: readonly string[] = [], stopped = false): Answer {
  return { data, text, messages, stopped };
}
