import { everyLook, expectAccessible } from "./accessible.ts";
import { confirmDialog, confirmIdentity, confirmPassword } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { givenAccount, givenWrongCodes } from "./given.ts";
import { codeSubjects, linkIn, nextCode, nextMailAbout, wrongCodeFor } from "./mail.ts";
import {
  arohas,
  askForLink,
  elsewhere,
  forEveryone,
  newPassword,
  openMailedLink,
  setPassword,
  signInWithCode,
  wiremu,
} from "./passwords.ts";
import {
  codeField,
  details,
  disabled,
  openAs,
  overview,
  owner,
  preview,
  signIn,
  title,
  twoFactorSelect,
} from "./steps.ts";

// Colours change over 120 ms, and a contrast taken on the way would be of neither.
test.use({ contextOptions: { reducedMotion: "reduce" } });
test.slow();

const oncePerLocation = { scope: "all_logins", promptOncePerLocation: true } as const;

test.beforeEach(({ needsOwnPortal }) => {
  needsOwnPortal("it changes who can get in");
});

test("a lost password, an invitation, and their links that are over", async ({
  page,
  portal,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(410, 422);
  const mail = inbox(wiremu.email);
  await givenAccount(portal, forEveryone);
  await page.goto("/password/forgot");
  await expect(title(page, "Forgot your password?")).toBeVisible();
  await expectAccessible(page, "a forgotten password", everyLook);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expectAccessible(page, "a forgotten password of nobody");
  await askForLink(page, wiremu.username);
  await expectAccessible(page, "a link that is on its way", everyLook);

  await openMailedLink(page, mail);
  await expectAccessible(page, "a new password", everyLook);
  await setPassword(page, "short");
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await expect(page.getByLabel("Recovery code")).toBeFocused();
  await expectAccessible(page, "a new password that is too short, and a recovery code beside it");
  await setPassword(page, newPassword);
  await expect(title(page, "Your new password is waiting")).toBeVisible();
  await expectAccessible(page, "a new password that waits", everyLook);
  await page.goto("/password/reset");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page, "a link that is over");

  await page.goto(linkIn(await nextMailAbout(mail, /is waiting$/)));
  await expect(title(page, "Cancel the reset?")).toBeVisible();
  await expectAccessible(page, "a reset to be cancelled", everyLook);
  await page.getByRole("button", { name: "Cancel the reset" }).click();
  await expect(title(page, "The reset is cancelled")).toBeFocused();
  await expectAccessible(page, "a reset that is cancelled");
  await page.goto("/password/reset/cancel");
  await expect(title(page, "There is nothing to cancel")).toBeVisible();
  await expectAccessible(page, "nothing to cancel");

  await page.goto("/invitation#token=of-nobody");
  await expect(title(page, "Welcome")).toBeVisible();
  await expectAccessible(page, "an invitation", everyLook);
  await setPassword(page, newPassword);
  await expect(title(page, "This invitation doesn’t work any more")).toBeFocused();
  await expectAccessible(page, "an invitation that is over");
});

test("a code step that is locked, at sign-in, on Logins and on the login's page", async ({
  page,
  portal,
  newBrowser,
  inbox,
}) => {
  await givenAccount(portal, forEveryone);
  await givenWrongCodes(
    portal,
    { username: wiremu.username, address: elsewhere, times: 10 },
    inbox(wiremu.email),
  );
  await page.goto("/");
  await signIn(page, wiremu.username);
  await expect(title(page, "Use a recovery code")).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("Emailed codes are locked");
  await expectAccessible(page, "a locked code step", everyLook);

  const office = await newBrowser();
  await office.emulateMedia({ reducedMotion: "reduce" });
  await office.goto("/account/users/");
  await signInWithCode(office, "aroha", inbox(arohas));
  await expect(office.getByText("Code step locked for now")).toBeVisible();
  await expectAccessible(office, "Logins with something that waits");
  await office.getByRole("link", { name: "Wiremu Parata" }).click();
  await expect(office.getByText("Wiremu’s code step is locked")).toBeVisible();
  await expectAccessible(office, "a login with something that waits", everyLook);
});

test("the Overview and Activity, for those who manage the account and those who don't", async ({
  page,
  portal,
  newBrowser,
  inbox,
}) => {
  await openAs(page, owner, "/");
  await expect(page.getByText("0 of 4 people are asked")).toBeVisible();
  await expect(page.getByRole("region", { name: "Latest activity" }).getByRole("listitem")).toHaveCount(1);
  await expectAccessible(page, "the Overview, 2FA off", everyLook);
  const colleague = await newBrowser();
  await colleague.emulateMedia({ reducedMotion: "reduce" });
  await openAs(colleague, wiremu.username, "/");
  await expect(colleague.getByText("You aren’t asked for a code")).toBeVisible();
  await expectAccessible(colleague, "a standard user's Overview", everyLook);

  await givenAccount(portal, forEveryone);
  await page.reload();
  await signInWithCode(page, owner, inbox(details.email));
  await expect(overview(page)).toBeVisible();
  await expect(page.getByText("4 of 4 people are asked")).toBeVisible();
  await expectAccessible(page, "the Overview, 2FA on", everyLook);
  await page.getByRole("link", { name: "All activity" }).click();
  await expect(page.getByText("Account 2FA changed")).toBeVisible();
  await expectAccessible(page, "Activity", everyLook);
  await page.getByLabel("Event").selectOption("Login deleted");
  await expect(page.getByText("Nothing matches these filters")).toBeVisible();
  await expectAccessible(page, "Activity, nothing found");
});

test("the profile with all that it can show, and Confirm it's you over it", async ({
  page,
  portal,
  newBrowser,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(401, 403, 422);
  const mail = inbox(wiremu.email);
  await givenAccount(portal, oncePerLocation);
  const laptop = await newBrowser({ address: elsewhere });
  await laptop.goto("/profile/");
  await signInWithCode(laptop, wiremu.username, mail);
  await page.goto("/profile/");
  await signInWithCode(page, wiremu.username, mail);
  await expect(page.getByRole("button", { name: `Remove ${elsewhere}` })).toBeVisible();
  await expect(page.getByRole("button", { name: `End Chrome on Linux, ${elsewhere}` })).toBeVisible();
  await expectAccessible(page, "the profile, with sessions and locations", everyLook);

  await page.getByRole("button", { name: "Make recovery codes" }).click();
  const dialog = confirmDialog(page);
  await expect(dialog).toBeVisible();
  await expectAccessible(page, "Confirm it's you", everyLook);
  await dialog.getByLabel("Your password").fill("not the password of anyone");
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog.getByLabel("Your password")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page, "Confirm it's you, a wrong password");
  await confirmPassword(page);
  await expectAccessible(page, "Confirm it's you, its code", everyLook);
  const code = await nextCode(mail, codeSubjects.confirm);
  await codeField(page).fill(wrongCodeFor(code));
  await expect(codeField(page)).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page, "Confirm it's you, a wrong code");
  await dialog.getByRole("button", { name: "Use a recovery code" }).click();
  await expectAccessible(page, "Confirm it's you, a recovery code");
  await dialog.getByRole("button", { name: "Use the emailed code" }).click();
  await codeField(page).fill(code);

  await expect(page.getByRole("heading", { name: "Hero recovery codes for wiremu" })).toBeFocused();
  await expectAccessible(page, "recovery codes, this once", everyLook);
  await page.getByRole("button", { name: "I’ve kept them" }).click();
  await page.getByLabel("Email").fill("w.parata@kereru.example");
  await page.getByRole("button", { name: "Update Profile" }).click();
  await expect(page.getByRole("region", { name: "Confirm w.parata@kereru.example" })).toBeVisible();
  await expectAccessible(page, "an address that waits for its code", everyLook);
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByLabel("New password")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page, "a password that is too short");
});

test("a login that was invited, and the questions before one is deleted or 2FA is switched off", async ({
  page,
  portal,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(403);
  await openAs(page, owner, "/account/users/new");
  await page.getByLabel("Name", { exact: true }).fill("Ngaire Tamihana");
  await page.getByLabel("Username").fill("ngaire");
  await page.getByLabel("Email").fill("ngaire@kereru.example");
  await page.getByRole("button", { name: "Add login" }).click();
  await confirmIdentity(page);
  await expect(page.getByText("An invitation is on its way")).toBeVisible();
  await expectAccessible(page, "Logins with one that is invited");
  await page.getByRole("link", { name: "Ngaire Tamihana" }).click();
  await expect(page.getByRole("button", { name: "Send the invitation again" })).toBeVisible();
  await expectAccessible(page, "a login that is invited", everyLook);
  await page.getByRole("button", { name: "Delete ngaire" }).click();
  await expect(page.getByRole("dialog", { name: "Delete Ngaire Tamihana?" })).toBeVisible();
  await expectAccessible(page, "the question before a login is deleted", everyLook);

  await givenAccount(portal, forEveryone);
  await page.goto("/account/details/");
  await signInWithCode(page, owner, inbox(details.email));
  await twoFactorSelect(page).selectOption(disabled);
  await expect(preview(page)).toContainText("0 of 6 after you save");
  await page.getByRole("button", { name: "Update Details" }).click();
  await expect(confirmDialog(page)).toContainText("will no longer be asked for a code");
  await expectAccessible(page, "Confirm it's you before 2FA is switched off");
});
