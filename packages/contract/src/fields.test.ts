import { describe, expect, it } from "vitest";

import {
  email,
  flag,
  isEmail,
  line,
  nameOf,
  newPassword,
  optionalLine,
  optionalNameOf,
  password,
  phone,
  signInName,
  username,
} from "./fields.ts";
import { z } from "./zod.ts";

/** The parsed value, or the sentences a person would read. */
function read(schema: z.ZodMiniType, value: unknown): unknown {
  const result = z.safeParse(schema, value);
  return result.success ? result.data : { refused: result.error.issues.map((issue) => issue.message) };
}

const refusedBecause = (...sentences: string[]) => ({ refused: sentences });

describe("texts", () => {
  const city = line("Town or city");
  const contact = optionalNameOf("Contact name");
  const company = nameOf("Account name");

  it("are trimmed and put into one Unicode form", () => {
    expect(read(city, "  Tāmaki Makaurau  ")).toBe("Tāmaki Makaurau");
    expect(read(city, "Ta\u0304maki")).toBe("Tāmaki");
  });

  it("may be 1 to 100 characters long, counted as people count them", () => {
    expect(read(city, "x")).toBe("x");
    expect(read(city, "🐦".repeat(100))).toBe("🐦".repeat(100));
    expect(read(city, "🐦".repeat(101))).toEqual(
      refusedBecause("Town or city can have at most 100 characters."),
    );
    expect(read(city, "")).toEqual(refusedBecause("Enter town or city."));
    expect(read(city, " \t\n ")).toEqual(refusedBecause("Enter town or city."));
  });

  it("may be empty where the contract says so", () => {
    expect(read(optionalLine("Address line 2"), "  ")).toBe("");
    expect(read(contact, "")).toBe("");
  });

  it.each([
    ["a control character", "Wire\u0007mu"],
    ["a line break", "Wire\nmu"],
    ["a right-to-left override", "Wire\u202emu"],
    ["a bidi isolate", "Wire\u2066mu"],
    ["a zero-width space", "Wire\u200bmu"],
    ["a soft hyphen", "Wire\u00admu"],
    ["a byte order mark inside", "Wire\ufeffmu"],
    ["a line separator", "Wire\u2028mu"],
    ["half a character", "Wire\ud800mu"],
    ["a private character", "Wire\ue000mu"],
    ["a null", "Wire\u0000mu"],
  ])("may not hide %s", (_name, value) => {
    expect(read(city, value)).toEqual(refusedBecause("Town or city has a character that can't be shown."));
  });

  it.each(["http://evil.example", "Win at https://x.y", "WWW.evil.example", "www.evil.example", "a://b"])(
    "a name may not carry a web address: %s",
    (value) => {
      expect(read(company, value)).toEqual(refusedBecause("Account name can't hold a web address."));
      expect(read(contact, value)).toEqual(refusedBecause("Contact name can't hold a web address."));
    },
  );

  it.each([undefined, null, 7, true, [], {}, ["x"]])(
    "anything but text is refused with a sentence: %j",
    (value) => {
      expect(read(city, value)).toEqual(refusedBecause("Town or city must be text."));
    },
  );
});

describe("emails", () => {
  const sentence = "Enter a full email address, such as name@example.co.nz.";

  it.each([
    "moana@example.com",
    "m@a.nz",
    "first.last+tag@sub.example.co.nz",
    "o'brien@example.com",
    "x@xn--kerer-3yb.example",
    "x@example.xn--p1ai",
    `${"l".repeat(64)}@example.com`,
  ])("%s is one", (value) => {
    expect(read(email, value)).toBe(value);
  });

  it("are trimmed, and their domain lower-cased, for the letters of a mailbox may differ", () => {
    expect(read(email, "  Moana.K@Example.COM ")).toBe("Moana.K@example.com");
  });

  it.each([
    "",
    "moana",
    "@example.com",
    "moana@",
    "moana@example",
    "moana@@example.com",
    "a@b@example.com",
    "moana@example.com@evil.example",
    "moana@example..com",
    "moana@.example.com",
    "moana@example.com.",
    "moana@-example.com",
    "moana@example-.com",
    ".moana@example.com",
    "moana.@example.com",
    "mo..ana@example.com",
    "moana@example.c",
    "moana@example.123",
    "moana@127.0.0.1",
    "moana@[127.0.0.1]",
    "Moana <moana@example.com>",
    "moana@example.com, b@example.com",
    "moana@example.com;b@example.com",
    '"moana k"@example.com',
    "moana k@example.com",
    "moana@exa mple.com",
    "moana@example.com\r\nBcc: x@y.example",
    "moana\u0000@example.com",
    "mōana@example.com",
    "moana@kererū.example",
    `${"l".repeat(65)}@example.com`,
    `m@${"d".repeat(64)}.com`,
    `${"l".repeat(60)}@${`${"d".repeat(60)}.`.repeat(4)}com`,
  ])("%j is none", (value) => {
    expect(read(email, value)).toEqual(refusedBecause(sentence));
    expect(isEmail(value)).toBe(false);
  });

  it.each([null, undefined, 1, {}, ["moana@example.com"]])("%j is none either", (value) => {
    expect(read(email, value)).toEqual(refusedBecause(sentence));
  });
});

describe("phone numbers", () => {
  it.each(["09 555 0142", "+64 (9) 555-0142", "111", "1".repeat(32)])("%s is one", (value) => {
    expect(read(phone, ` ${value} `)).toBe(value);
  });

  it.each(["", "11", "1".repeat(33), "09 555 O142", "09/555", "09\t555", "٠٩٥٥٥", 95_550_142, null])(
    "%j is none",
    (value) => {
      expect(read(phone, value)).toEqual(
        refusedBecause("Enter a phone number of 3 to 32 digits, spaces and + ( ) -."),
      );
    },
  );
});

describe("usernames", () => {
  const sentence = "Use 3 to 64 of the letters a to z, digits and . _ - @.";

  it("are compared trimmed and lower-cased", () => {
    expect(read(username, "  Aroha.N ")).toBe("aroha.n");
    expect(read(username, "AROHA@kereru.example")).toBe("aroha@kereru.example");
  });

  it.each(["abc", "1234567", "123456789", "a".repeat(64), "pbx-sync", "..."])("%s is one", (value) => {
    expect(read(username, value)).toBe(value);
  });

  it.each([
    "",
    "ab",
    "a".repeat(65),
    "ar oha",
    "aröha",
    "aroha\u0000",
    "а1б",
    "aroha!",
    "İstanbul",
    null,
    123,
  ])("%j is none", (value) => {
    expect(read(username, value)).toEqual(refusedBecause(sentence));
  });

  it.each(["10024680", " 00000000 "])("eight digits stay an account number's shape: %j", (value) => {
    expect(read(username, value)).toEqual(
      refusedBecause("Eight digits are an account number. Choose another username."),
    );
  });

  it("at sign-in nothing is said of the shape, so that the answer tells nothing of what exists", () => {
    for (const value of ["10024680", "ab", "nobody here", "ārōha", "!"]) {
      expect(read(signInName, value)).toBe(value);
    }
    expect(read(signInName, " AROHA ")).toBe("aroha");
    expect(read(signInName, "  ")).toEqual(refusedBecause("Enter your account number or username."));
    expect(read(signInName, "x".repeat(255))).toEqual(
      refusedBecause("An account number or username has at most 254 characters."),
    );
  });
});

describe("passwords", () => {
  it("to sign in with are taken as typed", () => {
    expect(read(password, "  Spaces And CASE  ")).toBe("  Spaces And CASE  ");
    expect(read(password, "")).toEqual(refusedBecause("Enter your password."));
    expect(read(password, undefined)).toEqual(refusedBecause("Enter your password."));
    expect(read(password, "x".repeat(1025))).toEqual(
      refusedBecause("A password has at most 256 characters."),
    );
  });

  it("to be set have 12 to 256 characters of any kind, in one Unicode form, untrimmed", () => {
    expect(read(newPassword, "demo only: kereru\u0304 over")).toBe("demo only: kererū over");
    expect(read(newPassword, "            ")).toBe("            ");
    expect(read(newPassword, "🐦".repeat(256))).toBe("🐦".repeat(256));
    expect(read(newPassword, "🐦".repeat(11))).toEqual(refusedBecause("Use at least 12 characters."));
    expect(read(newPassword, "x".repeat(257))).toEqual(refusedBecause("Use at most 256 characters."));
    expect(read(newPassword, 123_456_789_012)).toEqual(
      refusedBecause("Enter a password of at least 12 characters."),
    );
  });
});

describe("checkboxes", () => {
  it.each(["true", "on", 1, 0, null, undefined, []])("nothing but true and false is one: %j", (value) => {
    expect(read(flag, value)).toEqual(refusedBecause("Must be true or false."));
  });
});
