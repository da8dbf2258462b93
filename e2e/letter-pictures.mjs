// The pictures of docs/letters.md: pnpm --filter @hero/e2e letter-pictures
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { chromium } from "@playwright/test";

import { inTheme, openSamples } from "../scripts/letter-samples.mjs";
import { leanPng } from "./lean-png.mjs";

const folder = fileURLToPath(new URL("../docs/pictures/letters/", import.meta.url));
const installed = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
/** A page of pictures must stay light to load and to keep. */
const mostBytes = 60_000;

const samples = await openSamples();
const letters = await samples.read();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  ...(existsSync(installed) ? { executablePath: installed } : {}),
  args: ["--no-sandbox", "--disable-background-networking", "--disable-lcd-text"],
});
const page = await browser.newPage({ viewport: { width: 520, height: 100 } });

async function take(kind, theme, name) {
  await page.setContent(inTheme(letters[kind]({}).html, theme));
  const picture = leanPng(await page.screenshot({ fullPage: true }));
  if (picture.length > mostBytes) throw new Error(`${name}.png would have ${picture.length} bytes.`);
  writeFileSync(`${folder}${name}.png`, picture);
}

for (const kind of Object.keys(letters)) await take(kind, "light", kind);
await take("sign_in_code", "dark", "sign_in_code_dark");

await browser.close();
await samples.close();
