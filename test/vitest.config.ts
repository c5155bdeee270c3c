import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/setup.ts"],
    isolate: false, // a worker reads and packs the record once for all its files; no test changes a module, and the record is frozen
    maxWorkers: 3, // on two cores vitest would take one, and half of the time is spent waiting for the browser
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
