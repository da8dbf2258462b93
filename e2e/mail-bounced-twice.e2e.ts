import { expectAccessible } from "./accessible.ts";
import { confirmWithCode } from "./confirm.ts";
import { delivery, givenCodesByMail, moana, openPrompt, soon } from "./delivery.ts";
import { expect } from "./fixtures.ts";
import { codeSubjects, nextMailAbout } from "./mail.ts";
import { arohas, signInWithCode } from "./passwords.ts";
import { test } from "./provider-fixtures.ts";
import { loginRow, saved } from "./steps.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const mistyped = "acounts@kereru.example";
const cameBackBefore = /^Our last email to .+ came back$/;

test("the Details email and then a mistyped new one come back: each is told where it matters, and giving the new one up leaves the warning about the old", async ({
  page,
  portal,
  provider,
  inbox,
  newBrowser,
  expectRefusals,
}) => {
  expectRefusals(403);
  const details = inbox(moana.email);
  await givenCodesByMail(portal, details);
  const office = await newBrowser();
  const comesBack = (email: string) => office.getByText(`Email to ${email} comes back`, { exact: true });
  await page.goto("/account/details/");
  await signInWithCode(page, moana.username, details);

  await test.step("both come back", async () => {
    await page.getByLabel("Email").fill(mistyped);
    await page.getByRole("button", { name: "Update Details" }).click();
    await confirmWithCode(page, details);
    await expect(saved(page)).toBeVisible();
    const waiting = await newBrowser();
    await openPrompt(waiting, moana);
    await provider.tell("bounced", await nextMailAbout(details, codeSubjects.signIn));
    await expect(delivery(waiting)).toContainText("Your mailbox refused it.", soon);
    await provider.tell("bounced", await nextMailAbout(inbox(mistyped), codeSubjects.address));
  });

  await test.step("Overview says where codes go", async () => {
    await office.goto("/");
    await signInWithCode(office, "aroha", inbox(arohas));
    await expect(comesBack(moana.email)).toBeVisible();
    await expect(comesBack(mistyped)).toBeVisible();
    await expect(office.getByText("The account login’s codes go there: see")).toHaveCount(1);
    await expect(office.getByRole("main")).toContainText(
      `Until then the account login’s codes go to ${moana.email}`,
    );
    await expectAccessible(office, "Overview with both addresses refused");
  });

  await test.step("Details tells of the old one beside the field, and of the new one where its code is entered", async () => {
    await page.reload();
    await expect(page.getByText(`Email to ${moana.email} comes back`)).toBeVisible();
    await expect(page.getByText(`Email to ${mistyped} comes back`)).toHaveCount(0);
    await expect(page.getByRole("region", { name: `Confirm ${mistyped}` })).toContainText(
      "Our last email there came back",
    );
  });

  await test.step("Logins flags both, and whoever's codes go to the old one; so does that login's page", async () => {
    await office.goto("/account/users/");
    await expect(loginRow(office, moana.username)).toContainText("Mail comes back");
    await expect(loginRow(office, moana.username)).toContainText("Mail to new email comes back");
    await expect(loginRow(office, "mere")).toContainText("Mail to account’s email comes back");
    await expect(loginRow(office, "wiremu")).not.toContainText("comes back");
    await loginRow(office, "mere").getByRole("link").click();
    await expect(comesBack(moana.email)).toBeVisible();
    await expect(office.getByRole("main")).toContainText(
      "It is the account’s email, and Mere’s codes go there",
    );
    await expectAccessible(office, "a login whose codes go to a refused address");
  });

  await test.step("with the new one given up the old one is still warned of, also at the next prompt", async () => {
    await page.getByRole("button", { name: "Cancel the change" }).click();
    await expect(page.getByRole("region", { name: `Confirm ${mistyped}` })).toHaveCount(0);
    await expect(page.getByText(`Email to ${moana.email} comes back`)).toBeVisible();
    const next = await newBrowser();
    await openPrompt(next, moana);
    await expect(next.getByText(cameBackBefore)).toBeVisible();
  });
});
