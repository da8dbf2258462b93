import { describe, expect, test } from "vitest";

import { pastedCode, typedCode } from "./code-entry.ts";

describe("happy", () => {
  test("the sixth digit completes a code, leading zeros and all", () => {
    expect(typedCode("04819")).toEqual({ digits: "04819", isComplete: false, isUnclear: false });
    expect(typedCode("048192")).toEqual({ digits: "048192", isComplete: true, isUnclear: false });
  });

  test.each(["481920", "481 920", "481-920", " 481 920\n", "Your Hero sign-in code: 481 920"])(
    "%j is pasted whole",
    (text) => {
      expect(pastedCode(text)).toEqual({ digits: "481920", isComplete: true, isUnclear: false });
    },
  );

  test("part of a code is taken as its start", () => {
    expect(pastedCode("481 ")).toEqual({ digits: "481", isComplete: false, isUnclear: false });
  });
});

describe("refused", () => {
  test.each(["ring 09 555 0142", "481920 or 555014", "4819207", "no digits"])(
    "%j holds no one code, and spends no try",
    (text) => {
      expect(pastedCode(text)).toEqual({ digits: "", isComplete: false, isUnclear: true });
    },
  );

  test("letters and a seventh digit change nothing", () => {
    expect(typedCode("48x1920")).toEqual({ digits: "481920", isComplete: true, isUnclear: false });
    expect(typedCode("4819207").digits).toBe("481920");
  });
});
