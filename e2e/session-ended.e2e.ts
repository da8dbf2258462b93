import type { Locator, Page } from "@playwright/test";

import { confirmIdentity } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { elsewhere, newPassword } from "./passwords.ts";
import { openAs, overview, signIn, signOutButton, title } from "./steps.ts";

const byProfile = "You were signed out from another browser, on Your profile. Sign in again.";

function sessionRow(page: Page, text: string): Locator {
  return page.getByRole("table", { name: "Sessions" }).getByRole("row").filter({ hasText: text });
}

function said(page: Page, words: string): Locator {
  return page.getByRole("status").filter({ hasText: words });
}

test.beforeEach(({ needsOwnPortal, expectRefusals }) => {
  needsOwnPortal("it speaks from several addresses, and its logins have other sessions there");
  expectRefusals(401);
});

test("a session ended from the profile: that browser is sent to sign-in with the reason, and back to where it was", async ({
  page,
  newBrowser,
}) => {
  const laptop = await newBrowser({ address: elsewhere });
  await openAs(laptop, "aroha", "/account/users/?q=wiremu");
  await expect(laptop.getByRole("link", { name: "Wiremu Parata" })).toBeVisible();
  await openAs(page, "aroha", "/profile/");

  await test.step("the profile lists both, by browser and address, and marks this one", async () => {
    await expect(sessionRow(page, "203.0.113.7")).toContainText("Chrome on Linux This browser");
    await expect(sessionRow(page, "203.0.113.7").getByRole("button")).toHaveCount(0);
    await expect(sessionRow(page, elsewhere)).toContainText("Chrome on Linux");
    await expect(sessionRow(page, elsewhere)).not.toContainText("This browser");
  });

  await test.step("'End' ends the other one, and says so", async () => {
    await page.getByRole("button", { name: `End Chrome on Linux, ${elsewhere}` }).click();
    await expect(said(page, "Chrome on Linux is signed out.")).toBeVisible();
    await expect(sessionRow(page, elsewhere)).toHaveCount(0);
  });

  await test.step("there the next thing that is done leads to sign-in, with the reason", async () => {
    await laptop.getByRole("link", { name: "Wiremu Parata" }).click();
    await expect(title(laptop, "Sign in")).toBeVisible();
    await expect(laptop.getByRole("alert")).toHaveText(byProfile);
  });

  await test.step("signed in again, it is where it was going", async () => {
    await signIn(laptop, "aroha");
    await expect(title(laptop, "Wiremu Parata")).toBeVisible();
  });
});

test("'End all others' ends every other session and leaves this one", async ({ page, newBrowser }) => {
  const others = [await newBrowser({ address: elsewhere }), await newBrowser({ address: "2001:db8:1:2::7" })];
  for (const other of others) await openAs(other, "wiremu", "/");
  await openAs(page, "wiremu", "/profile/");
  await expect(sessionRow(page, "2001:db8:1:2::7")).toBeVisible();

  await page.getByRole("button", { name: "End all others" }).click();
  await expect(said(page, "All others are signed out.")).toBeVisible();
  await expect(page.getByRole("table", { name: "Sessions" }).getByRole("row")).toHaveCount(2);
  for (const other of others) {
    await other.reload();
    await expect(other.getByRole("alert")).toHaveText(byProfile);
  }
  await page.reload();
  await expect(signOutButton(page)).toBeVisible();
});

test("changing one's password ends the other sessions, and only the new one opens the portal", async ({
  page,
  newBrowser,
  expectRefusals,
}) => {
  expectRefusals(403, 422);
  const laptop = await newBrowser({ address: elsewhere });
  await openAs(laptop, "wiremu", "/profile/");
  await openAs(page, "wiremu", "/profile/");
  const field = page.getByLabel("New password");
  const change = page.getByRole("button", { name: "Change password" });

  await field.fill("wiremu and his dog");
  await change.click();
  await expect(field).toHaveAccessibleDescription(/username/);
  await field.fill(newPassword);
  await change.click();
  await confirmIdentity(page);
  await expect(said(page, "Your other sessions have ended.")).toBeVisible();
  await expect(field).toHaveValue("");
  await expect(sessionRow(page, elsewhere)).toHaveCount(0);

  await laptop.getByRole("link", { name: "Overview" }).click();
  await expect(laptop.getByRole("alert")).toHaveText(
    "You were signed out because your password changed. Sign in to carry on.",
  );
  await signIn(laptop, "wiremu");
  await expect(laptop.getByRole("alert")).toContainText("That login and password don’t match.");
  await signIn(laptop, "wiremu", newPassword);
  await expect(overview(laptop)).toBeVisible();
});
