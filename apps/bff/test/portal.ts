import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from "@hero/contract/endpoint";
import type { Problem } from "@hero/contract/problems";
import { sql } from "drizzle-orm";
import pino from "pino";

import { createApp } from "../src/app.ts";
import { defaultAccents } from "../src/brand/accent.ts";
import type { Database } from "../src/db/client.ts";
import { testDatabase } from "../src/db/testing.ts";
import { fillDemo } from "../src/demo/fill-demo.ts";
import type { Deps } from "../src/deps.ts";
import type { App } from "../src/http/app-type.ts";
import { parseTrustedProxies } from "../src/http/client-address.ts";
import { healthRoutes } from "../src/http/health.ts";
import { limits } from "../src/limits.ts";
import type { MailEvent, MailEvents, MailTransport } from "../src/mail/mail.ts";
import { createProviderHealth } from "../src/mail/provider-health.ts";
import type { ProviderHealth } from "../src/mail/provider-health.ts";
import { createMailbox } from "../src/mail/transports/mailbox.ts";
import type { Mailbox } from "../src/mail/transports/mailbox.ts";
import { createMailWorker } from "../src/mail/worker.ts";
import type { MailWorker } from "../src/mail/worker.ts";
import { movableClock } from "../src/ports/clock.ts";
import { createPasswordHasher } from "../src/ports/password-hasher.ts";
import { systemSecrets } from "../src/ports/secrets.ts";
import { movableTimers } from "../src/ports/timers.ts";

const publicUrl = "http://localhost:3000";
export const demoPassword = "demo only: kererū over the harbour";

export type TestPortal = {
  app: App;
  deps: Deps;
  db: Database;
  clock: ReturnType<typeof movableClock>;
  mailbox: Mailbox;
  worker: MailWorker;
  timers: ReturnType<typeof movableTimers>;
  health: ProviderHealth;
  /** Rows of a statement on the database, past everything that guards it. */
  rows(statement: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
};

type PortalOptions = {
  trustedProxies?: string;
  limits?: Partial<typeof limits>;
  publicUrl?: string;
  /** An open database instead of one of its own; whoever opened it closes it. */
  db?: Database;
  /** What mails go by instead of the mailbox alone, which it is given. */
  transport?: (mailbox: Mailbox) => MailTransport;
};

/** Signed is what says so: the real signature has tests of its own. */
const testEvents: MailEvents = {
  read: (body, header) => (header("svix-signature") === "signed" ? (JSON.parse(body) as MailEvent) : null),
};

/** A whole portal on a database file of its own with the demo data: the real app, in-process, its time ours. */
export async function testPortal(options: PortalOptions = {}): Promise<TestPortal> {
  const { db, close } =
    options.db === undefined ? await testDatabase() : { db: options.db, close: async () => {} };
  const clock = movableClock(Date.parse("2026-11-24T02:00:00.000Z"));
  const timers = movableTimers(clock);
  const secrets = systemSecrets(["a key of the tests, and of nothing else, 32 bytes and more"]);
  const passwords = await createPasswordHasher({
    cores: 2,
    waiting: 500,
    parameters: { memoryCost: 8, timeCost: 1, parallelism: 1 },
  });
  const mailbox = createMailbox(clock);
  const log = pino({ level: "silent" });
  const portal = {
    publicUrl: options.publicUrl ?? publicUrl,
    brandName: "Hero",
    supportEmail: "support@hero.example",
    accents: defaultAccents,
    trustedProxies: parseTrustedProxies(options.trustedProxies ?? ""),
    hasMailbox: true,
    isDemo: true,
  };
  const common = { db, clock, secrets, log, portal, limits: { ...limits, ...options.limits } };
  const health = createProviderHealth(log);
  const worker = createMailWorker({
    ...common,
    timers,
    health,
    transport: options.transport?.(mailbox) ?? mailbox,
    isCodeInSubject: true,
  });
  const deps: Deps = { ...common, passwords, mail: worker, mailEvents: testEvents };
  await fillDemo(deps);
  return {
    app: createApp(deps, [healthRoutes({ database: () => "kept", mail: health.state })]),
    deps,
    db,
    clock,
    mailbox,
    worker,
    timers,
    health,
    rows: async (statement) => {
      if (/^\s*SELECT/i.test(statement)) return await db.read(() => db.orm.all(sql.raw(statement)));
      await db.write([db.orm.run(sql.raw(statement))]);
      return [];
    },
    close: async () => {
      await worker.stop();
      await close();
    },
  };
}

export type Answer<E extends Endpoint> = {
  status: number;
  headers: Headers;
  /** The reply of the table; for a refusal, what it holds is in `problem`. */
  reply: ReplyOf<E>;
  problem: Problem;
};

type Asked<E extends Endpoint> = {
  params?: ParamsOf<E>;
  query?: QueryOf<E>;
  body?: BodyOf<E>;
  version?: number | string;
  headers?: Record<string, string>;
};

export type Browser = {
  call<E extends Endpoint>(endpoint: E, asked?: Asked<E>): Promise<Answer<E>>;
  /** Any request at all, with this browser's cookies and address. */
  request(path: string, init?: RequestInit): Promise<Response>;
  cookies: Map<string, string>;
};

/** A browser with a cookie jar, at an address. */
export function browserAt(
  portal: Pick<TestPortal, "app" | "deps">,
  address = "203.0.113.7",
  userAgent = "tests",
): Browser {
  const cookies = new Map<string, string>();
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers({ Origin: portal.deps.portal.publicUrl, "User-Agent": userAgent });
    if (cookies.size > 0) {
      headers.set("Cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    const response = await portal.app.request(
      path,
      { ...init, headers },
      { incoming: { socket: { remoteAddress: address } } },
    );
    keepCookies(cookies, response.headers);
    return response;
  };
  return {
    cookies,
    request,
    call: async (endpoint, asked = {}) => {
      const response = await request(pathOf(endpoint, asked), {
        method: endpoint.method,
        headers: {
          ...(asked.body === undefined ? {} : { "Content-Type": "application/json" }),
          ...(asked.version === undefined ? {} : { "If-Match": `"${asked.version}"` }),
          ...asked.headers,
        },
        ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      });
      const text = await response.text();
      const value: unknown = text === "" ? undefined : JSON.parse(text);
      // The type says what the table promises; whether it is kept is what tests look at.
      return {
        status: response.status,
        headers: response.headers,
        reply: value as never,
        problem: value as Problem,
      };
    },
  };
}

function pathOf(endpoint: Endpoint, asked: { params?: Record<string, string>; query?: unknown }): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(asked.params?.[name] ?? ""),
  );
  const query = new URLSearchParams(asked.query as Record<string, string> | undefined).toString();
  return query === "" ? path : `${path}?${query}`;
}

function keepCookies(jar: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const [name, value] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    if (attributes.includes("Max-Age=0")) jar.delete(name);
    else jar.set(name, value);
  }
}

/** The newest code mailed to an address, once nothing is left to send. */
export async function codeFor(portal: TestPortal, to: string): Promise<string> {
  await portal.worker.drain();
  const mail = portal.mailbox.list(to).find(({ subject }) => /\d{3} \d{3}$/.test(subject));
  return mail?.subject.replace(/\D/g, "") ?? "";
}

/** Another code of six digits than the right one. */
export function wrongCodeFor(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, "0");
}
