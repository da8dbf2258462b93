import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { developmentMailbox } from "./mail.ts";
import type { MailSource } from "./mail.ts";

/** One that runs, and where its mail is read. */
export type Portal = MailSource & {
  /** Its origin, without a slash at the end. */
  url: string;
  /** Started for one test: its clock can be moved, and it believes where a browser says it is. */
  isOwn: boolean;
  /** Of its database file; null for one that runs already. */
  databaseUrl: string | null;
  /** What it has written so far. */
  log(): string;
  /** Ends it cleanly; throws an Error when it doesn't end as a healthy server does. */
  stop(): Promise<void>;
};

const testEntry = fileURLToPath(new URL("../apps/bff/dist/test-main.js", import.meta.url));
const startsWithinMilliseconds = 15_000;
const endsWithinMilliseconds = 8_000;

/** A portal that runs already, with the demo data and the development mailbox. */
export function deployedPortal(address: string): Portal {
  return {
    url: new URL(address).origin,
    isOwn: false,
    databaseUrl: null,
    ...developmentMailbox(new URL(address).origin),
    log: () => "",
    stop: async () => undefined,
  };
}

const portsPerWorker = 1000;
let portsTaken = process.pid;

/**
 * A port of this worker's own range, below those that the system gives out by itself: one of its own choosing may be
 * taken for somebody's connection before the server listens there.
 */
async function freePort(): Promise<number> {
  const first = 20_000 + portsPerWorker * Number(process.env["TEST_PARALLEL_INDEX"] ?? 0);
  for (let tried = 0; tried < portsPerWorker; tried += 1) {
    const port = first + (portsTaken++ % portsPerWorker);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port from ${first} on is free.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listening = once(server, "listening");
  server.listen(port, "127.0.0.1");
  try {
    await listening;
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}

/** A mail provider in the development mailbox's place: how the portal reaches it, and what it has taken. */
export type MailProvider = MailSource & { environment: Record<string, string> };

function environmentFor(
  port: number,
  databaseUrl: string,
  provider: MailProvider | null,
  settings: Record<string, string>,
): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: databaseUrl,
    DEMO: "1",
    MAIL_TRANSPORT: "mailbox",
    TRUSTED_PROXIES: "127.0.0.0/8",
    ...provider?.environment,
    ...settings,
  };
}

/**
 * The built server's test entry on a database of its own, filled with the demo data. `provider`: takes its mail;
 * `settings`: variables of its environment beside the usual ones.
 */
export async function startPortal(
  provider: MailProvider | null = null,
  settings: Record<string, string> = {},
): Promise<Portal> {
  const folder = await mkdtemp(join(tmpdir(), "portal-e2e-"));
  const databaseUrl = `file:${join(folder, "portal.db")}`;
  const port = await freePort();
  const server = spawn(process.execPath, [testEntry], {
    env: environmentFor(port, databaseUrl, provider, settings),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  const log = () => written;
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (written += text));
  }
  const stop = async () => {
    const code = await end(server);
    await rm(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The server ended with ${code}:\n${log()}`);
  };
  await started(server, log);
  const url = `http://localhost:${port}`;
  const { mailsTo } = provider ?? developmentMailbox(url);
  return { url, isOwn: true, databaseUrl, mailsTo, log, stop };
}

async function started(server: ChildProcess, log: () => string): Promise<void> {
  const words = "The portal is at";
  await new Promise<void>((resolve, reject) => {
    const fail = () => {
      server.kill("SIGKILL");
      reject(new Error(`The server didn't start. Is it built (pnpm build)? It said:\n${log()}`));
    };
    const timer = setTimeout(fail, startsWithinMilliseconds);
    const look = () => {
      if (!log().includes(words)) return;
      clearTimeout(timer);
      server.stdout?.off("data", look);
      server.off("exit", fail);
      resolve();
    };
    server.stdout?.on("data", look);
    server.once("exit", fail);
  });
}

async function end(server: ChildProcess): Promise<number | string | null> {
  if (server.exitCode !== null) return server.exitCode;
  const timer = setTimeout(() => server.kill("SIGKILL"), endsWithinMilliseconds);
  server.kill("SIGTERM");
  const [code, signal] = (await once(server, "exit")) as [number | null, string | null];
  clearTimeout(timer);
  return code ?? signal;
}
