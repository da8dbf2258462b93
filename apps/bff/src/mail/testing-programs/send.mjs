// Sends what the outbox at the URL named first holds, at the time named second. Says each step as "at", its name and the
// mail's id, and each mail that it hands over as "send" and its id, and waits for a line before it goes on. Says "done"
// at the end. It lives until then, until it is killed, or until whoever started it is gone.
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { runnerImport } from "vite";

const lines = createInterface({ input: process.stdin });
const waiting = [];
lines.on("line", (line) => waiting.shift()?.(line));
lines.once("close", () => process.exit(0));
const ask = (line) =>
  new Promise((resolve) => {
    waiting.push(resolve);
    process.stdout.write(`${line}\n`);
  });

const file = fileURLToPath(new URL("../outbox-process-testing.ts", import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: "silent" });
const [url, now] = process.argv.slice(2);
await module.sendOutbox({ url, now: Number(now), ask });
process.stdout.write("done\n");
process.exit(0);
