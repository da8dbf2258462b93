import type { Locator, Page } from "@playwright/test";

import { everyLook, expectAccessible } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";
import { givenAccount } from "./given.ts";
import { codeIn, nextMailAbout } from "./mail.ts";
import {
  codeField,
  demoPassword,
  details,
  expectPrompt,
  expectSignedIn,
  owner,
  signIn,
  title,
} from "./steps.ts";

const aroha = "aroha@kereru.example";
const wiremu = "wiremu@kereru.example";

// Colours change over 120 ms, and a contrast taken on the way would be of neither.
test.use({ contextOptions: { reducedMotion: "reduce" } });

test.beforeEach(async ({ portal, request }) => {
  await givenAccount(portal, { scope: "all_logins", promptOncePerLocation: false });
  await request.delete("/api/dev/mail", { headers: { Origin: portal.url } });
});

/** Somebody signs in elsewhere, so that a code is mailed to them. */
async function sendCodeTo(portalUrl: string, username: string): Promise<void> {
  const answer = await fetch(`${portalUrl}/api/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: portalUrl },
    body: JSON.stringify({ username, password: demoPassword }),
  });
  expect(answer.status).toBe(200);
}

const mails = (page: Page) => page.getByRole("list", { name: "Mails, newest first" });
const mailTo = (page: Page, address: string) => mails(page).getByRole("link").filter({ hasText: address });
const openMail = (page: Page) => page.getByRole("region", { name: "The mail that is open" });
const letterOf = (page: Page): Locator =>
  page.frameLocator("iframe").getByRole("heading", { name: "Your Hero sign-in code" });

test("a mail comes in by itself, is read as HTML and as text, and its code signs in", async ({
  page,
  context,
  inbox,
  newBrowser,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const person = await newBrowser();
  await page.goto(`/dev/mail?to=${details.email}`);
  await expect(page.getByText(`No mail to ${details.email} yet. It shows up here by itself.`)).toBeVisible();

  await person.goto("/");
  await signIn(person, owner);
  await expectPrompt(person, details.masked);
  const code = codeIn(await nextMailAbout(inbox(details.email), /sign-in code/));

  await expect(mailTo(page, details.email)).toContainText("Unread");
  await expect(mailTo(page, details.email)).toContainText("Your Hero sign-in code");
  await expect(page).toHaveTitle("(1) Development mailbox");
  await mailTo(page, details.email).click();
  await expect(page).toHaveTitle("Development mailbox");
  await expect(mailTo(page, details.email)).not.toContainText("Unread");

  await expect(openMail(page).getByRole("heading", { name: /^Your Hero sign-in code/ })).toBeVisible();
  await expect(openMail(page).getByRole("definition").nth(0)).toContainText("Hero");
  await expect(openMail(page).getByRole("definition").nth(1)).toHaveText(details.email);
  await expect(letterOf(page)).toBeVisible();
  await openMail(page).getByRole("radio", { name: "Plain text" }).check();
  await expect(letterOf(page)).toBeHidden();
  await expect(openMail(page).getByText(`@localhost #${code}`)).toBeVisible();

  await openMail(page).getByRole("button", { name: "Copy code" }).click();
  await expect(openMail(page).getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await codeField(person).fill(code);
  await expectSignedIn(person, "Moana Te Rangi");

  await page.getByRole("button", { name: "Empty the mailbox" }).click();
  await expect(page.getByText(`No mail to ${details.email} yet.`)).toBeVisible();
  await expect(openMail(page).getByRole("heading")).toHaveCount(0);
  expect(await inbox(details.email).count()).toBe(0);
});

test("the letter is shown whole, in either theme, and its link leads on", async ({ page, portal }) => {
  await page.goto("/dev/mail");
  await sendCodeTo(portal.url, "aroha");
  await fetch(`${portal.url}/api/password-reset`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: portal.url },
    body: JSON.stringify({ username: "aroha" }),
  });
  await mailTo(page, aroha).filter({ hasText: "Choose a new Hero password" }).click();
  const letter = page.frameLocator("iframe");
  await expect(letter.getByText("If this wasn't you")).toBeVisible();
  expect(await page.locator("iframe").evaluate(isWhole)).toBe(true);

  const background = () => page.locator("iframe").evaluate(backgroundIn);
  for (const [look, colour] of [
    ["Dark", "rgb(13, 18, 17)"],
    ["Light", "rgb(248, 251, 250)"],
    ["System", "rgb(248, 251, 250)"],
  ] as const) {
    await page.getByRole("radio", { name: look }).check();
    expect(await background(), look).toBe(colour);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await background()).toBe("rgb(13, 18, 17)");

  for (const link of [
    openMail(page).getByRole("link", { name: "Open link: Choose a new password" }),
    letter.getByRole("link", { name: "Choose a new password" }),
  ]) {
    const opened = page.context().waitForEvent("page");
    await link.click();
    const choose = await opened;
    await expect(title(choose, "Set a new password")).toBeVisible();
    await choose.close();
  }
  await expect(letter.getByText("If this wasn't you")).toBeVisible();
});

// Asked of the frame from the page around it: in it nothing runs, a test's questions included.

function backgroundIn(frame: Element): string {
  const body = (frame as HTMLIFrameElement).contentDocument?.body;
  return body === undefined ? "" : getComputedStyle(body).backgroundColor;
}

/** Whether all of the frame's page shows, without a scroll of its own and with no more room than it needs. */
function isWhole(frame: Element): boolean {
  const { contentDocument, clientHeight } = frame as HTMLIFrameElement;
  const needed = contentDocument?.documentElement.getBoundingClientRect().height ?? Number.NaN;
  return needed > 300 && Math.abs(needed - clientHeight) <= 3;
}

test("new mail takes neither the focus nor the place of what is open", async ({ page, portal }) => {
  await sendCodeTo(portal.url, "aroha");
  await page.goto("/dev/mail");
  await mailTo(page, aroha).click();
  await expect(letterOf(page)).toBeVisible();
  await expect(mailTo(page, aroha)).toBeFocused();

  await sendCodeTo(portal.url, "wiremu");
  await expect(mails(page).getByRole("listitem").first()).toContainText(wiremu);
  await expect(page.getByRole("status").filter({ hasText: `New mail to ${wiremu}` })).toBeAttached();
  await expect(mailTo(page, aroha)).toBeFocused();
  await expect(openMail(page).getByRole("definition").nth(1)).toHaveText(aroha);
  await expect(mailTo(page, aroha)).toHaveAttribute("aria-current", "true");

  await page.reload();
  await expect(openMail(page).getByRole("definition").nth(1)).toHaveText(aroha);
  await expect(page).toHaveTitle("(1) Development mailbox");
});

test("mail is found by recipient and by words, and moved through by keys", async ({ page, portal }) => {
  for (const username of ["aroha", "wiremu"]) await sendCodeTo(portal.url, username);
  await page.goto(`/dev/mail?to=${wiremu.toUpperCase()}`);
  await expect(mails(page).getByRole("listitem")).toHaveCount(1);
  await expect(mailTo(page, wiremu)).toBeVisible();
  await page.getByLabel("Sent to").selectOption("To everyone");
  await expect(mails(page).getByRole("listitem")).toHaveCount(2);
  await expect(page).toHaveURL(`${portal.url}/dev/mail`);

  await page.getByLabel("Search").fill("CODE login ārohā");
  await expect(mails(page).getByRole("listitem")).toHaveCount(1);
  await expect(page.getByText("1 mail, 1 unread, of 2 in all")).toBeVisible();
  await page.getByLabel("Search").fill("nobody's words");
  await expect(page.getByText("No mail holds these words.")).toBeVisible();
  await page.getByRole("button", { name: "Show all mail" }).click();
  const [newest, older] = [mailTo(page, wiremu), mailTo(page, aroha)];
  await expect(newest).toBeFocused();

  await page.keyboard.press("ArrowDown");
  await expect(older).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(older).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(openMail(page).getByRole("definition").nth(1)).toHaveText(aroha);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(openMail(page).getByRole("definition").nth(1)).toHaveText(wiremu);
  await page.keyboard.press("Tab");
  await expect(mails(page).getByRole("button", { name: "Copy code" }).first()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(openMail(page).getByRole("button", { name: "Copy code" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(openMail(page).getByRole("heading")).toHaveCount(0);
  await expect(newest).toBeFocused();
});

test("a server that is gone is waited for, and comes back empty", async ({
  page,
  portal,
  expectRefusals,
  request,
}) => {
  expectRefusals("net::ERR_INTERNET_DISCONNECTED");
  await sendCodeTo(portal.url, "aroha");
  await page.goto("/dev/mail");
  await mailTo(page, aroha).click();
  await expect(letterOf(page)).toBeVisible();

  await page.context().setOffline(true);
  await expect(page.getByText("The server doesn’t answer. Trying again.")).toBeVisible();
  await expect(letterOf(page)).toBeVisible();
  await request.delete("/api/dev/mail", { headers: { Origin: portal.url } });
  await page.context().setOffline(false);

  await expect(page.getByText("The server doesn’t answer. Trying again.")).toBeHidden();
  await expect(page.getByText("No mail yet. It shows up here by itself.")).toBeVisible();
  await expect(openMail(page).getByText("This mail is not in the mailbox any more.")).toBeVisible();
  await expect(page.getByLabel("Search")).toBeFocused();
  await sendCodeTo(portal.url, "wiremu");
  await expect(mailTo(page, wiremu)).toBeVisible();
});

test("on a phone a mail takes the list's place, and Back brings the list back", async ({ page, portal }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await sendCodeTo(portal.url, "aroha");
  await page.goto("/dev/mail");
  await mailTo(page, aroha).click();
  await expect(openMail(page).getByRole("heading")).toBeFocused();
  await expect(mails(page)).toBeHidden();
  await sendCodeTo(portal.url, "wiremu");
  await page.getByRole("button", { name: "All mails, 1 unread" }).click();
  await expect(mailTo(page, aroha)).toBeFocused();
  await page.goForward();
  await expect(openMail(page).getByRole("heading")).toBeVisible();
  await page.goBack();
  await expect(mailTo(page, wiremu)).toBeVisible();
  await expect(openMail(page)).toBeHidden();
});

test("it is as accessible as the portal, empty and full, light and dark, wide and narrow", async ({
  browser,
  portal,
}) => {
  test.slow();
  // Of its own, and unwatched: axe runs in frames too, the letter's runs nothing, and Chromium tells of each try.
  const page = await browser.newPage({ baseURL: portal.url, reducedMotion: "reduce" });
  await page.goto("/dev/mail");
  await expect(page.getByText("No mail yet. It shows up here by itself.")).toBeVisible();
  await expectAccessible(page, "empty", everyLook);
  for (const username of ["aroha", "wiremu"]) await sendCodeTo(portal.url, username);
  await expect(mails(page).getByRole("listitem")).toHaveCount(2);
  await expectAccessible(page, "two mails", everyLook);
  await mailTo(page, aroha).click();
  await expect(letterOf(page)).toBeVisible();
  await expectAccessible(page, "a mail as HTML", everyLook);
  await page.getByRole("radio", { name: "Plain text" }).check();
  await expectAccessible(page, "a mail as text", everyLook);
  await page.close();
});
