import { expect, test } from "./fixtures.ts";
import {
  accountLoginOnly,
  details,
  enterMailedCode,
  expectPrompt,
  expectSignedIn,
  loginRow,
  openAs,
  owner,
  preview,
  previewRow,
  save,
  signIn,
  signOut,
  twoFactorSelect,
} from "./steps.ts";

test("'Enabled (account login only)' asks the main 8 digit account number and no other user", async ({
  page,
  newBrowser,
  inbox,
}) => {
  await test.step("the owner selects it, sees that it touches one login, and saves", async () => {
    await openAs(page, owner, "/account/details/");
    await twoFactorSelect(page).selectOption(accountLoginOnly);
    await expect(preview(page)).toContainText("0 of 5 now, 1 of 5 after you save");
    await expect(previewRow(page, "Newly asked", owner)).toBeVisible();
    await expect(previewRow(page, "Unchanged", "wiremu")).toContainText("Disabled");
    await expect(previewRow(page, "Unchanged", "pbx-sync")).toContainText("API login, keeps working");
    await save(page, "Update Details");
  });

  await test.step("the Logins page says the same of each", async () => {
    await page.getByRole("link", { name: "Logins" }).click();
    await expect(loginRow(page, owner).getByRole("cell").nth(2)).toHaveText(
      "Enabled by accountAccount login only",
    );
    for (const username of ["aroha", "wiremu", "mere", "pbx-sync"]) {
      await expect(loginRow(page, username).getByRole("cell").nth(2)).toContainText("Disabled");
    }
  });

  await test.step("the account number is prompted at its next login", async () => {
    await signOut(page);
    await signIn(page, owner);
    await expectPrompt(page, details.masked);
    await enterMailedCode(page, inbox(details.email));
    await expectSignedIn(page, "Moana Te Rangi");
  });

  await test.step("an administrator and a standard user sign in by password alone, and no code is mailed", async () => {
    for (const [username, name] of [
      ["aroha", "Aroha Ngata"],
      ["wiremu", "Wiremu Parata"],
    ] as const) {
      const other = await newBrowser();
      await openAs(other, username, "/profile/");
      await expectSignedIn(other, name);
      expect(await inbox(`${username}@kereru.example`).count()).toBe(0);
    }
  });
});
