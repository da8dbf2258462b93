// Serves the portal of the tests on a port of its own, from the database whose URL comes on its input, and says the
// port. It lives until it is killed, or whoever started it is gone.
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { runnerImport } from "vite";

const load = async (file) => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return (await runnerImport(path, { configFile: false, logLevel: "silent" })).module;
};
const input = createInterface({ input: process.stdin });
input.once("close", () => process.exit(0));
const [[url], { openDatabase }, { startServer }, { testPortal }] = await Promise.all([
  once(input, "line"),
  load("../src/db/open.ts"),
  load("../src/http/server.ts"),
  load("./portal.ts"),
]);
const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));
const { app, deps } = await testPortal({ db: await openDatabase({ url, migrationsFolder }) });
const address = { host: "127.0.0.1", port: 0, publicUrl: deps.portal.publicUrl };
const { port } = await startServer(app, address, deps.secrets);
process.stdout.write(`${port}\n`);
