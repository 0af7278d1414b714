import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    environment: "node",
    // Nothing that a test leaves behind reaches the next file, and loading the same sources for each took a third of the time.
    isolate: false,
    // By itself vitest leaves one processor idle, which of two is the half.
    maxWorkers: "100%",
    // The package has types only; the app brings the rest, and without it these do.
    alias: { obsidian: fileURLToPath(new URL("tests/ui/obsidian.ts", import.meta.url)) },
    // A recording is read by a person before it is committed; a missing one is a failure, never a silent new one.
    ...(process.env["CI"] ? { update: false } : {}),
    setupFiles: ["tests/laws.ts"],
    // Only what hangs is ended: a busy machine may need many times what a quiet one does.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
