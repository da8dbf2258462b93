import { loginsApi } from "@hero/contract/logins";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  confirm,
  everyone,
  password,
  setAccountTwoFactor,
  signedIn,
  signedInWithCode,
} from "../../test/steps.ts";

let portal: TestPortal;
let provider: "takes" | "is_down" | "takes_one" | "hangs";
let goOn: (() => void)[];

beforeEach(async () => {
  provider = "takes";
  goOn = [];
  portal = await testPortal({
    limits: { strangerMailsPerRecipientAndHour: 3 },
    transport: (mailbox) => ({
      send: async (mail, signal) => {
        if (provider === "is_down") {
          return { outcome: "unavailable", reason: "502", retryAfterMilliseconds: null };
        }
        if (provider === "hangs") await new Promise<void>((resolve) => goOn.push(resolve));
        if (provider === "takes_one") provider = "hangs";
        return await mailbox.send(mail, signal);
      },
      sendsPerSecond: () => null,
    }),
  });
  await setAccountTwoFactor(await signedIn(portal, "10024680", "192.0.2.1"), everyone);
  await portal.worker.drain();
});
afterEach(async () => {
  provider = "takes";
  for (const go of goOn) go();
  await portal.close();
});

const wiremuMail = "wiremu@kereru.example";

async function aSecond(): Promise<void> {
  portal.clock.advance({ seconds: 1 });
  portal.timers.elapse();
  await portal.worker.drain();
}

const signIn = () => password(browserAt(portal), "wiremu");

/** As if a worker were sending, at this moment, mails that were held. */
const nowSending = () =>
  portal.rows(`UPDATE outbox SET state = 'sending', held_at = created_at, lease_until = ${portal.clock.now() + 1e6}
    WHERE kind IN ('sign_in_code', 'address_code') AND recipient <> 'aroha@kereru.example'`);

const addLogin = (admin: Browser, username: string, email: string, secret?: string) =>
  admin.call(loginsApi.addLogin, {
    body: {
      username,
      name: "Hana",
      email,
      role: "standard",
      ...(secret === undefined ? {} : { password: secret }),
      twoFactor: { method: "email", promptOncePerLocation: false },
    },
  });
const checked = (admin: Browser, username: string, email: string) =>
  addLogin(admin, username, email, "one long enough for the check");

async function confirmedAdmin(): Promise<Browser> {
  const admin = await signedInWithCode(portal, "aroha", "aroha@kereru.example");
  await confirm(portal, admin, "aroha@kereru.example");
  return admin;
}

describe("held codes that are being sent count in the hour", () => {
  it("when a provider that works again is slow, so that no more go than an hour may have", async () => {
    provider = "is_down";
    for (let index = 0; index < 5; index++) {
      expect((await signIn()).status).toBe(200);
      await aSecond();
    }
    for (let second = 0; second < 3; second++) await aSecond();
    expect(portal.health.state()).toBe("degraded");
    provider = "takes_one";
    portal.clock.advance({ seconds: 1 });
    portal.timers.elapse();
    // The one that ends the outage, and the others that are tried then; reads take turns with the worker's statements.
    for (let turns = 0; turns < 200 && goOn.length < 4; turns++) await portal.rows("SELECT 1");
    expect([portal.health.state(), goOn.length]).toEqual(["ok", 4]);
    expect((await signIn()).problem.code).toBe("too_many_codes");
    provider = "takes";
    for (const go of goOn) go();
    await portal.worker.drain();
    expect(portal.mailbox.list(wiremuMail)).toHaveLength(5);
  });

  it("and say when there is room again", async () => {
    for (let index = 0; index < 5; index++) {
      await signIn();
      await aSecond();
    }
    await nowSending();
    const refused = await signIn();
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, String(3600 - 5)]);
  });

  it("of a recipient whom strangers may have mailed, with codes and invitations alike", async () => {
    const admin = await confirmedAdmin();
    for (let index = 0; index < 3; index++) {
      expect((await checked(admin, `hana.${index}`, "hana@kereru.example")).status).toBe(201);
      await aSecond();
    }
    await nowSending();
    expect((await checked(admin, "hana.late", "hana@kereru.example")).problem.code).toBe("too_many_codes");
    expect((await addLogin(admin, "hana.later", "hana@kereru.example")).status).toBe(429);
    expect((await addLogin(admin, "moana.new", "moana@kereru.example")).status).toBe(201);
  });

  it("of the checks of a login's addresses", async () => {
    const admin = await confirmedAdmin();
    const added = await checked(admin, "hana.new", "hana@kereru.example");
    expect(added.status).toBe(201);
    await portal.worker.drain();
    await portal.rows(`INSERT INTO outbox (id, kind, recipient, login_id, account_id, challenge_id, generation, state, tries,
        available_at, useful_until, created_at, state_at)
      SELECT 'copy-' || value, kind, value || recipient, login_id, account_id, challenge_id, generation, state, tries,
        available_at, useful_until, created_at, state_at
      FROM outbox, json_each('[1, 2, 3, 4]') WHERE kind = 'address_code'`);
    await nowSending();
    portal.clock.advance({ minutes: 1 });
    const again = await admin.call(loginsApi.resendLoginEmail, { params: { id: added.reply.id } });
    expect(again.problem.code).toBe("too_many_codes");
  });
});
