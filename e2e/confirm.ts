import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import { codeSubjects, nextCode } from "./mail.ts";
import type { Inbox } from "./mail.ts";
import { codeField, demoPassword } from "./steps.ts";

/** "Confirm it's you", over the screen that asked. */
export function confirmDialog(page: Page): Locator {
  return page.getByRole("dialog", { name: "Confirm it’s you" });
}

/** Answers the dialog where no code is required: the password alone. */
export async function confirmIdentity(page: Page, password = demoPassword): Promise<void> {
  const dialog = confirmDialog(page);
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog).toBeHidden();
}

/** Gives the password in the dialog, and is asked for a code as well. */
export async function confirmPassword(page: Page): Promise<void> {
  const dialog = confirmDialog(page);
  await dialog.getByLabel("Your password").fill(demoPassword);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(codeField(page)).toBeFocused();
}

/** Answers the dialog where 2FA is required: the password, then the mailed code, which sends itself. */
export async function confirmWithCode(page: Page, inbox: Inbox): Promise<void> {
  await confirmPassword(page);
  await codeField(page).fill(await nextCode(inbox, codeSubjects.confirm));
  await expect(confirmDialog(page)).toBeHidden();
}
