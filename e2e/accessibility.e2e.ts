import { everyLook, expectAccessible, sidewaysOverflow } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";
import { givenAccount } from "./given.ts";
import { nextCode, wrongCodeFor } from "./mail.ts";
import {
  codeField,
  details,
  expectPrompt,
  forAllUsers,
  forThisUser,
  loginRow,
  onceCheckbox,
  openAs,
  owner,
  preview,
  save,
  signIn,
  title,
  twoFactorSelect,
} from "./steps.ts";

// Colours change over 120 ms, and a contrast taken on the way would be of neither.
test.use({ contextOptions: { reducedMotion: "reduce" } });
test.slow();

test("sign-in and its code, in all their states", async ({
  page,
  portal,
  inbox,
  letTimePass,
  expectRefusals,
}) => {
  expectRefusals(401, 422);
  await page.clock.install();
  await givenAccount(portal, { scope: "all_logins", promptOncePerLocation: true });
  await page.goto("/sign-in");
  await expect(title(page, "Sign in")).toBeVisible();
  await expectAccessible(page, "sign-in", everyLook);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expectAccessible(page, "sign-in with nothing entered");
  await signIn(page, owner, "not the password");
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, "sign-in refused");

  await signIn(page, owner);
  await expectPrompt(page, details.masked);
  await expect(page.getByText(/^Sent at\s/)).toBeVisible();
  await expectAccessible(page, "the code", everyLook);
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await expect(title(page, "Use a recovery code")).toBeVisible();
  await expectAccessible(page, "the recovery code", everyLook);
  await page.getByLabel("Recovery code").fill("not one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("Recovery code")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page, "a recovery code that is none");
  await page.getByRole("button", { name: "Use the emailed code" }).click();
  await codeField(page).fill(wrongCodeFor(await nextCode(inbox(details.email))));
  await expect(page.getByText("You have 4 tries left.")).toBeVisible();
  await expectAccessible(page, "a wrong code");
  await letTimePass({ minutes: 11 }, page);
  await expect(page.getByText("It has expired.")).toBeVisible();
  await expectAccessible(page, "an expired code");
});

test("Account Details, in all its states", async ({ page, newBrowser, expectRefusals }) => {
  expectRefusals(412);
  await openAs(page, owner, "/account/details/");
  await expect(preview(page)).toContainText("0 of 5 now");
  await expectAccessible(page, "Details", everyLook);
  await twoFactorSelect(page).selectOption(forAllUsers);
  await expect(preview(page)).toContainText("5 of 5 after you save");
  await expectAccessible(page, "Details, all users chosen");
  await page.getByRole("button", { name: "Keep API logins working" }).click();
  await expect(preview(page)).toContainText("4 of 5 after you save");
  await expectAccessible(page, "Details, API logins kept working");
  await page.getByLabel("Town or city").fill("");
  await page.getByRole("button", { name: "Update Details" }).click();
  await expect(page.getByLabel("Town or city")).toBeFocused();
  await expectAccessible(page, "Details with a wrong field");

  await page.getByRole("button", { name: "Discard" }).click();
  await expect(onceCheckbox(page)).toBeDisabled();
  const aroha = await newBrowser();
  await openAs(aroha, "aroha", "/account/details/");
  await aroha.getByLabel("Phone").fill("09 555 0111");
  await aroha.getByLabel("Contact name").fill("Aroha Ngata");
  await save(aroha, "Update Details");
  await page.getByLabel("Phone").fill("09 555 0199");
  await page.getByLabel("Contact name").fill("Moana");
  await page.getByRole("button", { name: "Update Details" }).click();
  await expect(page.getByRole("button", { name: "Keep mine for Phone" })).toBeVisible();
  await expectAccessible(page, "Details in conflict");
  await page.getByRole("button", { name: "Keep mine for all of these" }).click();
  await save(page, "Update Details");
  await expectAccessible(page, "Details saved");
});

test("Logins and one login, in all their states", async ({ page, portal }) => {
  await givenAccount(portal, { scope: "account_login_only", promptOncePerLocation: false });
  await openAs(page, "aroha", "/account/users/");
  await expect(loginRow(page, "wiremu")).toBeVisible();
  await expectAccessible(page, "Logins", everyLook);
  await page.getByRole("searchbox", { name: "Search logins" }).fill("nobody by this name");
  await expect(page.getByRole("button", { name: "Clear search" })).toBeVisible();
  await expectAccessible(page, "Logins, nothing found");
  await page.getByRole("button", { name: "Clear search" }).click();
  await page.getByRole("link", { name: "Phone system" }).click();
  await twoFactorSelect(page).selectOption(forThisUser);
  await expect(preview(page)).toContainText("pbx-sync will stop working");
  await expectAccessible(page, "an API login that would stop");
  await page.getByRole("link", { name: "Details" }).click();
  await expect(page.getByRole("dialog", { name: "Leave without saving?" })).toBeVisible();
  await expectAccessible(page, "the question before leaving");
  await page.getByRole("button", { name: "Leave" }).click();
  await expect(title(page, "Account Details")).toBeVisible();
  await expectAccessible(page, "Details for an administrator");

  await page.goto("/account/users/new");
  await expect(title(page, "Add a login")).toBeVisible();
  await expectAccessible(page, "a new login", everyLook);
  await page.getByRole("button", { name: "Add login" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await expectAccessible(page, "a new login with nothing entered");
  await page.goto("/account/users/");
  await page.getByRole("link", { name: "Wiremu Parata" }).click();
  await expect(preview(page)).toBeVisible();
  await expectAccessible(page, "one login", everyLook);
  await page.getByRole("button", { name: "Set a new password" }).click();
  await expect(page.getByLabel("New password")).toBeFocused();
  await expectAccessible(page, "one login, its password about to be set");
});

test("what a standard user sees, and what nobody is meant to see", async ({
  page,
  letTimePass,
  expectRefusals,
}) => {
  expectRefusals(403, 404, "net::ERR_CONNECTION_REFUSED");
  await page.clock.install();
  await page.goto("/no/such/page");
  await expect(title(page, "We can’t find that page")).toBeVisible();
  await expectAccessible(page, "an unknown page");
  await openAs(page, "wiremu", "/profile/");
  await expectAccessible(page, "the profile", everyLook);
  await page.goto("/account/details/");
  await expect(title(page, "This page isn’t for your login")).toBeVisible();
  await expectAccessible(page, "a page that isn't theirs");
  await letTimePass({ minutes: 28, seconds: 10 }, page);
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await expectAccessible(page, "the warning before the session ends");
  await page.context().route("**/api/**", (route) => route.abort("connectionrefused"));
  await page.getByRole("button", { name: "Stay signed in" }).click();
  await expect(page.getByText("What you’ve typed is still here.")).toBeAttached();
  await expectAccessible(page, "no connection");
});

test("at 200 % zoom nothing has to be scrolled sideways", async ({ browser, portal, faults }) => {
  const context = await browser.newContext({
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
    baseURL: portal.url,
  });
  faults.watch(context);
  const page = await context.newPage();
  await page.goto("/sign-in");
  await expect(title(page, "Sign in")).toBeVisible();
  expect(await sidewaysOverflow(page)).toBe(0);
  await signIn(page, owner);
  await expect(page.getByRole("heading", { name: "Latest activity" })).toBeVisible();
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.getByRole("link", { name: "Account", exact: true }).click();
  await twoFactorSelect(page).selectOption(forAllUsers);
  await expect(preview(page)).toContainText("5 of 5 after you save");
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("link", { name: "Logins" }).click();
  await expect(loginRow(page, "wiremu")).toBeVisible();
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.getByRole("link", { name: "Wiremu Parata" }).click();
  await expect(title(page, "Wiremu Parata")).toBeVisible();
  expect(await sidewaysOverflow(page)).toBe(0);
  await context.close();
});

test("light or dark follows the system until somebody chooses, and the choice is kept", async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const appearance = page.getByLabel("Appearance");
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/sign-in");
  await expect(appearance).toHaveValue("system");
  const light = await ground();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await appearance.selectOption("Light");
  await expect.poll(ground).toBe(light);
  await page.emulateMedia({ colorScheme: "light" });
  await appearance.selectOption("Dark");
  await page.reload();
  await expect(appearance).toHaveValue("dark");
  expect(await ground()).toBe(dark);
});
