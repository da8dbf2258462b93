import type { SignedIn } from "@hero/contract/session";
import type { Page } from "@playwright/test";

import { confirmPassword } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { givenAccount } from "./given.ts";
import { forEveryone, signInWithCode } from "./passwords.ts";
import { codeField, details, disabled, owner, title, twoFactorSelect } from "./steps.ts";

/** Asking it is no activity, so that a story may. */
async function endOf(page: Page): Promise<number> {
  const session = (await (await page.request.get("/api/session")).json()) as SignedIn;
  return Date.parse(session.expiresAt);
}

test("looking where the code's mail is keeps no session alive: it ends half an hour after the last thing that was done", async ({
  page,
  context,
  portal,
  inbox,
  letTimePass,
  expectRefusals,
}) => {
  expectRefusals(401, 403);
  await page.clock.install();
  await givenAccount(portal, forEveryone);
  await page.goto("/account/details/");
  await signInWithCode(page, owner, inbox(details.email));
  const otherTab = await context.newPage();
  await otherTab.clock.install();
  await otherTab.goto("/profile/");
  await expect(title(otherTab, "Your profile")).toBeVisible();
  await twoFactorSelect(page).selectOption(disabled);
  await page.getByRole("button", { name: "Update Details" }).click();
  await confirmPassword(page);
  const end = await endOf(page);

  await test.step("the dialog looks again and again, and the end stays where it was", async () => {
    for (let look = 1; look <= 3; look += 1) {
      await page.waitForResponse("**/api/session/confirm**");
      await letTimePass({ minutes: 3 }, page, otherTab);
    }
    await expect(codeField(page)).toBeVisible();
    expect(await endOf(page)).toBe(end);
  });

  await test.step("so it ends on time, in both tabs", async () => {
    await letTimePass({ minutes: 21, seconds: 5 }, page, otherTab);
    for (const tab of [page, otherTab]) await expect(title(tab, "Sign in")).toBeVisible();
  });
});
