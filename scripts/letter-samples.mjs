import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { root } from "./workspace.mjs";

const server = join(root, "apps/bff");

/**
 * The letters' samples, read from the sources by Vite, which this Node can't read by itself. `read` gives a function for
 * each kind of mail that writes its letter, always as the sources are now; `onChange` hears of each of those that is saved.
 */
export async function openSamples() {
  const entry = createRequire(join(server, "package.json")).resolve("vite");
  const { createServer } = await import(pathToFileURL(entry).href);
  const vite = await createServer({
    root: server,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  return {
    read: async () => (await vite.ssrLoadModule("/src/mail/letters/samples.ts")).samples,
    onChange: (hear) =>
      vite.watcher.on("change", (file) => {
        if (vite.moduleGraph.getModulesByFile(file.replaceAll("\\", "/")) !== undefined) hear();
      }),
    close: () => vite.close(),
  };
}

/** A letter's HTML as a reader in this theme shows it, whichever the system's is. */
export function inTheme(html, theme) {
  const dark = "@media (prefers-color-scheme:dark)";
  if (!html.includes(dark)) throw new Error("The letter has no dark theme to show.");
  return html
    .replace("color-scheme:light dark;", `color-scheme:${theme};`)
    .replace('name="color-scheme" content="light dark"', `name="color-scheme" content="${theme}"`)
    .replace(dark, theme === "dark" ? "@media all" : "@media not all");
}
