import { describe, expect, test } from "vitest";

import { emptyLogin, newLoginBody, schemaFor, wayOf } from "./new-login-fields.ts";

const tane = { ...emptyLogin("disabled"), name: "Tāne", username: "tane" };
const wrong = (values: Parameters<typeof newLoginBody>[0]) => {
  const { error } = schemaFor(values).safeParse(values);
  return error?.issues.map(({ path }) => path.join(".")) ?? [];
};

describe("happy", () => {
  test("an invitation needs an address and sends no password, even one that was typed before", () => {
    const invited = { ...tane, email: "tane@kereru.example", password: "half typ" };
    expect(wrong(invited)).toEqual([]);
    expect(newLoginBody(invited)).not.toHaveProperty("password");
    expect(newLoginBody(invited)).not.toHaveProperty("way");
  });

  test("a password that is set is sent, and needs no address", () => {
    const set = { ...tane, way: "password", password: "three unusual words" } as const;
    expect(wrong(set)).toEqual([]);
    expect(newLoginBody(set)).toMatchObject({ email: null, password: "three unusual words" });
  });

  test("a program starts with a password whatever was chosen for people", () => {
    const program = { ...tane, role: "api", password: "three unusual words" } as const;
    expect(wayOf(program)).toBe("password");
    expect(newLoginBody(program)).toHaveProperty("password");
  });
});

describe("refused", () => {
  test("an invitation to nobody, and a password too short", () => {
    expect(wrong(tane)).toEqual(["email"]);
    expect(wrong({ ...tane, way: "password", password: "short" })).toEqual(["password"]);
    expect(wrong({ ...tane, role: "api" })).toEqual(["password"]);
  });
});
