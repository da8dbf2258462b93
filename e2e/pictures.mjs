// The pictures of the README, of a portal that runs with fresh demo data: node e2e/pictures.mjs [address]
import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { chromium } from "@playwright/test";

const address = process.argv[2] ?? "http://localhost:3000";
const folder = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const password = "demo only: kererū over the harbour";
const installed = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  ...(existsSync(installed) ? { executablePath: installed } : {}),
  args: ["--no-sandbox", "--disable-background-networking"],
});

async function open({ width, height, colorScheme }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: "en-NZ",
    timezoneId: "Pacific/Auckland",
  });
  const page = await context.newPage();
  // The text face comes with the second page: it never holds up the first.
  await page.goto(`${address}/sign-in`, { waitUntil: "networkidle" });
  await page.reload({ waitUntil: "networkidle" });
  return page;
}

async function signIn(page, username) {
  await page.getByLabel("Account number or username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function take(page, name, options = {}) {
  await page.screenshot({ path: `${folder}${name}.png`, animations: "disabled", ...options });
}

const everyone = "Enabled (for all users) - Email Verification";
const desk = await open({ width: 1200, height: 800, colorScheme: "light" });
await take(desk, "sign-in");
await signIn(desk, "10024680");
await desk.getByText("Not asked yet").waitFor();
await take(desk, "overview");
await desk.getByRole("link", { name: "Set up 2FA" }).click();
await desk.getByLabel("Two Factor Authentication (2FA)").selectOption({ label: everyone });
await desk.getByRole("button", { name: "Keep API logins working" }).waitFor();
const section = desk.getByRole("combobox", { name: "Two Factor Authentication (2FA)" });
await section.evaluate((select) =>
  window.scrollTo(0, select.getBoundingClientRect().top + window.scrollY - 40),
);
await take(desk, "account-details");
await desk.getByRole("button", { name: "Update Details" }).click();
await desk.getByText(/^Saved/).waitFor();
await desk.getByRole("link", { name: "Logins" }).click();
await desk.getByRole("link", { name: /Wiremu Parata/ }).waitFor();
await desk.mouse.move(0, 0);
await take(desk, "logins");
await desk.getByRole("link", { name: "Activity" }).click();
await desk.getByText("Account 2FA changed").waitFor();
await desk.mouse.move(0, 0);
await take(desk, "activity");

const night = await open({ width: 1200, height: 800, colorScheme: "dark" });
await signIn(night, "aroha");
await night.getByLabel("Six-digit code").pressSequentially("481");
await night.getByText(/^Sent at/).waitFor();
await take(night, "code-dark");

const phone = await open({ width: 375, height: 760, colorScheme: "light" });
await signIn(phone, "wiremu");
await phone.getByText(/^Sent at/).waitFor();
await take(phone, "code-phone");

await browser.close();
