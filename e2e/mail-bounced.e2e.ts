import type { Locator, Page } from "@playwright/test";

import { expectAccessible } from "./accessible.ts";
import { confirmDialog, confirmPassword } from "./confirm.ts";
import {
  delivery,
  deliveredSentence,
  givenCodesByMail,
  moana,
  openPrompt,
  sentSentence,
  soon,
  supportEmail,
} from "./delivery.ts";
import { expect } from "./fixtures.ts";
import { codeIn, codeSubjects, nextMailAbout } from "./mail.ts";
import { arohas, signInWithCode, wiremu } from "./passwords.ts";
import { test } from "./provider-fixtures.ts";
import { codeField, disabled, expectSignedIn, loginRow, title, twoFactorSelect } from "./steps.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test.beforeEach(async ({ portal, inbox }) => {
  await givenCodesByMail(portal, inbox(moana.email));
});

const sizes = [
  [320, 568],
  [320, 800],
  [375, 812],
  [1280, 800],
] as const;

/** Where the code field stands at each width. */
async function codeFieldAt(page: Page): Promise<Record<string, unknown>> {
  const places: Record<string, unknown> = {};
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    places[`${width} × ${height}`] = await codeField(page).boundingBox();
  }
  return places;
}

/** A note of a login's email stands between the email and what comes after it, at every width. */
async function expectUnderItsField(page: Page, note: Locator): Promise<void> {
  const topOf = async (of: Locator) => (await of.boundingBox())?.y ?? Number.NaN;
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const [email, told] = [await topOf(page.getByLabel("Email")), await topOf(note)];
    const role = await topOf(page.getByLabel("Role"));
    expect(told, `${width} wide, under the email`).toBeGreaterThan(email);
    // Where there is room for it, the role stands beside the email.
    if (role !== email) expect(told, `${width} wide, above the role`).toBeLessThan(role);
  }
}

const cameBack = /^Mail for a Hero login came back$/;
const cameBackBefore = /^Our last email to .+ came back$/;

test("a mailbox that refuses the code is said while the person waits, marked for who looks after it, and forgotten once mail arrives", async ({
  page,
  provider,
  inbox,
  newBrowser,
}) => {
  const office = await newBrowser();
  const [wiremus, details] = [inbox(wiremu.email), inbox(moana.email)];

  await test.step("the prompt says it, and what can be done", async () => {
    await openPrompt(page, wiremu);
    const mail = await nextMailAbout(wiremus, codeSubjects.signIn);
    await expect(delivery(page)).toHaveText(sentSentence);
    await expect(page.getByText(cameBackBefore)).toHaveCount(0);
    await codeField(page).pressSequentially("12");
    await provider.tell("bounced", mail);
    await expect(delivery(page)).toHaveText(
      "Your mailbox refused it. Use a recovery code, or have your email changed.",
      soon,
    );
    await expect(page.getByText("What to do about a mailbox that refuses our email")).toBeVisible();
    await expect(page.getByRole("main")).toContainText("An administrator of your account can enter another");
    await expect(page.getByRole("main").getByRole("link", { name: supportEmail })).toBeVisible();
    await expect(page.getByRole("button", { name: "Use a recovery code" })).toBeVisible();
    await expect(codeField(page)).toHaveValue("12");
    await expect(codeField(page)).toBeFocused();
    await expectAccessible(page, "a code that came back");
  });

  await test.step("the account is told by mail, which names the login and not the whole address", async () => {
    const told = await nextMailAbout(details, cameBack);
    expect(told.text).toContain(wiremu.username);
    expect(told.text).toContain(wiremu.masked);
    expect(told.text).not.toContain(wiremu.email);
  });

  await test.step("Logins, the login's page and the record show it", async () => {
    await office.goto("/account/users/");
    await signInWithCode(office, moana.username, details);
    await expect(loginRow(office, wiremu.username)).toContainText("Mail comes back");
    await office.getByRole("link", { name: "Wiremu Parata" }).click();
    await expect(office.getByText(`Email to ${wiremu.email} comes back`)).toBeVisible();
    await expectAccessible(office, "a login whose mail comes back");
    await expectUnderItsField(office, office.getByText(`Email to ${wiremu.email} comes back`));
    await office.getByRole("navigation").getByRole("link", { name: "Activity" }).click();
    await expect(office.getByRole("table", { name: "Activity" })).toContainText("Mail refused");
  });

  await test.step("the next prompt warns of it", async () => {
    await page.getByRole("button", { name: "Start again" }).click();
    await expect(title(page, "Sign in")).toBeVisible();
    await openPrompt(page, wiremu);
    await expect(page.getByText(cameBackBefore)).toBeVisible();
    await expectAccessible(page, "a prompt after a mail that came back");
  });

  await test.step("a mail that arrives clears it", async () => {
    const mail = await nextMailAbout(wiremus, codeSubjects.signIn);
    await provider.tell("delivered", mail);
    await expect(delivery(page)).toHaveText(deliveredSentence, soon);
    await expect(page.getByText(cameBackBefore), "what came before is over").toHaveCount(0);
    await codeField(page).fill(codeIn(mail));
    await expectSignedIn(page, "Wiremu Parata");
    await office.goto("/account/users/");
    await expect(loginRow(office, wiremu.username)).toBeVisible();
    await expect(loginRow(office, wiremu.username)).not.toContainText("Mail comes back");
  });
});

test("a prompt for a mailbox that has refused mail says one thing at a time, and its code field stays where it is", async ({
  page,
  provider,
  inbox,
}) => {
  const wiremus = inbox(wiremu.email);
  await openPrompt(page, wiremu);
  const first = await nextMailAbout(wiremus, codeSubjects.signIn);
  await provider.tell("complained", first);
  await page.getByRole("button", { name: "Start again" }).click();
  await openPrompt(page, wiremu);
  await expect(page.getByText(/^Our last email to .+ was marked as spam$/)).toBeVisible();
  const field = await codeField(page).boundingBox();
  await provider.tell("bounced", await nextMailAbout(wiremus, codeSubjects.signIn));
  await expect(delivery(page)).toContainText("Your mailbox refused it.", soon);
  await expect(page.getByText("What to do about a mailbox that refuses our email")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("look in junk or spam");
  expect(await codeField(page).boundingBox()).toEqual(field);
});

test("in Confirm it's you the code field stays where it is when its mail comes back, at every width", async ({
  page,
  provider,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(403);
  const mails = inbox(moana.email);
  await page.goto("/account/details/");
  await signInWithCode(page, moana.username, mails);
  await twoFactorSelect(page).selectOption(disabled);
  await page.getByRole("button", { name: "Update Details" }).click();
  await confirmPassword(page);
  const mail = await nextMailAbout(mails, codeSubjects.confirm);
  await codeField(page).pressSequentially("12");
  await expect(confirmDialog(page)).toContainText("It can take a minute.");
  const before = await codeFieldAt(page);
  await provider.tell("bounced", mail);
  await expect(confirmDialog(page)).toContainText("What to do about a mailbox", soon);
  await expect(codeField(page)).toHaveValue("12");
  expect(await codeFieldAt(page)).toEqual(before);
});

test("where the Details page's own email refuses mail, an administrator is told, and sees it on Details and Overview", async ({
  page,
  provider,
  inbox,
  newBrowser,
}) => {
  const details = inbox(moana.email);
  await openPrompt(page, moana);
  const mail = await nextMailAbout(details, codeSubjects.signIn);
  await provider.tell("bounced", mail);
  await expect(delivery(page)).toContainText("Your mailbox refused it.", soon);

  const told = await nextMailAbout(inbox(arohas), cameBack);
  expect(told.text).toContain(moana.masked);
  const office = await newBrowser();
  await office.goto("/account/details/");
  await signInWithCode(office, "aroha", inbox(arohas));
  await expect(office.getByText(`Email to ${moana.email} comes back`)).toBeVisible();
  await expectAccessible(office, "Details whose mail comes back");
  await office.getByRole("link", { name: "Overview" }).click();
  await expect(office.getByText(`Email to ${moana.email} comes back`)).toBeVisible();
  expect(provider.countAccepted(moana.email, cameBack), "nothing of it goes where nothing arrives").toBe(0);
});
