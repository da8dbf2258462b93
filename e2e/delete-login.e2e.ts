import { confirmDialog, confirmIdentity } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { expectRefused } from "./passwords.ts";
import { demoPassword, loginRow, openAs, owner, title } from "./steps.ts";

test.beforeEach(({ needsOwnPortal, expectRefusals }) => {
  needsOwnPortal("a login that is deleted stays deleted");
  expectRefusals(401, 403, 409);
});

test("a login is deleted after two questions: it is signed out, can't come back, and its name stays taken", async ({
  page,
  newBrowser,
}) => {
  const wiremu = await newBrowser();
  await openAs(wiremu, "wiremu", "/profile/");
  await openAs(page, owner, "/account/users/");
  await page.getByRole("link", { name: "Wiremu Parata" }).click();
  const remove = page.getByRole("button", { name: "Delete wiremu" });
  const question = page.getByRole("dialog", { name: "Delete Wiremu Parata?" });

  await test.step("the first says what it comes to, and lets go", async () => {
    await remove.click();
    await expect(question).toContainText(
      "Wiremu Parata (wiremu) is signed out everywhere at once. It can’t be undone, and the username wiremu stays taken.",
    );
    await question.getByRole("button", { name: "Keep it" }).click();
    await expect(question).toBeHidden();
    await expect(remove).toBeFocused();
  });

  await test.step("the second is whether it's still you, and cancelled it deletes nothing", async () => {
    await remove.click();
    await question.getByRole("button", { name: "Delete wiremu" }).click();
    await expect(confirmDialog(page)).toContainText("Wiremu Parata (wiremu) is deleted for good");
    await confirmDialog(page).getByRole("button", { name: "Cancel" }).click();
    await expect(title(page, "Wiremu Parata")).toBeVisible();
    await wiremu.reload();
    await expect(title(wiremu, "Your profile")).toBeVisible();
  });

  await test.step("confirmed, it is gone from Logins, which says so", async () => {
    await remove.click();
    await question.getByRole("button", { name: "Delete wiremu" }).click();
    await confirmIdentity(page);
    await expect(title(page, "Logins")).toBeVisible();
    await expect(
      page
        .getByRole("status")
        .filter({ hasText: "Wiremu Parata (wiremu) is deleted. The username stays taken." }),
    ).toBeVisible();
    await expect(page.getByRole("row")).toHaveCount(5);
    await expect(loginRow(page, "wiremu")).toHaveCount(0);
  });

  await test.step("its browser is sent to sign-in, where it is a stranger's", async () => {
    await wiremu.getByRole("link", { name: "Overview" }).click();
    await expect(title(wiremu, "Sign in")).toBeVisible();
    await expect(wiremu.getByRole("alert")).toHaveText(
      "You were signed out because this login was switched off. Ask an administrator of your account.",
    );
    await expectRefused(wiremu, "wiremu", demoPassword);
  });

  await test.step("nobody else gets its name", async () => {
    await page.getByRole("link", { name: "Add login" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Wiremu Parata");
    await page.getByLabel("Username").fill("wiremu");
    await page.getByLabel("Email").fill("wiremu@kereru.example");
    await page.getByRole("button", { name: "Add login" }).click();
    await expect(page.getByLabel("Username")).toHaveAccessibleDescription(
      "That username is taken. Choose another.",
    );
    await page.getByRole("link", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Leave" }).click();
    await expect(title(page, "Logins")).toBeVisible();
  });

  await test.step("what it did stays in the record", async () => {
    await page.getByRole("link", { name: "Activity" }).click();
    const rows = page.getByRole("table", { name: "Activity" }).getByRole("row");
    await expect(rows.filter({ hasText: "Login deleted: wiremu" })).toContainText("Moana Te Rangi");
    await expect(rows.filter({ hasText: "Signed in" }).filter({ hasText: "wiremu" })).toHaveCount(1);
  });
});

test("one's own login can't be deleted, and the account login is on no page that deletes", async ({
  page,
}) => {
  await openAs(page, "aroha", "/account/users/");
  await page.getByRole("link", { name: "Aroha Ngata" }).click();
  await expect(page.getByText("You can’t delete your own login.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Delete/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Logins" }).first().click();
  await loginRow(page, owner).getByRole("link").click();
  await expect(title(page, "Account Details")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Delete/ })).toHaveCount(0);
});
