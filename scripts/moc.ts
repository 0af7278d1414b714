/**
 * The headless command: the plugin's own reading of maps, over a folder of Markdown files.
 *
 *   npm run -s moc -- index --vault DIR --json     JSON on standard output, messages on standard error
 *
 * Exit code 0: done; 1: done, but something stopped a part of it; 2: asked wrongly. Others script against it.
 */
import process from "node:process";
import type { Answer } from "./moc/answer";
import { ankiCommand } from "./moc/anki-command";
import { HELP, readArguments, Stopped, WrongUse, type Command, type Request } from "./moc/arguments";
import { writeWhereDifferent } from "./moc/files";
import { graphCommand } from "./moc/graph-command";
import { indexCommand, problemsCommand } from "./moc/index-command";
import { matchCommand } from "./moc/match-command";
import { cardsCommand, checklistCommand } from "./moc/note-commands";
import { studyCommand } from "./moc/study-command";
import { openVault, type OpenVault } from "./moc/open-vault";

const ANSWERS: Readonly<Record<Command, (vault: OpenVault, request: Request) => Answer>> = {
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

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const request = readArguments(args);
    if (!request) return await print(HELP);
    const found = ANSWERS[request.command](await openVault(request.vault, request.now), request);
    for (const message of found.messages) console.error(message);
    await deliver(found, request);
    return found.stopped ? 1 : 0;
  } catch (error) {
    if (!(error instanceof WrongUse || error instanceof Stopped)) throw error;
    console.error(error.message);
    return error instanceof WrongUse ? 2 : 1;
  }
}

async function deliver(found: Answer, request: Request): Promise<void> {
  const text = request.json ? `${JSON.stringify(found.data)}\n` : withLastNewline(found.text);
  if (request.out === null || WRITERS.includes(request.command)) {
    await print(request.out === null || request.json ? text : "");
    return;
  }
  console.error(writeWhereDifferent(request.out, text) ? `Written to ${request.out}.` : `Nothing to write: ${request.out} reads so already.`);
}

function withLastNewline(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

/** Settles when all is handed over: a pipe takes 64 kB at a time. A reader that has seen enough is no failure. */
function print(text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    process.stdout.on("error", (error: Error & { readonly code?: string }) => {
      if (error.code === "EPIPE") resolve(0);
      else reject(error);
    });
    process.stdout.write(text, () => { resolve(0); });
  });
}
