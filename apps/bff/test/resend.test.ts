import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { sessionApi } from "@hero/contract/session";
import { hangs } from "@hero/resend-stub/behaviours";
import { startResendStub } from "@hero/resend-stub/stub";
import type { ResendStub } from "@hero/resend-stub/stub";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { fileUrl } from "../src/db/database-file.ts";
import { openDatabase } from "../src/db/open.ts";
import { freshPath, migrationsFolder } from "../src/db/testing.ts";
import type { Deps } from "../src/deps.ts";
import type { App } from "../src/http/app-type.ts";
import { browserAt, testPortal } from "./portal.ts";
import { code, everyone, password, setAccountTwoFactor, signedIn } from "./steps.ts";

const webhookSecret = "whsec_q8Zt3nVxLpK5dYfR7bWcJm2hGsTu9eAk";
const address = "wiremu@kereru.example";

/** A port that was free just now, below those that the system gives to connections by itself. */
async function freePort(from = 19_000 + (process.pid % 900)): Promise<number> {
  const server = createServer();
  const listening = once(server, "listening");
  server.listen(from, "127.0.0.1");
  const isFree = await listening.then(
    () => true,
    () => false,
  );
  if (!isFree) return await freePort(from + 1);
  server.close();
  await once(server, "close");
  return from;
}

/** A database of which every login is asked for a code. */
async function filledDatabase(): Promise<string> {
  const path = freshPath();
  const portal = await testPortal({ db: await openDatabase({ url: fileUrl(path), migrationsFolder }) });
  await setAccountTwoFactor(await signedIn(portal, "10024680"), everyone);
  await portal.worker.drain();
  await portal.close();
  await portal.db.close();
  return `file:${path}`;
}

/** The portal in production, with mail by the stub. */
async function startProduction(stub: ResendStub) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  stub.setWebhook({ url: `${url}/webhooks/resend`, secret: webhookSecret });
  const child = spawn(process.execPath, [fileURLToPath(new URL("portal-process.mjs", import.meta.url))], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: await filledDatabase(),
      SECRET_KEYS: "Vq3wJ9xRb0KpYt7LmZc5HnGd2SfUa8EoXi1kQ6vTrWg",
      MAIL_TRANSPORT: "resend",
      RESEND_API_KEY: stub.apiKey,
      RESEND_BASE_URL: `${stub.url}/`,
      RESEND_WEBHOOK_SECRET: webhookSecret,
    },
  });
  const ended = once(child, "exit");
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      said.push(line);
      if (line.startsWith("MAIL_FROM")) resolve();
    });
    void ended.then(() => reject(new Error("it ended before it served")));
  });
  return {
    url,
    said,
    browser: () =>
      browserAt({
        app: { request: (path: string, init: RequestInit) => fetch(url + path, init) } as unknown as App,
        deps: { portal: { publicUrl: url } } as unknown as Deps,
      }),
    /** Gives its exit code. */
    terminate: async (): Promise<unknown> => {
      child.kill("SIGTERM");
      return (await ended)[0];
    },
    kill: () => child.kill("SIGKILL"),
  };
}

/** Turns of the event loop until it is so. */
async function until(isSo: () => boolean | Promise<boolean>) {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

let stub: ResendStub;
let portal: Awaited<ReturnType<typeof startProduction>>;

beforeAll(async () => {
  stub = await startResendStub();
  portal = await startProduction(stub);
});
afterAll(async () => {
  portal.kill();
  await stub.close();
});

describe("happy", () => {
  test("in production the code goes out by Resend, what became of it comes back, and it signs in", async () => {
    const browser = portal.browser();
    expect((await password(browser, "wiremu")).reply.state).toBe("code_required");
    await until(() => stub.acceptedTo(address).length === 1);
    const [mail] = stub.acceptedTo(address);
    expect(mail?.from).toBe("Hero <no-reply@hero.example>");
    const delivery = async () => {
      const { reply } = await browser.call(sessionApi.readSession);
      return reply.state === "code_required" ? reply.challenge.delivery : null;
    };
    await until(async () => (await delivery()) === "sent");
    expect(await stub.tell("delivered", mail?.id ?? "")).toBe(204);
    expect(await delivery()).toBe("delivered");
    const [digits = ""] = /\d{3} \d{3}/.exec(mail?.text ?? "") ?? [];
    expect((await code(browser, digits)).reply.state).toBe("signed_in");
    const ready = await fetch(`${portal.url}/readyz`);
    expect(await ready.json()).toEqual({ database: "kept", mail: "ok" });
  });

  test("it says where mail goes, and that the sender was never set", () => {
    expect(portal.said.filter((line) => !line.startsWith("{")).slice(0, 3)).toEqual([
      `The portal is at ${portal.url}`,
      "Mail goes through Resend, from Hero <no-reply@hero.example>",
      expect.stringMatching(/^MAIL_FROM is not set: /),
    ]);
  });
});

describe("refused", () => {
  test.each(["GET", "POST", "PUT", "DELETE"])("the development mailbox isn't there: %s", async (method) => {
    for (const path of [
      "/api/dev/mail",
      "/dev/mail",
      "/dev/mail.js",
      "/dev/mail.css",
      "/dev/mail/one/html",
    ]) {
      const response = await fetch(portal.url + path, { method, headers: { Origin: portal.url } });
      expect([path, response.status, await response.json()]).toMatchObject([
        path,
        404,
        { code: "not_found" },
      ]);
    }
  });

  test("an event by another secret", async () => {
    const secret = `whsec_${Buffer.from("somebody else's, of 32 bytes....").toString("base64")}`;
    expect(await stub.tell("bounced", stub.accepted()[0]?.id ?? "", { secret })).toBe(401);
  });
});

describe("hostile", () => {
  test("told to end while a mail is being sent, it waits for the answer and ends well; nothing of it was logged", async () => {
    stub.behave(hangs);
    expect((await password(portal.browser(), "wiremu")).reply.state).toBe("code_required");
    await until(() => stub.held() === 1);
    const ending = portal.terminate();
    await until(
      async () =>
        !(await fetch(`${portal.url}/healthz`).then(
          () => true,
          () => false,
        )),
    );
    stub.release();
    expect(await ending).toBe(0);
    expect(stub.acceptedTo(address)).toHaveLength(2);
    const said = portal.said.join("\n");
    expect(said).toContain("a mail was sent");
    expect(said).not.toContain(stub.apiKey);
    for (const { to, text } of stub.accepted()) {
      expect(said).not.toContain(to);
      expect(said).not.toContain(/\d{3} \d{3}/.exec(text)?.[0] ?? "no code");
    }
  });
});
