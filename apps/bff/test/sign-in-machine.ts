import { loginsApi } from "@hero/contract/logins";
import type { Login } from "@hero/contract/logins";
import { profileApi } from "@hero/contract/profile";
import { sessionApi } from "@hero/contract/session";
import type { SessionState } from "@hero/contract/session";
import type { Scope } from "@hero/two-factor/settings";

import { createApp } from "../src/app.ts";
import type { Database } from "../src/db/client.ts";
import { browserAt, demoPassword, testPortal, wrongCodeFor } from "./portal.ts";
import type { Browser, TestPortal } from "./portal.ts";
import { setAccountTwoFactor } from "./steps.ts";

export const people = ["10024680", "aroha", "wiremu"] as const;
export type Person = (typeof people)[number];
const addresses: Record<Person, string> = {
  "10024680": "accounts@kereru.example",
  aroha: "aroha@kereru.example",
  wiremu: "wiremu@kereru.example",
};
export const browsers = [0, 1, 2] as const;

/** What may be done to the machine: by somebody at a browser, by an administrator, or by time and power cuts. */
export type Step =
  | { do: "password" | "wrong password"; at: number; who: Person }
  | { do: "right code" | "wrong code" | "old code" | "resend" | "sign out"; at: number }
  | { do: "recovery code"; at: number; who: Person }
  | { do: "wait"; minutes: number }
  | { do: "scope"; scope: Scope; once: boolean }
  | { do: "disable" | "enable" | "set password" | "rebind"; who: Exclude<Person, "10024680"> }
  | { do: "restart" };

/** A power cut after so many of a step's writes; 0: none. */
export type Cut = 0 | 1 | 2 | 3;

type Answered = {
  status: number;
  state: SessionState | null;
  code: string | null;
  attemptsLeft: number | null;
};

/** What the machine's own books say, read past everything that guards it. */
export type Books = {
  sessions: { id: string; login: string }[];
  attempts: { id: string; login: string; judged: number; isConsumed: boolean; mails: number }[];
};

class PowerCut extends Error {}

/** A portal, three browsers at three addresses, and an administrator who is always signed in. */
export class Machine {
  portal: TestPortal;
  readonly rooms: Browser[] = [];
  private readonly admin: Browser;
  private app: TestPortal["app"];
  private readonly recovery: Record<Person, string[]>;
  /** Codes that were mailed, the newest last, by recipient. */
  private readonly oldCodes: string[] = [];
  /** Whose password was right last in each browser. */
  private readonly waitingFor = new Map<number, Person>();

  private constructor(portal: TestPortal, admin: Browser, recovery: Record<Person, string[]>) {
    this.portal = portal;
    this.admin = admin;
    this.app = portal.app;
    this.recovery = recovery;
    for (const at of browsers) this.rooms.push(this.browser(`203.0.113.${String(10 + at)}`));
  }

  static async start(): Promise<Machine> {
    const portal = await testPortal();
    const admin = browserAt(portal, "198.51.100.1");
    const recovery: Record<Person, string[]> = { "10024680": [], aroha: [], wiremu: [] };
    for (const who of people) {
      const browser = browserAt(portal, "198.51.100.2");
      await browser.call(sessionApi.signIn, { body: { username: who, password: demoPassword } });
      await confirmEverybody(portal);
      recovery[who] = (await browser.call(profileApi.makeRecoveryCodes)).reply.codes;
    }
    await admin.call(sessionApi.signIn, { body: { username: "10024680", password: demoPassword } });
    await portal.worker.drain();
    // Whoever was signed in to set this up is no part of it.
    await portal.rows(
      "UPDATE sessions SET ended_at = 1, ended_because = 'signed_out' WHERE address = '198.51.100.2'",
    );
    return new Machine(portal, admin, recovery);
  }

  /** A browser that always talks to the server that runs now. */
  private browser(address: string): Browser {
    const now = (): TestPortal["app"] => this.app;
    const app = { request: (...args: Parameters<TestPortal["app"]["request"]>) => now().request(...args) };
    return browserAt({ app: app as TestPortal["app"], deps: this.portal.deps }, address);
  }

  /** Does it; a cut after so many writes ends the server in the middle, and another one starts on the same database. */
  async take(step: Step, cut: Cut): Promise<Answered | "cut"> {
    if (cut === 0) return this.done(step);
    let left: number = cut;
    const { db } = this.portal;
    const dying = async <T>(write: () => Promise<T>): Promise<T> => {
      if (left === 0) throw new PowerCut();
      const written = await write();
      left -= 1;
      return written;
    };
    const cutDb: Database = {
      ...db,
      write: (statements) => dying(() => db.write(statements)),
      writeGuarded: (statements) => dying(() => db.writeGuarded(statements)),
    };
    this.app = createApp({ ...this.portal.deps, db: cutDb });
    const jars = this.rooms.map(({ cookies }) => [...cookies]);
    const answer = await this.done(step);
    this.app = createApp(this.portal.deps);
    if (left > 0) return answer;
    // No answer reaches anybody after a cut: the browsers hold what they held.
    for (const [at, jar] of jars.entries()) {
      const { cookies } = this.rooms[at] ?? { cookies: new Map<string, string>() };
      cookies.clear();
      for (const [name, value] of jar) cookies.set(name, value);
    }
    return "cut";
  }

  private async done(step: Step): Promise<Answered> {
    const at = "at" in step ? this.rooms[step.at] : undefined;
    switch (step.do) {
      case "password":
      case "wrong password": {
        const password = step.do === "password" ? demoPassword : "not this one at all";
        const answer = answered(
          await at?.call(sessionApi.signIn, { body: { username: step.who, password } }),
        );
        if (answer.state?.state === "code_required") this.waitingFor.set(step.at, step.who);
        return answer;
      }
      case "right code":
      case "wrong code":
      case "old code":
        return this.enter(at, await this.codeOf(this.waitingFor.get(step.at), step.do));
      case "recovery code":
        return this.enter(at, this.recovery[step.who].shift() ?? "bcdf-ghjk-mnpq-rstv");
      case "resend":
        return answered(await at?.call(sessionApi.resendCode));
      case "sign out":
        return answered(await at?.call(sessionApi.signOut));
      case "wait":
        this.portal.clock.advance({ minutes: step.minutes });
        return nothing;
      case "restart":
        this.app = createApp(this.portal.deps);
        return nothing;
      default:
        return this.administer(step);
    }
  }

  private async enter(at: Browser | undefined, code: string): Promise<Answered> {
    return answered(await at?.call(sessionApi.enterCode, { body: { code } }));
  }

  /** The code that was mailed last to whom this browser waits for, one that is surely wrong, or one of another attempt. */
  private async codeOf(
    who: Person | undefined,
    kind: "right code" | "wrong code" | "old code",
  ): Promise<string> {
    await this.portal.worker.drain();
    const to = who === undefined ? "" : addresses[who];
    const mails = this.portal.mailbox.list(to).filter(({ subject }) => /\d{3} \d{3}$/.test(subject));
    const code = mails[0]?.subject.replace(/\D/g, "") ?? "000000";
    if (kind === "old code") return this.oldCodes.find((each) => each !== code) ?? wrongCodeFor(code);
    if (kind === "right code") this.oldCodes.push(code);
    return kind === "right code" ? code : wrongCodeFor(code);
  }

  /** What the owner does, whose session neither time nor a change of settings ends here. */
  private async administer(
    step: Extract<Step, { do: "scope" | "disable" | "enable" | "set password" | "rebind" }>,
  ): Promise<Answered> {
    const app = this.app;
    const admin = browserAt({ app, deps: this.portal.deps }, "198.51.100.1");
    for (const [name, value] of this.admin.cookies) admin.cookies.set(name, value);
    const now = this.portal.clock.now();
    await this.portal.rows(`
      UPDATE sessions SET created_at = ${now}, last_seen_at = ${now}, ended_at = NULL, ended_because = NULL
      WHERE address = '198.51.100.1'`);
    await confirmEverybody(this.portal);
    if (step.do === "scope") {
      const twoFactor = { scope: step.scope, promptOncePerLocation: step.once };
      return answered(await setAccountTwoFactor(admin, twoFactor));
    }
    const { reply } = await admin.call(loginsApi.listLogins, { query: { q: step.who } });
    const login = reply.items.find(({ username }) => username === step.who) as Login | undefined;
    if (login === undefined) throw new Error(`no login ${step.who}`);
    const params = { id: login.id };
    if (step.do === "rebind") return answered(await admin.call(loginsApi.rebindLogin, { params }));
    const { name, email, role, twoFactor } = login;
    const enabled = step.do === "disable" ? false : step.do === "enable" ? true : login.enabled;
    const password = step.do === "set password" ? { password: demoPassword } : {};
    const body = { name, email, role, enabled, twoFactor, ...password };
    return answered(await admin.call(loginsApi.updateLogin, { params, version: login.version, body }));
  }

  /** Whether this login may sign in, and is asked for a code, by the settings as anyone can read them. */
  async settings(): Promise<
    Record<Person, { isEnabled: boolean; isRequired: boolean; locationCounts: boolean }>
  > {
    const account = (await this.portal.rows("SELECT * FROM accounts WHERE number = '10024680'"))[0];
    const rows = await this.portal.rows(
      "SELECT * FROM logins WHERE username IN ('10024680', 'aroha', 'wiremu')",
    );
    const scope = account?.["two_factor_scope"];
    const once = account?.["prompt_once_per_location"] === 1;
    return Object.fromEntries(
      rows.map((row) => {
        // Their own settings stay as they are, disabled: the account's alone decides here.
        const isRequired =
          scope === "all_logins" || (scope === "account_login_only" && row["role"] === "account");
        return [row["username"], { isEnabled: row["enabled"] === 1, isRequired, locationCounts: once }];
      }),
    ) as Record<Person, { isEnabled: boolean; isRequired: boolean; locationCounts: boolean }>;
  }

  async books(): Promise<Books> {
    const sessions = await this.portal.rows(`
      SELECT sessions.id, username AS login FROM sessions JOIN logins ON logins.id = login_id
      WHERE address LIKE '203.0.113.%' ORDER BY sessions.rowid`);
    const attempts = await this.portal.rows(`
      SELECT challenges.id, username AS login, codes_judged AS judged, consumed_at IS NOT NULL AS is_consumed,
        (SELECT count(*) FROM outbox WHERE challenge_id = challenges.id) AS mails
      FROM challenges JOIN logins ON logins.id = login_id WHERE purpose = 'sign_in' ORDER BY challenges.rowid`);
    return {
      sessions: sessions.map((row) => ({ id: String(row["id"]), login: String(row["login"]) })),
      attempts: attempts.map((row) => ({
        id: String(row["id"]),
        login: String(row["login"]),
        judged: Number(row["judged"]),
        isConsumed: row["is_consumed"] === 1,
        mails: Number(row["mails"]),
      })),
    };
  }

  async count(sql: string): Promise<number> {
    const [row] = await this.portal.rows(sql);
    return Number(Object.values(row ?? {})[0] ?? 0);
  }

  /** What a browser is told that it is. */
  async state(at: number): Promise<SessionState> {
    const browser = this.rooms[at];
    if (browser === undefined) throw new Error("no such browser");
    return (await browser.call(sessionApi.readSession)).reply;
  }

  async close(): Promise<void> {
    await this.portal.close();
  }
}

async function confirmEverybody(portal: TestPortal): Promise<void> {
  await portal.rows("UPDATE sessions SET confirmed_until = 9999999999999");
}

const nothing: Answered = { status: 204, state: null, code: null, attemptsLeft: null };

function answered(
  answer: { status: number; reply: unknown; problem: { code: string; attemptsLeft?: number } } | undefined,
): Answered {
  if (answer === undefined) return nothing;
  const { status, reply, problem } = answer;
  if (status >= 400) {
    return { status, state: null, code: problem.code, attemptsLeft: problem.attemptsLeft ?? null };
  }
  const isState = typeof reply === "object" && reply !== null && "state" in reply;
  return { status, state: isState ? (reply as SessionState) : null, code: null, attemptsLeft: null };
}
