import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { takeMailEvent } from "../mail/mail-events.ts";
import type { MailEvents } from "../mail/mail.ts";

/**
 * Takes what the provider tells of a mail, once however often it is told. Throws 401 `invalid_signature`, and 503
 * `unavailable` when it could not be kept.
 */
export async function takeEvent(
  deps: Deps,
  events: MailEvents,
  { body, header }: { body: string; header: (name: string) => string | undefined },
): Promise<void> {
  const event = events.read(body, header);
  if (event === null) {
    throw problem("invalid_signature", { detail: "This isn't signed by the mail provider." });
  }
  if (event !== "other") await takeMailEvent(deps, event);
}
