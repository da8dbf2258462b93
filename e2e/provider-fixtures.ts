import { skipDeployed, stopPortal, test as base } from "./fixtures.ts";
import { startPortal } from "./portal.ts";
import { startProvider } from "./provider.ts";
import type { Provider } from "./provider.ts";

/** Stories of a portal whose mail goes through a provider, which the story plays. */
export const test = base.extend<{ provider: Provider }>({
  provider: async ({}, use) => {
    const provider = await startProvider();
    await use(provider);
    await provider.close();
  },

  portal: async ({ provider }, use, testInfo) => {
    if (process.env["E2E_BASE_URL"] !== undefined) skipDeployed(testInfo, "it plays the mail provider");
    const portal = await startPortal(provider);
    provider.tellsAt(portal.url);
    await use(portal);
    // What still hangs would be waited for.
    provider.release();
    await stopPortal(portal, testInfo);
  },

  letTimePass: async ({ provider, letTimePass }, use) => {
    await use(async (span, ...pages) => {
      const { minutes = 0, seconds = 0 } = span;
      provider.letTimePass((minutes * 60 + seconds) * 1000);
      await letTimePass(span, ...pages);
    });
  },
});
