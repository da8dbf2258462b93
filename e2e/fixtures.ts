import { expect as baseExpect, test as base } from "@playwright/test";
import type { Browser, BrowserContext, Page, Response, TestInfo } from "@playwright/test";

import { restoreDemo } from "./given.ts";
import { openInbox } from "./mail.ts";
import type { Inbox } from "./mail.ts";
import { deployedPortal, startPortal } from "./portal.ts";
import type { Portal } from "./portal.ts";

export const expect = baseExpect;

type Span = { minutes?: number; seconds?: number };

type Fixtures = {
  portal: Portal;
  /** What the browsers did that no story asked for. */
  faults: Faults;
  /** Says which refusals the story brings about, so that Chromium's own line about them is no fault. */
  expectRefusals: (...refusals: (number | string)[]) => void;
  /** The mail of one address, read in the order it comes. */
  inbox: (address: string) => Inbox;
  /** Another person's browser, sitting at an address of its own if the story says so. */
  newBrowser: (options?: { address?: string }) => Promise<Page>;
  /** Moves the server's clock, and the clocks of these pages, whose `page.clock` must be installed. */
  letTimePass: (span: Span, ...pages: Page[]) => Promise<void>;
  /** Skips a test that a portal which runs already can't play its part in. */
  needsOwnPortal: (why: string) => void;
};

type Faults = { watch(context: BrowserContext): void; expected: (number | string)[] };

const unloaded = "Failed to load resource: ";

/**
 * Whether a refusal is that of a session which ended while the request was under way, here or elsewhere: a race that any
 * story may run. A request that brought no session, or asked for one, has no such excuse.
 */
async function isOfEndedSession(response: Response): Promise<boolean> {
  const request = response.request();
  if (response.status() !== 401 || new URL(request.url()).pathname.startsWith("/api/session")) return false;
  const cookie = await request.headerValue("cookie").catch(() => null);
  return /(?:^|; )(?:__Host-)?session=/.test(cookie ?? "");
}

function isExpected(text: string, expected: readonly (number | string)[]): boolean {
  if (!text.startsWith(unloaded)) return false;
  return expected.some((refusal) =>
    typeof refusal === "number" ? text.includes(`status of ${refusal} `) : text.includes(refusal),
  );
}

export const test = base.extend<Fixtures>({
  portal: async ({}, use, testInfo) => {
    const address = process.env["E2E_BASE_URL"];
    const portal = address === undefined ? await startPortal() : deployedPortal(address);
    if (!portal.isOwn) await restoreDemo(portal);
    await use(portal);
    await stopPortal(portal, testInfo);
  },

  baseURL: async ({ portal }, use) => {
    await use(portal.url);
  },

  faults: async ({ portal }, use) => {
    const found: string[] = [];
    const expected: (number | string)[] = [];
    const answers: Promise<boolean>[] = [];
    await use({
      expected,
      watch: (context) => {
        context.on("console", (message) => {
          if (message.type() === "error" && !isExpected(message.text(), expected)) found.push(message.text());
        });
        context.on("response", (response) => answers.push(isOfEndedSession(response)));
        context.on("weberror", (error) => found.push(String(error.error().stack)));
        context.on("request", (request) => {
          const { origin, protocol } = new URL(request.url());
          if (protocol.startsWith("http") && origin !== portal.url) found.push(`asked for ${request.url()}`);
        });
      },
    });
    for (const isEnded of await Promise.all(answers)) {
      const line = isEnded
        ? found.findIndex((text) => text.includes(`${unloaded}the server responded with a status of 401 `))
        : -1;
      if (line >= 0) found.splice(line, 1);
    }
    expect(found, "what the browsers complained of, or asked elsewhere for").toEqual([]);
  },

  context: async ({ context, faults }, use) => {
    faults.watch(context);
    await use(context);
  },

  expectRefusals: async ({ faults }, use) => {
    await use((...refusals) => void faults.expected.push(...refusals));
  },

  inbox: async ({ portal }, use) => {
    await use((address) => openInbox(portal, address));
  },

  newBrowser: async ({ browser, faults }, use) => {
    const opened: BrowserContext[] = [];
    await use(async ({ address } = {}) => {
      const context = await newContext(browser, address);
      opened.push(context);
      faults.watch(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },

  letTimePass: async ({ portal, needsOwnPortal }, use) => {
    needsOwnPortal("it moves the server's clock");
    await use(async ({ minutes = 0, seconds = 0 }, ...pages) => {
      const advanceSeconds = minutes * 60 + seconds;
      const response = await fetch(`${portal.url}/api/dev/clock`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ advanceSeconds }),
      });
      expect(response.status).toBe(200);
      for (const page of pages) await page.clock.fastForward(advanceSeconds * 1000);
    });
  },

  needsOwnPortal: async ({ portal }, use, testInfo) => {
    await use((why) => {
      if (!portal.isOwn) skipDeployed(testInfo, why);
    });
  },
});

/** Ends it, and keeps what it wrote where the test failed. */
export async function stopPortal(portal: Portal, testInfo: TestInfo): Promise<void> {
  await portal.stop();
  if (testInfo.status !== testInfo.expectedStatus && portal.isOwn) {
    await testInfo.attach("server.log", { body: portal.log(), contentType: "text/plain" });
  }
}

/** Skips a test that a portal which runs already can't play its part in. */
export function skipDeployed(testInfo: TestInfo, why: string): void {
  const reason = `Not against a deployed portal: ${why}.`;
  // The list of tests shows that one was skipped, and not why.
  process.stdout.write(`${reason} (${testInfo.title})\n`);
  testInfo.skip(true, reason);
}

async function newContext(browser: Browser, address: string | undefined): Promise<BrowserContext> {
  return browser.newContext(
    address === undefined ? {} : { extraHTTPHeaders: { "X-Forwarded-For": address } },
  );
}
