import { expect, test } from "./fixtures.ts";
import { givenAccount } from "./given.ts";
import { linkIn, nextMailAbout } from "./mail.ts";
import {
  askForLink,
  expectRefused,
  forEveryone,
  newPassword,
  openMailedLink,
  setPassword,
  signInWithCode,
  wiremu,
} from "./passwords.ts";
import {
  enterMailedCode,
  demoPassword,
  details,
  expectPrompt,
  expectSignedIn,
  openAs,
  signIn,
  signOut,
  title,
} from "./steps.ts";

test.beforeEach(({ needsOwnPortal }) => {
  needsOwnPortal("it sets passwords");
});

test("in a browser that signed in with a code before, a new password works at once, and a code is asked for after it", async ({
  page,
  portal,
  newBrowser,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(401);
  const mail = inbox(wiremu.email);
  await givenAccount(portal, forEveryone);
  const office = await newBrowser();
  await office.goto("/profile/");
  await signInWithCode(office, wiremu.username, mail);
  await page.goto("/");
  await signInWithCode(page, wiremu.username, mail);
  await signOut(page);

  await test.step("the mailed link sets it, and is gone from the address bar", async () => {
    await askForLink(page, wiremu.username);
    await openMailedLink(page, mail);
    await expect(page).toHaveURL(/\/password\/reset$/);
    await setPassword(page, newPassword);
    await expect(title(page, "Your new password is set")).toBeFocused();
  });

  await test.step("it signs nobody in, and ends the sessions there were", async () => {
    await office.reload();
    await expect(title(office, "Sign in")).toBeVisible();
    await expect(office.getByRole("alert")).toHaveText(
      "You were signed out because your password changed. Sign in to carry on.",
    );
    await expectRefused(office, wiremu.username, demoPassword);
    const letter = await nextMailAbout(mail, /^The password of a Hero login was changed$/);
    expect(letter.text).toContain("was reset with a link that we mailed");
  });

  await test.step("the code is asked for as ever", async () => {
    await page.getByRole("link", { name: "Sign in" }).click();
    await signIn(page, wiremu.username, newPassword);
    await expectPrompt(page, wiremu.masked);
    await enterMailedCode(page, mail);
    await expectSignedIn(page, "Wiremu Parata");
  });
});

test("without 2FA any browser sets it at once; a password that is refused leaves the link good", async ({
  page,
  newBrowser,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(401, 422);
  const office = await newBrowser();
  await openAs(office, wiremu.username, "/profile/");
  await askForLink(page, wiremu.username);
  await openMailedLink(page, inbox(wiremu.email));
  const field = page.getByLabel("New password", { exact: true });

  await setPassword(page, "short");
  await expect(field).toHaveAccessibleDescription(/Use at least 12 characters\./);
  await expect(field).toBeFocused();
  await setPassword(page, "wiremu and his dog");
  await expect(field).toHaveAccessibleDescription(/username/);
  await setPassword(page, newPassword);
  await expect(title(page, "Your new password is set")).toBeFocused();

  await page.getByRole("link", { name: "Sign in" }).click();
  await signIn(page, wiremu.username, newPassword);
  await expectSignedIn(page, "Wiremu Parata");
  await office.reload();
  await expect(office.getByRole("alert")).toContainText("because your password changed");
  await expectRefused(office, wiremu.username, demoPassword);
});

test("a link works once and for an hour, and its screen leads to a new one", async ({
  page,
  newBrowser,
  inbox,
  letTimePass,
  expectRefusals,
}) => {
  expectRefusals(410);
  const mail = inbox(wiremu.email);
  await askForLink(page, wiremu.username);
  const link = linkIn(await nextMailAbout(mail, /^Choose a new/));
  await page.goto(link);
  await setPassword(page, newPassword);
  await expect(title(page, "Your new password is set")).toBeVisible();

  await test.step("used twice", async () => {
    const other = await newBrowser();
    await other.goto(link);
    await setPassword(other, "another thing altogether");
    await expect(title(other, "This link doesn’t work any more")).toBeFocused();
    await other.getByRole("link", { name: "Send a new link" }).click();
    await expect(title(other, "Forgot your password?")).toBeVisible();
  });

  await test.step("an hour old", async () => {
    await askForLink(page, wiremu.username);
    await openMailedLink(page, mail);
    await letTimePass({ minutes: 60 });
    await setPassword(page, "another thing altogether");
    await expect(title(page, "This link doesn’t work any more")).toBeVisible();
  });

  await test.step("without its secret", async () => {
    await page.goto("/password/reset");
    await expect(title(page, "This link doesn’t work any more")).toBeVisible();
  });
});

test("a name that nobody has, or that gets no link, is answered as any other", async ({ page, inbox }) => {
  const told: string[] = [];
  for (const username of [wiremu.username, "mere", "pbx-sync", "nobody.at.all"]) {
    await askForLink(page, username);
    const main = page.getByRole("main");
    await expect(main).toContainText(`If ${username} has a confirmed email, we have sent a link to it.`);
    told.push((await main.innerText()).replace(username, "the name"));
  }
  expect(new Set(told).size).toBe(1);
  await nextMailAbout(inbox(wiremu.email), /^Choose a new/);
  expect(await inbox(details.email).count(), "mails to the account's address").toBe(0);
});
