import { activityTypes } from "@hero/contract/activity";
import { describe, expect, it } from "vitest";

import {
  aboutWhom,
  changeWords,
  detailWords,
  eventNames,
  eventTitle,
  isTold,
  namesOf,
  whoWords,
} from "./event-words.ts";

describe("an event in words", () => {
  it("has a name of its own for every type of the record", () => {
    const names = activityTypes.map((type) => eventNames[type]);
    expect(new Set(names).size).toBe(activityTypes.length);
    for (const name of names) expect(name).toMatch(/^[A-Z2]/);
  });

  it("tells the times in the record's sentence as a day and time of the reader's", () => {
    const of = (detail: string) => detailWords({ detail }, "Pacific/Auckland").replaceAll("\u00a0", " ");
    expect(of("Code for signing in, good until 2026-11-24T12:02:34.178Z")).toBe(
      "Code for signing in, good until Wed 25 Nov at 1:02 am",
    );
    expect(of("With an emailed code, enabled by account")).toBe("With an emailed code, enabled by account");
  });

  it("says what was and what is, by the labels of the screens", () => {
    expect(
      changeWords({
        phone: { from: "09 555 0142", to: "09 555 0143" },
        twoFactorScope: { from: "disabled", to: "account_login_only" },
        promptOncePerLocation: { from: false, to: true },
        role: { from: "standard", to: "administrator" },
        enabled: { from: true, to: false },
        line2: { from: "", to: "Unit 3" },
        emailConfirmed: { from: false, to: true },
      }),
    ).toEqual([
      "Phone: 09 555 0142 → 09 555 0143",
      "2FA: Disabled → Enabled (account login only)",
      "Prompt only once from the same location: unticked → ticked",
      "Role: Standard → Administrator",
      "Access: Enabled → Disabled",
      "Address line 2: nothing → Unit 3",
      "Confirmed: no → yes",
    ]);
    expect(changeWords(null)).toEqual([]);
  });

  it("shows a field it doesn't know by the record's own name rather than not at all", () => {
    expect(changeWords({ somethingNew: { from: 1, to: 2 } })).toEqual(["somethingNew: 1 → 2"]);
  });

  it("names a change of the two-factor setting alone, and no other, by it", () => {
    const scope = { twoFactorScope: { from: "disabled", to: "all_logins" } };
    expect(eventTitle({ type: "account_updated", change: scope })).toBe("Account 2FA changed");
    expect(eventTitle({ type: "account_updated", change: { ...scope, phone: { from: "1", to: "2" } } })).toBe(
      "Details changed",
    );
    expect(eventTitle({ type: "login_created", change: scope })).toBe("Login added");
  });

  it("says whom it is about only where that is someone else", () => {
    const [aroha, mere] = [
      { id: "1", username: "aroha" },
      { id: "2", username: "mere" },
    ];
    const type = "login_updated";
    expect(aboutWhom({ type, actor: aroha, login: aroha })).toBeNull();
    expect(aboutWhom({ type, actor: aroha, login: mere })).toBe("mere");
    expect(aboutWhom({ type, actor: aroha, login: null })).toBeNull();
    // A stranger is told of by the username that was tried.
    expect(aboutWhom({ type: "sign_in_failed", actor: null, login: mere })).toBeNull();
  });

  it("says of refused mail who told of it, and whose it was", () => {
    const told = { type: "email_refused", actor: null, login: { id: "2", username: "mere" } } as const;
    expect(aboutWhom(told)).toBe("mere");
    expect(aboutWhom({ ...told, login: null })).toBeNull();
    expect(whoWords(told, namesOf(undefined))).toEqual({ name: "The mail service", username: null });
    expect(isTold(told)).toBe(true);
    expect(isTold({ type: "sign_in" })).toBe(false);
  });

  it("calls people by their name where it is known, and strangers by what they tried", () => {
    const aroha = { id: "1", username: "aroha" };
    const type = "sign_in";
    const names = namesOf({ items: [{ id: "1", name: "Aroha Ngata" }] });
    expect(whoWords({ type, actor: aroha, login: aroha }, names)).toEqual({
      name: "Aroha Ngata",
      username: "aroha",
    });
    expect(whoWords({ type, actor: aroha, login: null }, namesOf(undefined))).toEqual({
      name: "aroha",
      username: null,
    });
    expect(whoWords({ type, actor: null, login: aroha }, names)).toEqual({
      name: "Not known",
      username: "aroha",
    });
    expect(whoWords({ type, actor: null, login: null }, names)).toEqual({
      name: "Not known",
      username: null,
    });
  });
});
