import { accepts, refusesWith } from "@hero/resend-stub/behaviours";

import { delivery, givenCodesByMail, moana, openPrompt, sendAgain, sentSentence } from "./delivery.ts";
import { expect } from "./fixtures.ts";
import { codeIn, codeSubjects, nextMailAbout } from "./mail.ts";
import { test } from "./provider-fixtures.ts";
import { codeField, expectSignedIn } from "./steps.ts";

const busy = refusesWith(503, "service_unavailable", "Try again later.");

test.beforeEach(async ({ portal, inbox }) => {
  await givenCodesByMail(portal, inbox(moana.email));
});

for (const isReplaced of [false, true]) {
  const after = isReplaced ? "another code was sent" : "it was sent again";
  test(`a first mail that arrives only after ${after} holds a code that signs in`, async ({
    page,
    provider,
    inbox,
    letTimePass,
  }) => {
    await page.clock.install();
    const mail = inbox(moana.email);
    const next = async () => codeIn(await nextMailAbout(mail, codeSubjects.signIn));
    let late: string | null = null;
    provider.behave(({ idempotencyKey }) => {
      late ??= idempotencyKey;
      return idempotencyKey === late ? busy : accepts;
    });
    await openPrompt(page, moana);
    await expect(delivery(page)).toHaveText("Sending…");

    await letTimePass({ seconds: 31 }, page);
    await sendAgain(page).click();
    const again = await next();
    await expect(delivery(page)).toHaveText(sentSentence);
    if (isReplaced) {
      await letTimePass({ minutes: 5 }, page);
      await expect(sendAgain(page)).toHaveAccessibleName("Send the code again");
      await sendAgain(page).click();
      expect(await next(), "a new one").not.toBe(again);
    }

    provider.behave(accepts);
    await letTimePass({ seconds: 75 }, page);
    const first = await next();
    expect(first, "the same code as that of the mail that overtook it").toBe(again);
    await codeField(page).fill(first);
    await expectSignedIn(page, moana.name);
  });
}
