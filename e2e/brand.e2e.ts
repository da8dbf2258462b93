import type { Page } from "@playwright/test";

import { expect, skipDeployed, stopPortal, test as base } from "./fixtures.ts";
import { askForLink, wiremu } from "./passwords.ts";
import { startPortal } from "./portal.ts";

const isDeployed = process.env["E2E_BASE_URL"] !== undefined;
const clay = { light: "rgb(166, 58, 18)", dark: "rgb(240, 164, 127)" };
const settings = {
  BRAND_ACCENT: "#A63A12",
  BRAND_ACCENT_DARK: "#F0A47F",
};

const test = base.extend({
  portal: async ({}, use, testInfo) => {
    if (isDeployed) skipDeployed(testInfo, "it is started with another accent");
    const portal = await startPortal(null, settings);
    await use(portal);
    await stopPortal(portal, testInfo);
  },
});

const signInButton = (page: Page) => page.getByRole("button", { name: "Sign in" });

test("the operator's accent is on the screens, light and dark, and in the letters", async ({
  page,
  inbox,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/sign-in");
  await expect(signInButton(page)).toHaveCSS("background-color", clay.light);
  await expect(signInButton(page)).toHaveCSS("color", "rgb(255, 255, 255)");

  await page.emulateMedia({ colorScheme: "dark" });
  await expect(signInButton(page)).toHaveCSS("background-color", clay.dark);
  await expect(signInButton(page)).toHaveCSS("color", "rgb(0, 29, 39)");

  await askForLink(page, wiremu.username);
  const { html } = await inbox(wiremu.email).nextMail();
  await page.goto("about:blank");
  await page.setContent(html);
  const brand = page.getByText("Hero", { exact: true });
  await expect(brand).toHaveCSS("color", clay.dark);
  await page.emulateMedia({ colorScheme: "light" });
  await expect(brand).toHaveCSS("color", clay.light);
  const button = page.getByRole("link", { name: "Choose a new password" });
  await expect(button).toHaveCSS("background-color", clay.light);
});

test("whoever chose colours of their own sees those, not the operator's", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/sign-in");
  const accent = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue("--accent"),
  );
  expect(accent).toBe("LinkText");
});

base("an accent that can't be read doesn't start, and the line says by how much", async ({}, testInfo) => {
  if (isDeployed) skipDeployed(testInfo, "it is one that doesn't start");
  await expect(startPortal(null, { BRAND_ACCENT: "#F0A47F" })).rejects.toThrow(
    /BRAND_ACCENT is #F0A47F, whose contrast in the light theme is too low: 1\.95 with the ground/,
  );
});
