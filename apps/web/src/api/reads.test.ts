import { describe, expect, test } from "vitest";

import { createReads } from "./reads.ts";

/** Asks whether a read may go, and lists in `gone` those that went. */
function reader() {
  const reads = createReads();
  const gone: string[] = [];
  const read = (name: string, needsLogin = true) => {
    const cancelling = new AbortController();
    const end = reads.mayGo(needsLogin, cancelling.signal).then(() => gone.push(name));
    return { end, cancel: () => cancelling.abort(new Error("cancelled")) };
  };
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { reads, gone, read, settle };
}

describe("happy", () => {
  test("reads go at once while nothing changes", async () => {
    const { gone, read, settle } = reader();
    void read("account").end;
    await settle();
    expect(gone).toEqual(["account"]);
  });

  test("what is read while a sign-out is under way goes once it has failed", async () => {
    const { reads, gone, read, settle } = reader();
    const release = reads.hold();
    void read("account").end;
    void read("session", false).end;
    await settle();
    expect(gone).toEqual([]);
    release();
    await settle();
    expect(gone).toEqual(["account", "session"]);
  });
});

describe("refused", () => {
  test("signed out, nothing of a login's is read, but what this browser is", async () => {
    const { reads, gone, read, settle } = reader();
    const release = reads.hold();
    void read("account").end;
    void read("session", false).end;
    reads.setSignedOut(true);
    release();
    await settle();
    expect(gone).toEqual(["session"]);
    reads.setSignedOut(false);
    await settle();
    expect(gone).toEqual(["session", "account"]);
  });

  test("a read that is cancelled while it waits never goes", async () => {
    const { reads, gone, read, settle } = reader();
    const release = reads.hold();
    const { end, cancel } = read("account");
    cancel();
    await expect(end).rejects.toThrow("cancelled");
    await expect(reads.mayGo(true, AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
    release();
    await settle();
    expect(gone).toEqual([]);
  });

  test("of two changes at once, both must be over", async () => {
    const { reads, gone, read, settle } = reader();
    const [first, second] = [reads.hold(), reads.hold()];
    void read("account").end;
    first();
    await settle();
    expect(gone).toEqual([]);
    second();
    await settle();
    expect(gone).toEqual(["account"]);
  });
});
