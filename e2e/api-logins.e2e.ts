import { confirmWithCode } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { codeSubjects } from "./mail.ts";
import {
  accountLoginOnly,
  demoPassword,
  details,
  enterMailedCode,
  expectPrompt,
  forAllUsers,
  loginRow,
  openAs,
  owner,
  preview,
  previewRow,
  save,
  saved,
  signIn,
  signOut,
  twoFactorSelect,
} from "./steps.ts";

type TokenAnswer = { status: number; code?: string; detail?: string; access_token?: string };

/** What the program of an API login does every hour. */
async function askForToken(url: string, username: string): Promise<TokenAnswer> {
  const credentials = Buffer.from(`${username}:${demoPassword}`).toString("base64");
  const response = await fetch(`${url}/api/token`, {
    method: "POST",
    headers: { Authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ grant_type: "client_credentials" }),
  });
  return { ...((await response.json()) as object), status: response.status };
}

async function readAccountAs(url: string, token: string | undefined): Promise<number> {
  const response = await fetch(`${url}/api/account`, { headers: { Authorization: `Bearer ${token}` } });
  return response.status;
}

test("API users stop under 'all users', and one button keeps them working with everyone else asked", async ({
  page,
  newBrowser,
  inbox,
  portal,
  expectRefusals,
}) => {
  expectRefusals(403);
  const detailsInbox = inbox(details.email);
  const before = await askForToken(portal.url, "pbx-sync");
  expect(before.status).toBe(200);
  expect(await readAccountAs(portal.url, before.access_token)).toBe(200);

  await test.step("the account is switched to all users, past the warning that names the API login", async () => {
    await openAs(page, owner, "/account/details/");
    await twoFactorSelect(page).selectOption(forAllUsers);
    await expect(preview(page)).toContainText("1 API login will stop working: pbx-sync");
    await save(page, "Update Details");
    await expect(preview(page)).toContainText("1 API login can’t get in: pbx-sync");
  });

  await test.step("the program is refused, at once and in clear words, and no code is mailed", async () => {
    const refused = await askForToken(portal.url, "pbx-sync");
    expect(refused).toMatchObject({ status: 401, code: "two_factor_required" });
    expect(refused.detail).toMatch(/code/i);
    expect(await readAccountAs(portal.url, before.access_token)).toBe(401);
    expect(await detailsInbox.count(codeSubjects.signIn)).toBe(0);
    await page.getByRole("link", { name: "Logins" }).click();
    await expect(loginRow(page, "pbx-sync")).toContainText("API requests are refused");
    await page.getByRole("link", { name: "Details" }).click();
  });

  await test.step("'Keep API logins working' sets up the way out, and Undo takes it back", async () => {
    await page.getByRole("button", { name: "Keep API logins working" }).click();
    await expect(preview(page)).toContainText("API logins keep working");
    await expect(twoFactorSelect(page)).toHaveValue("account_login_only");
    await expect(previewRow(page, "No longer asked", "pbx-sync")).toContainText("API login, works again");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(twoFactorSelect(page)).toHaveValue("all_logins");
    await expect(twoFactorSelect(page)).toBeFocused();
    await expect(preview(page)).toContainText("1 API login can’t get in: pbx-sync");
  });

  await test.step("nothing of that is saved before the button is pressed", async () => {
    expect((await askForToken(portal.url, "pbx-sync")).status).toBe(401);
    await page.getByRole("button", { name: "Keep API logins working" }).click();
    await expect(preview(page)).toContainText("2FA will be switched on for aroha, mere and wiremu");
    expect((await askForToken(portal.url, "pbx-sync")).status).toBe(401);
    await page.getByRole("button", { name: "Update Details" }).click();
    await confirmWithCode(page, detailsInbox);
    await expect(saved(page)).toBeVisible();
  });

  await test.step("the program works again, and every person is still asked", async () => {
    const after = await askForToken(portal.url, "pbx-sync");
    expect(after.status).toBe(200);
    expect(await readAccountAs(portal.url, after.access_token)).toBe(200);
    await expect(twoFactorSelect(page)).toHaveValue("account_login_only");
    await expect(twoFactorSelect(page).getByRole("option", { selected: true })).toHaveText(accountLoginOnly);
    await page.getByRole("link", { name: "Logins" }).click();
    for (const username of ["aroha", "wiremu", "mere"]) {
      await expect(loginRow(page, username)).toContainText("Own setting");
    }
    await expect(loginRow(page, "pbx-sync")).toContainText("Disabled");
    await signOut(page);
    await signIn(page, owner);
    await expectPrompt(page, details.masked);
    await enterMailedCode(page, detailsInbox);
    const wiremu = await newBrowser();
    await wiremu.goto("/");
    await signIn(wiremu, "wiremu");
    await expectPrompt(wiremu, "w•••@kereru.example");
    await enterMailedCode(wiremu, inbox("wiremu@kereru.example"));
  });
});

test("an API user has no way into the screens of the portal", async ({ page, expectRefusals }) => {
  expectRefusals(401, 403);
  await page.goto("/");
  await signIn(page, "pbx-sync");
  await expect(page.getByRole("alert")).toHaveText(
    "This login is for programs. People sign in with a login of their own.",
  );
  await signIn(page, "pbx-sync", "not the password of anyone");
  await expect(page.getByRole("alert")).toHaveText(
    "That login and password don’t match. Check both and try again.",
  );
});
