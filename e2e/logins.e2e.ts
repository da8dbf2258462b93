import type { Page } from "@playwright/test";

import { confirmIdentity } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { loginRow, openAs, owner, preview, save, saved, signIn, title, twoFactorSelect } from "./steps.ts";

const newPassword = "seven quiet tūī on the wire";

function addButton(page: Page) {
  return page.getByRole("button", { name: "Add login" });
}

test("an administrator adds a login, and that person signs in with the password that was set", async ({
  page,
  newBrowser,
  needsOwnPortal,
  expectRefusals,
}) => {
  needsOwnPortal("a login that was added stays");
  expectRefusals(403);
  const username = "hemi.walker";
  await openAs(page, "aroha", "/account/users/");
  await page.getByRole("link", { name: "Add login" }).click();
  await expect(title(page, "Add a login")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Hēmi Walker");
  await page.getByLabel("Username").fill(username.toUpperCase());
  await page.getByLabel("First sign-in").selectOption("Set a password now");
  await page.getByLabel("Password", { exact: true }).fill(newPassword);
  await expect(page.getByLabel("Role")).toHaveValue("standard");
  await expect(twoFactorSelect(page)).toHaveValue("disabled");
  await addButton(page).click();
  await confirmIdentity(page);

  await expect(title(page, "Logins")).toBeVisible();
  await expect(
    page.getByRole("status").filter({ hasText: `Hēmi Walker (${username}) is added` }),
  ).toBeVisible();
  await expect(loginRow(page, username)).toContainText("Standard");
  await expect(loginRow(page, username)).toContainText("Never");

  const hemi = await newBrowser();
  await hemi.goto("/profile/");
  await signIn(hemi, username, newPassword);
  await expect(title(hemi, "Your profile")).toBeVisible();
});

test("what is wrong with a new login is said at its field, by the form and by the server alike", async ({
  page,
  expectRefusals,
}) => {
  expectRefusals(409, 422);
  await openAs(page, owner, "/account/users/new");
  await expect(page.getByLabel("First sign-in")).toHaveValue("invitation");
  await addButton(page).click();
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/Enter a full email address/);
  await page.getByLabel("First sign-in").selectOption("Set a password now");
  const [name, username, password] = [
    page.getByLabel("Name", { exact: true }),
    page.getByLabel("Username"),
    page.getByLabel("Password", { exact: true }),
  ];

  await addButton(page).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription("Enter name.");
  await expect(username).toHaveAccessibleDescription(
    "Use 3 to 64 of the letters a to z, digits and . _ - @.",
  );
  await expect(password).toHaveAccessibleDescription(/Use at least 12 characters\./);

  await name.fill("Second Wiremu");
  await username.fill("20013579");
  await password.fill(newPassword);
  await page.getByLabel("Email").fill("not an address");
  await addButton(page).click();
  await expect(username).toBeFocused();
  await expect(username).toHaveAccessibleDescription(
    "Eight digits are an account number. Choose another username.",
  );
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/Enter a full email address/);

  await page.getByLabel("Email").fill("");
  await username.fill("Wiremu");
  await addButton(page).click();
  await expect(username).toBeFocused();
  await expect(username).toHaveAccessibleDescription("That username is taken. Choose another.");

  await username.fill("wiremu.two");
  await password.fill("wiremu.two wiremu.two");
  await addButton(page).click();
  await expect(password).toBeFocused();
  await expect(password).toHaveAttribute("aria-invalid", "true");
  await expect(name).toHaveValue("Second Wiremu");
});

test("an API login foretells that a code would stop it", async ({ page }) => {
  await openAs(page, owner, "/account/users/");
  await page.getByRole("link", { name: "Phone system" }).click();
  await expect(title(page, "Phone system")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Role" })).toHaveCount(0);
  await twoFactorSelect(page).selectOption("Enabled - Email Verification");
  await expect(preview(page)).toContainText("pbx-sync will stop working");
});

test("search finds by name, username and email, with macrons or without, and says when nothing matches", async ({
  page,
}) => {
  await openAs(page, owner, "/account/users/");
  const search = page.getByRole("searchbox", { name: "Search logins" });
  for (const [words, found] of [
    ["hohepa", "mere"],
    ["pbx", "pbx-sync"],
    ["aroha@kereru", "aroha"],
  ] as const) {
    await search.fill(words);
    await expect(page.getByRole("row")).toHaveCount(2);
    await expect(loginRow(page, found)).toBeVisible();
  }
  await search.fill("nobody by this name");
  await expect(page.getByText("Nothing matches ‘nobody by this name’")).toBeVisible();
  await page.getByRole("button", { name: "Clear search" }).click();
  await expect(page.getByRole("row")).toHaveCount(6);
});

test("unsaved changes are guarded on leaving, and let go when told", async ({ page }) => {
  await openAs(page, owner, "/account/users/");
  await page.getByRole("link", { name: "Wiremu Parata" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Wiremu the Second");
  const question = page.getByRole("dialog", { name: "Leave without saving?" });

  await page.getByRole("link", { name: "Details" }).click();
  await expect(question).toContainText("What you changed isn’t saved: Name.");
  await question.getByRole("button", { name: "Stay" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Wiremu the Second");

  const askedByBrowser = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const closing = await askedByBrowser;
  expect(closing.type()).toBe("beforeunload");
  await closing.dismiss();

  await page.goBack();
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "Leave" }).click();
  await expect(title(page, "Logins")).toBeVisible();
  await expect(loginRow(page, "wiremu")).toContainText("Wiremu Parata");
});

test("a login that is blocked can't sign in, and is told no more than a stranger", async ({
  page,
  newBrowser,
  expectRefusals,
}) => {
  expectRefusals(401, 403);
  await openAs(page, owner, "/account/users/");
  await page.getByRole("link", { name: "Mere Hōhepa" }).click();
  await page.getByRole("checkbox", { name: "This login can sign in" }).uncheck();
  await save(page, "Update User Details");

  const mere = await newBrowser();
  await mere.goto("/profile/");
  await signIn(mere, "mere");
  await expect(mere.getByRole("alert")).toHaveText(
    "That login and password don’t match. Check both and try again.",
  );
  await page.getByRole("checkbox", { name: "This login can sign in" }).check();
  await page.getByRole("button", { name: "Update User Details" }).click();
  await confirmIdentity(page);
  await expect(saved(page)).toBeVisible();
  await signIn(mere, "mere");
  await expect(title(mere, "Your profile")).toBeVisible();
});
