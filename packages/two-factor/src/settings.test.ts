import { describe, expect, it } from "vitest";

import {
  methodLabels,
  methods,
  normaliseAccountTwoFactor,
  normaliseLoginTwoFactor,
  scopeLabels,
  scopes,
} from "./settings.ts";

describe("what the screens call the settings", () => {
  it("is the help page's wording, letter for letter", () => {
    expect(scopes.map((scope) => scopeLabels[scope])).toEqual([
      "Disabled",
      "Enabled (for all users) - Email Verification",
      "Enabled (account login only)",
    ]);
    expect(methods.map((method) => methodLabels[method])).toEqual([
      "Disabled",
      "Enabled - Email Verification",
    ]);
  });
});

describe("the checkbox", () => {
  it("is stored as off while its setting is disabled", () => {
    expect(normaliseAccountTwoFactor({ scope: "disabled", promptOncePerLocation: true })).toEqual({
      scope: "disabled",
      promptOncePerLocation: false,
    });
    expect(normaliseLoginTwoFactor({ method: "disabled", promptOncePerLocation: true })).toEqual({
      method: "disabled",
      promptOncePerLocation: false,
    });
  });

  it("is kept as chosen while its setting is on", () => {
    for (const promptOncePerLocation of [false, true]) {
      for (const scope of ["all_logins", "account_login_only"] as const) {
        expect(normaliseAccountTwoFactor({ scope, promptOncePerLocation })).toEqual({
          scope,
          promptOncePerLocation,
        });
      }
      expect(normaliseLoginTwoFactor({ method: "email", promptOncePerLocation })).toEqual({
        method: "email",
        promptOncePerLocation,
      });
    }
  });
});
