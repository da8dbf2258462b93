import { describe, expect, test } from "vitest";

import type { FieldSpec } from "./merge.ts";
import { changedFields, copyField, mergeVersions, valueAt } from "./merge.ts";

type Values = {
  name: string;
  phone: string;
  address: { city: string };
  rule: { scope: string; once: boolean };
};

const fields: readonly FieldSpec<Values>[] = [
  { label: "Name", paths: ["name"], show: (values) => values.name },
  { label: "Phone", paths: ["phone"], show: (values) => values.phone },
  { label: "City", paths: ["address.city"], show: (values) => values.address.city },
  {
    label: "Rule",
    paths: ["rule.scope", "rule.once"],
    show: (values) => `${values.rule.scope}${values.rule.once ? " once" : ""}`,
  },
];

const base: Values = {
  name: "Kererū",
  phone: "09 555 0142",
  address: { city: "Tāmaki" },
  rule: { scope: "none", once: false },
};
const withChange = (change: Partial<Values>): Values => ({ ...structuredClone(base), ...change });
const merge = (mine: Values, theirs: Values) => mergeVersions(fields, { base, mine, theirs });

describe("happy", () => {
  test("fields only one of us changed are both kept", () => {
    const merged = merge(withChange({ name: "Kererū Coffee" }), withChange({ phone: "09 555 0177" }));
    expect(merged.values).toEqual(withChange({ name: "Kererū Coffee", phone: "09 555 0177" }));
    expect(merged).toMatchObject({ conflicts: [], theirChanges: ["Phone"] });
  });

  test("a nested field is merged without touching its siblings", () => {
    const merged = merge(withChange({ address: { city: "Pōneke" } }), withChange({ name: "Tūī" }));
    expect(merged.values).toEqual(withChange({ name: "Tūī", address: { city: "Pōneke" } }));
  });

  test("the same change by both is no conflict", () => {
    const changed = withChange({ phone: "1234" });
    expect(merge(changed, changed)).toEqual({ values: changed, conflicts: [], theirChanges: [] });
  });

  test("changed fields come in the form's order", () => {
    const changed = changedFields(fields, base, withChange({ address: { city: "x" }, name: "y" }));
    expect(changed.map((field) => field.label)).toEqual(["Name", "City"]);
  });

  test("an emptied optional member equals an absent one", () => {
    const password: FieldSpec<{ password?: string }> = {
      label: "Password",
      paths: ["password"],
      show: () => "",
    };
    expect(changedFields([password], {}, { password: "" })).toEqual([]);
    expect(changedFields([password], {}, { password: "x" })).toEqual([password]);
  });
});

describe("refused", () => {
  test("a field both changed differently is a conflict that shows both values and keeps mine", () => {
    const merged = merge(withChange({ phone: "111" }), withChange({ phone: "222", name: "Theirs" }));
    expect(merged.conflicts).toEqual([{ label: "Phone", path: "phone", mine: "111", theirs: "222" }]);
    expect(merged.values).toEqual(withChange({ phone: "111", name: "Theirs" }));
    expect(merged.theirChanges).toEqual(["Name"]);
  });

  test("members that only mean something together conflict together", () => {
    const mine = withChange({ rule: { scope: "all", once: false } });
    const theirs = withChange({ rule: { scope: "none", once: true } });
    const merged = merge(mine, theirs);
    expect(merged.conflicts).toEqual([
      { label: "Rule", path: "rule.scope", mine: "all", theirs: "none once" },
    ]);
    expect(merged.values.rule).toEqual({ scope: "all", once: false });
  });

  test("their change is taken as it is when nothing of mine differs", () => {
    expect(merge(base, withChange({ name: "New" }))).toMatchObject({ conflicts: [], theirChanges: ["Name"] });
  });
});

describe("hostile", () => {
  test("neither version is written to", () => {
    const [mine, theirs] = [withChange({ phone: "111" }), withChange({ phone: "222" })];
    const [mineBefore, theirsBefore] = [structuredClone(mine), structuredClone(theirs)];
    const copy = copyField(fields[3] as FieldSpec<Values>, mine, theirs);
    merge(mine, theirs);
    expect([mine, theirs]).toEqual([mineBefore, theirsBefore]);
    expect(copy).not.toBe(theirs);
  });

  test("a path through nothing is undefined, not a crash", () => {
    expect(valueAt(null, "a.b")).toBeUndefined();
    expect(valueAt({ a: 1 }, "a.b.c")).toBeUndefined();
  });
});
