import { accountApi } from "@hero/contract/account";
import { loginsApi } from "@hero/contract/logins";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  checksMailed,
  confirmDetails,
  noticesOf,
  saidOf,
  saveDetails,
  verifiedLogins,
  verifyLocationOf,
} from "../../test/addresses.ts";
import { browserAt, codeFor, testPortal, wrongCodeFor } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  code,
  confirmedIn,
  everyone,
  loginNamed,
  password,
  setAccountTwoFactor,
  signedIn,
} from "../../test/steps.ts";

const old = "accounts@kereru.example";
const changed = "moana@kereru.example";

let portal: TestPortal;
let owner: Browser;

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680");
});
afterEach(() => portal.close());

const ask = (email = changed, by = owner) => saveDetails(by, { email });
const read = async () => (await owner.call(accountApi.readAccount)).reply;
const resend = (by = owner) => by.call(accountApi.resendAccountEmail);

describe("a changed Details email", () => {
  it("waits to be confirmed, while the old one stays in force and its holder is told", async () => {
    const { reply, status } = await ask();
    expect(status).toBe(200);
    expect(reply).toMatchObject({ email: old, emailConfirmed: true, pendingEmail: changed });
    expect(await checksMailed(portal, changed)).toBe(1);
    expect(await noticesOf(portal)).toEqual([`email_change_asked to ${old}`]);
    expect(await saidOf(portal, "email_change_asked")).toEqual([
      { kind: "email_change_asked", newEmail: changed },
    ]);
    await setAccountTwoFactor(owner, everyone);
    expect((await loginNamed(owner, "10024680")).effectiveTwoFactor.codeGoesTo).toBe(old);
  });

  it("takes effect with the code that was mailed to it", async () => {
    await ask();
    const { version } = await read();
    const { status, reply, headers } = await confirmDetails(owner, await codeFor(portal, changed));
    expect(status).toBe(200);
    expect(reply).toMatchObject({ email: changed, emailConfirmed: true, pendingEmail: null });
    expect(reply.version).toBe(version + 1);
    expect(headers.get("ETag")).toBe(`"${version + 1}"`);
    expect(await read()).toEqual(reply);
    expect((await loginNamed(owner, "10024680")).email).toBe(changed);
    expect(await noticesOf(portal)).toEqual([`email_change_asked to ${old}`, `email_changed to ${old}`]);
    const rows = await portal.rows("SELECT change FROM activity WHERE type = 'email_confirmed'");
    expect(rows.map(({ change }) => JSON.parse(String(change)) as unknown)).toEqual([
      { email: { from: old, to: changed } },
    ]);
  });

  it("is found by the list of logins once it is in force, the old one no longer", async () => {
    await ask();
    await confirmDetails(owner, await codeFor(portal, changed));
    const found = async (q: string) => (await owner.call(loginsApi.listLogins, { query: { q } })).reply.total;
    expect([await found(changed), await found(old)]).toEqual([1, 0]);
  });

  it("changes nothing when it is the current or the pending one again", async () => {
    await ask();
    const before = await read();
    expect((await ask(old)).reply).toEqual(before);
    expect((await ask(changed)).reply).toEqual(before);
    expect(await checksMailed(portal, changed)).toBe(1);
  });

  it("ends the account login's other sessions once confirmed, and keeps the one that confirms", async () => {
    await ask();
    const elsewhere = await signedIn(portal, "10024680");
    await confirmDetails(owner, await codeFor(portal, changed));
    expect((await elsewhere.call(sessionApi.readSession)).reply).toEqual({
      state: "signed_out",
      endedBecause: "email_changed",
    });
    expect((await read()).email).toBe(changed);
  });

  it("forgets the locations of every login whose codes went to the old one, and of no other", async () => {
    for (const username of ["10024680", "mere", "wiremu", "hana"]) await verifyLocationOf(portal, username);
    await ask();
    expect(await verifiedLogins(portal)).toHaveLength(4);
    await confirmDetails(owner, await codeFor(portal, changed));
    expect(await verifiedLogins(portal)).toEqual(["hana", "wiremu"]);
  });

  it("ends a sign-in under way whose code went to the old one", async () => {
    await setAccountTwoFactor(owner, everyone);
    const browser = browserAt(portal, "192.0.2.9");
    await password(browser, "mere");
    const mailed = await codeFor(portal, old);
    await ask();
    await confirmDetails(owner, await codeFor(portal, changed));
    expect((await code(browser, mailed)).problem.code).toBe("no_challenge");
  });

  it("is dropped, and its check with it", async () => {
    await ask();
    const mailed = await codeFor(portal, changed);
    const { reply } = await owner.call(accountApi.cancelAccountEmail);
    expect(reply).toMatchObject({ email: old, pendingEmail: null });
    expect((await confirmDetails(owner, mailed)).problem.code).toBe("conflict");
    expect((await owner.call(accountApi.cancelAccountEmail)).reply).toEqual(reply);
  });

  it("is replaced by another, and the first one's code is dead", async () => {
    await ask("first@kereru.example");
    const first = await codeFor(portal, "first@kereru.example");
    await ask("second@kereru.example");
    expect((await confirmDetails(owner, first)).problem.code).toBe("code_incorrect");
    expect(await livingChecks()).toEqual([{ sent_to: "second@kereru.example" }]);
    await ask("first@kereru.example");
    expect((await confirmDetails(owner, first)).problem.code).toBe("code_incorrect");
    const { reply } = await confirmDetails(owner, await codeFor(portal, "first@kereru.example"));
    expect(reply.email).toBe("first@kereru.example");
  });
});

describe("an unconfirmed Details email", () => {
  beforeEach(async () => {
    await portal.rows("UPDATE accounts SET email_confirmed_at = NULL");
  });

  it("is confirmed with a code asked for, by an administrator too, and ends no session", async () => {
    const aroha = await signedIn(portal, "aroha");
    expect((await resend(aroha)).status).toBe(200);
    const { reply } = await confirmDetails(aroha, await codeFor(portal, old));
    expect(reply).toMatchObject({ email: old, emailConfirmed: true });
    expect((await owner.call(sessionApi.readSession)).reply.state).toBe("signed_in");
    expect(await noticesOf(portal)).toEqual([]);
    expect((await setAccountTwoFactor(owner, everyone)).status).toBe(200);
  });

  it("is told of no change", async () => {
    await ask();
    expect(await noticesOf(portal)).toEqual([]);
  });
});

describe("confirming, refused", () => {
  it("when there is nothing to confirm", async () => {
    expect((await confirmDetails(owner, "481920")).problem.code).toBe("conflict");
    expect((await resend()).problem.code).toBe("conflict");
  });

  it("with a malformed code, which spends no try", async () => {
    await ask();
    expect((await confirmDetails(owner, "12")).problem.code).toBe("invalid_input");
    const wrong = wrongCodeFor(await codeFor(portal, changed));
    expect((await confirmDetails(owner, wrong)).problem).toMatchObject({
      code: "code_incorrect",
      attemptsLeft: 4,
    });
  });

  it("after five wrong codes even with the right one, until a new one is asked for", async () => {
    await ask();
    const right = await codeFor(portal, changed);
    for (const left of [4, 3, 2, 1, 0]) {
      expect((await confirmDetails(owner, wrongCodeFor(right))).problem).toMatchObject({
        code: "code_incorrect",
        attemptsLeft: left,
      });
    }
    expect((await confirmDetails(owner, right)).problem.code).toBe("code_expired");
    expect((await resend()).status).toBe(200);
    expect((await confirmDetails(owner, await codeFor(portal, changed))).status).toBe(200);
  });

  it("with a code that is ten minutes old", async () => {
    await ask();
    const mailed = await codeFor(portal, changed);
    portal.clock.advance({ minutes: 10 });
    expect((await confirmDetails(owner, mailed)).problem.code).toBe("code_expired");
  });

  it("with a code that was used", async () => {
    await ask();
    const mailed = await codeFor(portal, changed);
    await confirmDetails(owner, mailed);
    expect((await confirmDetails(owner, mailed)).problem.code).toBe("conflict");
  });

  it("with a code begun under another password", async () => {
    await ask();
    const mailed = await codeFor(portal, changed);
    await portal.rows(
      "UPDATE logins SET password_version = password_version + 1 WHERE username = '10024680'",
    );
    expect((await confirmDetails(owner, mailed)).problem.code).toBe("code_expired");
  });
});

describe("sending the code again", () => {
  it("waits half a minute, then sends the same code", async () => {
    await ask();
    const first = await codeFor(portal, changed);
    const early = await resend();
    expect(early.problem.code).toBe("resend_too_soon");
    expect(early.headers.get("Retry-After")).toBe("30");
    portal.clock.advance({ seconds: 30 });
    expect((await resend()).reply.pendingEmail).toBe(changed);
    expect(await codeFor(portal, changed)).toBe(first);
    expect(await checksMailed(portal, changed)).toBe(2);
  });

  it("begins a new check once the one before is over", async () => {
    await ask();
    const first = await codeFor(portal, changed);
    portal.clock.advance({ minutes: 20 });
    expect((await resend()).status).toBe(200);
    expect((await confirmDetails(owner, first)).status).not.toBe(200);
    expect((await confirmDetails(owner, await codeFor(portal, changed))).status).toBe(200);
  });

  it("is refused past five of a login and hour, and leaves the code mails of signing in alone", async () => {
    for (let each = 0; each < 5; each += 1) expect((await ask(`new${each}@kereru.example`)).status).toBe(200);
    const refused = await ask("new5@kereru.example");
    expect(refused.problem.code).toBe("too_many_codes");
    expect(Number(refused.headers.get("Retry-After"))).toBe(3600);
    expect((await read()).pendingEmail).toBe("new4@kereru.example");
    await setAccountTwoFactor(owner, everyone);
    expect((await password(browserAt(portal), "10024680")).reply.state).toBe("code_required");
    portal.clock.advance({ minutes: 29 });
    await owner.call(sessionApi.keepSessionAlive);
    portal.clock.advance({ minutes: 29 });
    await owner.call(sessionApi.keepSessionAlive);
    portal.clock.advance({ minutes: 2 });
    expect((await resend()).status).toBe(200);
  });

  it("gives back the places of a code that was used", async () => {
    for (let each = 0; each < 7; each += 1) {
      const email = `new${each}@kereru.example`;
      expect((await ask(email)).status).toBe(200);
      expect((await confirmDetails(owner, await codeFor(portal, email))).status).toBe(200);
    }
  });
});

describe("there is one check at a time", () => {
  it("however often a new one is asked for at once", async () => {
    await ask();
    portal.clock.advance({ minutes: 20 });
    await Promise.all([resend(), resend()]);
    expect(await livingChecks()).toHaveLength(1);
  });

  it("and one that is out of tries is none, even if the server died before it was ended", async () => {
    await ask();
    await portal.rows("UPDATE challenges SET codes_judged = 5");
    expect((await resend()).status).toBe(200);
    expect((await confirmDetails(owner, await codeFor(portal, changed))).status).toBe(200);
  });
});

describe("who may", () => {
  it("nobody without confirming it's them, which is the last fault", async () => {
    const unconfirmed = await signedIn(portal, "10024680");
    expect((await ask(changed, unconfirmed)).problem.code).toBe("confirmation_required");
    const stale = await saveDetails(unconfirmed, { email: changed }, 99);
    expect(stale.problem.code).toBe("version_mismatch");
    expect(await checksMailed(portal, changed)).toBe(0);
  });

  it("an administrator changes no Details email, confirmed or not, nor confirms, resends or drops a pending one", async () => {
    const aroha = await confirmedIn(portal, "aroha");
    expect((await ask("aroha@kereru.example", aroha)).problem.code).toBe("forbidden");
    expect((await ask("aroha@kereru.example", await signedIn(portal, "aroha"))).problem.code).toBe(
      "forbidden",
    );
    await ask();
    const mailed = await codeFor(portal, changed);
    expect((await confirmDetails(aroha, mailed)).problem.code).toBe("forbidden");
    expect((await resend(aroha)).problem.code).toBe("forbidden");
    expect((await aroha.call(accountApi.cancelAccountEmail)).problem.code).toBe("forbidden");
    await portal.rows("UPDATE accounts SET email_confirmed_at = NULL");
    expect((await confirmDetails(aroha, mailed)).problem.code).toBe("forbidden");
    expect(await read()).toMatchObject({ email: old, pendingEmail: changed });
  });

  it("an administrator may save beside a pending one", async () => {
    await ask();
    const aroha = await signedIn(portal, "aroha");
    expect((await saveDetails(aroha, { email: changed, phone: "111" })).status).toBe(200);
    expect(await read()).toMatchObject({ pendingEmail: changed, phone: "111" });
  });
});

describe("under attack", () => {
  it("a code for signing in confirms no address, nor the other way round", async () => {
    await setAccountTwoFactor(owner, everyone);
    const browser = browserAt(portal, "192.0.2.9");
    await password(browser, "10024680");
    const forSignIn = await codeFor(portal, old);
    await ask(changed);
    const forAddress = await codeFor(portal, changed);
    expect((await confirmDetails(owner, forSignIn)).problem.code).toBe("code_incorrect");
    expect((await code(browser, forAddress)).problem.code).toBe("code_incorrect");
    expect((await confirmDetails(owner, forAddress)).status).toBe(200);
  });

  it("of twenty at once with the right code one confirms", async () => {
    await ask();
    const mailed = await codeFor(portal, changed);
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirmDetails(owner, mailed)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await portal.rows("SELECT id FROM activity WHERE type = 'email_confirmed'")).toHaveLength(1);
  });

  it("a burst of wrong codes is judged five times at most", async () => {
    await ask();
    const wrong = wrongCodeFor(await codeFor(portal, changed));
    const answers = await Promise.all(Array.from({ length: 30 }, () => confirmDetails(owner, wrong)));
    expect(answers.filter(({ problem }) => problem.code === "code_incorrect")).toHaveLength(5);
    const rows = await portal.rows("SELECT codes_judged FROM challenges WHERE purpose = 'address_check'");
    expect(rows).toEqual([{ codes_judged: 5 }]);
  });

  it("a code confirms no address but its own, whatever is asked for in the same moment", async () => {
    await ask("first@kereru.example");
    const mailed = await codeFor(portal, "first@kereru.example");
    await Promise.all([confirmDetails(owner, mailed), ask("second@kereru.example")]);
    const { email, pendingEmail } = await read();
    expect(email).not.toBe("second@kereru.example");
    if (email === old) expect(pendingEmail).toBe("second@kereru.example");
  });

  it("an unrelated save in the same moment costs nobody their right code", async () => {
    await ask();
    const mailed = await codeFor(portal, changed);
    const { consumed } = await raceOnWrite(async () => {
      await portal.rows("UPDATE accounts SET phone = '111', version = version + 1 WHERE number = '10024680'");
    }, mailed);
    expect(consumed.status).toBe(200);
    expect(await read()).toMatchObject({ email: changed, phone: "111" });
  });

  it("an address that was replaced while its code was judged is not confirmed", async () => {
    await ask();
    const mailed = await codeFor(portal, changed);
    const { consumed } = await raceOnWrite(() => ask("second@kereru.example"), mailed);
    expect(consumed.problem.code).toBe("code_expired");
    expect(await read()).toMatchObject({ email: old, pendingEmail: "second@kereru.example" });
  });

  it("nor is one whose check was ended meanwhile, as another password does", async () => {
    await ask();
    const mailed = await codeFor(portal, changed);
    const { consumed } = await raceOnWrite(() => portal.rows("UPDATE challenges SET ended_at = 1"), mailed);
    expect(consumed.problem.code).toBe("code_expired");
    expect(await read()).toMatchObject({ email: old, pendingEmail: changed });
  });
});

const livingChecks = () =>
  portal.rows(`SELECT sent_to FROM challenges WHERE purpose = 'address_check' AND ended_at IS NULL
    AND consumed_at IS NULL AND expires_at > ${portal.clock.now()}`);

/** Confirms, with something that happens after the code is judged and before the address is written. */
async function raceOnWrite(meanwhile: () => Promise<unknown>, entered: string) {
  const { db } = portal.deps;
  const { writeGuarded } = db;
  let calls = 0;
  db.writeGuarded = async (statements) => {
    calls += 1;
    if (calls === 2) {
      db.writeGuarded = writeGuarded;
      await meanwhile();
    }
    return await writeGuarded(statements);
  };
  const consumed = await confirmDetails(owner, entered);
  expect(calls).toBe(2);
  return { consumed };
}
