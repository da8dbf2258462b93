import { describe, expect, test } from "vitest";

import { cleanWords } from "./provider-words.ts";

describe("happy", () => {
  test("what a provider says is kept, without addresses, codes and secrets", () => {
    expect(cleanWords("550 5.1.1 <aroha@kereru.example>: user\r\nunknown, asked for 481 920")).toBe(
      "550 5.1.1 <(address)>: user unknown, asked for (digits)",
    );
    expect(cleanWords("key re_abc is wrong", ["re_abc"])).toBe("key (secret) is wrong");
  });
});

describe("hostile", () => {
  test("a text without end costs no more than its beginning", () => {
    const text = "a.".repeat(500_000);
    const before = process.cpuUsage().user;
    for (let index = 0; index < 20; index++) cleanWords(text);
    // Read whole it would take minutes; a loaded machine changes nothing about that.
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(5);
  });

  test("no address is left by being cut in two, wherever the cut falls", () => {
    for (let length = 900; length <= 1000; length++) {
      const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
      expect(words).not.toMatch(/aro|ker/);
    }
  });
});
