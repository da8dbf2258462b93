import { expect, test } from "./fixtures.ts";
import { codeSubjects } from "./mail.ts";
import {
  disabled,
  enterMailedCode,
  expectPrompt,
  expectSignedIn,
  forThisUser,
  loginRow,
  onceCheckbox,
  openAs,
  owner,
  preview,
  save,
  signIn,
  signOut,
  title,
  twoFactorSelect,
} from "./steps.ts";

test("2FA enabled on the Logins page makes that one user enter a code", async ({
  page,
  newBrowser,
  inbox,
}) => {
  const twoFactorOf = (username: string) => loginRow(page, username).getByRole("cell").nth(2);

  await test.step("Step 1: the link takes you to the Logins page", async () => {
    await openAs(page, owner, "/account/users/");
    await expect(title(page, "Logins")).toBeVisible();
  });

  await test.step("Step 2: a column shows if 2FA is enabled; click on the user name to edit the user", async () => {
    await expect(page.getByRole("columnheader").nth(2)).toHaveText("2FA");
    await expect(page.getByRole("row")).toHaveCount(6);
    await expect(twoFactorOf("wiremu")).toContainText("Disabled");
    await page.getByRole("link", { name: "Wiremu Parata" }).click();
    await expect(title(page, "Wiremu Parata")).toBeVisible();
    await expect(twoFactorSelect(page).getByRole("option")).toHaveText([disabled, forThisUser]);
    await expect(onceCheckbox(page)).toBeDisabled();
    await twoFactorSelect(page).selectOption(forThisUser);
    await expect(onceCheckbox(page)).toBeEnabled();
    await expect(preview(page)).toContainText("Asked after you save");
    await expect(preview(page)).toContainText("Code to wiremu@kereru.example");
  });

  await test.step("Step 3: click on the 'Update User Details' button", async () => {
    await save(page, "Update User Details");
    await page.getByRole("link", { name: "Logins" }).first().click();
    await expect(twoFactorOf("wiremu")).toHaveText("EnabledOwn setting");
    await expect(twoFactorOf("aroha")).toContainText("Disabled");
  });

  await test.step("that user is prompted on their next login, and receives the code by email", async () => {
    const wiremu = await newBrowser();
    await wiremu.goto("/");
    await signIn(wiremu, "wiremu");
    await expectPrompt(wiremu, "w•••@kereru.example");
    await enterMailedCode(wiremu, inbox("wiremu@kereru.example"));
    await expectSignedIn(wiremu, "Wiremu Parata");
  });

  await test.step("nobody else is", async () => {
    for (const username of ["mere", owner]) {
      const other = await newBrowser();
      await openAs(other, username, "/profile/");
    }
  });
});

test("ticked for that user, they are prompted only once from the same location", async ({
  page,
  newBrowser,
  inbox,
}) => {
  const mail = inbox("aroha@kereru.example");
  await openAs(page, owner, "/account/users/");
  await page.getByRole("link", { name: "Aroha Ngata" }).click();
  await twoFactorSelect(page).selectOption(forThisUser);
  await onceCheckbox(page).check();
  await save(page, "Update User Details");
  await page.getByRole("link", { name: "Logins" }).first().click();
  await expect(loginRow(page, "aroha")).toContainText("Own setting, once per location");

  const aroha = await newBrowser();
  await aroha.goto("/");
  await signIn(aroha, "aroha");
  await expectPrompt(aroha, "a•••@kereru.example");
  await enterMailedCode(aroha, mail);
  await signOut(aroha);
  await signIn(aroha, "aroha");
  await expectSignedIn(aroha, "Aroha Ngata");
  expect(await mail.count(codeSubjects.signIn)).toBe(1);
});
