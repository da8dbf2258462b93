import type { Role } from "@hero/two-factor/settings";
import { describe, expect, test } from "vitest";

import { loginPreviewView, methodHelp } from "./login-words.ts";

const login = (change: object = {}) => ({
  id: "w",
  username: "wiremu",
  name: "Wiremu Parata",
  role: "standard" as Role,
  email: "wiremu@kereru.example" as string | null,
  emailConfirmed: true,
  twoFactor: { method: "disabled", promptOncePerLocation: false } as const,
  ...change,
});
const account = (scope: "disabled" | "all_logins" | "account_login_only" = "disabled") => ({
  twoFactor: { scope, promptOncePerLocation: false },
  email: "accounts@kereru.example",
  emailConfirmed: true,
});
const on = { method: "email", promptOncePerLocation: false } as const;
const onOnce = { method: "email", promptOncePerLocation: true } as const;
const off = { method: "disabled", promptOncePerLocation: false } as const;

describe("happy", () => {
  test("switching one login on says what it is before and after, and what saving ends", () => {
    expect(loginPreviewView(login(), account(), on)).toMatchObject({
      summary: "Asked after you save",
      warning: null,
      row: {
        before: "Disabled",
        after: { state: "own", name: "Enabled" },
        detail: "Code to wiremu@kereru.example",
      },
      ending: "Saving signs Wiremu out.",
    });
  });

  test("unticking the checkbox says how often, and that locations are forgotten", () => {
    expect(loginPreviewView(login({ twoFactor: onOnce }), account(), on)).toMatchObject({
      summary: "Asked before and after you save",
      row: { before: "Once per location", after: { name: "Every sign-in" } },
      ending: "Saving forgets Wiremu’s verified locations.",
    });
  });

  test("switching off under an account that covers everyone leaves the login asked", () => {
    expect(loginPreviewView(login({ twoFactor: on }), account("all_logins"), off)).toMatchObject({
      summary: "Asked before and after you save",
      row: { before: "Enabled", after: { state: "account", name: "Enabled by account" } },
    });
  });

  test("the strictest checkbox is shown: one ticked here changes nothing while the account asks always", () => {
    expect(loginPreviewView(login({ twoFactor: on }), account("all_logins"), onOnce).row).toMatchObject({
      before: null,
      after: { name: "Enabled" },
    });
  });
});

describe("refused", () => {
  test("an API login that the account covers is not said to keep working", () => {
    const pbx = login({ role: "api", username: "pbx-sync" });
    expect(methodHelp(pbx, account("all_logins"), "disabled")).toMatch(/refused/);
    expect(methodHelp(pbx, account(), "disabled")).toBe("Programs keep working.");
  });

  test("an API login that is switched on is warned of by name", () => {
    const pbx = login({ role: "api", username: "pbx-sync", email: null, emailConfirmed: false });
    const view = loginPreviewView(pbx, account(), on);
    expect(view.warning?.title).toBe("pbx-sync will stop working");
    expect(view.row).toMatchObject({
      after: { state: "refused" },
      detail: "API login, its requests are refused",
    });
    expect(loginPreviewView(pbx, account(), off).warning).toBeNull();
  });

  test("an API login that the account covers is told where to change that", () => {
    const pbx = login({ role: "api", username: "pbx-sync" });
    const { warning } = loginPreviewView(pbx, account("all_logins"), off);
    expect(warning?.title).toBe("pbx-sync can’t get in");
    expect(warning?.text).toContain("change that on Account Details");
  });
});
