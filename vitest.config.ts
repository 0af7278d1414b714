import process from "node:process";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { COMPILED, compiledSources } from "./tests/compiled";

export default defineConfig({
  plugins: process.argv.includes("run") ? [compiledSources] : [],
  test: {
    include: ["tests/**/*.test.ts"],
    environment: "node",
    // Nothing that a test leaves behind reaches the next file, and loading the same sources for each took a third of the time.
    isolate: false,
    // By itself vitest leaves one processor idle, which of two is the half.
    maxWorkers: "100%",
    alias: [
      // The package has types only; the app brings the rest, and without it these do.
      { find: "obsidian", replacement: fileURLToPath(new URL("tests/ui/obsidian.ts", import.meta.url)) },
      // Without a page nothing runs in a worker.
      { find: /^worker:.*$/, replacement: fileURLToPath(new URL("tests/ui/worker.ts", import.meta.url)) },
    ],
    server: { deps: { external: [COMPILED] } },
    // A recording is read by a person before it is committed; a missing one is a failure, never a silent new one.
    ...(process.env["CI"] ? { update: false } : {}),
    setupFiles: ["tests/laws.ts"],
    // Only what hangs is ended: a busy machine may need many times what a quiet one does.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
