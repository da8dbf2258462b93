import { accepts, cutsAfterAccepting, internalError } from "@hero/resend-stub/behaviours";

import {
  delivery,
  downSentence,
  givenCodesByMail,
  givenOutage,
  mailState,
  moana,
  openPrompt,
  sendAgain,
  sentSentence,
  soon,
  timesLogged,
} from "./delivery.ts";
import { expect } from "./fixtures.ts";
import { codeIn, codeSubjects, nextCode, nextMailAbout } from "./mail.ts";
import { arohas, wiremu } from "./passwords.ts";
import { test } from "./provider-fixtures.ts";
import { codeField, expectSignedIn } from "./steps.ts";

test.beforeEach(async ({ portal, inbox }) => {
  await givenCodesByMail(portal, inbox(moana.email));
});

test("the codes that waited for the provider arrive by themselves, each once, and sign in", async ({
  page,
  portal,
  provider,
  inbox,
}) => {
  provider.behave(internalError);
  await openPrompt(page, moana);
  await givenOutage(portal);
  await expect(delivery(page)).toHaveText(downSentence, soon);

  provider.behave(accepts);
  await expect(delivery(page)).toHaveText(sentSentence);
  await expect.poll(() => mailState(portal)).toBe("ok");
  const code = await nextCode(inbox(moana.email));
  const others = await Promise.all([arohas, wiremu.email].map((to) => nextCode(inbox(to))));
  expect(new Set([code, ...others]).size).toBe(3);
  await codeField(page).fill(code);
  await expectSignedIn(page, moana.name);

  for (const address of [moana.email, arohas, wiremu.email]) {
    expect(provider.countAccepted(address, codeSubjects.signIn), address).toBe(1);
  }
  expect(timesLogged(portal, "mail is down")).toBe(1);
  expect(timesLogged(portal, "mail is sent again")).toBe(1);
});

test("a code that has run out meanwhile is never mailed, and a new one is a button away", async ({
  page,
  portal,
  provider,
  inbox,
  letTimePass,
}) => {
  await page.clock.install();
  provider.behave(internalError);
  await openPrompt(page, moana);
  await givenOutage(portal);
  await expect(delivery(page)).toHaveText(downSentence, soon);

  await letTimePass({ minutes: 10, seconds: 5 }, page);
  await expect(page.getByRole("alert")).toContainText(
    "That code ran out before we could send it. We still can’t send email: a new one is kept until we can, and doesn’t count.",
  );
  await expect(page.getByRole("main")).toContainText("To carry on now, use a recovery code, or write to");
  await expect(sendAgain(page), "one button for it is enough").toHaveCount(0);
  provider.behave(accepts);
  await page.getByRole("button", { name: "Send a new code" }).click();
  const code = codeIn(await nextMailAbout(inbox(moana.email), codeSubjects.signIn));
  await expect(delivery(page)).toHaveText(sentSentence);
  await codeField(page).fill(code);
  await expectSignedIn(page, moana.name);

  await expect.poll(() => mailState(portal)).toBe("ok");
  expect(provider.countAccepted(moana.email, codeSubjects.signIn), "the new one alone").toBe(1);
  for (const address of [arohas, wiremu.email]) {
    expect(provider.countAccepted(address, codeSubjects.signIn), address).toBe(0);
  }
});

test("a mail that was taken, but whose answer was lost, is asked for again and arrives once", async ({
  page,
  provider,
  inbox,
}) => {
  provider.behave([cutsAfterAccepting]);
  await openPrompt(page, moana);
  const mail = await nextMailAbout(inbox(moana.email), codeSubjects.signIn);
  await expect(delivery(page)).toHaveText(sentSentence);
  const tries = provider.requests().filter(({ body }) => body.includes(codeIn(mail)));
  expect(tries.map(({ status }) => status)).toEqual([null, 200]);
  expect(new Set(tries.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(provider.countAccepted(moana.email, codeSubjects.signIn)).toBe(1);
  await codeField(page).fill(codeIn(mail));
  await expectSignedIn(page, moana.name);
});
