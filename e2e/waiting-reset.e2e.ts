import { confirmDialog, confirmWithCode } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { givenAccount } from "./given.ts";
import { linkIn, nextMailAbout } from "./mail.ts";
import {
  arohas,
  askForLink,
  elsewhere,
  expectRefused,
  forEveryone,
  newPassword,
  openMailedLink,
  resetThatWaits,
  setPassword,
  signInWithCode,
  waitingBanner,
  waitingFlag,
  wiremu,
} from "./passwords.ts";
import {
  demoPassword,
  details,
  expectPrompt,
  expectSignedIn,
  loginRow,
  openAs,
  owner,
  signIn,
  title,
} from "./steps.ts";

test.beforeEach(({ needsOwnPortal }) => {
  needsOwnPortal("it sets passwords");
});

test("in a strange browser it waits, everybody concerned is told, and the owner's sign-in with a code cancels it", async ({
  page,
  portal,
  newBrowser,
  inbox,
  letTimePass,
  expectRefusals,
}) => {
  expectRefusals(401, 409, 410);
  const mail = inbox(wiremu.email);
  await givenAccount(portal, forEveryone);
  const thief = await newBrowser({ address: elsewhere });
  const cancelLinks: string[] = [];

  await test.step("the screen says until when, and how it comes to be stopped or sooner", async () => {
    await resetThatWaits(thief, wiremu.username, mail);
    const main = thief.getByRole("main");
    await expect(main).toContainText("Until then the old password stays.");
    await expect(main).toContainText(
      "We told the login’s own email, the account’s, every administrator’s, and every browser where it is signed in. Each of them can cancel it.",
    );
    await expect(main).toContainText("An administrator of your account can release it, on Logins.");
    await expect(main).toContainText("sign in with it and a code. That cancels the new one.");
  });

  await test.step("the login, the account and the administrators each have a link of their own to cancel it", async () => {
    for (const address of [wiremu.email, details.email, arohas]) {
      const letter = await nextMailAbout(
        address === wiremu.email ? mail : inbox(address),
        /^A new password for a Hero login is waiting$/,
      );
      expect(letter.text).toContain(`From: ${elsewhere}`);
      expect(letter.text).toMatch(/^Takes effect: \d/m);
      cancelLinks.push(linkIn(letter));
    }
    expect(new Set(cancelLinks).size).toBe(3);
  });

  await test.step("no second one waits beside it", async () => {
    await askForLink(thief, wiremu.username);
    await openMailedLink(thief, mail);
    await setPassword(thief, "another thing altogether");
    await expect(thief.getByRole("alert")).toContainText("A new password is waiting already");
  });

  await test.step("the new password opens nothing; the old one, with a code, does, and cancels the new one", async () => {
    await expectRefused(thief, wiremu.username, newPassword);
    await page.goto("/");
    await signInWithCode(page, wiremu.username, mail);
    await expectSignedIn(page, "Wiremu Parata");
    await expect(waitingBanner(page)).toHaveCount(0);
    await thief.goto(cancelLinks[0] ?? "");
    await thief.getByRole("button", { name: "Cancel the reset" }).click();
    await expect(title(thief, "There is nothing to cancel")).toBeVisible();
  });

  await test.step("a day later it still is the old one that counts", async () => {
    await letTimePass({ minutes: 24 * 60 + 1 });
    await expectRefused(thief, wiremu.username, newPassword);
    await page.goto("/");
    await signIn(page, wiremu.username);
    await expectPrompt(page, wiremu.masked);
  });
});

test("an administrator who confirms it's them lets it take effect sooner", async ({
  page,
  portal,
  newBrowser,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(403);
  const [mail, arohasMail] = [inbox(wiremu.email), inbox(arohas)];
  await givenAccount(portal, forEveryone);
  const office = await newBrowser();
  await office.goto("/");
  await signInWithCode(office, wiremu.username, mail);
  const phone = await newBrowser({ address: elsewhere });
  const until = await resetThatWaits(phone, wiremu.username, mail);

  await test.step("Logins says that it waits, whose it is, from where, and until when", async () => {
    await page.goto("/account/users/");
    await signInWithCode(page, "aroha", arohasMail);
    await expect(waitingFlag(page, wiremu.username)).toBeVisible();
    await page.getByRole("link", { name: "Wiremu Parata" }).click();
    await expect(page.getByText("Wiremu’s password is about to be reset")).toBeVisible();
    await expect(page.getByText(`Somebody at ${elsewhere} followed the link`)).toContainText(
      `It takes effect on ${until}, unless it is cancelled before. Ask Wiremu if it was them.`,
    );
  });

  await test.step("released, it counts at once and ends what was open", async () => {
    await page.getByRole("button", { name: "Let it take effect now" }).click();
    await expect(confirmDialog(page)).toContainText(
      "Wiremu Parata gets the new password without the wait that protects it",
    );
    await confirmWithCode(page, arohasMail);
    await expect(page.getByRole("status").filter({ hasText: "The new password is in force" })).toBeFocused();
    await expect(page.getByRole("button", { name: "Let it take effect now" })).toHaveCount(0);
    await office.reload();
    await expect(office.getByRole("alert")).toContainText("because your password changed");
  });

  await test.step("the new password signs in, with a code as ever", async () => {
    await phone.getByRole("link", { name: "Back to sign in" }).click();
    await signInWithCode(phone, wiremu.username, mail, newPassword);
    await expectSignedIn(phone, "Wiremu Parata");
  });
});

test("the account login's own can be cancelled by an administrator, and released by support alone", async ({
  page,
  portal,
  newBrowser,
  inbox,
}) => {
  await givenAccount(portal, { scope: "account_login_only", promptOncePerLocation: false });
  const stranger = await newBrowser({ address: elsewhere });
  await resetThatWaits(stranger, owner, inbox(details.email));
  await openAs(page, "aroha", "/account/users/");
  await expect(waitingFlag(page, owner)).toBeVisible();
  await loginRow(page, owner).getByRole("link").click();
  await expect(page.getByText("The account login’s password is about to be reset")).toBeVisible();
  await expect(page.getByText("Only support can let it take effect now")).toBeVisible();
  await expect(page.getByRole("button", { name: "Let it take effect now" })).toHaveCount(0);
  await page.getByRole("button", { name: "Cancel the reset" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The reset is cancelled." })).toBeFocused();
  await page.getByRole("link", { name: "Logins" }).first().click();
  await expect(loginRow(page, owner)).toBeVisible();
  await expect(waitingFlag(page, owner)).toHaveCount(0);
});

test("left alone, it takes effect by itself after 24 hours and not before", async ({
  page,
  portal,
  newBrowser,
  inbox,
  letTimePass,
  expectRefusals,
}) => {
  expectRefusals(401);
  const mail = inbox(wiremu.email);
  await givenAccount(portal, forEveryone);
  const phone = await newBrowser({ address: elsewhere });
  await resetThatWaits(phone, wiremu.username, mail);

  await letTimePass({ minutes: 23 * 60 + 58 });
  await expectRefused(phone, wiremu.username, newPassword);
  await letTimePass({ minutes: 2 });
  await phone.goto("/sign-in");
  await signInWithCode(phone, wiremu.username, mail, newPassword);
  await expectSignedIn(phone, "Wiremu Parata");
  await expectRefused(page, wiremu.username, demoPassword);
  await nextMailAbout(inbox(details.email), /^The password of a Hero login was changed$/);
});
