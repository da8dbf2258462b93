import type { Page } from "@playwright/test";

import { confirmDialog, confirmWithCode } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { givenAccount, givenRecoveryCodes, givenWrongCodes } from "./given.ts";
import { nextCode, nextMailAbout, wrongCodeFor } from "./mail.ts";
import type { Inbox } from "./mail.ts";
import { arohas, elsewhere, forEveryone, signInWithCode, wiremu } from "./passwords.ts";
import {
  codeField,
  details,
  enterMailedCode,
  expectPrompt,
  expectSignedIn,
  loginRow,
  signIn,
  signOut,
  title,
} from "./steps.ts";

/** Where whoever attacks sits: not where the login's own people do. */
const attackers = "192.0.2.66";
const locked = /^Emailed codes are locked until\s\d+:\d\d\s[ap]m/;
const blocked = /^Emailed codes are blocked for this login/;

test.beforeEach(({ needsOwnPortal }) => {
  needsOwnPortal("it locks logins, and speaks from several addresses");
});

/** A browser in which Wiremu signed in with a code before, and is signed out again. */
async function knownBrowser(page: Page, mail: Inbox): Promise<void> {
  await page.goto("/sign-in");
  await signInWithCode(page, wiremu.username, mail);
  await signOut(page);
}

function closedNote(page: Page, words: RegExp) {
  return page.getByRole("alert").filter({ hasText: words });
}

/** The password is right, and no mailed code is taken: only the recovery code's field is there. */
async function expectClosed(page: Page, words: RegExp): Promise<void> {
  await expect(closedNote(page, words)).toBeVisible();
  await expect(title(page, "Use a recovery code")).toBeVisible();
  await expect(page.getByLabel("Recovery code", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Use the emailed code" })).toHaveCount(0);
}

/** Reads on to such a letter, past none with a code. */
async function expectNoCodeBefore(mail: Inbox, subject: RegExp): Promise<void> {
  for (let letter = await mail.nextMail(); !subject.test(letter.subject); letter = await mail.nextMail()) {
    expect(letter.subject).not.toMatch(/code: \d/);
  }
}

test("who guesses passwords is made to wait, for a name that exists or not, and the owner's browser isn't", async ({
  page,
  portal,
  newBrowser,
  inbox,
  letTimePass,
  expectRefusals,
}) => {
  expectRefusals(429);
  const mail = inbox(wiremu.email);
  await givenAccount(portal, forEveryone);
  await knownBrowser(page, mail);

  for (const username of ["nobody.at.all", wiremu.username]) {
    const attacker = await newBrowser({ address: attackers });
    for (let guess = 1; guess <= 8; guess += 1) {
      const refused = await attacker.request.post(`${portal.url}/api/session`, {
        headers: { Origin: portal.url },
        data: { username, password: `a guess of theirs, number ${guess}` },
      });
      expect(refused.status()).toBe(401);
      // As patient as the wait after each asks for, which grows.
      await letTimePass({ seconds: guess < 8 ? 30 : 0 });
    }
    await attacker.goto("/sign-in");
    await signIn(attacker, username, "one more");
    await expect(attacker.getByRole("alert")).toHaveText(
      /^Too many tries\. Wait \d+\sseconds?, then try again\.$/,
    );
  }

  await signIn(page, wiremu.username);
  await expectPrompt(page, wiremu.masked);
  await enterMailedCode(page, mail);
  await expectSignedIn(page, "Wiremu Parata");
});

test("ten wrong codes lock the code step for strangers, and the owner still gets in", async ({
  page,
  portal,
  newBrowser,
  inbox,
  letTimePass,
  expectRefusals,
}) => {
  expectRefusals(422, 429);
  const mail = inbox(wiremu.email);
  await givenAccount(portal, forEveryone);
  const [recoveryCode = ""] = await givenRecoveryCodes(portal, wiremu.username, mail);
  await knownBrowser(page, mail);
  const attacker = await newBrowser({ address: attackers });
  await attacker.goto("/sign-in");
  await signIn(attacker, wiremu.username);
  await expectPrompt(attacker, wiremu.masked);
  const code = await nextCode(mail);

  await test.step("the attacker's screen says that no code is taken, and until when", async () => {
    await givenWrongCodes(portal, { ...wiremu, address: attackers, times: 9 }, mail);
    await codeField(attacker).fill(wrongCodeFor(code));
    await expectClosed(attacker, locked);
  });

  await test.step("the owner's own browser signs in with a mailed code as ever", async () => {
    await signIn(page, wiremu.username);
    await expectPrompt(page, wiremu.masked);
    await enterMailedCode(page, mail);
    await expectSignedIn(page, "Wiremu Parata");
  });

  await test.step("on a new device the owner is told the same, is mailed nothing, and a recovery code works", async () => {
    const phone = await newBrowser({ address: elsewhere });
    await phone.goto("/sign-in");
    await signIn(phone, wiremu.username);
    await expectClosed(phone, locked);
    await phone.getByLabel("Recovery code", { exact: true }).fill(recoveryCode);
    await phone.getByRole("button", { name: "Sign in" }).click();
    await expectSignedIn(phone, "Wiremu Parata");
    await expectNoCodeBefore(mail, /^A recovery code was used for a Hero login$/);
  });

  await test.step("the login and the account were told that somebody has the password, once", async () => {
    for (const letters of [inbox(wiremu.email), inbox(details.email)]) {
      const { text } = await nextMailAbout(letters, /^A wrong code was entered for a Hero login$/);
      expect(text).toContain(`From: ${attackers}`);
    }
  });

  await test.step("a quarter of an hour later codes are taken again, once one is sent", async () => {
    const later = await newBrowser({ address: elsewhere });
    await later.clock.install();
    await later.goto("/sign-in");
    await signIn(later, wiremu.username);
    await expectClosed(later, locked);
    await letTimePass({ minutes: 15, seconds: 1 }, later);
    await expect(later.getByRole("alert")).toContainText("Emailed codes work again for this login.");
    await later.getByRole("alert").getByRole("button", { name: "Send a code" }).click();
    await enterMailedCode(later, mail);
    await expectSignedIn(later, "Wiremu Parata");
  });
});

test("the hundredth wrong code blocks it for strangers until an administrator opens it again", async ({
  page,
  portal,
  newBrowser,
  inbox,
  letTimePass,
  expectRefusals,
}) => {
  expectRefusals(403);
  const [mail, arohasMail] = [inbox(wiremu.email), inbox(arohas)];
  await givenAccount(portal, forEveryone);
  await knownBrowser(page, mail);
  for (let guessed = 0; guessed < 100; guessed += 10) {
    await givenWrongCodes(portal, { ...wiremu, address: attackers, times: 10 }, mail);
    // Past the lock, and the hour in which so many codes may be mailed.
    await letTimePass({ minutes: 61 });
  }
  const phone = await newBrowser({ address: elsewhere });

  await test.step("time doesn't open it, and the screen says who does", async () => {
    await phone.goto("/sign-in");
    await signIn(phone, wiremu.username);
    await expectClosed(phone, blocked);
    await expect(closedNote(phone, blocked)).toContainText(
      "An administrator of your account can open it again",
    );
    for (const letters of [mail, inbox(details.email)]) {
      const { text } = await nextMailAbout(letters, /^Codes are blocked for a Hero login$/);
      expect(text).toContain(`From: ${attackers}`);
    }
  });

  await test.step("the owner's own browser isn't touched", async () => {
    await page.goto("/sign-in");
    await signInWithCode(page, wiremu.username, mail);
    await expectSignedIn(page, "Wiremu Parata");
    await signOut(page);
  });

  await test.step("an administrator who confirms it's them opens it again", async () => {
    const aroha = await newBrowser();
    await aroha.goto("/account/users/");
    await signInWithCode(aroha, "aroha", arohasMail);
    await expect(loginRow(aroha, wiremu.username)).toContainText("Code step blocked");
    await aroha.getByRole("link", { name: "Wiremu Parata" }).click();
    await expect(aroha.getByText("Wiremu’s code step is blocked")).toBeVisible();
    await aroha.getByRole("button", { name: "Open the code step again" }).click();
    await expect(confirmDialog(aroha)).toContainText("Wiremu Parata gets a fresh count of tries");
    await confirmWithCode(aroha, arohasMail);
    await expect(aroha.getByRole("status").filter({ hasText: "The code step is open again." })).toBeFocused();
    await nextMailAbout(mail, /^Codes are accepted again for a Hero login$/);
  });

  await test.step("on the new device a mailed code signs in", async () => {
    await phone.getByRole("button", { name: /^Start again/ }).click();
    await expect(title(phone, "Sign in")).toBeVisible();
    await signInWithCode(phone, wiremu.username, mail);
    await expectSignedIn(phone, "Wiremu Parata");
  });
});
