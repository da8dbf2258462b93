import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { testPortal } from "../../test/portal.ts";
import type { TestPortal } from "../../test/portal.ts";
import { createApp } from "../app.ts";
import { staticFiles } from "../http/static-files.ts";
import { pageFiles } from "./page-files.ts";
import { devMailRoutes } from "./routes.ts";

const addresses = [
  "/dev/mail",
  "/dev/mail?to=aroha@kereru.example",
  "/dev/mail/x/html",
  "/api/dev/mail",
  "/api/dev/mail?to=aroha@kereru.example",
  ...pageFiles.map(({ path }) => path),
];

describe("refused", () => {
  let portal: TestPortal;
  let folder: string;
  beforeAll(async () => {
    portal = await testPortal();
    folder = mkdtempSync(join(tmpdir(), "hero-portal-screens-"));
    writeFileSync(
      join(folder, "index.html"),
      '<!doctype html><meta name="portal" content="{}"><title>Hero</title>',
    );
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await portal.close();
  });

  /** The portal with its screens, with or without the mailbox. */
  function appWith({ hasMailbox }: { hasMailbox: boolean }) {
    const { publicUrl, brandName, supportEmail, accents } = portal.deps.portal;
    const screens = {
      publicUrl,
      brandName,
      supportEmail,
      accents,
      hasMailbox,
      locationTrustDays: 90,
      demo: null,
    };
    return createApp(portal.deps, [
      ...(hasMailbox
        ? [
            (mounted: ReturnType<typeof createApp>) =>
              mounted.route("/", devMailRoutes(portal.mailbox, portal.deps.portal)),
          ]
        : []),
      staticFiles({ folder, screens }),
    ]);
  }

  const ask = (app: ReturnType<typeof createApp>, method: string, address: string) =>
    app.request(address, {
      method,
      headers: {
        Accept: "text/html,*/*",
        Host: new URL(portal.deps.portal.publicUrl).host,
        Origin: portal.deps.portal.publicUrl,
      },
    });

  test.each(["GET", "HEAD", "DELETE", "POST", "OPTIONS"])(
    "without the mailbox none of its addresses is there, for %s",
    async (method) => {
      await portal.mailbox.send(
        { id: "x", to: "aroha@kereru.example", subject: "s", text: "t", html: "h" },
        new AbortController().signal,
      );
      const app = appWith({ hasMailbox: false });
      for (const address of addresses) {
        const answer = await ask(app, method, address);
        expect([address, answer.status]).toEqual([address, 404]);
        if (method !== "HEAD") expect(await answer.json()).toMatchObject({ code: "not_found" });
      }
      expect(portal.mailbox.list()).toHaveLength(1);
    },
  );

  test("with it they all are, so that their absence means something", async () => {
    await portal.mailbox.send(
      { id: "x", to: "aroha@kereru.example", subject: "s", text: "t", html: "h" },
      new AbortController().signal,
    );
    const app = appWith({ hasMailbox: true });
    for (const address of addresses) {
      expect([address, (await ask(app, "GET", address)).status]).toEqual([address, 200]);
    }
    expect((await ask(app, "DELETE", "/api/dev/mail")).status).toBe(204);
  });
});
