import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { sessionApi } from "@hero/contract/session";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { createApp } from "../src/app.ts";
import type { Database } from "../src/db/client.ts";
import { fileUrl } from "../src/db/database-file.ts";
import { openDatabase } from "../src/db/open.ts";
import { logins } from "../src/db/schema.ts";
import { freshPath, migrationsFolder } from "../src/db/testing.ts";
import { browserAt, codeFor, testPortal } from "./portal.ts";
import type { TestPortal } from "./portal.ts";
import { code, everyoneOncePerLocation, password, setAccountTwoFactor, signedIn } from "./steps.ts";

/** The portal as another process, which can be killed as by a power cut. */
function startServer() {
  const file = fileURLToPath(new URL("crash-server.mjs", import.meta.url));
  const child = spawn(process.execPath, [file], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  return {
    /** Resolves with its port. */
    serve: async (url: string): Promise<number> => {
      child.stdin.write(`${url}\n`);
      for await (const line of createInterface({ input: child.stdout })) return Number(line);
      throw new Error("it ended without saying its port");
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** The database as it is after so many more writes: what is in its files is what a kill leaves behind. */
function copiedAfter(db: Database, path: string, writes: number): { db: Database; copy: string } {
  const copy = freshPath();
  let writesLeft = writes;
  const counted = async <T>(writing: Promise<T>): Promise<T> => {
    const written = await writing;
    writesLeft -= 1;
    if (writesLeft === 0) copyDatabase(path, copy);
    return written;
  };
  return {
    copy,
    db: {
      ...db,
      write: (statements) => counted(db.write(statements)),
      writeGuarded: (statements) => counted(db.writeGuarded(statements)),
    },
  };
}

function copyDatabase(from: string, to: string): void {
  for (const ending of ["", "-wal"]) copyFileSync(from + ending, to + ending);
}

async function openPortal(url: string): Promise<TestPortal> {
  return testPortal({ db: await openDatabase({ url, migrationsFolder }) });
}

async function closePortal(portal: TestPortal): Promise<void> {
  await portal.close();
  await portal.db.close();
}

/** Someone of whom a code is asked, with the code. */
type Waiting = { username: string; challenge: string; mailed: string };

async function manyWaiting(portal: TestPortal, many: number): Promise<Waiting[]> {
  await setAccountTwoFactor(await signedIn(portal, "10024680"), everyoneOncePerLocation);
  const { db } = portal;
  const model = await db.read(() => db.orm.select().from(logins).where(eq(logins.username, "wiremu")).get());
  if (model === undefined) throw new Error("no wiremu");
  const names = Array.from({ length: many }, (_, index) => `waiting.${index}`);
  const rowOf = (username: string) => ({
    ...model,
    id: username,
    username,
    email: `${username}@kereru.example`,
  });
  await db.write([db.orm.insert(logins).values(names.map(rowOf))]);
  const waiting = [];
  for (const username of names) {
    const browser = browserAt(portal, "198.51.100.7");
    await password(browser, username);
    const mailed = await codeFor(portal, `${username}@kereru.example`);
    waiting.push({ username, challenge: browser.cookies.get("challenge") ?? "", mailed });
  }
  return waiting;
}

/** The session that a server acknowledges a right code with; null when no answer comes any more. */
async function acknowledged(port: number, { challenge, mailed }: Waiting): Promise<string | null> {
  const headers = {
    Cookie: `challenge=${challenge}`,
    Origin: "http://localhost:3000",
    "Content-Type": "application/json",
  };
  const body = JSON.stringify({ code: mailed });
  const asking = fetch(`http://127.0.0.1:${port}/api/session/code`, { method: "POST", headers, body });
  const response = await asking.catch(() => null);
  if (response === null) return null;
  if (response.status !== 200) throw new Error(`answered ${response.status}`);
  const line = response.headers.getSetCookie().find((each) => each.startsWith("session="));
  return line?.match(/^session=([\w-]+)/)?.[1] ?? "";
}

/** What there is of someone's sign-in. */
async function tracesOf(portal: TestPortal, { username }: Waiting): Promise<number[]> {
  const [row] = await portal.rows(`
    SELECT
      (SELECT count(*) FROM challenges WHERE login_id = logins.id AND consumed_at IS NOT NULL) AS used,
      (SELECT count(*) FROM sessions WHERE login_id = logins.id) AS sessions,
      (SELECT count(*) FROM verified_locations WHERE login_id = logins.id) AS locations,
      (SELECT count(*) FROM activity WHERE login_id = logins.id AND type = 'sign_in') AS signIns,
      (SELECT count(*) FROM activity WHERE login_id = logins.id AND type = 'location_verified') AS verified,
      last_sign_in_at IS NOT NULL AS signed
    FROM logins WHERE username = '${username}'`);
  return Object.values(row ?? {}).map(Number);
}

/** The code is unused and still good, or the session is there with all that belongs to it: each once. */
async function expectWhole(
  portal: TestPortal,
  each: Waiting,
  session: string | null,
): Promise<"used" | "unused"> {
  const traces = await tracesOf(portal, each);
  const isUsed = traces[0] !== 0;
  expect([each.username, traces]).toEqual([each.username, Array.from({ length: 6 }, () => (isUsed ? 1 : 0))]);
  const browser = browserAt(portal);
  if (session !== null) {
    browser.cookies.set("session", session);
    expect(await browser.call(sessionApi.readSession)).toMatchObject({ reply: { state: "signed_in" } });
  }
  browser.cookies.clear();
  browser.cookies.set("challenge", each.challenge);
  const again = await code(browser, each.mailed);
  expect(again.status).toBe(isUsed ? 401 : 200);
  return isUsed ? "used" : "unused";
}

describe("killed while accepting a right code", () => {
  it("after each of its writes in turn: the code is unused or its session is there", async () => {
    const path = freshPath();
    const before = await openPortal(fileUrl(path));
    const people = await manyWaiting(before, 12);
    const copies: string[] = [];
    let writes = 0;
    for (const each of people) {
      // Each time one write later, until there is none more.
      const { db, copy } = copiedAfter(before.db, path, ++writes);
      const browser = browserAt({ app: createApp({ ...before.deps, db }), deps: before.deps });
      browser.cookies.set("challenge", each.challenge);
      expect((await code(browser, each.mailed)).status).toBe(200);
      if (!existsSync(copy)) break;
      copies.push(copy);
    }
    await closePortal(before);

    const found = [];
    for (const [index, copy] of copies.entries()) {
      const each = people[index];
      if (each === undefined) continue;
      const after = await openPortal(fileUrl(copy));
      found.push(await expectWhole(after, each, null));
      await closePortal(after);
    }
    // The entry is counted first, in a write of its own; only then is anything accepted, all of it in another.
    expect(found).toEqual(["unused", "used"]);
    expect(copies.length).toBeLessThan(people.length);
  });

  it("in the middle of a burst: nothing acknowledged is lost, and no code is used for nothing", async () => {
    const server = startServer();
    const url = fileUrl(freshPath());
    const before = await openPortal(url);
    const people = await manyWaiting(before, 30);
    await closePortal(before);

    const port = await server.serve(url);
    let answers = 0;
    const sessions = await Promise.all(
      people.map(async (each) => {
        const session = await acknowledged(port, each);
        if (session !== null && ++answers === 10) await server.kill();
        return session;
      }),
    );

    const after = await openPortal(url);
    for (const [index, each] of people.entries()) await expectWhole(after, each, sessions[index] ?? null);
    expect(answers).toBeGreaterThanOrEqual(10);
    // Otherwise the kill came too late to show anything.
    expect(sessions).toContain(null);
    await closePortal(after);
  });
});
