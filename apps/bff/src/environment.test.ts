import { describe, expect, it, test } from "vitest";

import { defaultAccents } from "./brand/accent.ts";
import { readEnvironment } from "./environment.ts";

const key = "Vq3wJ9xRb0KpYt7LmZc5HnGd2SfUa8EoXi1kQ6vTrWg";
const otherKey = "n8ZyP4cRkT1bLxW6hJd0QmVs9GfEu3AoYi7tXqKw5Mg";

function valueOf(env: Record<string, string | undefined>) {
  const reading = readEnvironment(env);
  if (!reading.ok) throw new Error(reading.lines.join("\n"));
  return reading.value;
}

function linesOf(env: Record<string, string | undefined>): string[] {
  const reading = readEnvironment(env);
  return reading.ok ? [] : reading.lines;
}

describe("happy", () => {
  it("an empty environment is a portal on this machine", () => {
    expect(valueOf({})).toEqual({
      isProduction: false,
      host: "127.0.0.1",
      port: 3000,
      publicUrl: "http://localhost:3000",
      databaseUrl: "file:data/portal.db",
      databaseFile: "data/portal.db",
      databaseAuthToken: null,
      mailFrom: "Hero <no-reply@hero.example>",
      isCodeInSubject: true,
      resend: null,
      secretKeys: null,
      trustedProxies: [],
      isDemo: false,
      defaultScope: "all_logins",
      locationTrustDays: 90,
      resetWaitHours: 24,
      brandName: "Hero",
      brandSupportEmail: "support@hero.example",
      brandAccents: defaultAccents,
      warnings: [],
    });
  });

  it("everything can be settled otherwise", () => {
    expect(
      valueOf({
        HOST: "0.0.0.0",
        PORT: "8080",
        PUBLIC_URL: "https://Portal.Tui.example/",
        DATABASE_URL: "libsql://db.tui.example",
        DATABASE_AUTH_TOKEN: "eyJ.a-b_c",
        MAIL_TRANSPORT: "mailbox",
        MAIL_FROM: "Tūī <portal@tui.example>",
        SECRET_KEYS: `${key}, ${otherKey}`,
        TRUSTED_PROXIES: "10.0.0.0/8, ::1/128",
        DEMO: "1",
        TWO_FACTOR_DEFAULT_SCOPE: "account_login_only",
        LOCATION_TRUST_DAYS: "0",
        RESET_WAIT_HOURS: "0",
        BRAND_NAME: "Tūī",
        BRAND_SUPPORT_EMAIL: "help@tui.example",
        BRAND_ACCENT: "#a63a12",
        BRAND_ACCENT_DARK: "#F0A47F",
      }),
    ).toMatchObject({
      host: "0.0.0.0",
      port: 8080,
      publicUrl: "https://portal.tui.example",
      databaseUrl: "libsql://db.tui.example",
      databaseFile: null,
      databaseAuthToken: "eyJ.a-b_c",
      mailFrom: "Tūī <portal@tui.example>",
      secretKeys: [key, otherKey],
      isDemo: true,
      defaultScope: "account_login_only",
      locationTrustDays: 0,
      resetWaitHours: 0,
      brandName: "Tūī",
      brandSupportEmail: "help@tui.example",
      brandAccents: { light: { accent: "#A63A12" }, dark: { accent: "#F0A47F" } },
    });
  });

  it("what is set to nothing is as if it weren't set", () => {
    expect(valueOf({ PORT: "", PUBLIC_URL: " ", SECRET_KEYS: "", DEMO: "", BRAND_NAME: " " })).toEqual(
      valueOf({}),
    );
  });

  it("the public address follows the port, the sender the brand", () => {
    const { publicUrl, mailFrom } = valueOf({ PORT: "4321", BRAND_NAME: "Tūī" });
    expect(publicUrl).toBe("http://localhost:4321");
    expect(mailFrom).toBe("Tūī <no-reply@hero.example>");
  });

  test.each(["http://localhost:3000", "http://127.0.0.1", "http://127.8.8.8:1", "http://[::1]:3000"])(
    "plain http is for this machine: %s",
    (url) => {
      expect(valueOf({ PUBLIC_URL: url }).publicUrl).toBe(url);
    },
  );

  test.each([
    ["file:portal.db", "portal.db"],
    ["file:./data/a b.db", "./data/a b.db"],
    ["file:/var/lib/portal.db", "/var/lib/portal.db"],
    ["file:///var/lib/portal.db", "/var/lib/portal.db"],
  ])("%s is the file %s", (url, file) => {
    expect(valueOf({ DATABASE_URL: url }).databaseFile).toBe(file);
  });

  it("variables of later are let be", () => {
    expect(linesOf({ METRICS_TOKEN: "x" })).toEqual([]);
  });

  it("a sample key will do outside production", () => {
    expect(valueOf({ SECRET_KEYS: "change-me-change-me-change-me-change-me" }).secretKeys).toHaveLength(1);
  });
});

describe("refused", () => {
  test.each([
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "3e3"],
    ["PORT", "http"],
    ["HOST", "localhost:3000"],
    ["HOST", "two words"],
    ["PUBLIC_URL", "portal.example"],
    ["PUBLIC_URL", "ftp://portal.example"],
    ["PUBLIC_URL", "http://portal.example"],
    ["PUBLIC_URL", "http://localhost.evil.example"],
    ["PUBLIC_URL", "http://0.0.0.0:3000"],
    ["PUBLIC_URL", "https://portal.example/portal"],
    ["PUBLIC_URL", "https://portal.example/?a=1"],
    ["PUBLIC_URL", "https://portal.example/#"],
    ["PUBLIC_URL", "https://name:word@portal.example"],
    ["DATABASE_URL", "data/portal.db"],
    ["DATABASE_URL", "file:"],
    ["DATABASE_URL", "file:data/"],
    ["DATABASE_URL", "file::memory:"],
    ["DATABASE_URL", ":memory:"],
    ["DATABASE_URL", "file:portal.db?mode=ro"],
    ["DATABASE_URL", "file://host/portal.db"],
    ["DATABASE_URL", "postgres://db.example"],
    ["DATABASE_URL", "libsql://"],
    ["DATABASE_AUTH_TOKEN", "two words"],
    ["MAIL_TRANSPORT", "smtp"],
    ["MAIL_CODE_IN_SUBJECT", "yes"],
    ["MAIL_FROM", "Hero"],
    ["MAIL_FROM", "Hero <no-reply>"],
    ["MAIL_FROM", "Hero <a@b.example>, c@d.example"],
    ["MAIL_FROM", "Hero\r\nBcc: <a@b.example>"],
    ["SECRET_KEYS", "short"],
    ["SECRET_KEYS", `${key},`],
    ["TRUSTED_PROXIES", "10.0.0.0/8,proxy"],
    ["TRUSTED_PROXIES", "0.0.0.0/0"],
    ["DEMO", "yes"],
    ["TWO_FACTOR_DEFAULT_SCOPE", "all"],
    ["LOCATION_TRUST_DAYS", "-1"],
    ["LOCATION_TRUST_DAYS", "1.5"],
    ["RESET_WAIT_HOURS", "soon"],
    ["BRAND_NAME", "x".repeat(41)],
    ["BRAND_NAME", "www.hero.example"],
    ["BRAND_SUPPORT_EMAIL", "support"],
    ["BRAND_ACCENT", "#F0A47F"],
    ["BRAND_ACCENT_DARK", "#A63A12"],
    ["BRAND_ACCENT", "orange"],
  ])("%s=%s gets one line that names it", (name, value) => {
    const lines = linesOf({ [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} `));
  });

  it("each thing wrong gets a line of its own", () => {
    const lines = linesOf({
      PORT: "x",
      DEMO: "x",
      SECRET_KEYS: "x",
      BRAND_SUPPORT_EMAIL: "x",
      TRUSTED_PROXIES: "x",
    });
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      "PORT",
      "TRUSTED_PROXIES",
      "DEMO",
      "BRAND_SUPPORT_EMAIL",
      "SECRET_KEYS",
    ]);
  });

  it("the part of TRUSTED_PROXIES that is wrong is named", () => {
    expect(linesOf({ TRUSTED_PROXIES: "10.0.0.0/8, 10.0.0.0/40" })[0]).toContain('"10.0.0.0/40"');
  });

  it("a database server needs keys of its own", () => {
    expect(linesOf({ DATABASE_URL: "libsql://db.example" })[0]).toMatch(/^SECRET_KEYS is missing/);
  });

  it("production refuses the mailbox, demo logins and missing keys", () => {
    const lines = linesOf({ NODE_ENV: "production", DEMO: "1", MAIL_TRANSPORT: "mailbox" });
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["MAIL_TRANSPORT", "DEMO", "SECRET_KEYS"]);
  });

  test.each([
    "change-me-change-me-change-me-change-me",
    "this is only an example of a key, isn't it",
    "00000000000000000000000000000000",
    "abababababababababababababababababab",
    "0123456789abcdef0123456789abcdef",
    "my-very-secret-key-that-nobody-guesses",
  ])("production refuses the sample key %s, even behind a real one", (sample) => {
    const lines = linesOf({ NODE_ENV: "production", SECRET_KEYS: `${key},${sample}` });
    expect(lines.at(-1)).toBe("SECRET_KEYS has a sample as key 2; make a random one.");
    expect(linesOf({ NODE_ENV: "production", SECRET_KEYS: key }).join()).not.toContain("SECRET_KEYS");
  });
});

describe("hostile", () => {
  it("no line repeats a secret", () => {
    const secret = "hunter2hunter2";
    const lines = linesOf({
      SECRET_KEYS: `${key},${secret}`,
      DATABASE_URL: `mysql://root:${secret}@db.example`,
      DATABASE_AUTH_TOKEN: `${secret} ${secret}`,
      PUBLIC_URL: `https://root:${secret}@portal.example`,
    });
    expect(lines).toHaveLength(4);
    expect(lines.join("\n")).not.toContain(secret);
    expect(lines.join("\n")).not.toContain(key);
  });

  it("no line carries control characters to the terminal", () => {
    const escape = "\u001b[2J\u0007";
    const lines = linesOf({
      PORT: escape,
      HOST: escape,
      TRUSTED_PROXIES: escape,
      DEMO: escape,
      MAIL_TRANSPORT: escape,
    });
    expect(lines).toHaveLength(5);
    expect(lines.join("")).not.toMatch(/\p{Cc}/u);
  });

  it("keys are counted in bytes", () => {
    expect(linesOf({ SECRET_KEYS: "ā".repeat(15) })[0]).toContain("30 bytes");
    expect(linesOf({ SECRET_KEYS: "ā".repeat(16) })).toEqual([]);
  });
});
