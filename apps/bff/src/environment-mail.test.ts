import { describe, expect, it, test } from "vitest";

import { readEnvironment } from "./environment.ts";

const apiKey = "re_7hQpXz3v_KdLm2NbRt9WcYf4sGj";
const webhookSecret = "whsec_q8Zt3nVxLpK5dYfR7bWcJm2hGsTu9eAk";
const resend = { MAIL_TRANSPORT: "resend", RESEND_API_KEY: apiKey };
const production = {
  ...resend,
  NODE_ENV: "production",
  MAIL_FROM: "Hero <no-reply@kereru.example>",
  RESEND_WEBHOOK_SECRET: webhookSecret,
  SECRET_KEYS: "Vq3wJ9xRb0KpYt7LmZc5HnGd2SfUa8EoXi1kQ6vTrWg",
};

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
  it("Resend needs its key alone outside production", () => {
    expect(valueOf(resend).resend).toEqual({
      apiKey,
      baseUrl: "https://api.resend.com",
      webhookSecret: null,
    });
  });

  it("production starts with real keys, and has nothing to warn of", () => {
    expect(valueOf(production)).toMatchObject({
      resend: { apiKey, webhookSecret },
      mailFrom: "Hero <no-reply@kereru.example>",
      warnings: [],
    });
  });

  it("production without a sender starts, and says that nothing will go", () => {
    for (const unset of [undefined, " "]) {
      const { warnings } = valueOf({ ...production, MAIL_FROM: unset });
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(/^MAIL_FROM is not set: .*Hero <no-reply@hero\.example>/);
    }
    expect(valueOf(resend).warnings).toEqual([]);
  });

  test.each([
    ["https://mail.kereru.example", "https://mail.kereru.example"],
    ["https://mail.kereru.example/", "https://mail.kereru.example"],
    ["https://mail.kereru.example/resend//", "https://mail.kereru.example/resend"],
    ["http://127.0.0.1:4010/", "http://127.0.0.1:4010"],
    ["http://localhost:4010", "http://localhost:4010"],
    ["http://[::1]:4010", "http://[::1]:4010"],
  ])("%s is reached at %s", (given, baseUrl) => {
    expect(valueOf({ ...production, RESEND_BASE_URL: given }).resend?.baseUrl).toBe(baseUrl);
  });

  it("the code stands in the subject unless the operator has it left out", () => {
    expect(valueOf({ MAIL_CODE_IN_SUBJECT: "1" }).isCodeInSubject).toBe(true);
    expect(valueOf({ MAIL_CODE_IN_SUBJECT: "0" }).isCodeInSubject).toBe(false);
  });

  it("what only Resend needs is let be under the mailbox", () => {
    const env = {
      RESEND_API_KEY: "x",
      RESEND_BASE_URL: "x",
      RESEND_WEBHOOK_SECRET: "x",
      RESEND_DEBUG: "true",
    };
    expect(valueOf(env).resend).toBeNull();
  });

  it("samples will do outside production", () => {
    const env = {
      RESEND_API_KEY: "re_123456789",
      RESEND_WEBHOOK_SECRET: `whsec_${Buffer.from("only an example of a secret.").toString("base64")}`,
    };
    expect(linesOf({ ...resend, ...env })).toEqual([]);
  });
});

describe("refused", () => {
  it("Resend without its key, in one line", () => {
    expect(linesOf({ MAIL_TRANSPORT: "resend" })).toEqual([
      "RESEND_API_KEY is missing; MAIL_TRANSPORT=resend needs the key that Resend gave you.",
    ]);
  });

  test.each([
    ["RESEND_API_KEY", "re_two words"],
    ["RESEND_API_KEY", `re_${"x".repeat(251)}`],
    ["RESEND_BASE_URL", "api.resend.com"],
    ["RESEND_BASE_URL", "ftp://api.resend.com"],
    ["RESEND_BASE_URL", "http://api.resend.com"],
    ["RESEND_BASE_URL", "http://0.0.0.0:4010"],
    ["RESEND_BASE_URL", "https://api.resend.com/?a=1"],
    ["RESEND_BASE_URL", "https://api.resend.com/#"],
    ["RESEND_BASE_URL", "https://name:word@api.resend.com"],
    ["RESEND_WEBHOOK_SECRET", "q8Zt3nVxLpK5dYfR7bWcJm2hGsTu9eAk"],
    ["RESEND_WEBHOOK_SECRET", "whsec_"],
    ["RESEND_WEBHOOK_SECRET", "whsec_not in base64 at all, though long enough"],
    ["RESEND_DEBUG", "true"],
  ])("%s=%s gets one line that names it", (name, value) => {
    const lines = linesOf({ ...resend, [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} `));
  });

  it("a short secret will do for trying out, not for production", () => {
    const short = `whsec_${Buffer.alloc(15, "q8Zt3nVxLpK5dYf").toString("base64")}`;
    expect(linesOf({ ...resend, RESEND_WEBHOOK_SECRET: short })).toEqual([]);
    expect(linesOf({ ...production, RESEND_WEBHOOK_SECRET: short })).toHaveLength(1);
  });

  it("production needs the webhook's secret", () => {
    const lines = linesOf({ ...production, RESEND_WEBHOOK_SECRET: "" });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^RESEND_WEBHOOK_SECRET is missing/);
  });

  test.each([
    ["RESEND_API_KEY", "re_123456789"],
    ["RESEND_API_KEY", "re_xxxxxxxxx"],
    ["RESEND_API_KEY", "re_change_me_to_your_own"],
    ["RESEND_WEBHOOK_SECRET", `whsec_${"A".repeat(32)}`],
    ["RESEND_WEBHOOK_SECRET", "whsec_thisIsASampleOfWhatYouWillSee0PqRxZw"],
    ["RESEND_WEBHOOK_SECRET", `whsec_${Buffer.from("only an example of a secret.").toString("base64")}`],
  ])("production refuses the sample %s=%s", (name, value) => {
    const lines = linesOf({ ...production, [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} is a sample`));
  });
});

describe("hostile", () => {
  it("no line repeats a key, a secret or a password", () => {
    const secret = "hunter2hunter2";
    const lines = linesOf({
      ...production,
      RESEND_API_KEY: `${secret} re_`,
      RESEND_WEBHOOK_SECRET: secret,
      RESEND_BASE_URL: `https://root:${secret}@api.resend.com`,
    });
    expect(lines).toHaveLength(3);
    expect(lines.join("\n")).not.toContain(secret);
  });

  it("no line carries control characters to the terminal", () => {
    const escape = "\u001b[2J\u0007";
    const env = { RESEND_API_KEY: escape, RESEND_BASE_URL: escape, RESEND_WEBHOOK_SECRET: escape };
    const lines = linesOf({ ...production, ...env, MAIL_CODE_IN_SUBJECT: escape });
    expect(lines).toHaveLength(4);
    expect(lines.join("")).not.toMatch(/\p{Cc}/u);
  });
});
