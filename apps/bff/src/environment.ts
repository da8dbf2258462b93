import { isEmail } from "@hero/contract/fields";
import { scopes } from "@hero/two-factor/settings";
import type { Scope } from "@hero/two-factor/settings";

import { defaultAccents, readAccent } from "./brand/accent.ts";
import type { Accents } from "./brand/accent.ts";
import { mailWarnings, readMail } from "./environment-mail.ts";
import type { MailEnvironment } from "./environment-mail.ts";
import { isLoopback, isSampleKey, ok, readSwitch, shown, wrong } from "./environment-reading.ts";
import type { Reading, Take } from "./environment-reading.ts";
import { parseTrustedProxies } from "./http/client-address.ts";
import type { Cidr } from "./http/client-address.ts";

/** What the operator has settled, read once at start. */
export type Environment = MailEnvironment & {
  isProduction: boolean;
  host: string;
  port: number;
  /** Origin without a trailing slash, as browsers send it. */
  publicUrl: string;
  databaseUrl: string;
  /** The path of a `file:` database; null for a server. */
  databaseFile: string | null;
  databaseAuthToken: string | null;
  /** The first signs, all verify; null: made and kept beside the database's file. */
  secretKeys: string[] | null;
  trustedProxies: Cidr[];
  isDemo: boolean;
  defaultScope: Scope;
  /** 0: verified locations never lapse. */
  locationTrustDays: number;
  /** 0: no wait. */
  resetWaitHours: number;
  brandName: string;
  brandSupportEmail: string;
  brandAccents: Accents;
  /** Lines for the operator: not wrong enough to refuse. */
  warnings: string[];
};

type Variables = Record<string, string | undefined>;

const secretKeyBytes = 32;

/**
 * Reads every variable before anything is opened. Gives one line for each thing that is wrong, naming the variable
 * and never repeating a secret.
 */
export function readEnvironment(
  env: Variables,
): { ok: true; value: Environment } | { ok: false; lines: string[] } {
  const lines: string[] = [];
  const isProduction = env["NODE_ENV"] === "production";
  const take: Take = (name, fallback, read) => {
    const reading = read(env[name]?.trim() || fallback);
    if ("value" in reading) return reading.value;
    lines.push(`${name} ${reading.wrong}`);
    return null;
  };
  const port = take("PORT", "3000", wholeNumber(1, 65_535));
  const brandName = take("BRAND_NAME", "Hero", readBrandName);
  const database = take("DATABASE_URL", "file:data/portal.db", readDatabase);
  const read = {
    isProduction,
    port,
    brandName,
    host: take("HOST", "127.0.0.1", readHost),
    publicUrl: take("PUBLIC_URL", `http://localhost:${port ?? 3000}`, readPublicUrl),
    ...readMail(take, env, { isProduction, brandName: brandName ?? "Hero" }),
    trustedProxies: take("TRUSTED_PROXIES", "", readProxies),
    isDemo: take("DEMO", "0", readDemo(isProduction)),
    defaultScope: take("TWO_FACTOR_DEFAULT_SCOPE", "all_logins", readScope),
    locationTrustDays: take("LOCATION_TRUST_DAYS", "90", wholeNumber(0, 3650)),
    resetWaitHours: take("RESET_WAIT_HOURS", "24", wholeNumber(0, 720)),
    brandSupportEmail: take("BRAND_SUPPORT_EMAIL", "support@hero.example", readEmail),
    brandAccents: {
      light: take("BRAND_ACCENT", defaultAccents.light.accent, (text) => readAccent(text, "light")),
      dark: take("BRAND_ACCENT_DARK", defaultAccents.dark.accent, (text) => readAccent(text, "dark")),
    },
    databaseUrl: database?.url ?? null,
  };
  const databaseAuthToken = take("DATABASE_AUTH_TOKEN", "", readAuthToken);
  const mayKeepKeys = !isProduction && database?.file !== null;
  const secretKeys = take("SECRET_KEYS", "", readSecretKeys(isProduction, mayKeepKeys));
  if (lines.length > 0) return { ok: false, lines };
  // Nothing was wrong, so nothing is missing.
  const value = {
    ...read,
    databaseFile: database?.file ?? null,
    databaseAuthToken,
    secretKeys,
  } as Omit<Environment, "warnings">;
  return { ok: true, value: { ...value, warnings: mailWarnings(env, isProduction, value) } };
}

const wholeNumber =
  (from: number, to: number) =>
  (text: string): Reading<number> =>
    /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to
      ? ok(Number(text))
      : wrong(`is "${shown(text)}"; it must be a whole number from ${from} to ${to}.`);

function readHost(text: string): Reading<string> {
  return /^[\w.:-]{1,253}$/.test(text) && !/^[\w.-]+:\d+$/.test(text)
    ? ok(text)
    : wrong(`is "${shown(text)}"; it must be an address or host name to listen on, without a port.`);
}

function readPublicUrl(text: string): Reading<string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    return wrong("is no address; it must be like https://portal.example.com.");
  }
  if (url.username !== "" || url.password !== "") return wrong("must not hold a user name or password.");
  if (url.pathname !== "/" || text.includes("?") || text.includes("#")) {
    return wrong(`must end after the host: ${url.origin}, without a path, query or fragment.`);
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return wrong("is plain http on a host other than this machine; it must be https there.");
  }
  return ok(url.origin);
}

/** A URL of a server may hold a secret, so none is repeated. */
function readDatabase(text: string): Reading<{ url: string; file: string | null }> {
  if (!text.startsWith("file:")) {
    const isServer = /^(libsql|https?):\/\/[^/\s]+/.test(text) && URL.canParse(text);
    return isServer
      ? ok({ url: text, file: null })
      : wrong(
          "must be a file like file:data/portal.db, or a server's libsql://, https:// or http:// address.",
        );
  }
  const path = text.slice("file:".length).replace(/^\/\/(?=\/)/, "");
  if (path === "" || path.endsWith("/")) return wrong("names no file.");
  if (path.startsWith("//")) return wrong("must be like file:data/portal.db or file:/data/portal.db.");
  if (path.includes(":memory:")) return wrong("must be a file that is kept, not memory.");
  if (/[?#%]|\p{Cc}/u.test(path)) return wrong("must be a plain path, without ?, # or %.");
  return ok({ url: `file:${path}`, file: path });
}

function readAuthToken(text: string): Reading<string | null> {
  return /^[\x21-\x7e]*$/.test(text)
    ? ok(text === "" ? null : text)
    : wrong("holds a space or a character that no token has.");
}

const readEmail = (text: string): Reading<string> =>
  isEmail(text) ? ok(text) : wrong(`is "${shown(text)}"; it must be an email address.`);

function readProxies(text: string): Reading<Cidr[]> {
  try {
    return ok(parseTrustedProxies(text));
  } catch (error) {
    return wrong(`has a wrong part: ${shown(error instanceof Error ? error.message : "")}.`);
  }
}

const readDemo =
  (isProduction: boolean) =>
  (text: string): Reading<boolean> => {
    if (text === "1" && isProduction) return wrong("is 1, but demo logins have no place in production.");
    return readSwitch(text);
  };

function readScope(text: string): Reading<Scope> {
  const scope = scopes.find((each) => each === text);
  return scope === undefined
    ? wrong(`is "${shown(text)}"; it must be one of ${scopes.join(", ")}.`)
    : ok(scope);
}

const readSecretKeys =
  (isProduction: boolean, mayKeepKeys: boolean) =>
  (text: string): Reading<string[] | null> => {
    const least = `at least ${secretKeyBytes} bytes`;
    if (text === "") {
      if (mayKeepKeys) return ok(null);
      const why = isProduction ? "production needs" : "a database server needs";
      return wrong(`is missing; ${why} one or more keys of ${least} each, separated by commas.`);
    }
    const keys = text.split(",").map((key) => key.trim());
    for (const [index, key] of keys.entries()) {
      const bytes = Buffer.byteLength(key);
      if (bytes < secretKeyBytes) return wrong(`has ${bytes} bytes in key ${index + 1}; it needs ${least}.`);
      const isRefused = isProduction && isSampleKey(key);
      if (isRefused) return wrong(`has a sample as key ${index + 1}; make a random one.`);
    }
    return ok(keys);
  };

function readBrandName(text: string): Reading<string> {
  return [...text].length <= 40 && !/[\p{C}<>"\\@]|:\/\/|www\./iu.test(text)
    ? ok(text)
    : wrong('must be a name of at most 40 characters, without < > " \\ @ or a web address.');
}
