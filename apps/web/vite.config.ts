import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import type { Plugin, ProxyOptions } from "vite";

const compressible = /\.(?:js|css|svg|json)$/;
/** Below this the headers weigh more than what is saved. */
const smallestBytes = 512;

/** Writes `.br` and `.gz` beside what compresses, so that serving costs nothing. index.html is filled in when served. */
function precompress(): Plugin {
  let outDir = "";
  return {
    name: "precompress",
    apply: "build",
    configResolved: (config) => {
      outDir = join(config.root, config.build.outDir);
    },
    closeBundle: () => {
      for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !compressible.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const bytes = readFileSync(path);
        if (bytes.length < smallestBytes) continue;
        const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: quality }));
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

// The Host stays the browser's: the server runs with this address as its public one, and checks origins against it.
const server: ProxyOptions = {
  target: process.env.API_ORIGIN ?? "http://127.0.0.1:3000",
  changeOrigin: false,
};

export default defineConfig({
  plugins: [react(), tailwindcss(), precompress()],
  server: { host: "localhost", proxy: { "/api": server, "/dev": server, "/healthz": server } },
  build: {
    manifest: true,
    sourcemap: false,
    cssCodeSplit: false,
    // An inlined asset would be a data: address, which the content security policy refuses.
    assetsInlineLimit: 0,
  },
});
