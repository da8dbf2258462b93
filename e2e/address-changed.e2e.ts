import type { Locator, Page } from "@playwright/test";

import { confirmDialog, confirmIdentity, confirmWithCode } from "./confirm.ts";
import { givenUnconfirmedDetails } from "./database.ts";
import { expect, test } from "./fixtures.ts";
import { givenAccount } from "./given.ts";
import { codeSubjects, nextCode, nextMailAbout, wrongCodeFor } from "./mail.ts";
import { forEveryone, signInWithCode, wiremu } from "./passwords.ts";
import {
  codeField,
  details,
  expectPrompt,
  forAllUsers,
  openAs,
  owner,
  preview,
  save,
  saved,
  signIn,
  title,
  twoFactorSelect,
} from "./steps.ts";

const asked = /^A new email address was entered for a Hero login$/;
const changed = /^The email address of a Hero login was changed$/;

/** Where the code for an address that isn't confirmed is entered. */
function step(page: Page, email: string): Locator {
  return page.getByRole("region", { name: `Confirm ${email}` });
}

function confirmed(page: Page, email: string): Locator {
  return page.getByRole("status").filter({ hasText: `${email} is confirmed.` });
}

test.beforeEach(({ needsOwnPortal, expectRefusals }) => {
  needsOwnPortal("it changes addresses");
  expectRefusals(403);
});

test("the Details email: the new one waits for its code, the old one is told and in force until then", async ({
  page,
  portal,
  newBrowser,
  inbox,
}) => {
  const next = { email: "office@kereru.example", masked: "o•••@kereru.example" };
  const [oldMail, newMail] = [inbox(details.email), inbox(next.email)];
  await givenAccount(portal, forEveryone);
  await page.goto("/account/details/");
  await signInWithCode(page, owner, oldMail);
  const other = await newBrowser();

  await test.step("changing it asks whether it's you, and says where codes will go", async () => {
    await page.getByLabel("Email").fill(next.email);
    await page.getByRole("button", { name: "Update Details" }).click();
    await expect(confirmDialog(page)).toContainText(
      `Codes will go to ${next.email} once it is confirmed. Who reads them can get in, so we check first.`,
    );
    await confirmWithCode(page, oldMail);
    await expect(saved(page)).toBeVisible();
    await expect(step(page, next.email)).toContainText(
      `We sent a six-digit code to it. Until it is entered, mail still goes to ${details.email}.`,
    );
  });

  await test.step("the old mailbox is told, without the new address being given away", async () => {
    const letter = await nextMailAbout(oldMail, asked);
    expect(letter.text).toContain(`New address: ${next.masked}`);
    expect(letter.text).not.toContain(next.email);
  });

  await test.step("codes still go to the old one", async () => {
    await other.goto("/");
    await signIn(other, owner);
    await expectPrompt(other, details.masked);
    await codeField(other).fill(await nextCode(oldMail));
    await expect(other.getByRole("button", { name: "Sign out" })).toBeVisible();
    expect(await newMail.count(codeSubjects.signIn)).toBe(0);
  });

  await test.step("its code confirms it, and the old mailbox is told once more", async () => {
    await codeField(page).fill(await nextCode(newMail, codeSubjects.address));
    await expect(confirmed(page, next.email)).toBeFocused();
    await expect(step(page, next.email)).toHaveCount(0);
    await expect(page.getByLabel("Email")).toHaveValue(next.email);
    await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/^Confirmed/);
    const letter = await nextMailAbout(oldMail, changed);
    expect(letter.text).toContain(`Before: ${details.masked}\nNow: ${next.masked}`);
  });

  await test.step("other sessions are over, and codes go to the new one", async () => {
    await other.reload();
    await expect(other.getByRole("alert")).toHaveText(
      "You were signed out because the email of this login changed. Sign in again.",
    );
    const before = await oldMail.count(codeSubjects.signIn);
    await signIn(other, owner);
    await expectPrompt(other, next.masked);
    await codeField(other).fill(await nextCode(newMail));
    await expect(other.getByRole("button", { name: "Sign out" })).toBeVisible();
    expect(await oldMail.count(codeSubjects.signIn)).toBe(before);
  });
});

test("an administrator can't change the Details email, and is told why", async ({ page }) => {
  await openAs(page, "aroha", "/account/details/");
  await expect(page.getByText(details.email, { exact: true })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Email" })).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText(
    `Codes for the account login go here, so only the account login (${owner}) can change it.`,
  );
});

test("an administrator enters the code that a colleague reads out, and codes go to them from then on", async ({
  page,
  newBrowser,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(422);
  const mail = inbox("mere@kereru.example");
  const here = step(page, "mere@kereru.example");
  await openAs(page, "aroha", "/account/users/");
  await page.getByRole("link", { name: "Mere Hōhepa" }).click();
  await page.getByLabel("Email").fill("mere@kereru.example");
  await page.getByRole("button", { name: "Update User Details" }).click();
  await expect(confirmDialog(page)).toContainText(
    "Mere Hōhepa gets the email mere@kereru.example once it is confirmed.",
  );
  await confirmIdentity(page);
  await expect(here).toContainText(
    `Ask Mere to read it out. Until it is entered, mail still goes to ${details.email}.`,
  );

  const code = await nextCode(mail, codeSubjects.address);
  await codeField(page).fill(wrongCodeFor(code));
  await expect(codeField(page)).toHaveAccessibleDescription("That code isn’t right. You have 4 tries left.");
  await expect(codeField(page)).toBeFocused();
  await codeField(page).fill(code);
  await expect(confirmed(page, "mere@kereru.example")).toBeVisible();

  await twoFactorSelect(page).selectOption("Enabled - Email Verification");
  await expect(preview(page)).toContainText("Code to mere@kereru.example");
  await save(page, "Update User Details");
  const mere = await newBrowser();
  await mere.goto("/");
  await signIn(mere, "mere");
  await expectPrompt(mere, "m•••@kereru.example");
  await codeField(mere).fill(await nextCode(mail));
  await expect(mere.getByRole("button", { name: "Sign out" })).toBeVisible();
});

test("one's own on the profile: a change can be dropped, and confirmed it takes over", async ({
  page,
  inbox,
}) => {
  const next = "w.parata@kereru.example";
  const [oldMail, newMail] = [inbox(wiremu.email), inbox(next)];
  const field = page.getByLabel("Email");
  const update = page.getByRole("button", { name: "Update Profile" });
  await openAs(page, wiremu.username, "/profile/");

  await test.step("a change of mind", async () => {
    await field.fill("not an address");
    await update.click();
    await expect(field).toHaveAccessibleDescription(/Enter a full email address/);
    await field.fill("w.parata@mistake.example");
    await update.click();
    await expect(confirmDialog(page)).toContainText(
      "Your codes will go to w.parata@mistake.example once it is confirmed",
    );
    await confirmIdentity(page);
    await step(page, "w.parata@mistake.example").getByRole("button", { name: "Cancel the change" }).click();
    await expect(page.getByRole("status").filter({ hasText: "The address stays as it was." })).toBeFocused();
    await expect(field).toHaveValue(wiremu.email);
  });

  await test.step("the right one, with its code", async () => {
    await field.fill(next);
    await update.click();
    await expect(step(page, next)).toContainText(`mail still goes to ${wiremu.email}`);
    await codeField(page).fill(await nextCode(newMail, codeSubjects.address));
    await expect(confirmed(page, next)).toBeVisible();
    await expect(field).toHaveValue(next);
  });

  await test.step("the old mailbox and the account's are told", async () => {
    for (const mail of [oldMail, inbox(details.email)]) {
      expect((await nextMailAbout(mail, asked)).text).toContain("New address: w•••@mistake.example");
      const letter = await nextMailAbout(mail, changed);
      expect(letter.text).toContain("Login: wiremu");
      expect(letter.text).toContain("Now: w•••@kereru.example");
    }
  });
});

test("2FA towards an address that nobody confirmed is refused: its code is entered in place, and nothing typed is lost", async ({
  page,
  portal,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(409);
  await openAs(page, owner, "/account/details/");
  await page.getByLabel("Phone").fill("09 555 0155");
  await twoFactorSelect(page).selectOption(forAllUsers);
  await givenUnconfirmedDetails(portal);
  const here = step(page, details.email);

  await test.step("the refusal stands at the setting, with the step that gets past it", async () => {
    await page.getByRole("button", { name: "Update Details" }).click();
    await expect(twoFactorSelect(page)).toBeFocused();
    await expect(twoFactorSelect(page)).toHaveAccessibleDescription(
      new RegExp(`Confirm ${details.email} first: the code for ${owner} would go there\\.`),
    );
    await expect(here).toContainText(`${details.email} isn’t confirmed yet`);
    await expect(page.getByText("2FA can be switched on once it is confirmed.")).toBeVisible();
  });

  await test.step("the code is sent on request and entered there", async () => {
    await here.getByRole("button", { name: "Send a code" }).click();
    await expect(here.getByRole("status")).toHaveText("A code is on its way. It can take a minute.");
    await codeField(page).fill(await nextCode(inbox(details.email), codeSubjects.address));
    await expect(confirmed(page, details.email)).toBeVisible();
    await expect(here).toHaveCount(0);
  });

  await test.step("what was chosen and typed is still there, and is saved now", async () => {
    await expect(twoFactorSelect(page)).toHaveValue("all_logins");
    await expect(page.getByLabel("Phone")).toHaveValue("09 555 0155");
    await save(page, "Update Details");
    await page.reload();
    await expect(title(page, "Account Details")).toBeVisible();
    await expect(twoFactorSelect(page)).toHaveValue("all_logins");
    await expect(page.getByLabel("Phone")).toHaveValue("09 555 0155");
  });
});
