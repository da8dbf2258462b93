import { hash as argon2 } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";

import { ProblemError } from "../http/problem.ts";
import { createPasswordHasher } from "./password-hasher.ts";

const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const argon2iOfRight =
  "$argon2i$v=19$m=128,t=2,p=1$E5Z24aF+LvQA21E+AXcRRw$C1uIkSqCM0e3EzXUVJ+fWhEoVuIZbducKdm/EDlHFuo";
const roomy = { cores: 2, waiting: 100, parameters: cheap };

describe("happy", () => {
  it("a password is right for its own hash alone", async () => {
    const hasher = await createPasswordHasher(roomy);
    const stored = await hasher.hash("kererū over the harbour");
    expect(await hasher.verify(stored, "kererū over the harbour")).toEqual({
      isRight: true,
      needsRehash: false,
    });
    expect(await hasher.verify(stored, "kereru over the harbour")).toEqual({
      isRight: false,
      needsRehash: false,
    });
    expect(await hasher.hash("kererū over the harbour")).not.toBe(stored);
  });

  it("hashes as strongly as the rules say, and says how in the hash", async () => {
    const hasher = await createPasswordHasher({ cores: 2, waiting: 1 });
    const stored = await hasher.hash("kererū over the harbour");
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  });

  it("how characters are composed makes no difference", async () => {
    const hasher = await createPasswordHasher(roomy);
    const [composed, decomposed] = ["kerer\u016b", "kereru\u0304"];
    expect(await hasher.verify(await hasher.hash(composed), decomposed)).toMatchObject({ isRight: true });
    expect(await hasher.verify(await hasher.hash(decomposed), composed)).toMatchObject({ isRight: true });
  });

  it("a hash of lower cost, or of another kind, is said to need a new one, once the password was right", async () => {
    const hasher = await createPasswordHasher({
      ...roomy,
      parameters: { memoryCost: 128, timeCost: 2, parallelism: 1 },
    });
    const ofCost = async (memoryCost: number, timeCost: number) => argon2("right", { memoryCost, timeCost });
    const needs = async (stored: string, password = "right") =>
      (await hasher.verify(stored, password)).needsRehash;
    expect(await needs(await ofCost(64, 2))).toBe(true);
    expect(await needs(await ofCost(128, 1))).toBe(true);
    expect(await needs(await ofCost(128, 2))).toBe(false);
    expect(await needs(await ofCost(256, 3))).toBe(false);
    expect(await needs(argon2iOfRight)).toBe(true);
    expect(await needs(await ofCost(64, 1), "wrong")).toBe(false);
  });
});

describe("refused", () => {
  it("more than may wait are refused at once, and those that wait are served", async () => {
    const hasher = await createPasswordHasher({ cores: 1, waiting: 3, parameters: cheap });
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => hasher.hash("password")));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    for (const each of tries) {
      if (each.status === "fulfilled") continue;
      expect(each.reason).toBeInstanceOf(ProblemError);
      expect(each.reason).toMatchObject({ code: "overloaded", extra: { retryAfterSeconds: 5 } });
    }
    await expect(hasher.hash("password")).resolves.toContain("$argon2id$");
  });

  it("verifying waits in the same queue", async () => {
    const hasher = await createPasswordHasher({ cores: 1, waiting: 0, parameters: cheap });
    const [first, second] = await Promise.allSettled([
      hasher.hash("password"),
      hasher.verify(null, "password"),
    ]);
    expect([first.status, second.status]).toEqual(["fulfilled", "rejected"]);
  });
});

describe("hostile", () => {
  it("no password is right where there is no login, not even the stand-in's", async () => {
    const hasher = await createPasswordHasher(roomy);
    for (const guess of ["", "password", "a password that no login has"]) {
      expect(await hasher.verify(null, guess)).toEqual({ isRight: false, needsRehash: false });
    }
  });

  it("nothing is trimmed, folded or cut off", async () => {
    const hasher = await createPasswordHasher(roomy);
    const long = "ā".repeat(256);
    for (const [password, near] of [
      ["kererū", " kererū"],
      ["kererū", "kererū "],
      ["kererū", "Kererū"],
      ["kererū", "kererū\0"],
      ["ﬁsh", "fish"],
      [long, long.slice(0, -1)],
      [`${long}a`, `${long}b`],
    ] as const) {
      expect(await hasher.verify(await hasher.hash(password), near)).toMatchObject({ isRight: false });
    }
  });

  it("a name that does not exist costs what a wrong password costs", async () => {
    const hasher = await createPasswordHasher({ cores: 2, waiting: 1 });
    const stored = await hasher.hash("right");
    const medianMilliseconds = async (target: string | null) => {
      const times: number[] = [];
      for (let round = 0; round < 15; round++) {
        const start = performance.now();
        await hasher.verify(target, "wrong");
        times.push(performance.now() - start);
      }
      return times.toSorted((a, b) => a - b)[7] ?? 0;
    };
    const [unknown, wrong] = [await medianMilliseconds(null), await medianMilliseconds(stored)];
    // Roughly alone: an exact comparison belongs to the whole request. Without a stand-in this would be near zero.
    expect(unknown).toBeGreaterThan(wrong / 3);
    expect(unknown).toBeLessThan(wrong * 3);
  });

  it("a stored text that is no hash lets nobody in", async () => {
    const hasher = await createPasswordHasher(roomy);
    await expect(hasher.verify("plain text", "plain text")).rejects.toThrow("Decoding failed");
  });
});
