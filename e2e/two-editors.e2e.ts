import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures.ts";
import { forThisUser, openAs, owner, save, saved, title, twoFactorSelect } from "./steps.ts";

function conflict(page: Page) {
  return page.getByRole("region", { name: /^Someone else saved changes/ });
}

test("two editors of Details: values stand beside each other, and nothing is overwritten in silence", async ({
  page,
  newBrowser,
  expectRefusals,
}) => {
  expectRefusals(412);
  const aroha = await newBrowser();
  await openAs(page, owner, "/account/details/");
  await openAs(aroha, "aroha", "/account/details/");

  await test.step("both change the phone, and each something else", async () => {
    await page.getByLabel("Phone").fill("09 555 0199");
    await page.getByLabel("Contact name").fill("Moana Rangi");
    await aroha.getByLabel("Phone").fill("09 555 0111");
    await aroha.getByLabel("Postcode").fill("0601");
    await aroha.getByLabel("Country").selectOption("Australia");
    await save(aroha, "Update Details");
  });

  await test.step("the second to save is shown both values of what both changed", async () => {
    await page.getByRole("button", { name: "Update Details" }).click();
    await expect(conflict(page)).toBeFocused();
    await expect(conflict(page)).toContainText(
      "Nothing of yours is saved yet: choose for 1 field that you both changed.",
    );
    await expect(conflict(page)).toContainText("Their change of Postcode and Country is in the form now.");
    const phone = conflict(page).getByRole("listitem");
    await expect(phone).toHaveCount(1);
    await expect(phone.getByRole("definition")).toHaveText(["09 555 0199", "09 555 0111"]);
    await expect(page.getByLabel("Postcode")).toHaveValue("0601");
    await expect(page.getByLabel("Country")).toHaveValue("AU");
    await expect(page.getByLabel("Contact name")).toHaveValue("Moana Rangi");
  });

  await test.step("until that is chosen, nothing can be saved", async () => {
    await expect(page.getByRole("button", { name: "Update Details" })).toHaveAccessibleDescription(
      "Choose whose values to keep first.",
    );
    await aroha.reload();
    await expect(aroha.getByLabel("Phone")).toHaveValue("09 555 0111");
  });

  await test.step("'Keep mine' keeps it, the rest of theirs stays, and both see the same", async () => {
    await page.getByRole("button", { name: "Keep mine for Phone" }).click();
    await save(page, "Update Details");
    await aroha.reload();
    await expect(aroha.getByLabel("Phone")).toHaveValue("09 555 0199");
    await expect(aroha.getByLabel("Contact name")).toHaveValue("Moana Rangi");
    await expect(aroha.getByLabel("Postcode")).toHaveValue("0601");
    await expect(aroha.getByLabel("Country")).toHaveValue("AU");
  });
});

test("two editors of one login: 'Use theirs' takes their value and saves the rest of mine", async ({
  page,
  newBrowser,
  expectRefusals,
}) => {
  expectRefusals(412);
  const aroha = await newBrowser();
  await openAs(page, owner, "/account/users/");
  await page.getByRole("link", { name: "Wiremu Parata" }).click();
  await expect(title(page, "Wiremu Parata")).toBeVisible();
  await openAs(aroha, "aroha", new URL(page.url()).pathname);

  await aroha.getByLabel("Name", { exact: true }).fill("Wiremu P. Parata");
  await save(aroha, "Update User Details");
  await page.getByLabel("Name", { exact: true }).fill("W. Parata");
  await twoFactorSelect(page).selectOption(forThisUser);
  await page.getByRole("button", { name: "Update User Details" }).click();

  await expect(conflict(page)).toContainText("choose for 1 field that you both changed.");
  await expect(conflict(page).getByRole("definition")).toHaveText(["W. Parata", "Wiremu P. Parata"]);
  await page.getByRole("button", { name: "Use theirs for Name" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Wiremu P. Parata");
  await page.getByRole("button", { name: "Update User Details" }).click();
  await expect(saved(page)).toBeVisible();
  await aroha.reload();
  await expect(title(aroha, "Wiremu P. Parata")).toBeVisible();
  await expect(twoFactorSelect(aroha)).toHaveValue("email");
});
