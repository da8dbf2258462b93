import { describe, expect, it } from "vitest";

import { planEmail, unconfirmedOf } from "./email-rules.ts";

const confirmed = { email: "a@x.example", emailConfirmedAt: 1, pendingEmail: null };
const unconfirmed = { ...confirmed, emailConfirmedAt: null };
const changing = { ...confirmed, pendingEmail: "b@x.example" };
const none = { email: null, emailConfirmedAt: null, pendingEmail: null };

describe("an address that is asked for", () => {
  it("changes nothing when it is the current or the pending one", () => {
    for (const held of [confirmed, unconfirmed, changing]) {
      expect(planEmail(held, "a@x.example")).toEqual({ kind: "kept" });
    }
    expect(planEmail(changing, "b@x.example")).toEqual({ kind: "kept" });
    expect(planEmail(none, null)).toEqual({ kind: "kept" });
    expect(planEmail({ ...none, pendingEmail: "b@x.example" }, null)).toEqual({ kind: "kept" });
  });

  it("waits to be confirmed when it is another", () => {
    for (const held of [confirmed, unconfirmed, changing, none]) {
      expect(planEmail(held, "c@x.example")).toEqual({ kind: "asked", email: "c@x.example" });
    }
  });

  it("is another when the case of its first part differs, which some mailboxes tell apart", () => {
    expect(planEmail(confirmed, "A@x.example")).toEqual({ kind: "asked", email: "A@x.example" });
  });

  it("is removed where there was one", () => {
    for (const held of [confirmed, unconfirmed, changing]) {
      expect(planEmail(held, null)).toEqual({ kind: "removed" });
    }
  });
});

describe("the address there is to confirm", () => {
  it("is the pending one, else the current one until it is confirmed", () => {
    expect(unconfirmedOf(changing)).toBe("b@x.example");
    expect(unconfirmedOf({ ...unconfirmed, pendingEmail: "b@x.example" })).toBe("b@x.example");
    expect(unconfirmedOf(unconfirmed)).toBe("a@x.example");
    expect(unconfirmedOf(confirmed)).toBeNull();
    expect(unconfirmedOf(none)).toBeNull();
  });
});
