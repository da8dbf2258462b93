import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["{apps,packages}/*/{src,test}/**/*.test.{ts,tsx}"],
    // Two cores: threads start faster than forks, and more of them than cores only makes every test slower.
    pool: "threads",
    // No test replaces a module or a global, so files share a worker's modules: half the time goes into loading them.
    isolate: false,
    maxWorkers: 2,
    // Style sheets are emptied in tests, but one that the server hands out is text like any other.
    css: { include: [/\?raw$/] },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Hanging handles are a fault of the product's stop path, so they should be seen and not waited for.
    teardownTimeout: 3_000,
  },
});
