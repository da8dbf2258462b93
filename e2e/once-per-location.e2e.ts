import { confirmWithCode } from "./confirm.ts";
import { expect, test } from "./fixtures.ts";
import { givenAccount } from "./given.ts";
import { codeSubjects } from "./mail.ts";
import {
  details,
  enterMailedCode,
  expectPrompt,
  expectSignedIn,
  forAllUsers,
  onceCheckbox,
  openAs,
  owner,
  preview,
  save,
  saved,
  signIn,
  signOut,
  twoFactorSelect,
} from "./steps.ts";

const office = "203.0.113.7";
const home = "198.51.100.20";

test("ticked, you are not prompted again from the same IP address, and are from another", async ({
  page,
  newBrowser,
  inbox,
  needsOwnPortal,
  expectRefusals,
}) => {
  needsOwnPortal("it speaks from two addresses");
  expectRefusals(403);
  const mail = inbox(details.email);

  await test.step("the owner ticks the checkbox to prompt only once from the same location", async () => {
    await openAs(page, owner, "/account/details/");
    await twoFactorSelect(page).selectOption(forAllUsers);
    await onceCheckbox(page).check();
    await save(page, "Update Details");
    await signOut(page);
  });

  await test.step("at the office the first login is prompted, and says what it will remember", async () => {
    await signIn(page, owner);
    await expectPrompt(page, details.masked);
    await expect(page.getByText(`After this code, ${office} is remembered`)).toBeVisible();
    await enterMailedCode(page, mail);
    await signOut(page);
  });

  await test.step("the next one there is not, in another browser either", async () => {
    await signIn(page, owner);
    await expectSignedIn(page, "Moana Te Rangi");
    const colleague = await newBrowser({ address: office });
    await openAs(colleague, owner, "/account/details/");
    expect(await mail.count(codeSubjects.signIn)).toBe(1);
  });

  await test.step("at home it is, and after that no more", async () => {
    const laptop = await newBrowser({ address: home });
    await laptop.goto("/");
    await signIn(laptop, owner);
    await expectPrompt(laptop, details.masked);
    await enterMailedCode(laptop, mail);
    await signOut(laptop);
    await signIn(laptop, owner);
    await expectSignedIn(laptop, "Moana Te Rangi");
    expect(await mail.count(codeSubjects.signIn)).toBe(2);
  });

  await test.step("to untick and tick again forgets every location, and the page says so first", async () => {
    await page.getByRole("link", { name: "Account", exact: true }).click();
    await expect(onceCheckbox(page)).toBeChecked();
    await onceCheckbox(page).uncheck();
    await expect(preview(page)).toContainText("forgets 2 verified locations");
    await save(page, "Update Details");
    await onceCheckbox(page).check();
    await page.getByRole("button", { name: "Update Details" }).click();
    await confirmWithCode(page, mail);
    await expect(saved(page)).toBeVisible();
    await signOut(page);
    await signIn(page, owner);
    await expectPrompt(page, details.masked);
  });
});

test("unticked, every login is prompted, wherever it comes from", async ({ page, portal, inbox }) => {
  const mail = inbox("wiremu@kereru.example");
  await givenAccount(portal, { scope: "all_logins", promptOncePerLocation: false });
  await page.goto("/");
  for (const time of ["first", "second", "third"]) {
    await test.step(`the ${time} login`, async () => {
      await signIn(page, "wiremu");
      await expectPrompt(page, "w•••@kereru.example");
      await enterMailedCode(page, mail);
      await signOut(page);
    });
  }
});
