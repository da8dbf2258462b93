import { accepts, refusesWith } from "@hero/resend-stub/behaviours";

import {
  delivery,
  givenCodesByMail,
  mailState,
  moana,
  openPrompt,
  sendAgain,
  sentSentence,
  soon,
} from "./delivery.ts";
import { expect } from "./fixtures.ts";
import { codeSubjects, nextCode } from "./mail.ts";
import { test } from "./provider-fixtures.ts";
import { codeField, expectSignedIn } from "./steps.ts";

test("a mail that the provider refuses is said to have failed, can be sent again at once, and doesn't count", async ({
  page,
  portal,
  provider,
  inbox,
}) => {
  await givenCodesByMail(portal, inbox(moana.email));
  provider.behave([refusesWith(422, "validation_error", "The `to` field is not one we send to.")]);
  await openPrompt(page, moana);
  await expect(delivery(page)).toHaveText("We couldn’t send it. Send it again: this one doesn’t count.");
  await expect(sendAgain(page)).toHaveAccessibleName("Send the code again doesn’t count");
  await expect(codeField(page)).toBeFocused();
  expect(await mailState(portal), "others may go").toBe("ok");
  expect(provider.countAccepted(moana.email, codeSubjects.signIn)).toBe(0);

  provider.behave(accepts);
  await sendAgain(page).click();
  await expect(delivery(page)).toHaveText(sentSentence, soon);
  // The wait of an attempt's first mail: a second one would be waited for twice as long.
  await expect(sendAgain(page)).toHaveAccessibleName(/^Send the code again in (?:30|2\d)\sseconds$/);
  await codeField(page).fill(await nextCode(inbox(moana.email)));
  await expectSignedIn(page, moana.name);
});
