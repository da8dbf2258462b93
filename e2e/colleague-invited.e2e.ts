import type { Page } from "@playwright/test";

import { confirmDialog, confirmIdentity } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { linkIn, nextMailAbout } from "./mail.ts";
import type { Inbox } from "./mail.ts";
import { newPassword, setPassword } from "./passwords.ts";
import { expectSignedIn, loginRow, openAs, overview, owner, signIn, title } from "./steps.ts";

const ngaire = { username: "ngaire", name: "Ngaire Tamihana", email: "ngaire@kereru.example" };

test.beforeEach(({ needsOwnPortal, expectRefusals }) => {
  needsOwnPortal("a login that was added stays");
  expectRefusals(403);
});

/** From Logins, past the question whether it's still the same person. */
async function invite(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Add login" }).click();
  await page.getByLabel("Name", { exact: true }).fill(ngaire.name);
  await page.getByLabel("Username").fill(ngaire.username);
  await page.getByLabel("Email").fill(ngaire.email);
  await page.getByRole("button", { name: "Add login" }).click();
  await expect(confirmDialog(page)).toContainText("Ngaire Tamihana (ngaire) will sign in to this account");
  await confirmIdentity(page);
  await expect(
    page.getByRole("status").filter({ hasText: `An invitation is on its way to ${ngaire.email}` }),
  ).toBeVisible();
}

async function nextInvitation(inbox: Inbox): Promise<string> {
  const letter = await nextMailAbout(inbox, /^Your invitation to the Hero portal$/);
  expect(letter.text).toContain(`then sign in as ${ngaire.username}.`);
  return linkIn(letter);
}

async function expectOver(page: Page): Promise<void> {
  await expect(title(page, "This invitation doesn’t work any more")).toBeVisible();
  await expect(page.getByText("ask the administrator of your account who invited you")).toBeVisible();
}

test("a colleague is invited by mail, chooses a password, and sees the Overview and their own profile alone", async ({
  page,
  newBrowser,
  inbox,
}) => {
  const colleague = await newBrowser();

  await test.step("the administrator adds a login without a password", async () => {
    await openAs(page, "aroha", "/account/users/");
    await invite(page);
    await expect(loginRow(page, ngaire.username)).toContainText("Invited");
    await page.getByRole("link", { name: ngaire.name }).click();
    await expect(page.getByRole("main")).toContainText("Ngaire hasn’t accepted the invitation yet");
  });

  await test.step("the link in the mail leads to a password, and is gone from the address bar", async () => {
    await colleague.goto(await nextInvitation(inbox(ngaire.email)));
    await expect(title(colleague, "Welcome")).toBeVisible();
    await expect(colleague).toHaveURL(/\/invitation$/);
    await setPassword(colleague, "short");
    await expect(colleague.getByLabel("New password")).toHaveAccessibleDescription(
      /Use at least 12 characters\./,
    );
    await setPassword(colleague, newPassword);
    await expect(title(colleague, "Your password is set")).toBeFocused();
  });

  await test.step("it signs nobody in by itself; the password does", async () => {
    await colleague.getByRole("link", { name: "Sign in" }).click();
    await signIn(colleague, ngaire.username, newPassword);
    await expectSignedIn(colleague, ngaire.name);
    await expect(overview(colleague)).toBeVisible();
  });

  await test.step("accepting it confirmed the address", async () => {
    await page.reload();
    await expect(title(page, ngaire.name)).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("hasn’t accepted the invitation");
    await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/^Confirmed/);
  });

  await test.step("there is nothing of the account to see but one's own", async () => {
    await expect(colleague.getByRole("navigation", { name: "Main" }).getByRole("link")).toHaveText([
      "Overview",
      "Your profile",
    ]);
    await expect(colleague.getByRole("heading", { name: "Your latest activity" })).toBeVisible();
    await expect(colleague.getByRole("main")).not.toContainText("Moana");
    await colleague.getByRole("navigation").getByRole("link", { name: "Your profile" }).click();
    await expect(title(colleague, "Your profile")).toBeVisible();
    await expect(colleague.getByLabel("Email")).toHaveValue(ngaire.email);
  });

  await test.step("the account's pages say so", async () => {
    for (const path of ["details/", "users/", "users/new", "activity/"]) {
      await colleague.goto(`/account/${path}`);
      await expect(title(colleague, "This page isn’t for your login")).toBeVisible();
    }
    for (const path of ["/api/account", "/api/logins"]) {
      expect((await colleague.request.get(path)).status(), path).toBe(403);
    }
  });
});

test("an invitation works once, the newest alone, and for seven days; another can be sent", async ({
  page,
  newBrowser,
  inbox,
  letTimePass,
  expectRefusals,
}) => {
  expectRefusals(401, 410);
  const mail = inbox(ngaire.email);
  const colleague = await newBrowser();
  const sendAgain = page.getByRole("button", { name: "Send the invitation again" });
  const sent = page
    .getByRole("status")
    .filter({ hasText: `A new invitation is on its way to ${ngaire.email}. Earlier ones stop working.` });
  await openAs(page, owner, "/account/users/");
  await invite(page);
  const first = await nextInvitation(mail);

  await test.step("sent again, the earlier one is dead", async () => {
    await page.getByRole("link", { name: ngaire.name }).click();
    await sendAgain.click();
    await expect(sent).toBeFocused();
    await colleague.goto(first);
    await setPassword(colleague, newPassword);
    await expectOver(colleague);
  });

  const second = await nextInvitation(mail);
  await test.step("after seven days so is the newest", async () => {
    await letTimePass({ minutes: 7 * 24 * 60 + 1 });
    await colleague.goto(second);
    await setPassword(colleague, newPassword);
    await expectOver(colleague);
  });

  await test.step("it can be sent once more, by somebody who says again who they are", async () => {
    await page.reload();
    await signIn(page, owner);
    await sendAgain.click();
    await expect(confirmDialog(page)).toContainText(
      `Whoever reads ${ngaire.email} can set this login’s password`,
    );
    await confirmIdentity(page);
    await expect(sent).toBeVisible();
  });

  const third = await nextInvitation(mail);
  await test.step("used, it is over, and the password stays the one that was chosen", async () => {
    await colleague.goto(third);
    await setPassword(colleague, newPassword);
    await expect(title(colleague, "Your password is set")).toBeVisible();
    const phone = await newBrowser();
    await phone.goto(third);
    await setPassword(phone, "another thing altogether");
    await expectOver(phone);
    await colleague.goto("/invitation");
    await expectOver(colleague);
    await colleague.getByRole("link", { name: "Back to sign in" }).click();
    await signIn(colleague, ngaire.username, newPassword);
    await expectSignedIn(colleague, ngaire.name);
  });
});
