import { expect, test } from "./fixtures.ts";
import { givenAccount, givenManyChanges } from "./given.ts";
import { forEveryone, signInWithCode, wiremu } from "./passwords.ts";
import { details, forAllUsers, openAs, owner, save, title, twoFactorSelect } from "./steps.ts";

test.beforeEach(({ needsOwnPortal }) => {
  needsOwnPortal("a record holds what other tests did");
});

test("the Overview: how many people are asked, who isn't yet, and the recommendation until 2FA is on", async ({
  page,
}) => {
  await openAs(page, owner, "/");
  const who = page.getByRole("region", { name: "Who is asked for a code" });
  const recommendation = page.getByRole("complementary", {
    name: "Turn on Two Factor Authentication (2FA)",
  });

  await test.step("nobody is, and everybody is named with what keeps codes from them", async () => {
    await expect(who).toContainText("0 of 4 people are asked");
    await expect(who).toContainText("The account’s setting is ‘Disabled’, so each login follows its own.");
    await expect(who).toContainText("1 API login, not asked");
    await expect(who.getByRole("link", { name: "Moana Te Rangi" })).toBeVisible();
    await expect(who.getByRole("listitem").filter({ hasText: "Mere Hōhepa" })).toContainText(
      "No email of their own",
    );
    await expect(page.getByRole("region", { name: "Latest activity" })).toContainText("Signed in");
  });

  await test.step("the provider's recommendation leads to the setting", async () => {
    await expect(recommendation).toContainText("Hero recommends it for every account.");
    await recommendation.getByRole("link", { name: "Set up 2FA" }).click();
    await expect(title(page, "Account Details")).toBeVisible();
    await expect(twoFactorSelect(page)).toBeInViewport();
    await twoFactorSelect(page).selectOption(forAllUsers);
    await save(page, "Update Details");
  });

  await test.step("once it is on everybody is asked, and there is no more to recommend", async () => {
    await page.getByRole("link", { name: "Overview" }).click();
    await expect(who).toContainText("4 of 4 people are asked");
    await expect(who).toContainText("1 API login, refused");
    await expect(who).not.toContainText("Not asked yet");
    await expect(recommendation).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Latest activity" })).toContainText("Account 2FA changed");
    await page.getByRole("link", { name: "All activity" }).click();
    await expect(title(page, "Activity")).toBeVisible();
  });
});

test("a standard user's Overview says whether they are asked, and what they did, and nothing of others", async ({
  page,
  portal,
  inbox,
}) => {
  await givenManyChanges(portal, 1);
  await openAs(page, wiremu.username, "/");
  const mine = page.getByRole("region", { name: "Your latest activity" });
  const own = page.getByRole("region", { name: "Two Factor Authentication (2FA)" });
  await expect(own).toContainText("You aren’t asked for a code");
  await expect(own).toContainText("An administrator of Kererū Coffee Roasters can switch it on for you.");
  await expect(mine.getByRole("listitem")).toHaveCount(1);
  await expect(mine).toContainText("Signed in");
  await expect(page.getByRole("main")).not.toContainText("Details changed");
  await expect(page.getByRole("link", { name: "All activity" })).toHaveCount(0);
  await expect(page.getByRole("complementary")).toHaveCount(0);

  await givenAccount(portal, forEveryone);
  await page.reload();
  await signInWithCode(page, wiremu.username, inbox(wiremu.email));
  await expect(own).toContainText("You are asked for a code");
  await expect(own).toContainText(`It goes to ${wiremu.email}, at every sign-in`);
  await expect(page.getByRole("main")).not.toContainText(details.email);
});
