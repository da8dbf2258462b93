import { countryCodes } from "@hero/contract/countries";
import { expect, test } from "vitest";

import { countryChoices, countryName } from "./countries.ts";

test("home stands first by its own name, and no country is missing or twice", () => {
  const choices = countryChoices();
  expect(choices[0]).toEqual({ value: "NZ", label: "Aotearoa New Zealand" });
  expect(choices.map((choice) => choice.value).toSorted()).toEqual([...countryCodes].toSorted());
});

test("a country is told by its name, an unknown code by itself", () => {
  expect(countryName("AU")).toBe("Australia");
  expect(countryName("??")).toBe("??");
});
