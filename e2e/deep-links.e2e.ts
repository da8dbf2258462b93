import { expect, test } from "./fixtures.ts";
import { givenLogin } from "./given.ts";
import {
  enterMailedCode,
  expectPrompt,
  expectSignedIn,
  openAs,
  overview,
  owner,
  signIn,
  signOut,
  signOutButton,
  title,
} from "./steps.ts";

const published = [
  ["/account/details/", "Account Details"],
  ["/account/users/", "Logins"],
] as const;

test("the published links work typed and bookmarked, with and without the last slash", async ({ page }) => {
  for (const [path, name] of published) {
    await page.goto(path);
    await signIn(page, owner);
    await expect(title(page, name)).toBeVisible();
    await expect(page).toHaveURL(path);
    await page.goto("about:blank");
    await page.goto(path.replace(/\/$/, ""));
    await expect(title(page, name)).toBeVisible();
    await signOut(page);
  }
});

test("a page that was asked for signed out comes after the code, its search and all", async ({
  page,
  portal,
  inbox,
}) => {
  await givenLogin(portal, "aroha", { method: "email", promptOncePerLocation: false });
  await page.goto("/account/users/?q=wiremu");
  await signIn(page, "aroha");
  await expectPrompt(page, "a•••@kereru.example");
  await page.reload();
  await enterMailedCode(page, inbox("aroha@kereru.example"));
  await expect(page).toHaveURL("/account/users/?q=wiremu");
  await expect(page.getByRole("searchbox", { name: "Search logins" })).toHaveValue("wiremu");
  await expect(page.getByRole("row")).toHaveCount(2);
});

test("a standard user is told that a page isn't theirs, and where theirs is", async ({
  page,
  expectRefusals,
}) => {
  expectRefusals(403);
  await openAs(page, "wiremu", "/account/details/");
  await expect(title(page, "This page isn’t for your login")).toBeVisible();
  await expect(page.getByRole("link", { name: "Account", exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "Go to your profile" }).click();
  await expect(title(page, "Your profile")).toBeVisible();
  await page.goto("/account/users/");
  await expect(title(page, "This page isn’t for your login")).toBeVisible();
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(overview(page)).toBeVisible();
});

test("an unknown page, and a login that isn't there, say so", async ({ page, expectRefusals }) => {
  expectRefusals(404);
  await page.goto("/no/such/page");
  await expect(title(page, "We can’t find that page")).toBeVisible();
  await openAs(page, owner, "/account/users/nobody");
  await expect(title(page, "Login not found")).toBeVisible();
  await page.goto("/account/no-such-page");
  await expect(title(page, "We can’t find that page")).toBeVisible();
  await page.getByRole("link", { name: "Go to the start of the portal" }).click();
  await expect(overview(page)).toBeVisible();
});

test("a page to come back to, from an address anybody may have written, never leaves the portal", async ({
  page,
  portal,
}) => {
  const hostile = [
    "//evil.example/",
    "/\\evil.example/",
    "https://evil.example/",
    "javascript:document.title='taken'",
    "/\t/evil.example/",
    "/..//evil.example/",
  ];
  for (const to of hostile) {
    await test.step(JSON.stringify(to), async () => {
      await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
      await signIn(page, "wiremu");
      await expectSignedIn(page, "Wiremu Parata");
      expect(new URL(page.url()).origin).toBe(portal.url);
      await expect(overview(page)).toBeVisible();
      await signOut(page);
    });
  }
  await page.goto("/sign-in?to=/sign-in/code");
  await signIn(page, "wiremu");
  await expect(signOutButton(page)).toBeVisible();
  await expect(overview(page)).toBeVisible();
});

test("who signs out starts at the beginning, not where the last person was", async ({ page }) => {
  await openAs(page, owner, "/account/users/");
  await signOut(page);
  await signIn(page, "wiremu");
  await expect(overview(page)).toBeVisible();
});
