import type { Account } from "@hero/contract/account";
import type { Page } from "@playwright/test";

import { confirmDialog, confirmIdentity, confirmPassword } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { givenAccount, givenLogin } from "./given.ts";
import { codeSubjects, nextCode, wrongCodeFor } from "./mail.ts";
import { forEveryone, signInWithCode } from "./passwords.ts";
import {
  accountLoginOnly,
  codeField,
  demoPassword,
  details,
  disabled,
  expectSignedIn,
  forThisUser,
  openAs,
  owner,
  preview,
  save,
  saved,
  signIn,
  signOut,
  twoFactorSelect,
} from "./steps.ts";

test.beforeEach(({ expectRefusals }) => {
  expectRefusals(403);
});

function update(page: Page) {
  return page.getByRole("button", { name: "Update Details" });
}

/** The setting as the server has it. */
async function scopeOf(page: Page): Promise<string> {
  const account = (await (await page.request.get("/api/account")).json()) as Account;
  return account.twoFactor.scope;
}

test("narrowing 2FA names what it comes to, takes nothing but the password and the code, and then saves by itself", async ({
  page,
  portal,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(401, 422);
  const mail = inbox(details.email);
  await givenAccount(portal, forEveryone);
  await page.goto("/account/details/");
  await signInWithCode(page, owner, mail);
  const dialog = confirmDialog(page);
  const password = dialog.getByLabel("Your password");
  const confirm = dialog.getByRole("button", { name: "Confirm" });
  await page.getByLabel("Phone").fill("09 555 0155");
  await twoFactorSelect(page).selectOption(accountLoginOnly);
  await expect(preview(page)).toContainText("1 of 5 after you save");

  await test.step("the dialog names the consequence, and Cancel keeps the form and saves nothing", async () => {
    await update(page).click();
    await expect(dialog).toContainText(
      "4 logins will no longer be asked for a code. That weakens security, so we check first. Your changes are kept.",
    );
    await expect(password).toBeFocused();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(dialog).toBeHidden();
    await expect(update(page)).toBeFocused();
    await expect(twoFactorSelect(page)).toHaveValue("account_login_only");
    await expect(page.getByLabel("Phone")).toHaveValue("09 555 0155");
    expect(await scopeOf(page)).toBe("all_logins");
  });

  await test.step("a wrong password is said at its field", async () => {
    await update(page).click();
    await confirm.click();
    await expect(password).toHaveAccessibleDescription("Enter your password.");
    await password.fill("not the password of anyone");
    await confirm.click();
    await expect(password).toHaveAccessibleDescription("That isn’t your password. Check it and try again.");
    await expect(password).toBeFocused();
  });

  await test.step("the right one is not enough where a code is required; a wrong code says how many tries are left", async () => {
    await confirmPassword(page);
    await expect(dialog).toContainText(details.masked);
    const code = await nextCode(mail, codeSubjects.confirm);
    await codeField(page).fill(wrongCodeFor(code));
    await expect(codeField(page)).toHaveAccessibleDescription(
      /That code isn’t right\. You have 4 tries left\./,
    );
    await expect(codeField(page)).toBeFocused();
    expect(await scopeOf(page)).toBe("all_logins");
    await codeField(page).fill(code);
  });

  await test.step("the right code saves the form, without another press", async () => {
    await expect(saved(page)).toBeVisible();
    await expect(dialog).toBeHidden();
    await expect(preview(page)).toContainText("1 of 5 now");
    await expect(page.getByLabel("Phone")).toHaveValue("09 555 0155");
    expect(await scopeOf(page)).toBe("account_login_only");
  });
});

test("where 2FA is on the code is asked for even at a verified location, where signing in needs none", async ({
  page,
  portal,
  inbox,
}) => {
  const mail = inbox(details.email);
  await givenAccount(portal, { scope: "all_logins", promptOncePerLocation: true });
  await page.goto("/account/details/");
  await signInWithCode(page, owner, mail);
  await signOut(page);
  await signIn(page, owner);
  await expectSignedIn(page, "Moana Te Rangi");

  await page.getByRole("link", { name: "Account", exact: true }).click();
  await twoFactorSelect(page).selectOption(disabled);
  await update(page).click();
  await confirmPassword(page);
  expect(await scopeOf(page)).toBe("all_logins");
  await codeField(page).fill(await nextCode(mail, codeSubjects.confirm));
  await expect(saved(page)).toBeVisible();
  expect(await scopeOf(page)).toBe("disabled");
});

test("it holds for ten minutes and for this session alone, and then asks again", async ({
  page,
  portal,
  newBrowser,
  letTimePass,
}) => {
  await page.clock.install();
  await givenLogin(portal, "wiremu", { method: "email", promptOncePerLocation: false });
  const openWiremu = async (on: Page) => {
    await openAs(on, owner, "/account/users/");
    await on.getByRole("link", { name: "Wiremu Parata" }).click();
  };
  const switchOff = async (on: Page) => {
    await twoFactorSelect(on).selectOption(disabled);
    await on.getByRole("button", { name: "Update User Details" }).click();
  };
  const switchOn = async () => {
    await twoFactorSelect(page).selectOption(forThisUser);
    await save(page, "Update User Details");
  };
  await openWiremu(page);

  await test.step("the first change that weakens asks; the password is enough where no code is required", async () => {
    await switchOff(page);
    await expect(confirmDialog(page)).toContainText("Wiremu Parata will no longer be asked for a code.");
    await confirmIdentity(page);
    await expect(saved(page)).toBeVisible();
  });

  await test.step("nine minutes later there is no second question", async () => {
    await switchOn();
    await letTimePass({ minutes: 9 }, page);
    await switchOff(page);
    await expect(saved(page)).toBeVisible();
    await expect(confirmDialog(page)).toHaveCount(0);
    await switchOn();
  });

  await test.step("another session of the same login is asked for itself", async () => {
    const other = await newBrowser();
    await openWiremu(other);
    await switchOff(other);
    await expect(confirmDialog(other)).toBeVisible();
  });

  await test.step("after ten minutes it asks again", async () => {
    await letTimePass({ minutes: 1, seconds: 5 }, page);
    await switchOff(page);
    await confirmIdentity(page, demoPassword);
    await expect(saved(page)).toBeVisible();
    await expect(twoFactorSelect(page)).toHaveValue("disabled");
  });
});
