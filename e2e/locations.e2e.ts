import type { Locator, Page } from "@playwright/test";

import { expect, test } from "./fixtures.ts";
import { givenAccount } from "./given.ts";
import type { Inbox } from "./mail.ts";
import { signInWithCode, wiremu } from "./passwords.ts";
import { expectPrompt, expectSignedIn, onceCheckbox, openAs, signIn, signOut, title } from "./steps.ts";

const oncePerLocation = { scope: "all_logins", promptOncePerLocation: true } as const;
const office = "203.0.113.7";
/** What a home is given by its provider: any address of it is the same place. */
const home = "2001:db8:1:2::/64";
const atHome = "2001:db8:1:2:3:4:5:6";
const elsewhereAtHome = "2001:db8:1:2:9:9:9:9";

function locations(page: Page): Locator {
  return page.getByRole("table", { name: "Verified locations" }).getByRole("row");
}

function location(page: Page, address: string): Locator {
  return locations(page).filter({ hasText: address });
}

function said(page: Page, words: string): Locator {
  return page.getByRole("status").filter({ hasText: words });
}

async function verifyHere(page: Page, inbox: Inbox): Promise<void> {
  await page.goto("/profile/");
  await signInWithCode(page, wiremu.username, inbox);
}

async function expectAskedAtNextSignIn(page: Page): Promise<void> {
  await signOut(page);
  await signIn(page, wiremu.username);
  await expectPrompt(page, wiremu.masked);
}

test.beforeEach(async ({ portal, needsOwnPortal }) => {
  needsOwnPortal("it speaks from several addresses");
  await givenAccount(portal, oncePerLocation);
});

test("one's verified locations are listed, and one that is removed is asked for a code again", async ({
  page,
  newBrowser,
  inbox,
}) => {
  const mail = inbox(wiremu.email);
  const laptop = await newBrowser({ address: atHome });

  await test.step("a code given somewhere verifies it, all of a home at once", async () => {
    await verifyHere(laptop, mail);
    const tablet = await newBrowser({ address: elsewhereAtHome });
    await openAs(tablet, wiremu.username, "/profile/");
    await expectSignedIn(tablet, "Wiremu Parata");
    await verifyHere(page, mail);
  });

  await test.step("the profile lists them, with when they were used and when they lapse", async () => {
    await expect(locations(page)).toHaveCount(3);
    await expect(page.getByText("2 of 10 places kept")).toBeVisible();
    for (const address of [office, home]) {
      const cells = location(page, address).getByRole("cell");
      await expect(cells.nth(1)).toHaveText(/^Verified \d+\s\w{3}\s20\d\d$/);
      await expect(cells.nth(2)).toContainText("Today");
      await expect(cells.nth(3)).toHaveText(/^Lapses \d+\s\w{3}\s20\d\d$/);
    }
  });

  await test.step("'Remove' takes one away and says so", async () => {
    await page.getByRole("button", { name: `Remove ${home}` }).click();
    await expect(said(page, `${home} is removed.`)).toBeVisible();
    await expect(location(page, home)).toHaveCount(0);
    await expect(location(page, office)).toBeVisible();
  });

  await test.step("there the next sign-in is asked for a code, and here it isn't", async () => {
    await expectAskedAtNextSignIn(laptop);
    await signOut(page);
    await signIn(page, wiremu.username);
    await expectSignedIn(page, "Wiremu Parata");
  });
});

test("an administrator sees a login's verified locations and removes them all", async ({
  page,
  newBrowser,
  inbox,
}) => {
  const mail = inbox(wiremu.email);
  const [laptop, desk] = [await newBrowser({ address: atHome }), await newBrowser()];
  await verifyHere(laptop, mail);
  await verifyHere(desk, mail);
  await page.goto("/account/users/");
  await signInWithCode(page, "aroha", inbox("aroha@kereru.example"));
  await page.getByRole("link", { name: "Wiremu Parata" }).click();
  await expect(location(page, office)).toBeVisible();
  await expect(location(page, home)).toBeVisible();

  await page.getByRole("button", { name: "Remove all" }).click();
  await expect(said(page, "All are removed.")).toBeVisible();
  await expect(page.getByText("No verified locations")).toBeVisible();
  await expect(page.getByText("Wiremu gets one by giving a code at sign-in.")).toBeVisible();
  for (const browser of [laptop, desk]) await expectAskedAtNextSignIn(browser);
});

test("without the checkbox there is nothing to list, and the profile says why", async ({ page, inbox }) => {
  await page.goto("/account/details/");
  await signInWithCode(page, "aroha", inbox("aroha@kereru.example"));
  await expect(title(page, "Account Details")).toBeVisible();
  await onceCheckbox(page).uncheck();
  await page.getByRole("button", { name: "Update Details" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Saved at / })).toBeVisible();
  await page.getByRole("link", { name: "Your profile" }).click();
  await expect(
    page.getByText("You’re asked for a code at every sign-in, wherever it is from."),
  ).toBeVisible();
});
