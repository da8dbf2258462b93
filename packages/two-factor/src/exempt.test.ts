import { describe, expect, it } from "vitest";

import { decide } from "./decide.ts";
import { exemptedTwoFactor } from "./exempt.ts";
import { roles } from "./settings.ts";
import type { LoginTwoFactor, Role } from "./settings.ts";

const off: LoginTwoFactor = { method: "disabled", promptOncePerLocation: false };
const people: Role[] = ["administrator", "standard"];

describe("keeping API logins working", () => {
  it.each(people)("switches a login of role %s on, with the checkbox as chosen", (role) => {
    for (const promptOncePerLocation of [false, true]) {
      expect(exemptedTwoFactor({ role, twoFactor: off }, promptOncePerLocation)).toEqual({
        method: "email",
        promptOncePerLocation,
      });
    }
  });

  it.each(people)("leaves one of role %s that is already on as it is, its checkbox too", (role) => {
    for (const promptOncePerLocation of [false, true]) {
      expect(
        exemptedTwoFactor({ role, twoFactor: { method: "email", promptOncePerLocation } }, true),
      ).toBeNull();
    }
  });

  it("leaves programs and the account login as they are", () => {
    for (const role of ["api", "account"] as const) {
      for (const method of ["disabled", "email"] as const) {
        expect(
          exemptedTwoFactor({ role, twoFactor: { method, promptOncePerLocation: false } }, true),
        ).toBeNull();
      }
    }
  });

  it("asks everyone afterwards but a program without a setting of its own", () => {
    const asked = roles.filter((role) => {
      const twoFactor = exemptedTwoFactor({ role, twoFactor: off }, false) ?? off;
      const account = { scope: "account_login_only" as const, promptOncePerLocation: false };
      return decide({ account, login: { role, twoFactor }, isLocationVerified: false }).challenge;
    });
    expect(asked).toEqual(["account", "administrator", "standard"]);
  });
});
