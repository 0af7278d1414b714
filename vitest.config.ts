import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    environment: "node",
    // The package has types only; the app brings the rest, and without it these do.
    alias: { obsidian: fileURLToPath(new URL("tests/ui/obsidian.ts", import.meta.url)) },
    // A recording is read by a person before it is committed; a missing one is a failure, never a silent new one.
    ...(process.env["CI"] ? { update: false } : {}),
    setupFiles: ["tests/laws.ts"],
    testTimeout: 60_000,
  },
});
