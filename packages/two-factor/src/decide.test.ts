import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decide, isAskedLess, requirementOf } from "./decide.ts";
import type { Cause, DecisionInput } from "./decide.ts";
import { methods, normaliseAccountTwoFactor, normaliseLoginTwoFactor, roles, scopes } from "./settings.ts";
import type { AccountTwoFactor, LoginTwoFactor, Method, Role, Scope } from "./settings.ts";

type Row = { scope: Scope; who: readonly Role[]; own: readonly Method[]; because: readonly Cause[] };

const others: readonly Role[] = ["administrator", "standard", "api"];

/** The decision, row by row; the account login has no setting of its own, so neither value may matter. */
const table: readonly Row[] = [
  { scope: "disabled", who: ["account"], own: methods, because: [] },
  { scope: "disabled", who: others, own: ["disabled"], because: [] },
  { scope: "disabled", who: others, own: ["email"], because: ["login"] },
  { scope: "account_login_only", who: ["account"], own: methods, because: ["account"] },
  { scope: "account_login_only", who: others, own: ["disabled"], because: [] },
  { scope: "account_login_only", who: others, own: ["email"], because: ["login"] },
  { scope: "all_logins", who: ["account"], own: methods, because: ["account"] },
  { scope: "all_logins", who: others, own: ["disabled"], because: ["account"] },
  { scope: "all_logins", who: others, own: ["email"], because: ["account", "login"] },
];

const booleans = [false, true] as const;

/** Each row with each role, own setting and checkbox it speaks of: every input that exists, once. */
const cases = table.flatMap(({ scope, who, own, because }) =>
  who.flatMap((role) =>
    own.flatMap((method) =>
      booleans.flatMap((accountBox) =>
        booleans.map((ownBox) => ({ scope, role, method, because, accountBox, ownBox })),
      ),
    ),
  ),
);

type Case = (typeof cases)[number];

const inputOf = ({ scope, role, method, accountBox, ownBox }: Case): DecisionInput => ({
  account: { scope, promptOncePerLocation: accountBox },
  login: { role, twoFactor: { method, promptOncePerLocation: ownBox } },
});

const inputs: fc.Arbitrary<DecisionInput> = fc.record({
  account: fc
    .record({ scope: fc.constantFrom(...scopes), promptOncePerLocation: fc.boolean() })
    .map(normaliseAccountTwoFactor),
  login: fc.record({
    role: fc.constantFrom(...roles),
    twoFactor: fc
      .record({ method: fc.constantFrom(...methods), promptOncePerLocation: fc.boolean() })
      .map(normaliseLoginTwoFactor),
  }),
});

describe("the decision table", () => {
  it("names every combination of scope, role, own setting and checkboxes exactly once", () => {
    expect(cases).toHaveLength(scopes.length * roles.length * methods.length * 4);
    expect(new Set(cases.map((one) => JSON.stringify(inputOf(one)))).size).toBe(cases.length);
  });

  it.each(cases)("$scope, $role with own $method is asked because of $because", (one) => {
    const { required, because } = requirementOf(inputOf(one));
    expect(because).toEqual(one.because);
    expect(required).toBe(one.because.length > 0);
  });

  it.each(cases)("$scope, $role, $method: the strictest covering checkbox wins", (one) => {
    const boxes = one.because.map((cause) => (cause === "account" ? one.accountBox : one.ownBox));
    expect(requirementOf(inputOf(one)).locationCounts).toBe(boxes.length > 0 && !boxes.includes(false));
  });

  it.each(cases)("$scope, $role, $method: only a verified location that counts excuses the code", (one) => {
    const { required, locationCounts } = requirementOf(inputOf(one));
    expect(decide({ ...inputOf(one), isLocationVerified: false }).challenge).toBe(required);
    expect(decide({ ...inputOf(one), isLocationVerified: true }).challenge).toBe(required && !locationCounts);
  });
});

describe("the sentences of the help page", () => {
  const off: LoginTwoFactor = { method: "disabled", promptOncePerLocation: false };
  const on: LoginTwoFactor = { method: "email", promptOncePerLocation: false };
  const account = (scope: Scope, promptOncePerLocation = false): AccountTwoFactor => ({
    scope,
    promptOncePerLocation,
  });
  const isAsked = (setting: AccountTwoFactor, role: Role, own = off, isLocationVerified = false) =>
    decide({ account: setting, login: { role, twoFactor: own }, isLocationVerified }).challenge;

  it("'Enabled (for all users)' asks all users on the account, programs too", () => {
    expect(roles.map((role) => isAsked(account("all_logins"), role))).toEqual([true, true, true, true]);
  });

  it("'Enabled (account login only)' asks the main account number and nobody else", () => {
    expect(roles.map((role) => isAsked(account("account_login_only"), role))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("'Enabled - Email Verification' asks one login although the account's setting is Disabled", () => {
    expect(isAsked(account("disabled"), "standard", on)).toBe(true);
    expect(isAsked(account("disabled"), "standard")).toBe(false);
  });

  it("'Prompt only once from the same location' excuses a verified location and no other", () => {
    expect(isAsked(account("all_logins", true), "standard", off, true)).toBe(false);
    expect(isAsked(account("all_logins", true), "standard", off, false)).toBe(true);
    expect(isAsked(account("all_logins", false), "standard", off, true)).toBe(true);
  });

  it("account login only, people switched on and the API login left off asks everyone but the program", () => {
    const wayOut = account("account_login_only");
    expect(isAsked(wayOut, "account")).toBe(true);
    expect(isAsked(wayOut, "administrator", on)).toBe(true);
    expect(isAsked(wayOut, "standard", on)).toBe(true);
    expect(isAsked(wayOut, "api")).toBe(false);
  });
});

/** Ways of switching 2FA on: a disabled setting enabled with either checkbox, or a scope widened as it stands. */
function switchedOn({ account, login }: DecisionInput): DecisionInput[] {
  const accounts: AccountTwoFactor[] =
    account.scope === "disabled"
      ? (["all_logins", "account_login_only"] as const).flatMap((scope) =>
          booleans.map((promptOncePerLocation) => ({ scope, promptOncePerLocation })),
        )
      : [{ ...account, scope: "all_logins" }];
  const owns: LoginTwoFactor[] =
    login.twoFactor.method === "disabled"
      ? booleans.map((promptOncePerLocation) => ({ method: "email", promptOncePerLocation }))
      : [];
  const withAccount = [account, ...accounts].map((each) => ({ account: each, login }));
  return withAccount.flatMap((each) => [
    each,
    ...owns.map((twoFactor) => ({ ...each, login: { ...login, twoFactor } })),
  ]);
}

describe("whatever the settings", () => {
  it("switching 2FA on anywhere never turns a prompt into a skip", () => {
    fc.assert(
      fc.property(inputs, fc.boolean(), (input, isLocationVerified) => {
        const before = decide({ ...input, isLocationVerified });
        for (const after of switchedOn(input)) {
          const will = decide({ ...after, isLocationVerified });
          expect(will.required || !before.required).toBe(true);
          expect(will.challenge || !before.challenge).toBe(true);
        }
      }),
    );
  });

  it("unticking a checkbox never turns a prompt into a skip", () => {
    fc.assert(
      fc.property(inputs, fc.boolean(), (input, isLocationVerified) => {
        const unticked: DecisionInput[] = [
          { ...input, account: { ...input.account, promptOncePerLocation: false } },
          {
            ...input,
            login: { ...input.login, twoFactor: { ...input.login.twoFactor, promptOncePerLocation: false } },
          },
        ];
        const was = decide({ ...input, isLocationVerified }).challenge;
        expect(unticked.every((after) => decide({ ...after, isLocationVerified }).challenge || !was)).toBe(
          true,
        );
      }),
    );
  });

  it("a strange location is never excused, and a verified one never asked where a strange one is not", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const strange = decide({ ...input, isLocationVerified: false });
        const verified = decide({ ...input, isLocationVerified: true });
        expect(strange.challenge).toBe(strange.required);
        expect(strange.challenge || !verified.challenge).toBe(true);
      }),
    );
  });

  it("the account is named before the login, each once, and somebody is named exactly when a code is required", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { because, required } = requirementOf(input);
        expect([[], ["account"], ["login"], ["account", "login"]]).toContainEqual(because);
        expect(because.length > 0).toBe(required);
      }),
    );
  });

  it("the account login's own setting never matters", () => {
    fc.assert(
      fc.property(inputs, inputs, (input, other) => {
        const asAccount = (twoFactor: LoginTwoFactor) =>
          requirementOf({ account: input.account, login: { role: "account", twoFactor } });
        expect(asAccount(input.login.twoFactor)).toEqual(asAccount(other.login.twoFactor));
      }),
    );
  });

  it("deciding changes nothing of what it was given", () => {
    fc.assert(
      fc.property(inputs, fc.boolean(), (input, isLocationVerified) => {
        const before = JSON.stringify(input);
        expect(decide({ ...input, isLocationVerified })).toEqual(decide({ ...input, isLocationVerified }));
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });

  it("being asked less means: some sign-in that was asked would be asked no longer", () => {
    fc.assert(
      fc.property(inputs, inputs, (before, after) => {
        const someSignIn = booleans.some(
          (isLocationVerified) =>
            decide({ ...before, isLocationVerified }).challenge &&
            !decide({ ...after, isLocationVerified }).challenge,
        );
        expect(isAskedLess(requirementOf(before), requirementOf(after))).toBe(someSignIn);
      }),
    );
  });
});
