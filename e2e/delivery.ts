import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import { givenAccount, givenAttempt } from "./given.ts";
import { nextMailAbout } from "./mail.ts";
import type { Inbox } from "./mail.ts";
import { forEveryone } from "./passwords.ts";
import type { Portal } from "./portal.ts";
import { details, expectPrompt, owner, signIn } from "./steps.ts";

/** How soon a screen says what is known of its mail. */
export const soon = { timeout: 2_000 };

export const downSentence = "We can’t send email at the moment. Your code goes as soon as we can.";
export const sentSentence = /^Sent at\s\d+:\d\d\s[ap]m\. It can take a minute\.$/;
export const deliveredSentence = /^Delivered at\s\d+:\d\d\s[ap]m\. Not there\? Look in junk or spam\.$/;

/** The account login, whose codes go to the Details page's email. */
export const moana = { username: owner, name: "Moana Te Rangi", ...details };
export const supportEmail = "support@hero.example";

/** Where the mail with the code is, under its field. */
export function delivery(page: Page): Locator {
  return page.getByRole("main").getByRole("status");
}

export function sendAgain(page: Page): Locator {
  return page.getByRole("button", { name: /^Send the code again/ });
}

/** Everybody is asked for a code, and the mail that tells of it has been taken: what comes next is the story's own. */
export async function givenCodesByMail(portal: Portal, inbox: Inbox): Promise<void> {
  await givenAccount(portal, forEveryone);
  await nextMailAbout(inbox, /^Two Factor Authentication was /);
}

export async function openPrompt(page: Page, person: { username: string; masked: string }): Promise<void> {
  await page.goto("/sign-in");
  await signIn(page, person.username);
  await expectPrompt(page, person.masked);
}

/** What the operator's probe hears of the mail. */
export async function mailState(portal: Portal): Promise<string> {
  const response = await fetch(`${portal.url}/readyz`);
  expect(response.status, "a mail outage is no reason to send people elsewhere").toBe(200);
  return ((await response.json()) as { mail: string }).mail;
}

/** Two more mails that fail: with the one of whoever waits already, so many in a row are an outage. */
export async function givenOutage(portal: Portal): Promise<void> {
  for (const username of ["aroha", "wiremu"]) await givenAttempt(portal, username);
  await expect.poll(() => mailState(portal), { intervals: [50, 100, 200] }).toBe("degraded");
}

/** How often the server has logged a line with these words. */
export function timesLogged(portal: Portal, words: string): number {
  return portal.log().split(words).length - 1;
}
