import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    environment: "node",
    // A recording is read by a person before it is committed; a missing one is a failure, never a silent new one.
    ...(process.env["CI"] ? { update: false } : {}),
    setupFiles: ["tests/laws.ts"],
    testTimeout: 60_000,
  },
});
