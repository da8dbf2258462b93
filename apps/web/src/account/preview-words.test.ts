import type { Preview, PreviewItem } from "@hero/contract/account";
import type { Requirement } from "@hero/two-factor/decide";
import { describe, expect, test } from "vitest";

import { previewAnnouncement, previewView } from "./preview-words.ts";

const off: Requirement = { required: false, because: [], locationCounts: false };
const byAccount: Requirement = { required: true, because: ["account"], locationCounts: false };
const own: Requirement = { required: true, because: ["login"], locationCounts: false };
const once: Requirement = { ...own, locationCounts: true };

const item = (username: string, change: Partial<PreviewItem> = {}): PreviewItem => ({
  id: username,
  username,
  name: username,
  role: "standard",
  before: off,
  after: byAccount,
  codeGoesTo: `${username}@kereru.example`,
  ownEmail: "confirmed",
  ...change,
});
const group = (...items: PreviewItem[]) => ({ count: items.length, items });
const api = (username: string, change: Partial<PreviewItem> = {}) =>
  item(username, { role: "api", codeGoesTo: null, ownEmail: "none", ...change });

const preview = (change: Partial<Preview> = {}): Preview => ({
  asked: { before: 1, after: 4, of: 4 },
  newlyAsked: group(),
  noLongerAsked: group(),
  unchanged: group(),
  apiLoginsRefused: group(),
  sessionsEnded: 0,
  locationsForgotten: 0,
  ...change,
});
const changed = { isChanged: true, isKeepingApiLogins: false };
const rowsOf = (given: Preview) => previewView(given, changed).groups.flatMap((shown) => shown.rows);

const forAllUsers = preview({
  newlyAsked: group(item("wiremu"), item("tane"), api("pbx-sync")),
  unchanged: group(item("aroha", { before: own, after: { ...own, because: ["account", "login"] } })),
  apiLoginsRefused: group(api("pbx-sync")),
});

describe("happy", () => {
  test("counts now and after, and only the groups that hold somebody", () => {
    const view = previewView(forAllUsers, changed);
    expect([view.now, view.after]).toEqual(["1 of 4", "4 of 4"]);
    expect(view.groups.map(({ title, count }) => [title, count])).toEqual([
      ["Newly asked", 3],
      ["Unchanged", 1],
    ]);
  });

  test("programs that would stop are named, with what the way out does to whom", () => {
    const { warning } = previewView(forAllUsers, changed);
    expect(warning?.title).toBe("1 API login will stop working: pbx-sync");
    expect(warning?.effect).toContain(
      "Chooses ‘Enabled (account login only)’ and switches 2FA on for wiremu and tane one by one",
    );
  });

  test("once kept working, whoever is switched on is named and nothing is warned of", () => {
    const kept = preview({
      newlyAsked: group(item("10024680", { role: "account" }), item("wiremu", { after: own })),
      unchanged: group(item("aroha", { before: own, after: own }), api("pbx-sync", { after: off })),
    });
    const view = previewView(kept, { isChanged: true, isKeepingApiLogins: true });
    expect(view.warning).toBeNull();
    expect(view.kept).toContain("switched on for wiremu. Nothing is saved until you press Update Details.");
  });

  test("a row says where the code goes, and why there", () => {
    const details = rowsOf(
      preview({
        newlyAsked: group(
          item("wiremu"),
          item("mere", { name: "Mere Hōhepa", ownEmail: "none", codeGoesTo: "accounts@kereru.example" }),
          item("ngaio", {
            name: "Ngaio McKenzie",
            ownEmail: "unconfirmed",
            codeGoesTo: "accounts@kereru.example",
          }),
          item("10024680", { role: "account", ownEmail: "none" }),
        ),
      }),
    ).map((row) => row.detail);
    expect(details).toEqual([
      "Code to wiremu@kereru.example",
      "Code to accounts@kereru.example, as Mere has no email of their own",
      "Code to accounts@kereru.example, until Ngaio’s is confirmed",
      "Code to 10024680@kereru.example",
    ]);
  });

  test("a row shows before and after only where they differ, and how often where only that does", () => {
    const rows = rowsOf(
      preview({
        newlyAsked: group(item("a")),
        noLongerAsked: group(item("b", { before: byAccount, after: off })),
        unchanged: group(
          item("c", { before: own, after: own }),
          item("d", { before: once, after: own }),
          item("e", { before: byAccount, after: own }),
          item("f", { after: off }),
        ),
      }),
    );
    expect(rows.map((row) => [row.before, row.after.state, row.after.name])).toEqual([
      ["Disabled", "account", "Enabled by account"],
      ["Enabled by account", "off", "Disabled"],
      ["Once per location", "own", "Every sign-in"],
      ["Enabled by account", "own", "Enabled"],
      [null, "own", "Enabled"],
      [null, "off", "Disabled"],
    ]);
  });

  test("who is asked before and after, but differently, isn't called unchanged", () => {
    const unchanged = group(item("d", { before: once, after: own }), item("f", { after: off }));
    const titles = (given: Preview) =>
      previewView(given, changed).groups.map(({ title, count }) => [title, count]);
    expect(titles(preview({ unchanged }))).toEqual([
      ["Asked differently", 1],
      ["Unchanged", 1],
    ]);
    expect(titles(preview({ unchanged: { ...unchanged, count: 90 } }))).toEqual([
      ["Unchanged, or asked differently", 90],
    ]);
  });

  test("with nothing changed the state now is said, without groups or an announcement", () => {
    const view = previewView(forAllUsers, { isChanged: false, isKeepingApiLogins: false });
    expect(view).toMatchObject({ now: "1 of 4", after: null, groups: [], ending: null });
    expect(previewAnnouncement(view)).toBe("");
  });

  test("a change is announced with its warning", () => {
    expect(previewAnnouncement(previewView(forAllUsers, changed))).toBe(
      "1 of 4 asked for a code now, 4 of 4 after you save. 1 API login will stop working: pbx-sync.",
    );
  });

  test("saving says what it ends, or that it ends nothing", () => {
    const ending = (change: Partial<Preview>) => previewView(preview(change), changed).ending;
    expect(ending({})).toBe("Saving signs nobody out.");
    expect(ending({ sessionsEnded: 1, newlyAsked: group(item("a")) })).toBe(
      "Saving ends 1 other open session. Those newly asked give a code at their next sign-in.",
    );
    expect(ending({ sessionsEnded: 2, locationsForgotten: 3 })).toBe(
      "Saving ends 2 other open sessions and forgets 3 verified locations.",
    );
  });
});

describe("refused", () => {
  test("a program that the account refuses already is said to stay so, not to stop", () => {
    const stuck = api("pbx-sync", { before: byAccount });
    const { warning } = previewView(preview({ apiLoginsRefused: group(stuck) }), changed);
    expect(warning?.title).toBe("1 API login stays refused: pbx-sync");
    expect(warning?.text).toContain("Its requests are refused.");
  });

  test("a program refused by its own setting is named apart, without the button that can't help it", () => {
    const stuck = api("till-report", { before: own, after: own });
    const view = previewView(preview({ apiLoginsRefused: group(stuck), unchanged: group(stuck) }), changed);
    expect(view.warning).toBeNull();
    expect(view.ownRefusal).toBe(
      "till-report is refused by its own setting, which you can switch off under Logins.",
    );
    expect(rowsOf(preview({ unchanged: group(stuck) }))[0]).toMatchObject({
      after: { state: "refused", name: "Enabled" },
      detail: "API login, its requests are refused",
    });
  });

  test("a program refused twice is warned of, and the way out says that it won't free it", () => {
    const both = api("till-report", { before: own, after: { ...own, because: ["account", "login"] } });
    const view = previewView(preview({ apiLoginsRefused: group(both, api("pbx-sync")) }), changed);
    expect(view.warning?.title).toBe("2 API logins will be refused: till-report and pbx-sync");
    expect(view.warning?.effect).toContain("till-report is refused by its own setting");
  });

  test("without a confirmed address anywhere the row says so", () => {
    expect(rowsOf(preview({ newlyAsked: group(item("a", { codeGoesTo: null })) }))[0]?.detail).toBe(
      "No confirmed address to send a code to",
    );
  });
});

describe("hostile", () => {
  test("where the reply names only some, the way out says whom it covers and does not pretend to name them", () => {
    const large = preview({
      newlyAsked: { count: 214, items: [item("wiremu")] },
      apiLoginsRefused: { count: 60, items: [api("pbx-sync"), api("till"), api("c"), api("d"), api("e")] },
    });
    const { warning } = previewView(large, changed);
    expect(warning?.effect).toContain("every administrator and standard login");
    expect(warning?.title).toBe("60 API logins will stop working: pbx-sync, till, c and 57 more");
  });
});
