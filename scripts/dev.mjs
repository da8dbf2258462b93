import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { forget, install, root, runCommand, say } from "./workspace.mjs";

import "./node-version.mjs";

// Vite's build would otherwise say production, for the dev server and the portal's own environment too.
process.env.NODE_ENV ??= "development";

const server = join(root, "apps/bff");
const screens = join(root, "apps/web");
const apiPort = process.env.PORT ?? "3000";
const screensPort = process.env.WEB_PORT ?? "5173";
const publicUrl = `http://localhost:${screensPort}`;

let child;
let isStopping = false;

/** Ends the running server and waits for it: two may not have the database open at once. */
async function stopServer({ isTold = false } = {}) {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (!isTold) child.kill("SIGTERM");
  await ended;
}

async function restartServer() {
  await stopServer();
  if (isStopping) return;
  child = spawn(process.execPath, ["--enable-source-maps", "apps/bff/dist/main.js"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { DEMO: "1", ...process.env, PORT: apiPort, PUBLIC_URL: publicUrl },
  });
}

/** Vite belongs to each app, not to the root, so it is asked for from there. */
async function viteOf(folder) {
  const entry = createRequire(join(folder, "package.json")).resolve("vite");
  return import(pathToFileURL(entry).href);
}

async function watchServer() {
  const { build } = await viteOf(server);
  let restarting = Promise.resolve();
  const watcher = await build({ root: server, logLevel: "warn", build: { watch: {}, emptyOutDir: false } });
  watcher.on("event", (event) => {
    if (event.code === "ERROR") console.error(event.error?.message ?? event.error);
    // One after the other: a second save during a restart must not start a second server.
    if (event.code === "BUNDLE_END") restarting = restarting.then(restartServer);
  });
  return watcher;
}

async function serveScreens() {
  const { createServer } = await viteOf(screens);
  process.env.API_ORIGIN ??= `http://127.0.0.1:${apiPort}`;
  const vite = await createServer({ root: screens, server: { port: Number(screensPort), strictPort: true } });
  await vite.listen();
  return vite;
}

await runCommand(async () => {
  await install();
  // What is built here is for watching; `npm start` must build again for itself.
  forget("build-bff");
  const watcher = await watchServer();
  const vite = await serveScreens();
  say(`The screens, reloading as you save: ${publicUrl}`);
  const stop = async (signal) => {
    if (isStopping) return;
    isStopping = true;
    // A terminal sends Ctrl-C to the server too, and twice would mean: at once.
    const isTold = signal === "SIGINT" && process.stdin.isTTY;
    await Promise.all([stopServer({ isTold }), watcher.close(), vite.close()]);
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
});
