import { expect, test } from "./fixtures.ts";
import {
  accountLoginOnly,
  details,
  disabled,
  enterMailedCode,
  expectPrompt,
  expectSignedIn,
  forAllUsers,
  onceCheckbox,
  owner,
  preview,
  previewRow,
  save,
  signIn,
  signOut,
  title,
  twoFactorSelect,
} from "./steps.ts";

test("'Enabled (for all users)' makes every user on the account enter an emailed code", async ({
  page,
  newBrowser,
  inbox,
}) => {
  const detailsInbox = inbox(details.email);

  await test.step("Step 1: the link takes you to the Details page, by way of sign-in", async () => {
    await page.goto("/account/details/");
    await expect(title(page, "Sign in")).toBeVisible();
    await signIn(page, owner);
    await expect(title(page, "Account Details")).toBeVisible();
    await expect(page).toHaveURL("/account/details/");
    await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
  });

  await test.step("Step 2: at the bottom there is an option for Two Factor Authentication (2FA)", async () => {
    const form = page.getByRole("form", { name: "Account Details" });
    await expect(form.getByRole("heading", { level: 2 }).last()).toHaveText(
      "Two Factor Authentication (2FA)",
    );
    await expect(twoFactorSelect(page).getByRole("option")).toHaveText([
      disabled,
      forAllUsers,
      accountLoginOnly,
    ]);
    await expect(twoFactorSelect(page)).toHaveValue("disabled");
    await expect(onceCheckbox(page)).toBeDisabled();
    await twoFactorSelect(page).selectOption(forAllUsers);
    await expect(onceCheckbox(page)).toBeEnabled();
    await expect(onceCheckbox(page)).not.toBeChecked();
  });

  await test.step("before it is saved, the page names whom it will touch", async () => {
    await expect(preview(page)).toContainText("0 of 5 now, 5 of 5 after you save");
    await expect(previewRow(page, "Newly asked", owner)).toContainText(`Code to ${details.email}`);
    await expect(previewRow(page, "Newly asked", "aroha")).toContainText("Code to aroha@kereru.example");
    await expect(previewRow(page, "Newly asked", "wiremu")).toContainText("Code to wiremu@kereru.example");
    await expect(previewRow(page, "Newly asked", "mere")).toContainText(
      `Code to ${details.email}, as Mere has no email of their own`,
    );
    await expect(preview(page)).toContainText("1 API login will stop working: pbx-sync");
  });

  await test.step("Step 3: click on the Update Details button and then logout", async () => {
    await save(page, "Update Details");
    await expect(preview(page)).toContainText("5 of 5 now");
    await signOut(page);
    await expect(page.getByRole("alert")).toHaveText("You’re signed out.");
  });

  await test.step("on your next login the address on Details receives the code that must be entered", async () => {
    await signIn(page, owner);
    await expectPrompt(page, details.masked);
    await enterMailedCode(page, detailsInbox);
    await expectSignedIn(page, "Moana Te Rangi");
  });

  await test.step("another user is prompted too, by their own mail", async () => {
    const wiremu = await newBrowser();
    await wiremu.goto("/");
    await signIn(wiremu, "wiremu");
    await expectPrompt(wiremu, "w•••@kereru.example");
    await enterMailedCode(wiremu, inbox("wiremu@kereru.example"));
    await expectSignedIn(wiremu, "Wiremu Parata");
  });

  await test.step("a user without an email of their own is prompted by the Details page's", async () => {
    const mere = await newBrowser();
    await mere.goto("/");
    await signIn(mere, "mere");
    await expectPrompt(mere, details.masked);
    await enterMailedCode(mere, detailsInbox);
    await expectSignedIn(mere, "Mere Hōhepa");
  });
});
