import { accepts, internalError } from "@hero/resend-stub/behaviours";

import { expectAccessible } from "./accessible.ts";
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
  supportEmail,
  timesLogged,
} from "./delivery.ts";
import { expect } from "./fixtures.ts";
import { givenRecoveryCodes } from "./given.ts";
import { codeSubjects } from "./mail.ts";
import { wiremu } from "./passwords.ts";
import { test } from "./provider-fixtures.ts";
import { codeField, expectSignedIn, title } from "./steps.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test.beforeEach(async ({ portal, inbox }) => {
  await givenCodesByMail(portal, inbox(moana.email));
});

test("the prompt says that no mail can be sent and what to do, the operator is told, and a recovery code signs in", async ({
  page,
  portal,
  provider,
  inbox,
  newBrowser,
}) => {
  const [recoveryCode = ""] = await givenRecoveryCodes(portal, moana.username, inbox(moana.email));
  expect(await mailState(portal)).toBe("ok");
  provider.behave(internalError);
  await openPrompt(page, moana);
  await codeField(page).pressSequentially("12");
  await givenOutage(portal);

  await test.step("who waits already is told, and keeps what is typed", async () => {
    await expect(delivery(page)).toHaveText(downSentence, soon);
    await expect(page.getByRole("main")).toContainText("To carry on now, use a recovery code, or write to");
    await expect(page.getByRole("main").getByRole("link", { name: supportEmail })).toBeVisible();
    await expect(sendAgain(page)).toHaveAccessibleName("Send the code again doesn’t count");
    await expect(codeField(page)).toHaveValue("12");
    await expect(codeField(page)).toBeFocused();
    await expectAccessible(page, "a code while mail is down");
  });

  await test.step("who comes now is told at once", async () => {
    const colleague = await newBrowser();
    await openPrompt(colleague, wiremu);
    await expect(delivery(colleague)).toHaveText(downSentence, soon);
  });

  await test.step("the log tells the operator once", async () => {
    expect(timesLogged(portal, "mail is down")).toBe(1);
    expect(await mailState(portal)).toBe("degraded");
  });

  await test.step("a recovery code needs no mail", async () => {
    await page.getByRole("button", { name: "Use a recovery code" }).click();
    await expect(title(page, "Use a recovery code")).toBeVisible();
    await page.getByLabel("Recovery code", { exact: true }).fill(recoveryCode);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expectSignedIn(page, moana.name);
  });
});

test("sending again meanwhile doesn't count: once mail works, the attempt has all five of its mails", async ({
  page,
  portal,
  provider,
  letTimePass,
}) => {
  await page.clock.install();
  provider.behave(internalError);
  await openPrompt(page, moana);
  await givenOutage(portal);
  await expect(delivery(page)).toHaveText(downSentence, soon);
  const mails = () => provider.countAccepted(moana.email, codeSubjects.signIn);

  for (let time = 1; time <= 3; time += 1) {
    await test.step(`sent again, ${time}`, async () => {
      const answered = page.waitForResponse("**/api/session/code/resend");
      await sendAgain(page).click();
      expect((await answered).status()).toBe(200);
      await expect(delivery(page)).toHaveText(downSentence);
      await expect(codeField(page)).toBeFocused();
    });
  }

  await test.step("it goes by itself, as the first of the five", async () => {
    provider.behave(accepts);
    await expect(delivery(page)).toHaveText(sentSentence);
    expect(mails()).toBe(1);
  });

  await test.step("and four more may be asked for, after the waits that any attempt has", async () => {
    for (const [already, seconds] of [30, 60, 120, 240].entries()) {
      await expect(sendAgain(page)).toHaveAccessibleName(/ in (?:\d+\sseconds|\d+\sminutes?)/);
      await letTimePass({ seconds: seconds + 1 }, page);
      await expect(sendAgain(page)).toHaveAccessibleName("Send the code again");
      await sendAgain(page).click();
      await expect.poll(mails).toBe(already + 2);
    }
    await expect(sendAgain(page)).toHaveAccessibleName("Send the code again no more for this sign-in");
  });

  await test.step("once the last has run out nobody is told to start again, which would be refused", async () => {
    await letTimePass({ minutes: 10, seconds: 5 }, page);
    await expect(page.getByRole("alert")).toHaveText(
      /^That code has expired\. No more codes are sent for this sign-in\. Use a recovery code, or sign in again in\san\shour\.$/,
    );
  });
});
