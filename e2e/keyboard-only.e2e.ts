import type { Locator, Page } from "@playwright/test";

import { confirmDialog } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { givenAccount } from "./given.ts";
import { codeSubjects, nextCode } from "./mail.ts";
import {
  codeField,
  demoPassword,
  details,
  expectPrompt,
  expectSignedIn,
  forAllUsers,
  onceCheckbox,
  openAs,
  owner,
  preview,
  saved,
  signOutButton,
  title,
  twoFactorSelect,
} from "./steps.ts";

const mostStops = 60;

/** A ring of at least two pixels, on the control itself or on the box that is drawn for it. */
async function expectRing(page: Page): Promise<void> {
  const ring = await page.evaluate(() => {
    const rings: string[] = [];
    let element = document.activeElement;
    for (let up = 0; up < 3 && element !== null; up += 1, element = element.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle === "solid" && Number.parseFloat(outlineWidth) >= 2) rings.push(outlineWidth);
    }
    return { rings: rings.length, on: document.activeElement?.outerHTML.slice(0, 120) };
  });
  expect(ring.rings, `a focus ring on ${ring.on}`).toBeGreaterThan(0);
}

/** What has the focus, and whether some of it can be seen and isn't under the bar that sticks to the bottom. */
async function expectInView(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null) return "nothing";
    const { x, y, width, height } = focused.getBoundingClientRect();
    const at = document.elementFromPoint(x + width / 2, y + height / 2);
    const isSeen = at !== null && (focused.contains(at) || at.contains(focused));
    return isSeen ? "seen" : `${focused.outerHTML.slice(0, 120)} is under ${at?.outerHTML.slice(0, 120)}`;
  });
  expect(seen).toBe("seen");
}

/** Tab by Tab to a control, every stop on the way with its ring and in view. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press(key);
    await expectRing(page);
    await expectInView(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, `${mostStops} stops were not enough`).toBeFocused();
}

/** Wherever Tab leads from here, it is in the dialog or in the browser's own bars. */
async function expectFocusStaysIn(page: Page, dialog: Locator): Promise<void> {
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press("Tab");
    const isInside = await dialog.evaluate(
      (element) => document.activeElement === document.body || element.contains(document.activeElement),
    );
    expect(isInside).toBe(true);
  }
}

async function signInByKeyboard(page: Page, username: string): Promise<void> {
  await expect(page.getByLabel("Account number or username")).toBeFocused();
  await page.keyboard.type(username);
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(demoPassword);
  await page.keyboard.press("Enter");
}

test("2FA is enabled for all users, and signed in with, by the keyboard alone", async ({ page, inbox }) => {
  await test.step("sign in, with the first field ready for typing", async () => {
    await page.goto("/account/details/");
    await signInByKeyboard(page, owner);
    await expect(title(page, "Account Details")).toBeFocused();
  });

  await test.step("the first stop of a page is a link past its header", async () => {
    await page.reload();
    await expect(title(page, "Account Details")).toBeVisible();
    await tabTo(page, page.getByRole("link", { name: "Skip to content" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Details" })).toBeFocused();
  });

  await test.step("the setting and its checkbox are chosen with the arrow and the space bar", async () => {
    await tabTo(page, twoFactorSelect(page));
    await page.keyboard.press("ArrowDown");
    await expect(twoFactorSelect(page)).toHaveValue("all_logins");
    await expect(preview(page)).toContainText("5 of 5 after you save");
    await tabTo(page, onceCheckbox(page));
    await page.keyboard.press("Space");
    await expect(onceCheckbox(page)).toBeChecked();
    await page.keyboard.press("Space");
    await expect(onceCheckbox(page)).not.toBeChecked();
  });

  await test.step("pressing the way out moves on to what takes it back", async () => {
    await tabTo(page, page.getByRole("button", { name: "Keep API logins working" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(twoFactorSelect(page)).toBeFocused();
    await expect(twoFactorSelect(page)).toHaveValue("all_logins");
  });

  await test.step("Update Details, and sign out", async () => {
    await tabTo(page, page.getByRole("button", { name: "Update Details" }));
    await page.keyboard.press("Enter");
    await expect(saved(page)).toBeVisible();
    await expect(page.getByRole("button", { name: "Update Details" })).toBeFocused();
    await tabTo(page, signOutButton(page), "Shift+Tab");
    await page.keyboard.press("Enter");
  });

  await test.step("the code goes into the field that has the focus, and sends itself", async () => {
    await signInByKeyboard(page, owner);
    await expectPrompt(page, details.masked);
    await expect(codeField(page)).toBeFocused();
    await expectRing(page);
    await tabTo(page, page.getByRole("button", { name: /^Start again/ }));
    await tabTo(page, codeField(page), "Shift+Tab");
    await page.keyboard.type(await nextCode(inbox(details.email)));
    await expectSignedIn(page, "Moana Te Rangi");
  });
});

test("an answer that comes late doesn't take the focus from where Undo put it", async ({ page }) => {
  let answer: (() => void) | undefined;
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
  const isAboutWayOut = (body: string | null) => body?.includes("exemptApiLogins") === true;
  await page.route("**/api/account/two-factor/preview", async (route) => {
    if (isAboutWayOut(route.request().postData())) await mayAnswer;
    await route.continue();
  });
  await openAs(page, owner, "/account/details/");
  await twoFactorSelect(page).selectOption(forAllUsers);
  const asked = page.waitForRequest((request) => isAboutWayOut(request.postData()));
  await page.getByRole("button", { name: "Keep API logins working" }).press("Enter");
  const answered = (await asked).response();
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(twoFactorSelect(page)).toBeFocused();
  answer?.();
  await answered;
  await expect(preview(page)).toContainText("1 API login will stop working: pbx-sync");
  await expect(twoFactorSelect(page)).toBeFocused();
});

test("the focus goes to the first field that is wrong, with its reason tied to it", async ({ page }) => {
  await page.goto("/account/details/");
  const username = page.getByLabel("Account number or username");
  await expect(username).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(username).toBeFocused();
  await expect(username).toHaveAccessibleDescription("Enter your account number or username.");
  await page.keyboard.type(owner);
  await page.keyboard.press("Enter");
  const password = page.getByLabel("Password", { exact: true });
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription("Enter your password.");
  await page.keyboard.type(demoPassword);
  await page.keyboard.press("Enter");
  await expect(title(page, "Account Details")).toBeVisible();

  await page.getByLabel("Phone").fill("call me");
  await page.getByLabel("Town or city").fill("");
  await page.getByLabel("Town or city").press("Enter");
  await expect(page.getByLabel("Phone")).toBeFocused();
  await expect(page.getByLabel("Phone")).toHaveAccessibleDescription(
    "Enter a phone number of 3 to 32 digits, spaces and + ( ) -.",
  );
  await expect(page.getByLabel("Town or city")).toHaveAccessibleDescription("Enter town or city.");
  await expect(page.getByLabel("Account name")).toHaveAccessibleDescription("");
});

test("a dialog keeps the focus inside, and Escape gives it back", async ({ page }) => {
  await openAs(page, owner, "/account/details/");
  await page.getByLabel("Phone").fill("09 555 0100");
  const link = page.getByRole("link", { name: "Logins" });
  await link.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
  await expect(dialog).toBeVisible();
  await expectFocusStaysIn(page, dialog);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  await expect(page.getByLabel("Phone")).toHaveValue("09 555 0100");
});

test("Confirm it's you is answered, and let go, by the keyboard alone", async ({
  page,
  portal,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(403);
  const mail = inbox(details.email);
  await givenAccount(portal, { scope: "all_logins", promptOncePerLocation: false });
  await page.goto("/account/details/");
  await signInByKeyboard(page, owner);
  await expectPrompt(page, details.masked);
  await page.keyboard.type(await nextCode(mail));
  await expect(title(page, "Account Details")).toBeFocused();
  const update = page.getByRole("button", { name: "Update Details" });
  const dialog = confirmDialog(page);
  const password = dialog.getByLabel("Your password");
  await tabTo(page, twoFactorSelect(page));
  await page.keyboard.press("ArrowUp");
  await expect(preview(page)).toContainText("0 of 5 after you save");
  await tabTo(page, update);

  await test.step("it opens at its first field, keeps the focus inside, and Escape gives it back", async () => {
    await page.keyboard.press("Enter");
    await expect(password).toBeFocused();
    await expectRing(page);
    await tabTo(page, dialog.getByRole("button", { name: "Cancel" }));
    await tabTo(page, dialog.getByRole("button", { name: "Confirm" }));
    await expectFocusStaysIn(page, dialog);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(update).toBeFocused();
    await expect(twoFactorSelect(page)).toHaveValue("disabled");
  });

  await test.step("the password and Enter lead to the code, which sends itself, and the save is heard", async () => {
    await page.keyboard.press("Enter");
    await expect(password).toBeFocused();
    await page.keyboard.type(demoPassword);
    await page.keyboard.press("Enter");
    await expect(codeField(page)).toBeFocused();
    await expectRing(page);
    await tabTo(page, dialog.getByRole("button", { name: "Use a recovery code" }));
    await tabTo(page, codeField(page), "Shift+Tab");
    await page.keyboard.type(await nextCode(mail, codeSubjects.confirm));
    await expect(saved(page)).toBeVisible();
    await expect(update).toBeFocused();
  });
});

test("a button that goes away when pressed hands the focus on", async ({ page }) => {
  await openAs(page, owner, "/account/details/");
  await page.getByLabel("Phone").fill("09 555 0100");
  await page.getByRole("button", { name: "Discard" }).press("Enter");
  await expect(page.getByLabel("Phone")).toHaveValue("09 555 0142");
  await expect(page.getByRole("button", { name: "Update Details" })).toBeFocused();

  await page.goto(new URL("/account/users/?q=zzz", page.url()).href);
  await page.getByRole("button", { name: "Clear search" }).press("Enter");
  await expect(page.getByRole("searchbox", { name: "Search logins" })).toBeFocused();
  await expect(page.getByRole("link", { name: /Wiremu Parata/ })).toBeVisible();
});
