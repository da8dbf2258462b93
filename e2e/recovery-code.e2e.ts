import type { Page } from "@playwright/test";

import { confirmDialog, confirmPassword, confirmWithCode } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { givenAccount, givenRecoveryCodes } from "./given.ts";
import { codeSubjects, nextMailAbout } from "./mail.ts";
import {
  askForLink,
  elsewhere,
  forEveryone,
  newPassword,
  openMailedLink,
  setPassword,
  signInWithCode,
  waitingBanner,
  wiremu,
} from "./passwords.ts";
import {
  codeField,
  details,
  enterMailedCode,
  expectPrompt,
  expectSignedIn,
  signIn,
  signOut,
  title,
} from "./steps.ts";

const used = /^A recovery code was used for a Hero login$/;
const neverMade = "bcdf-ghjk-mnpq-rstv";

test.beforeEach(async ({ portal, needsOwnPortal }) => {
  needsOwnPortal("codes that were made stay");
  await givenAccount(portal, forEveryone);
});

function recoveryField(page: Page) {
  return page.getByLabel("Recovery code", { exact: true });
}

/** From the prompt for the mailed code to the other one. */
async function switchToRecovery(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await expect(title(page, "Use a recovery code")).toBeVisible();
  await expect(recoveryField(page)).toBeFocused();
}

async function enterRecoveryCode(page: Page, code: string): Promise<void> {
  await recoveryField(page).fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function openPrompt(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await signIn(page, wiremu.username);
  await expectPrompt(page, wiremu.masked);
}

function codesLeft(page: Page, left: number) {
  return page.getByText(`You have ${left} recovery codes left.`);
}

test("made on the profile and kept, one of them signs in when the mailbox is gone, and is told by mail", async ({
  page,
  newBrowser,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(403);
  const mail = inbox(wiremu.email);
  let codes: string[] = [];
  await page.goto("/profile/");
  await signInWithCode(page, wiremu.username, mail);

  await test.step("the person confirms it's them, and is shown ten, this once", async () => {
    await expect(page.getByText("You have no recovery codes.")).toBeVisible();
    await page.getByRole("button", { name: "Make recovery codes" }).click();
    await expect(confirmDialog(page)).toContainText("Each of these gets someone in without your email");
    await confirmWithCode(page, mail);
    await expect(page.getByRole("heading", { name: "Hero recovery codes for wiremu" })).toBeFocused();
    const listed = page.getByRole("listitem").filter({ hasText: /^[a-z]{4}(-[a-z]{4}){3}$/ });
    await expect(listed).toHaveCount(10);
    codes = await listed.allInnerTexts();
    const letter = await nextMailAbout(mail, /^New recovery codes were made for a Hero login$/);
    for (const code of codes) expect(letter.text).not.toContain(code);
  });

  await test.step("kept, they are shown no more", async () => {
    await page.getByRole("button", { name: "I’ve kept them" }).click();
    await expect(codesLeft(page, 10)).toBeVisible();
    await expect(page.getByText(codes[0] ?? "")).toHaveCount(0);
    await signOut(page);
  });

  await test.step("on another computer, without the mailbox, one of them signs in", async () => {
    const hotel = await newBrowser({ address: elsewhere });
    await openPrompt(hotel);
    await switchToRecovery(hotel);
    await enterRecoveryCode(hotel, (codes[3] ?? "").toUpperCase().replaceAll("-", " "));
    await expectSignedIn(hotel, "Wiremu Parata");
    await hotel.goto("/profile/");
    await expect(codesLeft(hotel, 9)).toBeVisible();
  });

  await test.step("the login and the account are told, from where and how many are left", async () => {
    for (const letters of [mail, inbox(details.email)]) {
      const { text } = await nextMailAbout(letters, used);
      expect(text).toContain("was used to sign in, in place of a mailed code. 9 are left.");
      expect(text).toContain(`From: ${elsewhere}`);
    }
  });
});

test("each works once, and a wrong one spends a try as a wrong mailed code does", async ({
  page,
  portal,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(422);
  const mail = inbox(wiremu.email);
  const [first = "", second = ""] = await givenRecoveryCodes(portal, wiremu.username, mail);
  await openPrompt(page);
  await switchToRecovery(page);
  await enterRecoveryCode(page, first);
  await expectSignedIn(page, "Wiremu Parata");
  await signOut(page);

  await openPrompt(page);
  await switchToRecovery(page);
  for (const [code, left] of [
    [first, "4 tries"],
    [neverMade, "3 tries"],
  ] as const) {
    await enterRecoveryCode(page, code);
    const sentence = `That code isn’t right. You have ${left} left.`;
    await expect(page.getByRole("alert")).toHaveText(sentence);
    await expect(recoveryField(page)).toHaveAccessibleDescription(new RegExp(`^${sentence}`));
    await expect(recoveryField(page)).toBeFocused();
    await expect(recoveryField(page)).toHaveValue(code);
  }
  await enterRecoveryCode(page, second);
  await expectSignedIn(page, "Wiremu Parata");
});

test("the code screen changes to recovery codes and back, with one attempt and one mail", async ({
  page,
  portal,
  inbox,
}) => {
  const mail = inbox(wiremu.email);
  await givenRecoveryCodes(portal, wiremu.username, mail);
  const before = await mail.count(codeSubjects.signIn);
  await openPrompt(page);
  await switchToRecovery(page);

  await test.step("what can't be one is told before it is sent, and costs no try", async () => {
    for (const entry of ["", "123456", "bcdf-ghjk-mnpq", "aeio-ghjk-mnpq-rstv"]) {
      await enterRecoveryCode(page, entry);
      await expect(recoveryField(page)).toHaveAccessibleDescription(/^Enter a recovery code: 16 letters/);
      await expect(recoveryField(page)).toBeFocused();
    }
  });

  await test.step("back at the emailed code, it signs in as ever", async () => {
    await page.getByRole("button", { name: "Use the emailed code" }).click();
    await expectPrompt(page, wiremu.masked);
    await expect(codeField(page)).toBeFocused();
    expect((await mail.count(codeSubjects.signIn)) - before, "mails for this attempt").toBe(1);
    await enterMailedCode(page, mail);
    await expectSignedIn(page, "Wiremu Parata");
  });
});

test("a recovery code confirms it's you; codes made anew end the ones before", async ({
  page,
  portal,
  newBrowser,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(403, 422);
  const mail = inbox(wiremu.email);
  const [first = "", second = ""] = await givenRecoveryCodes(portal, wiremu.username, mail);
  await page.goto("/profile/");
  await signInWithCode(page, wiremu.username, mail);
  await page.getByRole("button", { name: "Make new codes" }).click();
  await expect(confirmDialog(page)).toContainText("The 10 you still have will stop working.");
  await confirmPassword(page);

  const dialog = confirmDialog(page);
  await dialog.getByRole("button", { name: "Use a recovery code" }).click();
  await expect(recoveryField(page)).toBeFocused();
  await dialog.getByRole("button", { name: "Use the emailed code" }).click();
  await expect(codeField(page)).toBeFocused();
  await dialog.getByRole("button", { name: "Use a recovery code" }).click();
  await recoveryField(page).fill(neverMade);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(recoveryField(page)).toHaveAccessibleDescription(/You have 4 tries left\./);
  await recoveryField(page).fill(first);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { name: "Hero recovery codes for wiremu" })).toBeVisible();
  expect((await nextMailAbout(mail, used)).text).toContain("was used to confirm a change");
  await page.getByRole("button", { name: "I’ve kept them" }).click();
  await expect(codesLeft(page, 10)).toBeVisible();

  const other = await newBrowser();
  await openPrompt(other);
  await switchToRecovery(other);
  await enterRecoveryCode(other, second);
  await expect(recoveryField(other)).toHaveAccessibleDescription(/You have 4 tries left\./);
});

test("with one of them a lost password needn't wait, in a strange browser either", async ({
  page,
  portal,
  newBrowser,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(422);
  const mail = inbox(wiremu.email);
  const [first = ""] = await givenRecoveryCodes(portal, wiremu.username, mail);
  await page.goto("/profile/");
  await signInWithCode(page, wiremu.username, mail);
  const hotel = await newBrowser({ address: elsewhere });
  await askForLink(hotel, wiremu.username);
  await openMailedLink(hotel, mail);
  await hotel.getByRole("button", { name: "Use a recovery code" }).click();
  await expect(hotel.getByLabel("Recovery code")).toBeFocused();

  await hotel.getByLabel("Recovery code").fill(neverMade);
  await setPassword(hotel, newPassword);
  await expect(hotel.getByLabel("Recovery code")).toHaveAccessibleDescription(/That code isn’t right/);
  await hotel.getByLabel("Recovery code").fill(first);
  await setPassword(hotel, newPassword);
  await expect(title(hotel, "Your new password is set")).toBeFocused();
  expect((await nextMailAbout(mail, used)).text).toContain("was used to set a new password");

  await page.reload();
  await expect(page.getByRole("alert")).toContainText("because your password changed");
  await hotel.getByRole("link", { name: "Sign in" }).click();
  await signInWithCode(hotel, wiremu.username, mail, newPassword);
  await expect(waitingBanner(hotel)).toHaveCount(0);
});
