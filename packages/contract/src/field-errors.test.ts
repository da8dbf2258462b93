import { describe, expect, it } from "vitest";

import { accountInput } from "./account.ts";
import { fieldErrors } from "./field-errors.ts";
import { loginInput, loginsApi, newLoginInput } from "./logins.ts";
import { sessionApi } from "./session.ts";
import { z } from "./zod.ts";

/** The `errors` of a 422 for this body; empty when it is taken. */
function errorsOf(schema: z.ZodMiniType, body: unknown) {
  const result = z.safeParse(schema, body);
  return result.success ? [] : fieldErrors(result.error.issues);
}

const pathsOf = (schema: z.ZodMiniType, body: unknown) => errorsOf(schema, body).map(({ path }) => path);

const details = {
  name: "Kererū Coffee Roasters",
  contactName: "Moana Te Rangi",
  email: "accounts@kereru.example",
  phone: "09 555 0142",
  address: {
    line1: "Unit 3, 48 Tōtara Avenue",
    line2: "New Lynn",
    city: "Tāmaki Makaurau",
    postcode: "0600",
    country: "NZ",
  },
  twoFactor: { scope: "all_logins", promptOncePerLocation: false },
};

const login = {
  name: "Aroha Ngata",
  email: "aroha@kereru.example",
  role: "administrator",
  enabled: true,
  twoFactor: { method: "email", promptOncePerLocation: true },
};

const newLogin = { username: "aroha", name: login.name, email: login.email, role: login.role };

describe("bodies as the screens send them", () => {
  it("are taken", () => {
    expect(errorsOf(accountInput, details)).toEqual([]);
    expect(errorsOf(loginInput, login)).toEqual([]);
    expect(errorsOf(newLoginInput, newLogin)).toEqual([]);
    expect(
      errorsOf(newLoginInput, { ...newLogin, twoFactor: login.twoFactor, password: "x".repeat(12) }),
    ).toEqual([]);
  });

  it("may leave empty what may be empty", () => {
    const sparse = { ...details, contactName: "", address: { ...details.address, line2: "" } };
    expect(errorsOf(accountInput, sparse)).toEqual([]);
    expect(errorsOf(loginInput, { ...login, email: null })).toEqual([]);
  });
});

describe("an unknown member", () => {
  it("is reported at its own path, however deep", () => {
    expect(errorsOf(accountInput, { ...details, version: 3 })).toEqual([
      { path: ["version"], message: 'There is no member "version" here.' },
    ]);
    const twoFactor = { ...details.twoFactor, promptonceperlocation: true };
    expect(pathsOf(accountInput, { ...details, twoFactor })).toEqual([
      ["twoFactor", "promptonceperlocation"],
    ]);
    expect(
      pathsOf(accountInput, { ...details, address: { ...details.address, state: "x", zip: "y" } }),
    ).toEqual([
      ["address", "state"],
      ["address", "zip"],
    ]);
  });

  it.each(["role", "accountId", "emailConfirmed", "version", "id", "number", "updatedAt", "pendingEmail"])(
    "%s is never taken from an account's body",
    (member) => {
      expect(pathsOf(accountInput, { ...details, [member]: "x" })).toEqual([[member]]);
    },
  );

  it.each(["accountId", "emailConfirmed", "version", "id", "username", "effectiveTwoFactor"])(
    "%s is never taken from a login's body",
    (member) => {
      expect(pathsOf(loginInput, { ...login, [member]: "x" })).toEqual([[member]]);
    },
  );

  it("with a name made to be long is not repeated at length", () => {
    const [error] = errorsOf(accountInput, { ...details, ["x".repeat(5000)]: 1 });
    expect(error?.message.length).toBeLessThan(100);
  });

  it("beside other faults is reported together with them, each once", () => {
    const body = {
      ...details,
      phone: "x",
      role: "account",
      twoFactor: { scope: "all", promptOncePerLocation: 1 },
    };
    expect(pathsOf(accountInput, body)).toEqual(
      expect.arrayContaining([
        ["phone"],
        ["role"],
        ["twoFactor", "scope"],
        ["twoFactor", "promptOncePerLocation"],
      ]),
    );
    expect(pathsOf(accountInput, body)).toHaveLength(4);
  });
});

describe("a missing member", () => {
  it.each(Object.keys(details))("of Details is named: %s", (member) => {
    const body: Record<string, unknown> = { ...details };
    delete body[member];
    expect(pathsOf(accountInput, body)).toEqual([[member]]);
  });

  it.each(Object.keys(login))("of a login is named: %s", (member) => {
    const body: Record<string, unknown> = { ...login };
    delete body[member];
    expect(pathsOf(loginInput, body)).toEqual([[member]]);
  });

  it("of a two-factor setting is never defaulted", () => {
    const setting = (twoFactor: unknown) => pathsOf(accountInput, { ...details, twoFactor });
    expect(setting({ scope: "all_logins" })).toEqual([["twoFactor", "promptOncePerLocation"]]);
    expect(setting({ promptOncePerLocation: true })).toEqual([["twoFactor", "scope"]]);
    expect(setting(null)).toEqual([["twoFactor"]]);
    expect(setting("all_logins")).toEqual([["twoFactor"]]);
  });
});

describe("a near miss", () => {
  it.each([
    "ALL_LOGINS",
    "all logins",
    "all-logins",
    "all",
    "enabled",
    "account_login",
    " all_logins",
    "",
    null,
    1,
  ])("of a scope is refused with what to choose from: %j", (scope) => {
    expect(
      errorsOf(accountInput, { ...details, twoFactor: { scope, promptOncePerLocation: false } }),
    ).toEqual([
      { path: ["twoFactor", "scope"], message: "Choose one of disabled, all_logins, account_login_only." },
    ]);
  });

  it.each(["Email", "sms", "enabled", "totp", "", null])("of a method is refused: %j", (method) => {
    expect(errorsOf(loginInput, { ...login, twoFactor: { method, promptOncePerLocation: false } })).toEqual([
      { path: ["twoFactor", "method"], message: "Choose one of disabled, email." },
    ]);
  });

  it.each(["Administrator", "admin", "user", "owner", "", null])("of a role is refused: %j", (role) => {
    const error = { path: ["role"], message: "Choose administrator, standard or api." };
    expect(errorsOf(loginInput, { ...login, role })).toEqual([error]);
    expect(errorsOf(newLoginInput, { ...newLogin, role })).toEqual([error]);
  });

  it("the account role is never given away", () => {
    expect(pathsOf(newLoginInput, { ...newLogin, role: "account" })).toEqual([["role"]]);
  });

  it.each(["nz", "NZL", "UK", "EU", "XX", "New Zealand", "", null])(
    "of a country is refused: %j",
    (country) => {
      expect(pathsOf(accountInput, { ...details, address: { ...details.address, country } })).toEqual([
        ["address", "country"],
      ]);
    },
  );
});

describe("keeping API logins working", () => {
  const narrow = { ...details, twoFactor: { scope: "account_login_only", promptOncePerLocation: true } };

  it("goes with the scope account_login_only only", () => {
    expect(errorsOf(accountInput, { ...narrow, exemptApiLogins: true })).toEqual([]);
    for (const scope of ["all_logins", "disabled"]) {
      const body = { ...details, twoFactor: { scope, promptOncePerLocation: false }, exemptApiLogins: true };
      expect(errorsOf(accountInput, body)).toEqual([
        {
          path: ["exemptApiLogins"],
          message: "API logins are kept working with the scope account_login_only only.",
        },
      ]);
    }
  });

  it.each([false, "true", 1, null])("is true or left out: %j", (exemptApiLogins) => {
    expect(pathsOf(accountInput, { ...narrow, exemptApiLogins })).toEqual([["exemptApiLogins"]]);
  });
});

describe("a code's entry", () => {
  const body = sessionApi.enterCode.body;

  it("is read as people paste it", () => {
    expect(z.parse(body, { code: " 481 920 " })).toEqual({
      code: { kind: "email_code", code: "481920" },
    });
    expect(z.parse(body, { code: "Your Hero sign-in code: 481 920" })).toEqual({
      code: { kind: "email_code", code: "481920" },
    });
  });

  it("is a recovery code when its letters say so", () => {
    expect(z.parse(body, { code: " BCDF-GHJK-MNPQ-RSTV " })).toEqual({
      code: { kind: "recovery_code", code: "bcdfghjkmnpqrstv" },
    });
  });

  it.each(["", "48192", "4819200", "481920 123456", 481_920, null, "7".repeat(2000)])(
    "that holds no code is refused with one sentence: %j",
    (code) => {
      expect(errorsOf(body, { code })).toEqual([
        { path: ["code"], message: "Enter the six digits from the email, or one of your recovery codes." },
      ]);
    },
  );
});

describe("a list's query", () => {
  const query = loginsApi.listLogins.query;

  it("reads the limit as a number, and everything may be left out", () => {
    expect(z.parse(query, { limit: "200", q: "aroha" })).toEqual({ limit: 200, q: "aroha" });
    expect(z.parse(query, { limit: "1" })).toEqual({ limit: 1 });
    expect(z.parse(query, {})).toEqual({});
  });

  it.each(["0", "201", "999", "-1", "1.5", "ten", "", "1e2", "0x10", " 5"])(
    "refuses the limit %j",
    (limit) => {
      expect(errorsOf(query, { limit })).toEqual([{ path: ["limit"], message: "Ask for 1 to 200 items." }]);
    },
  );

  it("refuses a search or a cursor too long to be one", () => {
    expect(pathsOf(query, { q: "x".repeat(255), cursor: "x".repeat(401) })).toEqual(
      expect.arrayContaining([["q"], ["cursor"]]),
    );
  });
});

describe("whatever is sent", () => {
  it.each([undefined, null, 7, "text", [], [{}], true])("a body of another shape is refused: %j", (body) => {
    for (const schema of [accountInput, loginInput, newLoginInput, sessionApi.enterCode.body]) {
      expect(errorsOf(schema, body)).not.toEqual([]);
    }
    const message = "Send an object with the members asked for.";
    expect(errorsOf(accountInput, body)).toEqual([{ path: [], message }]);
  });

  it("a refusal is a sentence of its own, for every member of every body of the table", () => {
    const bodies = [
      accountInput,
      loginInput,
      newLoginInput,
      sessionApi.signIn.body,
      sessionApi.enterCode.body,
    ];
    const wrongs = [undefined, null, 7, "", "\u0000", [], {}, true, "x".repeat(5000)];
    for (const schema of bodies) {
      for (const wrong of wrongs) {
        const body = Object.fromEntries(Object.keys(schema.shape).map((member) => [member, wrong]));
        for (const { message } of errorsOf(schema, body)) {
          expect(message).toMatch(/^[A-Z].{8,}\.$/);
          expect(message).not.toMatch(/invalid input|expected|received|undefined/i);
        }
      }
    }
  });

  it("a prototype's members are no members", () => {
    const body: unknown = JSON.parse(`{"__proto__":{"role":"account"},"constructor":1,"toString":2}`);
    expect(pathsOf(newLoginInput, body)).toEqual(
      expect.arrayContaining([["constructor"], ["toString"], ["username"]]),
    );
  });
});
