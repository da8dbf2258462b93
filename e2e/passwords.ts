import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import { linkIn, nextMailAbout } from "./mail.ts";
import type { Inbox } from "./mail.ts";
import { demoPassword, enterMailedCode, loginRow, signIn, title } from "./steps.ts";

export const forEveryone = { scope: "all_logins", promptOncePerLocation: false } as const;
/** Chosen in place of the one that was lost. */
export const newPassword = "kākāpō walk home slowly";
export const wiremu = {
  username: "wiremu",
  email: "wiremu@kereru.example",
  masked: "w•••@kereru.example",
};
export const arohas = "aroha@kereru.example";
/** Where nobody of these stories works. */
export const elsewhere = "198.51.100.20";

/** Fills the sign-in form on screen, and then the code of the mail. */
export async function signInWithCode(
  page: Page,
  username: string,
  inbox: Inbox,
  password = demoPassword,
): Promise<void> {
  await signIn(page, username, password);
  await expect(title(page, "Check your email")).toBeVisible();
  await enterMailedCode(page, inbox);
}

export async function askForLink(page: Page, username: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(title(page, "Forgot your password?")).toBeVisible();
  await page.getByLabel("Account number or username").fill(username);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(title(page, "Check your email")).toBeVisible();
}

export async function openMailedLink(page: Page, inbox: Inbox): Promise<void> {
  await page.goto(linkIn(await nextMailAbout(inbox, /^Choose a new Hero password$/)));
  await expect(title(page, "Set a new password")).toBeVisible();
}

export async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Set password" }).click();
}

/** Forgets the password in this browser, and reads until when the new one waits. */
export async function resetThatWaits(page: Page, username: string, inbox: Inbox): Promise<string> {
  await askForLink(page, username);
  await openMailedLink(page, inbox);
  await setPassword(page, newPassword);
  await expect(title(page, "Your new password is waiting")).toBeVisible();
  return await page.getByText(/^\w{3}\s\d+\s\w{3} at\s\d+:\d\d\s[ap]m$/).innerText();
}

export async function expectRefused(page: Page, username: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await signIn(page, username, password);
  await expect(page.getByRole("alert")).toHaveText(
    "That login and password don’t match. Check both and try again.",
  );
}

export function waitingBanner(page: Page): Locator {
  return page.getByRole("alert").filter({ hasText: "Someone asked to reset this login’s password" });
}

export function waitingFlag(page: Page, username: string): Locator {
  return loginRow(page, username).getByText("Password reset waiting");
}
