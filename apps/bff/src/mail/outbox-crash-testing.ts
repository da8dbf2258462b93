import type { Clock } from "../ports/clock.ts";
import { toMilliseconds } from "../ports/clock.ts";
import type { MailTransport, SendOutcome } from "./mail.ts";

const knownFor = toMilliseconds({ hours: 24 });

/** How a provider answers: by taking the mail, by taking it and losing its answer, or not at all. */
export type Mood = "takes" | "answers_nobody" | "is_away";

/** A provider as the real one is: it knows a mail again by its id, for 24 hours from when it took it. */
export function forgetfulProvider(clock: Clock) {
  const accepted: { id: string; at: number }[] = [];
  let mood: Mood = "takes";
  const unavailable: SendOutcome = {
    outcome: "unavailable",
    reason: "connection reset",
    retryAfterMilliseconds: null,
  };
  return {
    accepted,
    become: (next: Mood) => {
      mood = next;
    },
    transport: {
      send: async ({ id }) => {
        if (mood === "is_away") return unavailable;
        const isKnown = accepted.some((mail) => mail.id === id && clock.now() - mail.at < knownFor);
        if (!isKnown) accepted.push({ id, at: clock.now() });
        return mood === "takes" ? { outcome: "sent", providerId: `provider-${id}` } : unavailable;
      },
      sendsPerSecond: () => null,
    } satisfies MailTransport,
  };
}
