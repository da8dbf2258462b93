import type { Logger } from "pino";
import { Resend } from "resend";
import type { ErrorResponse } from "resend";

import type { Clock } from "../../ports/clock.ts";
import type { MailToSend, MailTransport, SendOutcome } from "../mail.ts";
import { cleanWords } from "./provider-words.ts";
import { createResendRate, retryAfterOf } from "./resend-rate.ts";

type Answer = Awaited<ReturnType<Resend["emails"]["send"]>>;

/** What an answer comes to, and whose it is to put right: `operators` is said loudly. */
type Judged = { outcome: SendOutcome; operators?: string };

/** Refusals of what the operator settled: they would meet every mail, so they are no verdict on this one. */
const operatorsNames: ReadonlySet<string> = new Set([
  "invalid_from_address",
  "invalid_access",
  "invalid_region",
  "invalid_parameter",
  "not_found",
  "method_not_allowed",
  "missing_api_key",
  "invalid_api_key",
  "restricted_api_key",
]);

/**
 * Mail by Resend, each with its id as the key by which the provider knows it again. No tracking is asked for; one
 * recipient a mail. Never throws: whatever goes wrong is an outcome.
 */
export function createResendTransport(options: {
  apiKey: string;
  /** Without a trailing slash. */
  baseUrl: string;
  /** The sender: an address, or a name and an address. */
  from: string;
  clock: Clock;
  log: Logger;
}): MailTransport {
  const { apiKey, baseUrl, from, clock, log } = options;
  const resend = new Resend(apiKey, { baseUrl });
  const rate = createResendRate();
  let lastSaid: string | null = null;

  async function ask({ id, to, subject, text, html }: MailToSend, signal: AbortSignal): Promise<Answer> {
    // A mail holds a code: it goes to the address that was set, or nowhere.
    const how = { idempotencyKey: id, signal, redirect: "error" as const };
    return resend.emails.send({ from, to, subject, text, html }, how);
  }

  /** Once for each thing that is wrong, until a mail goes again. */
  function say(operators: string | undefined, reason: string): void {
    if (operators === undefined || operators === lastSaid) return;
    lastSaid = operators;
    log.error({ reason }, "the mail provider refuses what the operator has set");
  }

  return {
    send: async (mail, signal) => {
      try {
        const answer = await ask(mail, signal);
        if (answer.headers !== null) rate.note(answer.headers);
        const judged = judge(answer, {
          now: clock.now(),
          isAborted: signal.aborted,
          secrets: [apiKey, mail.to, mail.subject],
        });
        if (judged.outcome.outcome === "sent") lastSaid = null;
        else say(judged.operators, judged.outcome.reason);
        return judged.outcome;
      } catch {
        return unavailable("the mail could not be handed over");
      }
    },
    sendsPerSecond: rate.perSecond,
  };
}

type Surroundings = { now: number; isAborted: boolean; secrets: readonly string[] };

function judge({ data, error, headers }: Answer, { now, isAborted, secrets }: Surroundings): Judged {
  if (error === null) {
    // Something else may answer in the provider's place; asked again under the same key it does no harm.
    return typeof data.id === "string" && /^[\w-]{1,200}$/.test(data.id)
      ? { outcome: { outcome: "sent", providerId: data.id } }
      : { outcome: unavailable("an answer that names no mail") };
  }
  if (headers === null) {
    const reason = isAborted ? "no answer in time" : "the provider could not be reached";
    return { outcome: unavailable(reason) };
  }
  const name = nameOf(error);
  const reason = cleanWords(`${error.statusCode ?? ""} ${name}: ${error.message}`, secrets);
  const later = unavailable(reason, retryAfterOf(headers, now));
  switch (name) {
    case "invalid_idempotent_request":
      // It was taken under this key by an earlier try, whose answer never came.
      return { outcome: { outcome: "sent", providerId: null } };
    case "concurrent_idempotent_requests":
    case "rate_limit_exceeded":
      return { outcome: later };
    case "daily_quota_exceeded":
    case "monthly_quota_exceeded":
      return { outcome: { outcome: "quota", reason } };
    default:
      return isOperators(error, name) ? { outcome: later, operators: name } : refusedOr(later, error, reason);
  }
}

/** What names a fault of the mail even where the answer leaves its status out. */
const mailsNames: ReadonlySet<string> = new Set(["validation_error", "missing_required_field"]);

function refusedOr(later: SendOutcome, error: ErrorResponse, reason: string): Judged {
  const { statusCode, name } = error;
  const isOfThisMail = [400, 422].includes(statusCode ?? (mailsNames.has(name) ? 422 : 0));
  return { outcome: isOfThisMail ? { outcome: "refused", reason } : later };
}

function isOperators({ statusCode, message }: ErrorResponse, name: string): boolean {
  if (statusCode === 401 || statusCode === 403 || operatorsNames.has(name)) return true;
  // The same name is given to a sender and a recipient that it doesn't like; the field is named in words alone.
  return (statusCode === 400 || statusCode === 422) && /[`'"]from[`'"]/.test(message);
}

const unavailable = (reason: string, retryAfterMilliseconds: number | null = null): SendOutcome => ({
  outcome: "unavailable",
  reason,
  retryAfterMilliseconds,
});

/** What answers in the provider's place may send anything, whatever the package's types say. */
function nameOf({ name }: { name: unknown }): string {
  return typeof name === "string" && /^[a-z_]{1,60}$/.test(name) ? name : "unknown_error";
}
