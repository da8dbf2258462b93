import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";

import { defineConfig } from "@playwright/test";

const installed = "/usr/bin/chromium";
// Without either, Playwright starts the browser that it has installed itself.
const chromium = process.env["CHROMIUM_PATH"] || (existsSync(installed) ? installed : undefined);
const isDeployed = process.env["E2E_BASE_URL"] !== undefined;

export default defineConfig({
  testMatch: "*.e2e.ts",
  fullyParallel: true,
  // A deployed portal has one set of demo data, which the tests must not change under each other.
  // On machines of one's own, a story waits for a third of its time, so that more of them than cores lose nothing.
  workers: isDeployed ? 1 : Math.max(2, Math.round(availableParallelism() * 1.5)),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    headless: true,
    locale: "en-NZ",
    timezoneId: "Pacific/Auckland",
    // Where people of these stories sit unless one says otherwise: the server believes the machine it runs on.
    extraHTTPHeaders: { "X-Forwarded-For": "203.0.113.7" },
    // Recording video needs a download of its own.
    video: "off",
    // Recording costs a third of a run: wanted only where a failure can't be seen from what it says.
    trace:
      process.env["TRACE"] === "1"
        ? { mode: "retain-on-failure", screenshots: false, sources: false }
        : "off",
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      // Chromium's own sandbox doesn't start as root, nor in most containers.
      chromiumSandbox: false,
      args: ["--disable-background-networking", "--disable-component-update", "--no-pings"],
    },
  },
});
