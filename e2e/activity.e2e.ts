import { readFile } from "node:fs/promises";

import type { Locator, Page } from "@playwright/test";

import { expect, test } from "./fixtures.ts";
import { givenAccount, givenManyChanges } from "./given.ts";
import { nextCode, wrongCodeFor } from "./mail.ts";
import { elsewhere, expectRefused, signInWithCode, wiremu } from "./passwords.ts";
import {
  codeField,
  forAllUsers,
  openAs,
  overview,
  owner,
  save,
  signIn,
  signOut,
  title,
  twoFactorSelect,
} from "./steps.ts";

const everyCode = "Enabled (for all users) - Email Verification";

test.beforeEach(({ needsOwnPortal }) => {
  needsOwnPortal("a record holds what other tests did");
});

function events(page: Page): Locator {
  return page
    .getByRole("table", { name: "Activity" })
    .getByRole("row")
    .filter({ has: page.getByRole("cell") });
}

/** The rows of one kind of event, by the words at their head. */
function event(page: Page, words: string): Locator {
  return events(page).filter({ hasText: words });
}

test("Activity says who did what, from where, prompted or not and why, and what was before and after", async ({
  page,
  newBrowser,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(401, 422);
  const mail = inbox(wiremu.email);
  const strangers = await newBrowser({ address: elsewhere });

  await test.step("a day at the account", async () => {
    await expectRefused(strangers, wiremu.username, "not the password of anyone");
    await openAs(page, "aroha", "/account/details/");
    await page.getByLabel("Phone").fill("09 555 0155");
    await page.getByLabel("Address line 2").fill("");
    await save(page, "Update Details");
    await twoFactorSelect(page).selectOption(forAllUsers);
    await save(page, "Update Details");
    await strangers.goto("/");
    await signIn(strangers, wiremu.username);
    const code = await nextCode(mail);
    await codeField(strangers).fill(wrongCodeFor(code));
    await expect(strangers.getByRole("alert")).toContainText("You have 4 tries left.");
    await codeField(strangers).fill(code);
    await expect(overview(strangers)).toBeVisible();
  });

  await page.getByRole("link", { name: "Activity" }).click();
  await expect(title(page, "Activity")).toBeVisible();

  await test.step("a failed sign-in: not known who, for which name, and from where", async () => {
    const row = event(page, "Sign-in failed");
    await expect(row).toContainText("Not known");
    await expect(row).toContainText("wiremu");
    await expect(row).toContainText(elsewhere);
    await expect(row).toContainText("Chrome on Linux");
    await expect(row).toContainText("Wrong username or password");
  });

  await test.step("a sign-in: whose, and whether a code was asked for", async () => {
    const prompted = event(page, "Signed in").filter({ hasText: "Wiremu Parata" });
    await expect(prompted).toContainText("With an emailed code, enabled by account");
    await expect(prompted).toContainText(elsewhere);
    await expect(event(page, "Signed in").filter({ hasText: "Aroha Ngata" })).toContainText("203.0.113.7");
    await expect(event(page, "Code sent")).toContainText("wiremu");
    await expect(event(page, "Wrong code")).toContainText(elsewhere);
  });

  await test.step("a change: each field's value before and after, in the words of the form", async () => {
    const change = event(page, "Details changed");
    await expect(change).toContainText("Phone: 09 555 0142 → 09 555 0155");
    await expect(change).toContainText("Aroha Ngata");
    await expect(event(page, "Account 2FA changed")).toContainText(`2FA: Disabled → ${everyCode}`);
  });

  await test.step("the newest stands first, under its day", async () => {
    await expect(page.getByRole("rowheader").first()).toHaveText(/^Today, \d+ \w+$/);
    await expect(events(page).first()).toContainText("Signed in");
    await expect(events(page).last()).toContainText("Sign-in failed");
  });
});

test("a sign-in that needed no code says why", async ({ page, portal, newBrowser, inbox }) => {
  await givenAccount(portal, { scope: "all_logins", promptOncePerLocation: true });
  const desk = await newBrowser();
  await desk.goto("/");
  await signInWithCode(desk, wiremu.username, inbox(wiremu.email));
  await signOut(desk);
  await signIn(desk, wiremu.username);
  await expect(overview(desk)).toBeVisible();
  await page.goto("/account/activity/");
  await signInWithCode(page, "aroha", inbox("aroha@kereru.example"));
  const mine = event(page, "Signed in").filter({ hasText: "Wiremu Parata" });
  await expect(event(page, "Location verified").filter({ hasText: "wiremu" })).toContainText(
    "Verified 203.0.113.7",
  );
  await expect(mine.first()).toContainText("No code asked: 203.0.113.7 is a verified location");
  await expect(mine.last()).toContainText("With an emailed code, enabled by account");
});

test("the record is filtered by login, event and day, and shows older events on request", async ({
  page,
  portal,
  newBrowser,
}) => {
  await givenManyChanges(portal, 55);
  const wiremus = await newBrowser();
  await openAs(wiremus, wiremu.username, "/");
  await openAs(page, owner, "/account/activity/");
  const [login, kind, before] = [
    page.getByLabel("Login"),
    page.getByLabel("Event"),
    page.getByLabel("Before"),
  ];

  await test.step("fifty at a time, and then all of them", async () => {
    await expect(page.getByText("Showing 50 events")).toBeVisible();
    await expect(events(page)).toHaveCount(50);
    await page.getByRole("button", { name: "Show older" }).click();
    await expect(event(page, "Contact name: Moana Te Rangi → Contact 1")).toBeVisible();
    await expect(event(page, "Details changed")).toHaveCount(55);
    await expect(page.getByRole("button", { name: "Show older" })).toHaveCount(0);
  });

  await test.step("of one login", async () => {
    await login.selectOption("Wiremu Parata (wiremu)");
    await expect(events(page)).toHaveCount(1);
    await expect(events(page)).toContainText("Signed in");
    await expect(page.getByText("Showing 1 event")).toBeVisible();
  });

  await test.step("with the choice in the address, so that it can be kept and sent", async () => {
    await page.reload();
    await expect(login).toHaveValue(/./);
    await expect(events(page)).toHaveCount(1);
  });

  await test.step("of one kind, where nothing may be left", async () => {
    await kind.selectOption("Details changed");
    await expect(page.getByText("Nothing matches these filters")).toBeVisible();
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect(page.getByText("Showing 50 events")).toBeVisible();
    await kind.selectOption("Signed in");
    await expect(events(page)).toHaveCount(3);
  });

  await test.step("before a day", async () => {
    await before.fill("2020-01-01");
    await expect(page.getByText("Nothing matches these filters")).toBeVisible();
    await before.fill("2199-01-01");
    await expect(events(page)).toHaveCount(3);
  });
});

test("the record is downloaded as a table, what is filtered alone, and safe to open", async ({
  page,
  portal,
}) => {
  await givenManyChanges(portal, 55);
  await fetch(`${portal.url}/api/session`, {
    method: "POST",
    headers: { Origin: portal.url, "Content-Type": "application/json", "User-Agent": "=2+5" },
    body: JSON.stringify({ username: wiremu.username, password: "a guess" }),
  });
  await openAs(page, owner, "/account/activity/");
  const download = async () => {
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download CSV" }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe(`activity-${owner}.csv`);
    const text = await readFile(await file.path(), "utf8");
    return text.trimEnd().split("\r\n");
  };

  await test.step("all of it, however much is on screen", async () => {
    const lines = await download();
    expect(lines[0]).toBe("\ufeffTime (UTC),Event,Who,Login,From,Browser,Change,Detail");
    expect(lines.filter((line) => line.includes(",account_updated,"))).toHaveLength(55);
    expect(lines.at(-1)).toContain(`,sign_in,${owner},${owner},`);
    const [change] = lines.filter((line) => line.includes(",account_updated,"));
    expect(change).toContain(`,${owner},,`);
    expect(change).toContain(",contact name: Contact 54 → Contact 55,");
  });

  await test.step("nothing in it is run by a spreadsheet", async () => {
    const [failed] = (await download()).filter((line) => line.includes(",sign_in_failed,"));
    expect(failed).toContain(",'=2+5,");
  });

  await test.step("what is filtered alone", async () => {
    await page.getByLabel("Event").selectOption("Sign-in failed");
    await expect(events(page)).toHaveCount(1);
    const lines = await download();
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(",sign_in_failed,");
  });
});
