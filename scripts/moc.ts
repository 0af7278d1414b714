/**
 * The headless command: reads maps as the plugin does, from a folder of Markdown files.
 *
 *   npm run -s moc -- index --vault DIR --json     JSON on standard output, messages on standard error
 *
 * Exit code 0: done. 1: done, but a part of it failed. 2: wrong usage. Scripts of others depend on these.
 */
import process from "node:process";
import { runCommand } from "./moc/run-command";

process.exitCode = await runCommand(process.argv.slice(2), { out: print, err: (message) => { console.error(message); } });

/** Resolves when everything is written: a pipe takes 64 kB at a time. A reader that closed the pipe is no failure. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.on("error", (error: Error & { readonly code?: string }) => {
      if (error.code === "EPIPE") resolve();
      else reject(error);
    });
    process.stdout.write(text, () => { resolve(); });
  });
}
