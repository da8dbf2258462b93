import { expect, test } from "./fixtures.ts";
import { givenAccount } from "./given.ts";
import {
  details,
  enterMailedCode,
  expectPrompt,
  expectSignedIn,
  openAs,
  overview,
  owner,
  saved,
  signIn,
  signOut,
  signOutButton,
  title,
} from "./steps.ts";

test("signing out in one tab signs out the other, and Back shows nothing", async ({ page, context }) => {
  await openAs(page, owner, "/account/users/");
  await page.getByRole("link", { name: "Details" }).click();
  await expect(title(page, "Account Details")).toBeVisible();
  const secondTab = await context.newPage();
  await secondTab.goto("/account/users/");
  await expect(title(secondTab, "Logins")).toBeVisible();

  await signOut(page);
  await expect(title(secondTab, "Sign in")).toBeVisible();
  await expect(secondTab.getByText("Wiremu Parata")).toHaveCount(0);

  await page.goBack();
  await expect(title(page, "Sign in")).toBeVisible();
  await expect(page.getByText(details.email)).toHaveCount(0);
  const session = await page.request.get("/api/session");
  expect(await session.json()).toMatchObject({ state: "signed_out" });
});

test("another person signing in in this browser never sees the last one's screens", async ({
  page,
  context,
}) => {
  await openAs(page, owner, "/account/details/");
  await page.getByLabel("Phone").fill("09 555 0177");
  const secondTab = await context.newPage();
  await secondTab.goto("/");
  await expect(overview(secondTab)).toBeVisible();
  await signOut(secondTab);
  await signIn(secondTab, "wiremu");
  await expectSignedIn(secondTab, "Wiremu Parata");
  await expect(page.getByRole("banner").getByText("Moana Te Rangi")).toHaveCount(0);
  await expect(page.getByLabel("Phone")).toHaveCount(0);
});

test("a session that ended elsewhere returns to sign-in with the reason, and to the same place after", async ({
  page,
  portal,
  inbox,
  expectRefusals,
}) => {
  expectRefusals(401);
  await openAs(page, "aroha", "/account/users/");
  await expect(page.getByRole("link", { name: "Wiremu Parata" })).toBeVisible();
  await givenAccount(portal, { scope: "all_logins", promptOncePerLocation: false });

  await page.getByRole("link", { name: "Wiremu Parata" }).click();
  await expect(title(page, "Sign in")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveText(
    "You were signed out because Two Factor Authentication was switched on. Sign in to carry on.",
  );
  await signIn(page, "aroha");
  await expectPrompt(page, "a•••@kereru.example");
  await enterMailedCode(page, inbox("aroha@kereru.example"));
  await expect(title(page, "Wiremu Parata")).toBeVisible();
});

test("two minutes before the end of an idle session it asks, and staying keeps the form", async ({
  page,
  letTimePass,
}) => {
  await page.clock.install();
  await openAs(page, owner, "/account/details/");
  await page.getByLabel("Phone").fill("09 555 0188");
  const warning = page.getByRole("alertdialog", { name: "Stay signed in?" });

  await letTimePass({ minutes: 27 }, page);
  await expect(warning).toHaveCount(0);
  await letTimePass({ minutes: 1, seconds: 5 }, page);
  await expect(warning).toContainText(/we sign you out in (?:2\sminutes|1\d\d\sseconds|90\sseconds)/);
  await warning.getByRole("button", { name: "Stay signed in" }).click();
  await expect(warning).toHaveCount(0);
  await expect(page.getByLabel("Phone")).toHaveValue("09 555 0188");

  await letTimePass({ minutes: 27 }, page);
  await expect(signOutButton(page)).toBeVisible();
  await page.getByRole("button", { name: "Update Details" }).click();
  await expect(saved(page)).toBeVisible();
});

test("left alone, an idle session ends after half an hour, and sign-in says why", async ({
  page,
  letTimePass,
}) => {
  await page.clock.install();
  await openAs(page, owner, "/account/users/");
  // What is read only after the clock was moved would count as something that happened.
  await expect(page.getByText("5 logins")).toBeVisible();
  await letTimePass({ minutes: 28, seconds: 30 }, page);
  await expect(page.getByRole("alertdialog", { name: "Stay signed in?" })).toBeVisible();
  await letTimePass({ minutes: 2 }, page);
  await expect(title(page, "Sign in")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveText(
    "You were signed out because nothing happened for a while. Sign in to carry on.",
  );
  await signIn(page, owner);
  await expect(title(page, "Logins")).toBeVisible();
});

test("without a connection a banner says so and offers to try again, and what is typed stays", async ({
  page,
  context,
  expectRefusals,
}) => {
  expectRefusals("net::ERR_INTERNET_DISCONNECTED", "net::ERR_CONNECTION_REFUSED");
  const banner = page.getByRole("alert").filter({ hasText: "What you’ve typed is still here." });
  const tryAgain = banner.getByRole("button", { name: "Try again" });
  await openAs(page, owner, "/account/details/");
  await page.getByLabel("Phone").fill("09 555 0166");

  await test.step("the network is gone, and comes back", async () => {
    await context.setOffline(true);
    await page.getByRole("button", { name: "Update Details" }).click();
    await expect(banner).toBeVisible();
    await tryAgain.click();
    await expect(banner).toBeVisible();
    await context.setOffline(false);
    await expect(banner).toHaveCount(0);
  });

  await test.step("the server is gone, and comes back", async () => {
    await context.route("**/api/**", (route) => route.abort("connectionrefused"));
    await page.getByRole("button", { name: "Update Details" }).click();
    await expect(banner).toBeVisible();
    await context.unroute("**/api/**");
    await tryAgain.click();
    await expect(banner).toHaveCount(0);
  });

  await expect(page.getByLabel("Phone")).toHaveValue("09 555 0166");
  await page.getByRole("button", { name: "Update Details" }).click();
  await expect(saved(page)).toBeVisible();
});
