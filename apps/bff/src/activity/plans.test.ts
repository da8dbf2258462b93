import { createClient } from "@libsql/client";
import { sql } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { testDatabase } from "../db/testing.ts";
import type { TestDatabase } from "../db/testing.ts";
import { pageOfActivity, pageQuery } from "./statements.ts";
import type { Filters, Scope } from "./statements.ts";

let file: TestDatabase;
const rowsInRecord = 20_000;
const firstAt = Date.UTC(2026, 0, 1);
const everySecond = 1000;

beforeAll(async () => {
  file = await testDatabase();
  // Every second row is another account's, so that ids have gaps.
  await file.db.write([
    file.db.orm.run(sql`
      WITH RECURSIVE counter (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < ${rowsInRecord})
      INSERT INTO activity (account_id, at, type, actor_id, actor_username, login_id, login_username, address, user_agent, detail)
      SELECT iif(n % 2, 'ours', 'theirs'), ${firstAt} + n * ${everySecond}, iif(n = 1, 'login_created', 'sign_in'),
        iif(n % 100 = 1, 'aroha', 'mere'), '', 'mere', '', '203.0.113.7', 'tests', ''
      FROM counter`),
  ]);
});

afterAll(() => file.close());

const account: Scope = { accountId: "ours", ownOf: null };
const own: Scope = { accountId: "ours", ownOf: "mere" };
const about = "activity_about_login (login_id=? AND id<?)";
const aboutOfType = "activity_of_login (login_id=? AND type=? AND at<?)";
const onOthers = "activity_on_others (actor_id=? AND id<?)";

const cases: [string, Scope, Filters, string[]][] = [
  ["the account", account, {}, ["activity_of_account (account_id=? AND id<?)"]],
  ["a login", account, { login: "mere" }, [about]],
  ["a type", account, { type: "sign_in" }, ["activity_of_account_type (account_id=? AND type=? AND id<?)"]],
  ["a login and a type", account, { login: "mere", type: "sign_in" }, [aboutOfType]],
  ["oneself", own, {}, [about, onOthers]],
  ["oneself and a type", own, { type: "sign_in" }, [aboutOfType, "activity_on_others (actor_id=?)"]],
  ["oneself and another login", own, { login: "aroha" }, [onOthers]],
];

describe("a page of a long record", () => {
  it.each(cases)(
    "about %s is found through an index, and not by looking at rows",
    async (...[, scope, filters, ways]) => {
      const { sql: text, params } = new SQLiteSyncDialect().sqlToQuery(
        sql`EXPLAIN QUERY PLAN ${pageQuery(scope, filters, 5000, 50)}`,
      );
      const client = createClient({ url: file.url });
      const { rows } = await client.execute({ sql: text, args: params as string[] });
      client.close();
      const lines = rows.map((row) => row["detail"] as string).filter((line) => / activity\b/.test(line));
      expect(lines).toEqual(ways.map((way) => `SEARCH activity USING INDEX ${way}`));
    },
  );

  it("before a time begins with the last row before it, whatever other accounts have between", async () => {
    for (const n of [1, 2, 3, 777, 9999, rowsInRecord]) {
      const rows = await pageOfActivity(file.db, account, { before: firstAt + n * everySecond }, 3);
      const newest = n % 2 === 0 ? n - 1 : n - 2;
      expect(rows.map(({ id }) => id)).toEqual([newest, newest - 2, newest - 4].filter((id) => id > 0));
    }
    expect(await pageOfActivity(file.db, account, { before: firstAt * 2 }, 1)).toMatchObject([
      { id: rowsInRecord - 1 },
    ]);
    expect(await pageOfActivity(file.db, account, { before: 0 }, 1)).toEqual([]);
  });
});
