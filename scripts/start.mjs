import { spawn } from "node:child_process";
import { createServer } from "node:net";

import { build, install, root, runCommand, Stop } from "./workspace.mjs";

import "./node-version.mjs";

/** The environment of the server: outside production, filled with the demo data unless told otherwise. */
function serverEnvironment() {
  const isDemo = process.env.NODE_ENV !== "production" && process.env.DEMO === undefined;
  return { ...process.env, ...(isDemo ? { DEMO: "1" } : {}) };
}

/** Tells of a taken port before minutes are spent on installing; anything else wrong with it is the server's to say. */
async function checkPort() {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return;
  const code = await new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code));
    probe.listen({ port, host: process.env.HOST ?? "127.0.0.1" }, () => probe.close(() => resolve(null)));
  });
  if (code === "EADDRINUSE") {
    throw new Stop(
      `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
    );
  }
}

function serve() {
  const child = spawn(process.execPath, ["apps/bff/dist/main.js"], {
    cwd: root,
    env: serverEnvironment(),
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the server too, and twice would mean: at once.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  // npm passes a signal to its shell alone, which goes without a word: then there is nobody to serve for.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, 500).unref();
  child.on("exit", (code, signal) =>
    process.exit(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)),
  );
}

await runCommand(async () => {
  await checkPort();
  await install();
  await build();
  serve();
});
