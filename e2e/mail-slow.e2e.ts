import { accepts, hangs } from "@hero/resend-stub/behaviours";

import {
  delivery,
  deliveredSentence,
  givenCodesByMail,
  moana,
  openPrompt,
  sentSentence,
  soon,
} from "./delivery.ts";
import { expect } from "./fixtures.ts";
import { codeIn, codeSubjects, nextMailAbout } from "./mail.ts";
import { test } from "./provider-fixtures.ts";
import { codeField, expectSignedIn } from "./steps.ts";

test.beforeEach(async ({ portal, inbox }) => {
  await givenCodesByMail(portal, inbox(moana.email));
});

test("sign-in doesn't wait for a slow provider, and the screen follows the mail without a reload, leaving what is typed alone", async ({
  page,
  provider,
  inbox,
}) => {
  const field = codeField(page);
  let loads = 0;

  await test.step("the prompt is there while the provider hangs", async () => {
    provider.behave(hangs);
    await openPrompt(page, moana);
    await expect.poll(provider.held, "mails that the provider lets hang").toBe(1);
    await expect(delivery(page)).toHaveText("Sending…");
    await expect(field).toBeFocused();
    page.on("load", () => (loads += 1));
    await field.pressSequentially("123");
    expect(provider.held(), "and still hangs").toBe(1);
  });

  const mail = await test.step("it is sent", async () => {
    provider.behave(accepts);
    provider.release();
    const taken = await nextMailAbout(inbox(moana.email), codeSubjects.signIn);
    await expect(delivery(page)).toHaveText(sentSentence, soon);
    await expect(field).toHaveValue("123");
    await expect(field).toBeFocused();
    return taken;
  });

  await test.step("it is delivered while the code is being typed, and the rest signs in", async () => {
    const code = codeIn(mail);
    await field.fill(code.slice(0, 3));
    await provider.tell("delivered", mail);
    await expect(delivery(page)).toHaveText(deliveredSentence, soon);
    await expect(field).toHaveValue(code.slice(0, 3));
    await expect(field).toBeFocused();
    expect(loads, "reloads").toBe(0);
    await page.keyboard.type(code.slice(3));
    await expectSignedIn(page, moana.name);
  });
});
