import { refusal } from "./behaviours.ts";
import type { Answer } from "./behaviours.ts";

/** A mail as the API was handed it. */
export type HandedMail = { from: string; to: string; subject: string; text: string; html: string };

const longestKey = 256;
const mostRecipients = 50;
const addressForm = /^(?:[^<>]*<[^\s<>@,]+@[^\s<>@,]+\.[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+\.[^\s<>@,]+)$/;

/** What the key in the header is refused for; null: it is the right one. */
export function judgeKey(authorization: string | undefined, apiKey: string): Answer | null {
  const [, given] = /^Bearer\s+(\S+)$/.exec(authorization ?? "") ?? [];
  if (given === undefined) {
    return refusal(401, "missing_api_key", "Missing API key in the authorization header.");
  }
  return given === apiKey ? null : refusal(403, "invalid_api_key", "API key is invalid.");
}

export function judgeIdempotencyKey(key: string | null): Answer | null {
  if (key === null || (key.length >= 1 && key.length <= longestKey)) return null;
  return refusal(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
}

/** `verifiedDomains`: whose mail may be sent; null: anybody's. */
export function judgeBody(
  body: string,
  verifiedDomains: readonly string[] | null,
): { mail: HandedMail } | { refused: Answer } {
  const given = parsed(body);
  if (given === null) {
    return {
      refused: refusal(400, "validation_error", "We found an error with one or more fields in the request."),
    };
  }
  const from = textOf(given["from"]);
  const to = recipientsOf(given["to"]);
  const subject = textOf(given["subject"]);
  const [text, html] = [textOf(given["text"]), textOf(given["html"])];
  if (from === null) return { refused: missing("from") };
  if (to === null) return { refused: missing("to") };
  if (subject === null) return { refused: missing("subject") };
  if (text === null && html === null) return { refused: missing("html` or `text") };
  if (!addressForm.test(from)) return { refused: invalid("from") };
  if (to.length > mostRecipients || !to.every((each) => addressForm.test(each))) {
    return { refused: invalid("to") };
  }
  const domain = /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? "";
  if (verifiedDomains !== null && !verifiedDomains.includes(domain)) {
    const words = `The ${domain} domain is not verified. Please, add and verify your domain.`;
    return { refused: refusal(403, "validation_error", words) };
  }
  return { mail: { from, to: to.join(", "), subject, text: text ?? "", html: html ?? "" } };
}

function parsed(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function recipientsOf(value: unknown): string[] | null {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  const texts = all.filter((each): each is string => typeof each === "string" && each !== "");
  return texts.length === 0 || texts.length < all.length ? null : texts;
}

const missing = (field: string) => refusal(422, "missing_required_field", `Missing \`${field}\` field.`);

const invalid = (field: string) =>
  refusal(
    422,
    "validation_error",
    `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
  );
