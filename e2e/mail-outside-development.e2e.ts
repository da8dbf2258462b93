import { expect } from "./fixtures.ts";
import { test } from "./provider-fixtures.ts";
import { title } from "./steps.ts";

test("where mail goes through a provider there is no development mailbox, and no screen leads to one", async ({
  page,
  portal,
  request,
}) => {
  expect(portal.log(), "what it says at its start").not.toContain("/dev/mail");
  for (const path of ["/dev/mail", "/dev/mail/1/html", "/api/dev/mail", "/api/dev/mail?to=a@b.example"]) {
    for (const method of ["GET", "DELETE", "POST"]) {
      const answer = await request.fetch(path, { method, headers: { Origin: portal.url } });
      expect(answer.status(), `${method} ${path}`).toBe(404);
    }
  }
  await page.goto("/sign-in");
  await expect(title(page, "Sign in")).toBeVisible();
  await expect(page.getByRole("link", { name: /mailbox/ })).toHaveCount(0);
  await expect(page.locator('a[href*="/dev/"]')).toHaveCount(0);
});
