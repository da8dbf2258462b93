import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures.ts";
import { givenAccount } from "./given.ts";
import { codeSubjects, nextCode, wrongCodeFor } from "./mail.ts";
import { codeField, details, expectPrompt, expectSignedIn, owner, signIn, title } from "./steps.ts";

const forEveryone = { scope: "all_logins", promptOncePerLocation: false } as const;

test.beforeEach(async ({ portal }) => {
  await givenAccount(portal, forEveryone);
});

async function openPrompt(page: Page): Promise<void> {
  await page.goto("/");
  await signIn(page, owner);
  await expectPrompt(page, details.masked);
}

function sendAgain(page: Page) {
  return page.getByRole("button", { name: /^Send the code again/ });
}

test("a wrong code says how many tries are left, keeps the focus, and the fifth ends the attempt", async ({
  page,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(401, 422);
  const mail = inbox(details.email);
  await openPrompt(page);
  await expect(codeField(page)).toBeFocused();
  const code = await nextCode(mail);

  for (const [step, left] of [
    [1, "4 tries"],
    [2, "3 tries"],
    [3, "2 tries"],
    [4, "1 try"],
  ] as const) {
    await codeField(page).fill(wrongCodeFor(code, step));
    const sentence = `That code isn’t right. You have ${left} left.`;
    await expect(page.getByRole("alert")).toHaveText(sentence);
    await expect(codeField(page)).toHaveAccessibleDescription(new RegExp(sentence));
    await expect(codeField(page)).toHaveAttribute("aria-invalid", "true");
    await expect(codeField(page)).toBeFocused();
    await expect(codeField(page)).toHaveValue(wrongCodeFor(code, step));
  }
  await codeField(page).fill(wrongCodeFor(code, 5));
  await expect(title(page, "Sign in")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveText(
    "That was the last try for this code. Enter your password to start again.",
  );

  await signIn(page, owner);
  await expectPrompt(page, details.masked);
  await codeField(page).fill(await nextCode(mail));
  await expectSignedIn(page, "Moana Te Rangi");
});

test("a code is dead after ten minutes, and a new one is a button away", async ({
  page,
  inbox,
  letTimePass,
  expectRefusals,
}) => {
  expectRefusals(410);
  await page.clock.install();
  const mail = inbox(details.email);
  await openPrompt(page);
  await expect(page.getByText("It works for 10 minutes.")).toBeVisible();
  const code = await nextCode(mail);

  await letTimePass({ minutes: 10 }, page);
  await expect(page.getByText("It has expired.")).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("That code has expired.");
  await codeField(page).fill(code);
  await expect(page.getByRole("alert")).toContainText("That code has expired.");

  await page.getByRole("button", { name: "Send a new code" }).click();
  await expect(page.getByText("It works for 10 minutes.")).toBeVisible();
  await expect(codeField(page)).toBeFocused();
  const next = await nextCode(mail);
  expect(next).not.toBe(code);
  await codeField(page).fill(next);
  await expectSignedIn(page, "Moana Te Rangi");
});

test("the attempt is over after twenty minutes, and sign-in says why", async ({ page, letTimePass }) => {
  await page.clock.install();
  await openPrompt(page);
  await letTimePass({ minutes: 21 }, page);
  await expect(title(page, "Sign in")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveText(
    "That sign-in took too long, or was ended elsewhere. Enter your password to start again.",
  );
});

test("the code can be sent again once the countdown ends, and the first mail still works", async ({
  page,
  inbox,
  letTimePass,
}) => {
  await page.clock.install();
  const mail = inbox(details.email);
  await openPrompt(page);
  const first = await nextCode(mail);
  await expect(page.getByText(/^Sent at\s/)).toBeVisible();
  await expect(sendAgain(page)).toHaveAccessibleName(/^Send the code again in (?:30|2\d)\sseconds$/);
  await expect(sendAgain(page)).toHaveAttribute("aria-disabled", "true");
  await sendAgain(page).click({ force: true });

  await letTimePass({ seconds: 31 }, page);
  await expect(sendAgain(page)).toHaveAccessibleName("Send the code again");
  await sendAgain(page).click();
  await expect(sendAgain(page)).toHaveAccessibleName(/^Send the code again in (?:60|5\d)\sseconds$/);
  await expect(codeField(page)).toBeFocused();
  expect(await nextCode(mail), "a resend repeats a code that has long to live").toBe(first);

  await letTimePass({ minutes: 6 }, page);
  await expect(sendAgain(page)).toHaveAccessibleName("Send the code again");
  await sendAgain(page).click();
  expect(await nextCode(mail), "an old one is replaced").not.toBe(first);
  expect(await mail.count(codeSubjects.signIn)).toBe(3);
  await codeField(page).fill(first);
  await expectSignedIn(page, "Moana Te Rangi");
});

test("the code may be typed, or pasted as the mail shows it, and sends itself on the sixth digit", async ({
  page,
  newBrowser,
  inbox,
}) => {
  const mail = inbox(details.email);
  const paste = async (on: Page, text: string) => {
    await codeField(on).evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text", pasted);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  };

  await test.step("typed", async () => {
    await openPrompt(page);
    await expect(codeField(page)).toHaveAttribute("autocomplete", "one-time-code");
    await expect(codeField(page)).toHaveAttribute("inputmode", "numeric");
    const code = await nextCode(mail);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert")).toHaveText("Enter the six digits from the email.");
    await codeField(page).pressSequentially(code.slice(0, 5));
    await expect(page.getByRole("alert")).toHaveCount(0);
    await codeField(page).pressSequentially(code.slice(5));
    await expectSignedIn(page, "Moana Te Rangi");
  });

  const ways: [string, (code: string) => string][] = [
    ["with a space", (code) => `${code.slice(0, 3)} ${code.slice(3)}`],
    ["in a sentence", (code) => `Your Hero sign-in code: ${code.slice(0, 3)} ${code.slice(3)}`],
  ];
  for (const [name, asPasted] of ways) {
    await test.step(`pasted ${name}`, async () => {
      const other = await newBrowser();
      await openPrompt(other);
      const code = await nextCode(mail);
      await paste(other, "ask 123456 or 654321");
      await expect(other.getByRole("alert")).toContainText("We couldn’t find one six-digit code in that.");
      await paste(other, asPasted(code));
      await expectSignedIn(other, "Moana Te Rangi");
    });
  }
});

test("Start again drops the attempt and goes back to the password", async ({ page, inbox }) => {
  await openPrompt(page);
  await nextCode(inbox(details.email));
  await page.getByRole("button", { name: "Start again with another login" }).click();
  await expect(title(page, "Sign in")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.goto("/sign-in/code");
  await expect(title(page, "Sign in")).toBeVisible();
});

test("reloading, and a second tab, stay with one attempt and one mail; a code in either signs in both", async ({
  page,
  context,
  inbox,
}) => {
  const mail = inbox(details.email);
  await openPrompt(page);
  const code = await nextCode(mail);

  await page.reload();
  await expectPrompt(page, details.masked);
  const secondTab = await context.newPage();
  await secondTab.goto("/account/users/");
  await expectPrompt(secondTab, details.masked);
  await page.goto("/sign-in");
  await signIn(page, owner);
  await expectPrompt(page, details.masked);
  expect(await mail.count(codeSubjects.signIn), "mails for this attempt").toBe(1);

  await codeField(page).fill(code);
  await expectSignedIn(page, "Moana Te Rangi");
  await expect(title(secondTab, "Logins")).toBeVisible();
});

test("the screen never shows the whole address before sign-in is complete", async ({ page }) => {
  const answers: string[] = [];
  page.on("response", async (response) => {
    if (response.url().includes("/api/")) answers.push(await response.text().catch(() => ""));
  });
  await openPrompt(page);
  await expect(page.getByText(/^Sent at\s/)).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(details.email);
  expect(answers.join("\n")).toContain(details.masked);
  expect(answers.join("\n")).not.toContain(details.email);
});
