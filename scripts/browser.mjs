import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { pnpm, root, run, say, Stop } from "./workspace.mjs";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];

// Ubuntu's chromium is a stub that only points to a snap, so being there is not enough: it must answer.
function answers(path) {
  if (path === undefined || !existsSync(path)) return false;
  return spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;
}

async function playwrightsOwn() {
  const fromE2e = createRequire(join(root, "e2e", "package.json"));
  const { chromium } = fromE2e("@playwright/test");
  return chromium.executablePath();
}

/**
 * The environment that names a browser for the e2e tests, which is installed if the machine has none:
 * Debian's chromium when root may, otherwise Playwright's own.
 */
export async function ensureBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== "") {
    if (!answers(chosen)) throw new Stop(`CHROMIUM_PATH names ${chosen}, and no browser starts there.`);
    return { CHROMIUM_PATH: chosen };
  }
  const found = installed.find(answers);
  if (found !== undefined) return { CHROMIUM_PATH: found };
  if (existsSync(await playwrightsOwn())) return {};
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("Installing Debian's chromium");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run(["apt-get", "update"], { env, isQuiet: true });
    await run(["apt-get", "install", "-y", "--no-install-recommends", "chromium"], { env, isQuiet: true });
    if (answers("/usr/bin/chromium")) return { CHROMIUM_PATH: "/usr/bin/chromium" };
  }
  say("Installing Playwright's chromium");
  const { code } = await run(pnpm("--filter", "@hero/e2e", "exec", "playwright", "install", "chromium"));
  if (code !== 0) throw new Stop("No browser could be installed. Name one with CHROMIUM_PATH and try again.");
  return {};
}
