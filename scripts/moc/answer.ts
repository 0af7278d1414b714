/** What a command answers with: the same thing as data, as text for a person, and what is to be said beside it. */

export interface Answer {
  /** For `--json`. */
  readonly data: unknown;
  /** Without `--json`. */
  readonly text: string;
  /** Sentences for standard error. */
  readonly messages: readonly string[];
  /** Something could not be done: the command ends with 1. */
  readonly stopped: boolean;
}

export function answer(data: unknown, text: string, messages: readonly string[] = [], stopped = false): Answer {
  return { data, text, messages, stopped };
}
