import { getTableColumns } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { compact } from "./compact.ts";
import { accounts } from "./schema.ts";
import { testDatabase } from "./testing.ts";

const account = {
  id: "a",
  number: "10024680",
  name: 'Kererū "Coffee", Roasters\\',
  contactName: "",
  email: "accounts@kereru.example",
  emailConfirmedAt: 1_795_000_000_123,
  pendingEmail: null,
  phone: "09 555 0142",
  line1: "1",
  line2: "",
  city: "x",
  postcode: "0600",
  country: "NZ",
  twoFactorScope: "all_logins" as const,
  promptOncePerLocation: true,
  version: 0,
  createdAt: 1,
  updatedAt: 2,
  refusedEmail: null,
  refusedAt: null,
  refusedBecause: null,
  pendingRefusedEmail: null,
  pendingRefusedAt: null,
  pendingRefusedBecause: null,
};

describe("many columns read as one", () => {
  it("come back as from columns of their own: numbers, flags, nulls, and any text", async () => {
    const { db, close } = await testDatabase();
    await db.write([db.orm.insert(accounts).values(account)]);
    const [apart, together] = await db.read(() =>
      Promise.all([
        db.orm.select().from(accounts).get(),
        db.orm
          .select({ row: compact(getTableColumns(accounts)) })
          .from(accounts)
          .get(),
      ]),
    );
    expect(apart).toEqual(account);
    expect(together?.row).toEqual(apart);
    await close();
  });
});
