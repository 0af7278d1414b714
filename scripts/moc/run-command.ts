/** Runs one command of the headless program, from its arguments to its exit code. */
import type { Answer } from "./answer";
import { ankiCommand } from "./anki-command";
import { HELP, readArguments, Stopped, WrongUse, type Command, type Request } from "./arguments";
import { writeWhereDifferent } from "./files";
import { graphCommand } from "./graph-command";
import { indexCommand, problemsCommand } from "./index-command";
import { matchCommand } from "./match-command";
import { cardsCommand, checklistCommand } from "./note-commands";
import { studyCommand } from "./study-command";
import { openVault, type OpenVault } from "./open-vault";

const ANSWERS: Readonly<Record<Command, (vault: OpenVault, request: Request) => Answer | Promise<Answer>>> = {
  index: indexCommand,
  graph: graphCommand,
  cards: cardsCommand,
  checklist: checklistCommand,
  anki: ankiCommand,
  problems: problemsCommand,
  match: matchCommand,
  study: studyCommand,
};

/** Commands that write to `--out` themselves. */
const WRITERS: readonly Command[] = ["cards", "checklist", "anki"];

/** The outputs of a command. */
export interface Streams {
  /** Standard output; resolves when it is written. */
  out(text: string): Promise<void>;
  /** A message for the standard error, without its line end. */
  err(message: string): void;
}

/** The exit code: 0 done, 1 a part failed, 2 wrong usage. */
export async function runCommand(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const request = readArguments(args);
    if (!request) {
      await streams.out(HELP);
      return 0;
    }
    const found = await ANSWERS[request.command](await openVault(request.vault, request.now, request.out), request);
    for (const message of found.messages) streams.err(message);
    await deliver(found, request, streams);
    return found.stopped ? 1 : 0;
  } catch (error) {
    if (!(error instanceof WrongUse || error instanceof Stopped)) throw error;
    streams.err(error.message);
    return error instanceof WrongUse ? 2 : 1;
  }
}

async function deliver(found: Answer, request: Request, streams: Streams): Promise<void> {
  const text = request.json ? `${JSON.stringify(found.data)}\n` : withLastNewline(found.text);
  if (request.out === null || WRITERS.includes(request.command)) {
    await streams.out(request.out === null || request.json ? text : "");
    return;
  }
  streams.err(writeWhereDifferent(request.out, text) ? `Written to ${request.out}.` : `Nothing to write: ${request.out} reads so already.`);
}

function withLastNewline(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
