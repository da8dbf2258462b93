import { expect, test } from "./fixtures.ts";
import { givenAccount } from "./given.ts";
import { linkIn, nextMailAbout } from "./mail.ts";
import {
  arohas,
  elsewhere,
  expectRefused,
  forEveryone,
  newPassword,
  resetThatWaits,
  signInWithCode,
  waitingBanner,
  waitingFlag,
  wiremu,
} from "./passwords.ts";
import { loginRow, title } from "./steps.ts";

test.beforeEach(({ needsOwnPortal }) => {
  needsOwnPortal("it sets passwords");
});

test("the mailed link cancels it from anywhere, once its button is pressed and not before", async ({
  page,
  portal,
  newBrowser,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(401, 410);
  const mail = inbox(wiremu.email);
  await givenAccount(portal, forEveryone);
  const thief = await newBrowser({ address: elsewhere });
  await resetThatWaits(thief, wiremu.username, mail);
  const link = linkIn(await nextMailAbout(mail, /is waiting$/));
  await page.goto("/account/users/");
  await signInWithCode(page, "aroha", inbox(arohas));
  await expect(waitingFlag(page, wiremu.username)).toBeVisible();
  const reader = await newBrowser({ address: "198.51.100.77" });

  await test.step("opened, as scanners of mail open links, it changes nothing", async () => {
    await reader.goto(link);
    await expect(title(reader, "Cancel the reset?")).toBeVisible();
    await expect(reader).toHaveURL(/\/password\/reset\/cancel$/);
    await page.reload();
    await expect(waitingFlag(page, wiremu.username)).toBeVisible();
  });

  await test.step("pressed, it does", async () => {
    await reader.getByRole("button", { name: "Cancel the reset" }).click();
    await expect(title(reader, "The reset is cancelled")).toBeFocused();
    await page.reload();
    await expect(loginRow(page, wiremu.username)).toBeVisible();
    await expect(waitingFlag(page, wiremu.username)).toHaveCount(0);
    await expectRefused(thief, wiremu.username, newPassword);
  });

  await test.step("the second time there is nothing to cancel", async () => {
    const other = await newBrowser();
    await other.goto(link);
    await other.getByRole("button", { name: "Cancel the reset" }).click();
    await expect(title(other, "There is nothing to cancel")).toBeFocused();
  });
});

test("whoever is signed in is told without asking, and cancels it there", async ({
  page,
  portal,
  newBrowser,
  inbox,
  letTimePass,
  expectRefusals,
}) => {
  expectRefusals(401, 410);
  const mail = inbox(wiremu.email);
  await givenAccount(portal, forEveryone);
  await page.clock.install();
  await page.goto("/profile/");
  await signInWithCode(page, wiremu.username, mail);
  await expect(title(page, "Your profile")).toBeVisible();
  const thief = await newBrowser({ address: elsewhere });
  const until = await resetThatWaits(thief, wiremu.username, mail);

  await letTimePass({ seconds: 61 }, page);
  await expect(waitingBanner(page)).toContainText(`Asked for from ${elsewhere}.`);
  await expect(waitingBanner(page)).toContainText(`The new password takes effect ${until}, unless`);
  await waitingBanner(page).getByRole("button", { name: "Cancel the reset" }).click();
  await expect(page.getByText("The reset is cancelled. Your password stays as it was.")).toBeVisible();
  await expect(waitingBanner(page)).toHaveCount(0);

  await expectRefused(thief, wiremu.username, newPassword);
  await thief.goto(linkIn(await nextMailAbout(mail, /is waiting$/)));
  await thief.getByRole("button", { name: "Cancel the reset" }).click();
  await expect(title(thief, "There is nothing to cancel")).toBeVisible();
});
