import { countryCodes } from "@hero/contract/countries";

export type Choice = { value: string; label: string };

/** Every country the contract knows, by its name in New Zealand English; home stands first. */
export function countryChoices(): Choice[] {
  const names = new Intl.DisplayNames("en-NZ", { type: "region" });
  const abroad = countryCodes
    .filter((code) => code !== "NZ")
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en-NZ"));
  return [{ value: "NZ", label: "Aotearoa New Zealand" }, ...abroad];
}

export function countryName(code: string): string {
  return countryChoices().find((choice) => choice.value === code)?.label ?? code;
}
