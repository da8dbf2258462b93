import { describe, expect, test } from "vitest";

import { sortErrors } from "./field-errors.ts";

const controls = ["name", "address.city", "twoFactor.scope"];

describe("happy", () => {
  test("each error lands on its control, in the order the controls stand", () => {
    const sorted = sortErrors(
      [
        { path: ["twoFactor", "scope"], message: "Choose one." },
        { path: ["address", "city"], message: "Enter a city." },
      ],
      controls,
    );
    expect(sorted).toEqual({
      onFields: [
        { path: "address.city", message: "Enter a city." },
        { path: "twoFactor.scope", message: "Choose one." },
      ],
      elsewhere: [],
    });
  });
});

describe("hostile", () => {
  test("an error about a member without a control is still told", () => {
    const sorted = sortErrors(
      [
        { path: ["email"], message: "That can't change yet." },
        { path: [], message: "Not like this." },
      ],
      controls,
    );
    expect(sorted).toEqual({ onFields: [], elsewhere: ["That can't change yet.", "Not like this."] });
  });

  test("of two errors on one control the first is shown", () => {
    const errors = ["First.", "Second."].map((message) => ({ path: ["name"], message }));
    expect(sortErrors(errors, controls).onFields).toEqual([{ path: "name", message: "First." }]);
  });
});
