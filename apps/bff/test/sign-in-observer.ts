import { expect } from "vitest";

import { browsers, people } from "./sign-in-machine.ts";
import type { Books, Cut, Machine, Person, Step } from "./sign-in-machine.ts";

/** How often what this is all about came to pass: a machine that lets nobody in would keep every promise. */
export type Seen = Record<"by code" | "excused" | "unasked" | "wrong" | "attempt over" | "cut", number>;
export const nothingSeen = (): Seen => ({
  "by code": 0,
  excused: 0,
  unasked: 0,
  wrong: 0,
  "attempt over": 0,
  cut: 0,
});

/** What an observer who knows the rules, and not the code, holds to be possible. */
export function observe(machine: Machine, seen: Seen) {
  /** Who may be excused at which browser's address: no more than these. */
  const verified = new Set<string>();
  let wrongCodes = 0;
  let wrongPasswords = 0;
  let byCode = 0;
  async function watch(taken: Step, cut: Cut): Promise<void> {
    const before = await machine.books();
    const settings = await machine.settings();
    const scope = await scopeInForce();
    const answer = await machine.take(taken, cut);
    const after = await machine.books();
    const made = after.sessions.slice(before.sessions.length);
    const used = usedBetween(before, after);
    const told = `${JSON.stringify(taken)} ${JSON.stringify(answer)}`;

    expect([told, made.length <= 1, used.length <= 1]).toEqual([told, true, true]);
    for (const { login } of made) {
      const person = login as Person;
      const { isEnabled, isRequired, locationCounts } = settings[person];
      const place = "at" in taken ? `${person} ${String(taken.at)}` : "";
      expect([told, isEnabled]).toEqual([told, true]);
      if (used.length === 1) {
        seen["by code"] += 1;
        byCode += 1;
        expect([told, used[0]?.login]).toEqual([told, login]);
        expect(["right code", "old code", "recovery code"]).toContain(taken.do);
        if (taken.do !== "recovery code" && locationCounts) verified.add(place);
      } else {
        expect(taken).toMatchObject({ do: "password", who: person });
        const isExcused = isRequired && locationCounts && verified.has(place);
        expect([told, !isRequired || isExcused]).toEqual([told, true]);
        seen[isExcused ? "excused" : "unasked"] += 1;
      }
    }
    // A code is used for a session or not at all.
    expect([told, used.length]).toEqual([told, used.length === 1 ? made.length : 0]);
    for (const { judged, mails } of after.attempts) {
      expect(judged).toBeLessThanOrEqual(5);
      expect(mails).toBeLessThanOrEqual(5);
    }
    // A save that leaves the setting as it is forgets nothing.
    if (scope !== (await scopeInForce())) verified.clear();
    if (answer === "cut") seen.cut += 1;
    else learn(taken, answer);
    await expectComplete(after, answer === "cut");
  }

  async function scopeInForce(): Promise<string> {
    return JSON.stringify(
      await machine.portal.rows(
        "SELECT two_factor_scope, prompt_once_per_location FROM accounts WHERE number = '10024680'",
      ),
    );
  }

  function learn(
    taken: Step,
    { code, status, attemptsLeft }: { code: string | null; status: number; attemptsLeft: number | null },
  ): void {
    expect(status).toBeLessThan(500);
    if (code === "code_incorrect") wrongCodes += 1;
    if (code === "invalid_credentials") wrongPasswords += 1;
    if (code === "code_incorrect") seen.wrong += 1;
    if (attemptsLeft === 0) seen["attempt over"] += 1;
    if (status >= 400) return;
    if (taken.do === "disable" || taken.do === "set password" || taken.do === "rebind") {
      for (const each of browsers) verified.delete(`${taken.who} ${String(each)}`);
    }
  }

  /** Everything that happened is in the record, once; and mails keep to their limits. */
  async function expectComplete(books: Books, wasCut: boolean): Promise<void> {
    const rows = (type: string) =>
      machine.count(`SELECT count(*) FROM activity WHERE type = '${type}' AND address LIKE '203.0.113.%'`);
    expect(await rows("sign_in")).toBe(books.sessions.length);
    expect(books.attempts.filter(({ isConsumed }) => isConsumed).length).toBe(byCode);
    const mails = books.attempts.reduce((sum, attempt) => sum + attempt.mails, 0);
    expect(await rows("code_sent")).toBeGreaterThanOrEqual(mails);
    expect(await rows("code_failed")).toBeGreaterThanOrEqual(wrongCodes);
    expect(await rows("sign_in_failed")).toBeGreaterThanOrEqual(wrongPasswords);
    if (!wasCut) return;
    // What a cut left uncounted for the observer is in the books all the same.
    wrongCodes = await rows("code_failed");
    wrongPasswords = await rows("sign_in_failed");
  }

  async function expectMailsWithinLimits(): Promise<void> {
    const hourAgo = machine.portal.clock.now() - 3_600_000;
    for (const person of people) {
      const sent = await machine.count(`
        SELECT count(*) FROM outbox JOIN challenges ON challenges.id = challenge_id JOIN logins ON logins.id = challenges.login_id
        WHERE username = '${person}' AND consumed_at IS NULL AND outbox.created_at > ${hourAgo}`);
      expect(sent).toBeLessThanOrEqual(10);
    }
  }

  return { watch, expectMailsWithinLimits };
}

function usedBetween(before: Books, after: Books): Books["attempts"] {
  const usedBefore = new Set(before.attempts.filter(({ isConsumed }) => isConsumed).map(({ id }) => id));
  return after.attempts.filter(({ id, isConsumed }) => isConsumed && !usedBefore.has(id));
}
