import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import { codeIn, nextMailAbout } from "./mail.ts";
import type { Inbox } from "./mail.ts";
import { codeField, demoPassword } from "./steps.ts";

/** "Confirm it's you", over the screen that asked. */
export function confirmDialog(page: Page): Locator {
  return page.getByRole("dialog", { name: "Confirm it’s you" });
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
  await codeField(page).fill(codeIn(await nextMailAbout(inbox, /code to confirm it's you/)));
  await expect(confirmDialog(page)).toBeHidden();
}
