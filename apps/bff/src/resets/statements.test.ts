import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { testPortal } from "../../test/portal.ts";
import type { TestPortal } from "../../test/portal.ts";
import { findHolder, findHolderByUsername } from "./find-holder.ts";
import type { Holder } from "./find-holder.ts";
import { beginWaiting, cancelWaitingReset, clearReset, replacePassword } from "./statements.ts";

let portal: TestPortal;
let seen: Holder;

const now = () => portal.clock.now();
async function holder(): Promise<Holder> {
  const found = await findHolderByUsername(portal.db, "wiremu");
  if (found === undefined) throw new Error("no such login");
  return found;
}

beforeEach(async () => {
  portal = await testPortal();
  seen = await holder();
});
afterEach(() => portal.close());

const wait = () =>
  portal.db.writeGuarded(
    beginWaiting(portal.db, seen, {
      id: "r",
      passwordHash: "h",
      askedAt: now(),
      completesAt: now() + 1000,
      address: null,
    }),
  );
const replace = () => portal.db.writeGuarded(replacePassword(portal.db, seen, "h", now()));
const cancel = () =>
  portal.db.write(
    cancelWaitingReset(portal.db, {
      login: seen,
      accountId: seen.accountId,
      actor: null,
      client: { address: null, userAgent: "" },
      now: now(),
    }),
  );

describe("what was decided holds only while it is as it was read", () => {
  const changes = [
    "UPDATE logins SET version = version + 1",
    "UPDATE logins SET password_version = password_version + 1",
    "UPDATE logins SET deleted_at = 1",
    "UPDATE accounts SET version = version + 1",
  ];

  it("a password is replaced, and a reset begins to wait", async () => {
    expect(await wait()).not.toBeNull();
    expect(await replace()).toBeNull();
    seen = await holder();
    expect(await replace()).not.toBeNull();
    expect(await holder()).toMatchObject({ passwordVersion: 2, resetId: "r" });
  });

  it.each(changes)("neither is after %s", async (change) => {
    await portal.rows(change);
    const before = await findHolder(portal.db, seen.id);
    expect(await wait()).toBeNull();
    expect(await replace()).toBeNull();
    expect(await findHolder(portal.db, seen.id)).toEqual(before);
  });
});

describe("cancelling what waits", () => {
  const cancelled = () => portal.rows("SELECT * FROM activity WHERE type = 'password_reset_cancelled'");

  it("leaves its row, once", async () => {
    await wait();
    await cancel();
    await cancel();
    expect(await cancelled()).toHaveLength(1);
    expect(await holder()).toMatchObject({ resetId: null, resetPasswordHash: null, resetCompletesAt: null });
  });

  it("changes nothing where none waits, and nothing of one whose time has come", async () => {
    await cancel();
    expect(await holder()).toEqual(seen);
    await wait();
    portal.clock.advance({ seconds: 1 });
    await cancel();
    expect(await holder()).toMatchObject({ resetId: "r" });
    expect(await cancelled()).toEqual([]);
  });

  it("never touches another reset than the one that is let go of", async () => {
    await wait();
    const waiting = await holder();
    await portal.db.write([clearReset(portal.db, { ...waiting, resetId: "another" })]);
    expect(await holder()).toEqual(waiting);
  });
});
