/**
 * The headless command: the plugin's own reading of maps, over a folder of Markdown files.
 *
 *   npm run -s moc -- index --vault DIR --json     JSON on standard output, messages on standard error
 *
 * Exit code 0: done; 1: done, but something stopped a part of it; 2: asked wrongly. Others script against it.
 */
import process from "node:process";
import { runCommand } from "./moc/run-command";

process.exitCode = await runCommand(process.argv.slice(2), { out: print, err: (message) => { console.error(message); } });

/** Settles when all is handed over: a pipe takes 64 kB at a time. A reader that has seen enough is no failure. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.on("error", (error: Error & { readonly code?: string }) => {
      if (error.code === "EPIPE") resolve();
      else reject(error);
    });
    process.stdout.write(text, () => { resolve(); });
  });
}
