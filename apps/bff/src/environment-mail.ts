import { isEmail } from "@hero/contract/fields";

import { isLoopback, isSampleKey, ok, readSwitch, shown, wrong } from "./environment-reading.ts";
import type { Reading, Take } from "./environment-reading.ts";

/** How mail goes out. */
export type MailEnvironment = {
  mailFrom: string;
  /** Whether a code mail's subject says the code too. */
  isCodeInSubject: boolean;
  /** Null: the development mailbox. */
  resend: ResendEnvironment | null;
};

export type ResendEnvironment = {
  apiKey: string;
  /** Without a trailing slash. */
  baseUrl: string;
  /** Null: nothing that comes in is believed. */
  webhookSecret: string | null;
};

type Variables = Record<string, string | undefined>;

const webhookSecretBytes = 16;
/** The sample of the manuals has one character fewer. */
const shortestRealKey = 13;

/** Reads what concerns mail. What is only needed by Resend is looked at only when mail goes there. */
export function readMail(
  take: Take,
  env: Variables,
  { isProduction, brandName }: { isProduction: boolean; brandName: string },
): { [Key in keyof MailEnvironment]: MailEnvironment[Key] | null } {
  const transport = take("MAIL_TRANSPORT", "mailbox", readTransport(isProduction));
  return {
    mailFrom: take("MAIL_FROM", `${brandName} <no-reply@hero.example>`, readMailFrom),
    isCodeInSubject: take("MAIL_CODE_IN_SUBJECT", "1", readSwitch),
    resend: transport === "resend" ? readResend(take, env, isProduction) : null,
  };
}

/** What the operator should know, though the portal starts. */
export function mailWarnings(env: Variables, isProduction: boolean, mail: MailEnvironment): string[] {
  const isSenderSet = (env["MAIL_FROM"]?.trim() ?? "") !== "";
  return isProduction && !isSenderSet
    ? [`MAIL_FROM is not set: mail is sent as ${mail.mailFrom}, which the provider is sure to refuse.`]
    : [];
}

function readResend(take: Take, env: Variables, isProduction: boolean): ResendEnvironment | null {
  const apiKey = take("RESEND_API_KEY", "", readApiKey(isProduction));
  const baseUrl = take("RESEND_BASE_URL", "https://api.resend.com", readBaseUrl);
  const webhookSecret = take("RESEND_WEBHOOK_SECRET", "", readWebhookSecret(isProduction));
  // The package looks for this one itself, and would print what it was refused past the log.
  if (env["RESEND_DEBUG"] !== undefined) take("RESEND_DEBUG", "", readDebug);
  return apiKey === null || baseUrl === null ? null : { apiKey, baseUrl, webhookSecret };
}

const readTransport =
  (isProduction: boolean) =>
  (text: string): Reading<"mailbox" | "resend"> => {
    if (text !== "mailbox" && text !== "resend") {
      return wrong(`is "${shown(text)}"; it must be "mailbox" or "resend".`);
    }
    return isProduction && text === "mailbox"
      ? wrong('is "mailbox", which keeps mail in memory; production needs real mail.')
      : ok(text);
  };

function readMailFrom(text: string): Reading<string> {
  const [, name = "", address = text] = /^([^<>"\\@]*)<([^<>]*)>$/.exec(text) ?? [];
  return isEmail(address) && !/\p{C}/u.test(name)
    ? ok(text)
    : wrong("must be an email address, or a name and an address: Hero <no-reply@example.com>.");
}

const readApiKey =
  (isProduction: boolean) =>
  (text: string): Reading<string> => {
    if (text === "") return wrong("is missing; MAIL_TRANSPORT=resend needs the key that Resend gave you.");
    if (!/^[\x21-\x7e]{1,250}$/.test(text)) return wrong("holds a space or a character that no key has.");
    const isSample = text.length < shortestRealKey || isSampleKey(text);
    if (isProduction && isSample) return wrong("is a sample; make a key at Resend.");
    return ok(text);
  };

function readBaseUrl(text: string): Reading<string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    return wrong("is no address; it must be like https://api.resend.com.");
  }
  if (url.username !== "" || url.password !== "") return wrong("must not hold a user name or password.");
  if (text.includes("?") || text.includes("#")) return wrong("must be without a query or fragment.");
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return wrong("is plain http on a host other than this machine; it must be https there.");
  }
  return ok((url.origin + url.pathname).replace(/\/+$/, ""));
}

const readWebhookSecret =
  (isProduction: boolean) =>
  (text: string): Reading<string | null> => {
    if (text === "") {
      return isProduction
        ? wrong("is missing; without it nobody learns that a mail bounced. Resend shows it with the webhook.")
        : ok(null);
    }
    const [, base64 = ""] =
      /^whsec_((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/.exec(text) ?? [];
    const bytes = Buffer.from(base64, "base64");
    const least = isProduction ? webhookSecretBytes : 1;
    if (bytes.length < least) {
      return wrong(`must be whsec_ and at least ${least} bytes in base64, as Resend shows it.`);
    }
    const isSample = isSampleKey(base64) || isSampleKey(bytes.toString("latin1"));
    return isProduction && isSample ? wrong("is a sample; Resend shows the real one.") : ok(text);
  };

const readDebug = (text: string): Reading<null> =>
  text === "true"
    ? wrong("is set; Resend's package would then print addresses past the log. Leave it out.")
    : ok(null);
