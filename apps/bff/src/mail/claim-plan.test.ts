import { createClient } from "@libsql/client";
import { afterEach, beforeEach, expect, test } from "vitest";

import { testDatabase } from "../db/testing.ts";
import type { TestDatabase } from "../db/testing.ts";
import { limits } from "../limits.ts";
import { holdCodes } from "./held-statements.ts";
import { claimDue } from "./outbox-statements.ts";

let file: TestDatabase;
beforeEach(async () => {
  file = await testDatabase();
});
afterEach(() => file.close());

type Asked = { getQuery(): { sql: string; params: unknown[] } };
type Query = { _prepare(): Asked };

/** The plans of the statements that a call writes, as SQLite tells them, as far as they are about the outbox. */
async function plansOf(call: (db: TestDatabase["db"]) => Promise<unknown>): Promise<string[][]> {
  const queries: { sql: string; params: unknown[] }[] = [];
  const listening: TestDatabase["db"] = {
    ...file.db,
    write: (statements) => {
      queries.push(...statements.map((each) => (each as unknown as Query)._prepare().getQuery()));
      return file.db.write(statements);
    },
  };
  await call(listening);
  const client = createClient({ url: file.url });
  const plans = [];
  for (const { sql, params } of queries) {
    const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args: params as string[] });
    const lines = rows.map((row) => row["detail"] as string);
    plans.push(lines.filter((line) => /\b(outbox|taken|newest|newer|living|challenges)\b/.test(line)));
  }
  client.close();
  return plans;
}

const asked = { now: 5, leaseUntil: 9, atMost: 4, forgottenAt: 0, rateWindow: 1000 };
const due = [
  "SEARCH outbox USING INDEX outbox_due (available_at<?)",
  "SEARCH outbox USING INDEX outbox_under_way (lease_until<?)",
];

test("what is due is found through its two indexes, and rates aren't counted where none is kept", async () => {
  const [claim = [], ...others] = await plansOf((db) => claimDue(db, { ...asked, perSecond: null }));
  expect(others).toEqual([]);
  expect(claim).toEqual(expect.arrayContaining(due));
  expect(claim.join("\n")).not.toMatch(/SCAN|outbox_claimed/);
});

test("a second's claims are counted through their index alone", async () => {
  const [claim = [], taken = []] = await plansOf((db) => claimDue(db, { ...asked, perSecond: 2 }));
  expect(claim).toEqual(
    expect.arrayContaining([...due, "SEARCH taken USING COVERING INDEX outbox_claimed (claimed_at>?)"]),
  );
  expect(taken).toContain("SEARCH outbox USING COVERING INDEX outbox_claimed (claimed_at>?)");
  expect([...claim, ...taken].join("\n")).not.toMatch(/SCAN/);
});

test("holding looks at what waits, and at no settled mail", async () => {
  const plans = await plansOf((db) => db.write(holdCodes(db, 5, limits)));
  expect(plans).toHaveLength(6);
  for (const line of plans.flat()) {
    expect(line).toMatch(/^SEARCH|USING INDEX outbox_due/);
  }
});
