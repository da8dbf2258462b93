import { expectAccessible } from "./accessible.ts";
import {
  delivery,
  deliveredSentence,
  givenCodesByMail,
  moana,
  openPrompt,
  sentSentence,
  soon,
  supportEmail,
} from "./delivery.ts";
import { expect } from "./fixtures.ts";
import { codeIn, codeSubjects, nextMailAbout } from "./mail.ts";
import { arohas, signInWithCode, wiremu } from "./passwords.ts";
import { test } from "./provider-fixtures.ts";
import { codeField, expectSignedIn, loginRow, title } from "./steps.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test.beforeEach(async ({ portal, inbox }) => {
  await givenCodesByMail(portal, inbox(moana.email));
});

const cameBack = /^Mail for a Hero login came back$/;
const cameBackBefore = /^Our last email to .+ came back$/;

test("a mailbox that refuses the code is said while the person waits, marked for who looks after it, and forgotten once mail arrives", async ({
  page,
  provider,
  inbox,
  newBrowser,
}) => {
  const office = await newBrowser();
  const [wiremus, details] = [inbox(wiremu.email), inbox(moana.email)];

  await test.step("the prompt says it, and what can be done", async () => {
    await openPrompt(page, wiremu);
    const mail = await nextMailAbout(wiremus, codeSubjects.signIn);
    await expect(delivery(page)).toHaveText(sentSentence);
    await expect(page.getByText(cameBackBefore)).toHaveCount(0);
    await codeField(page).pressSequentially("12");
    await provider.tell("bounced", mail);
    await expect(delivery(page)).toHaveText(
      "Your mailbox refused it. Use a recovery code, or have your email changed.",
      soon,
    );
    await expect(page.getByText("What to do about a mailbox that refuses our email")).toBeVisible();
    await expect(page.getByRole("main")).toContainText("An administrator of your account can enter another");
    await expect(page.getByRole("main").getByRole("link", { name: supportEmail })).toBeVisible();
    await expect(page.getByRole("button", { name: "Use a recovery code" })).toBeVisible();
    await expect(codeField(page)).toHaveValue("12");
    await expect(codeField(page)).toBeFocused();
    await expectAccessible(page, "a code that came back");
  });

  await test.step("the account is told by mail, which names the login and not the whole address", async () => {
    const told = await nextMailAbout(details, cameBack);
    expect(told.text).toContain(wiremu.username);
    expect(told.text).toContain(wiremu.masked);
    expect(told.text).not.toContain(wiremu.email);
  });

  await test.step("Logins, the login's page and the record show it", async () => {
    await office.goto("/account/users/");
    await signInWithCode(office, moana.username, details);
    await expect(loginRow(office, wiremu.username)).toContainText("Mail comes back");
    await office.getByRole("link", { name: "Wiremu Parata" }).click();
    await expect(office.getByText(`Email to ${wiremu.email} comes back`)).toBeVisible();
    await expectAccessible(office, "a login whose mail comes back");
    await office.getByRole("navigation").getByRole("link", { name: "Activity" }).click();
    await expect(office.getByRole("table", { name: "Activity" })).toContainText("Mail refused");
  });

  await test.step("the next prompt warns of it", async () => {
    await page.getByRole("button", { name: "Start again" }).click();
    await expect(title(page, "Sign in")).toBeVisible();
    await openPrompt(page, wiremu);
    await expect(page.getByText(cameBackBefore)).toBeVisible();
    await expectAccessible(page, "a prompt after a mail that came back");
  });

  await test.step("a mail that arrives clears it", async () => {
    const mail = await nextMailAbout(wiremus, codeSubjects.signIn);
    await provider.tell("delivered", mail);
    await expect(delivery(page)).toHaveText(deliveredSentence, soon);
    await codeField(page).fill(codeIn(mail));
    await expectSignedIn(page, "Wiremu Parata");
    await office.goto("/account/users/");
    await expect(loginRow(office, wiremu.username)).toBeVisible();
    await expect(loginRow(office, wiremu.username)).not.toContainText("Mail comes back");
  });
});

test("where the Details page's own email refuses mail, an administrator is told, and sees it on Details and Overview", async ({
  page,
  provider,
  inbox,
  newBrowser,
}) => {
  const details = inbox(moana.email);
  await openPrompt(page, moana);
  const mail = await nextMailAbout(details, codeSubjects.signIn);
  await provider.tell("bounced", mail);
  await expect(delivery(page)).toContainText("Your mailbox refused it.", soon);

  const told = await nextMailAbout(inbox(arohas), cameBack);
  expect(told.text).toContain(moana.masked);
  const office = await newBrowser();
  await office.goto("/account/details/");
  await signInWithCode(office, "aroha", inbox(arohas));
  await expect(office.getByText(`Email to ${moana.email} comes back`)).toBeVisible();
  await expectAccessible(office, "Details whose mail comes back");
  await office.getByRole("link", { name: "Overview" }).click();
  await expect(office.getByText(`Email to ${moana.email} comes back`)).toBeVisible();
  expect(provider.countAccepted(moana.email, cameBack), "nothing of it goes where nothing arrives").toBe(0);
});
