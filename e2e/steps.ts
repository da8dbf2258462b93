import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import { nextCode } from "./mail.ts";
import type { Inbox } from "./mail.ts";

export const demoPassword = "demo only: kererū over the harbour";
/** The account login: its username is the account number. */
export const owner = "10024680";
export const details = { email: "accounts@kereru.example", masked: "a•••@kereru.example" };

/** The settings by the words of the help page. */
export const forAllUsers = "Enabled (for all users) - Email Verification";
export const accountLoginOnly = "Enabled (account login only)";
export const forThisUser = "Enabled - Email Verification";
export const disabled = "Disabled";

/** Fills the sign-in form that is on screen, and sends it. */
export async function signIn(page: Page, username: string, password = demoPassword): Promise<void> {
  await page.getByLabel("Account number or username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Opens a page signed out, signs in, and is on that page. */
export async function openAs(page: Page, username: string, path: string): Promise<void> {
  await page.goto(path);
  await signIn(page, username);
  await expect(signOutButton(page)).toBeVisible();
}

export function title(page: Page, name: string): Locator {
  return page.getByRole("heading", { level: 1, name, exact: true });
}

/** The page that a sign-in leads to unless another was asked for. */
export function overview(page: Page): Locator {
  return title(page, "Kererū Coffee Roasters");
}

export function signOutButton(page: Page): Locator {
  return page.getByRole("button", { name: "Sign out" });
}

export async function signOut(page: Page): Promise<void> {
  await signOutButton(page).click();
  await expect(title(page, "Sign in")).toBeVisible();
}

export function codeField(page: Page): Locator {
  return page.getByLabel("Six-digit code");
}

/** The code is asked for, and the screen says where it goes without giving the address away. */
export async function expectPrompt(page: Page, masked: string): Promise<void> {
  await expect(title(page, "Check your email")).toBeVisible();
  await expect(promptLine(page, masked)).toBeVisible();
}

/** Worded otherwise while the mail is on its way; which of the two a story meets is a matter of milliseconds. */
function promptLine(page: Page, masked: string): Locator {
  const address = masked.replaceAll(".", String.raw`\.`);
  return page.getByText(new RegExp(`(?:We sent a six-digit code|A six-digit code goes) to ${address}\\.`));
}

export async function expectSignedIn(page: Page, name: string): Promise<void> {
  await expect(signOutButton(page)).toBeVisible();
  await expect(page.getByRole("banner").getByText(name, { exact: true })).toBeVisible();
}

/** Enters the next sign-in code that is mailed; the form sends itself. */
export async function enterMailedCode(page: Page, inbox: Inbox): Promise<void> {
  await codeField(page).fill(await nextCode(inbox));
  await expect(signOutButton(page)).toBeVisible();
}

/** The select at the heading "Two Factor Authentication (2FA)", in both forms. */
export function twoFactorSelect(page: Page): Locator {
  return page.getByRole("combobox", { name: "Two Factor Authentication (2FA)" });
}

export function onceCheckbox(page: Page): Locator {
  return page.getByRole("checkbox", { name: "Prompt only once from the same location" });
}

export function preview(page: Page): Locator {
  return page.getByRole("region", { name: "Who will be asked for a code" });
}

/** One row of a preview's group, such as "Newly asked". */
export function previewRow(page: Page, group: string, name: string): Locator {
  return preview(page)
    .getByRole("list", { name: new RegExp(`^${group}`) })
    .getByRole("listitem")
    .filter({ hasText: name });
}

/** Presses the form's button, and hears that it is saved. */
export async function save(page: Page, button: "Update Details" | "Update User Details"): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await expect(saved(page)).toBeVisible();
}

export function saved(page: Page): Locator {
  return page.getByRole("status").filter({ hasText: /^Saved at / });
}

/** A login's row in the table on Logins. */
export function loginRow(page: Page, username: string): Locator {
  return page.getByRole("table", { name: "Logins" }).getByRole("row").filter({ hasText: username });
}
