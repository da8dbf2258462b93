import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, codeFor, testPortal, wrongCodeFor } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  code,
  confirmedIn,
  everyone,
  password,
  setAccountTwoFactor,
  signedInWithCode,
} from "../../test/steps.ts";
import { openClient } from "../db/client.ts";
import { testDatabase } from "../db/testing.ts";
import { replaceRecoveryCodes } from "../recovery-codes/statements.ts";

let portal: TestPortal;

beforeEach(async () => {
  portal = await testPortal();
  await setAccountTwoFactor(await confirmedIn(portal, "10024680", "192.0.2.1"), everyone);
});
afterEach(() => portal.close());

const wiremuMail = "wiremu@kereru.example";
const recoveryCode = "bcdfghjkmnpqrstv";

let addresses = 0;
/** Somewhere that was never tried from. */
const elsewhere = () => `198.51.100.${(addresses++ % 250) + 1}`;

async function asked(browser: Browser = browserAt(portal, elsewhere())): Promise<Browser> {
  const { status } = await password(browser, "wiremu");
  if (status !== 200) throw new Error(`${status}`);
  return browser;
}
const recorded = async (type: string) =>
  await portal.rows(`SELECT detail FROM activity WHERE type = '${type}'`);
const setCount = async (wrongCodes: number) => {
  await portal.rows(`UPDATE logins SET stranger_wrong_codes = ${wrongCodes} WHERE username = 'wiremu'`);
};

describe("races, hostile", () => {
  /** Browsers that each hold a living attempt of their own, of which as many as may be mail at once. */
  async function attempts(most: number): Promise<Browser[]> {
    const browsers = [];
    for (let each = 0; each < most; each += 1) browsers.push(await asked());
    return browsers;
  }

  it("50 wrong codes at once over five attempts and two connections have ten judged before the lock", async () => {
    await portal.close();
    const file = await testDatabase();
    portal = await testPortal({ db: file.db });
    await setAccountTwoFactor(await confirmedIn(portal, "10024680", "192.0.2.1"), everyone);
    const second = await openClient({ url: file.url });
    const other = await testPortal({ db: second });
    other.clock.advance({ milliseconds: portal.clock.now() - other.clock.now() });
    const browsers = await attempts(5);
    const wrong = wrongCodeFor(await codeFor(portal, wiremuMail));
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const tab = browserAt(index % 2 === 0 ? portal : other, elsewhere());
        tab.cookies.set("challenge", browsers[index % 5]?.cookies.get("challenge") ?? "");
        return await code(tab, wrong);
      }),
    );
    const codes = answers.map(({ problem }) => problem.code);
    expect(codes.filter((each) => each === "code_incorrect")).toHaveLength(10);
    expect(new Set(codes)).toEqual(new Set(["code_incorrect", "code_locked"]));
    const [counted] = await portal.rows(
      "SELECT stranger_wrong_codes AS n FROM logins WHERE username = 'wiremu'",
    );
    expect(counted).toEqual({ n: 10 });
    expect(await recorded("code_locked")).toHaveLength(1);
    await other.close();
    await second.close();
    await portal.close();
    await file.close();
    portal = await testPortal();
  });

  it("the lock decides the race between a burst of wrong codes and right ones: none is judged after it", async () => {
    await setCount(9);
    const [first, second] = await attempts(2);
    const mailed = await codeFor(portal, wiremuMail);
    const tabOf = (browser: Browser | undefined) => {
      const tab = browserAt(portal, elsewhere());
      tab.cookies.set("challenge", browser?.cookies.get("challenge") ?? "");
      return tab;
    };
    const wrong = await Promise.all(
      Array.from({ length: 4 }, () => code(tabOf(first), wrongCodeFor(mailed))),
    );
    expect(wrong.filter(({ problem }) => problem.code === "code_incorrect")).toHaveLength(1);
    const right = await Promise.all(Array.from({ length: 4 }, () => code(tabOf(second), mailed)));
    expect(new Set(right.map(({ problem }) => problem.code))).toEqual(new Set(["code_locked"]));
  });

  it("one recovery code entered at once in several attempts makes one session", async () => {
    const [row] = await portal.rows("SELECT id FROM logins WHERE username = 'wiremu'");
    const made = [{ id: "made", code: recoveryCode }];
    await portal.db.write(replaceRecoveryCodes(portal.db, String(row?.["id"]), made, portal.clock.now()));
    const browsers = await attempts(5);
    const answers = await Promise.all(browsers.map((browser) => code(browser, recoveryCode)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await recorded("recovery_code_used")).toHaveLength(1);
  });

  it("30 wrong codes from an address stop strangers there, and pass the login's own browser", async () => {
    const office = "203.0.113.50";
    const own = await signedInWithCode(portal, "wiremu", wiremuMail, office);
    await own.call(sessionApi.signOut);
    const stranger = await asked(browserAt(portal, office));
    await portal.rows(`UPDATE throttle SET count = 30 WHERE key = 'code address ${office}'`);
    expect((await code(stranger, "123456")).problem.code).toBe("too_many_requests");
    await asked(own);
    expect((await code(own, await codeFor(portal, wiremuMail))).reply.state).toBe("signed_in");
  });
});
