// The portal as a process of its own, started as main.ts does by whatever environment it is given.
import { fileURLToPath } from "node:url";

import { runnerImport } from "vite";

const load = async (file) => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return (await runnerImport(path, { configFile: false, logLevel: "silent" })).module;
};
const [{ run }, { systemClock }] = await Promise.all([load("../src/run.ts"), load("../src/ports/clock.ts")]);
await run({ env: process.env, clock: systemClock });
