import { defineConfig } from "vite";

// Two entries of one app: the product, and the one for tests whose clock can be moved, which is no part of a release.
export default defineConfig({
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: { main: "src/main.ts", "test-main": "src/test-main.ts" },
      // Side by side: migrations and screens are found from where the code that looks for them lies.
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js", format: "es" },
    },
  },
  // The workspace's own packages are TypeScript and go in. So do those of hundreds of small files that are read at every
  // start, which takes half of the time it needs; everything else that is installed stays outside.
  ssr: { noExternal: [/^@hero\//, "zod", /^drizzle-orm/, "hono", /^@hono\//, "ipaddr.js"] },
});
