import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A free port of this machine's loopback. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The portal as it is released, on a database of its own; with demo data, unless `env` says otherwise. */
export async function startPortal(folder, env = { DEMO: "1" }) {
  const port = await freePort();
  return await start(here("../dist/main.js"), port, {
    PORT: String(port),
    DATABASE_URL: `file:${folder}/portal.db`,
    TRUSTED_PROXIES: "127.0.0.0/8",
    ...env,
  });
}

/** What takes the portal's mail, or never answers it. */
export async function startMailServer({ answers }) {
  const port = await freePort();
  return await start(here("./mail-server.mjs"), port, {
    PORT: String(port),
    ANSWERS: answers ? "at once" : "never",
  });
}

/** The limit of the same work: Hono and node-server saying hello. */
export async function startHello() {
  const port = await freePort();
  return await start(here("./hello.mjs"), port, { PORT: String(port) });
}

async function start(script, port, env) {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const isUp = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) {
      return { port, pid: child.pid, cpuSeconds: () => cpuSeconds(child.pid), stop: () => stop(child) };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill("SIGKILL");
  throw new Error(`${script} did not start`);
}

function stop(child) {
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGTERM");
  });
}

const ticksPerSecond = 100;

/** User and system time of a process and its threads so far; Linux alone. */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Resident memory of a process in megabytes. */
export function residentMegabytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
}
