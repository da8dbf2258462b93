import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

import { accepts, refusal } from "./behaviours.ts";
import type { Answer, Behaviour } from "./behaviours.ts";
import { createIdempotency } from "./idempotency.ts";
import { judgeBody, judgeIdempotencyKey, judgeKey } from "./judge-request.ts";
import type { HandedMail } from "./judge-request.ts";
import type { Rate } from "./rate.ts";

/** `at`: when it was accepted, milliseconds since 1970. */
export type AcceptedMail = HandedMail & { id: string; idempotencyKey: string | null; at: number };

/** `status`: null while it is under way, and for good when it was cut off or its client went away. */
export type StubRequest = {
  method: string;
  path: string;
  idempotencyKey: string | null;
  body: string;
  at: number;
  status: number | null;
};

/** One for all, one after another (then accepting), or one by the request. */
export type Behaviours = Behaviour | readonly Behaviour[] | ((request: StubRequest) => Behaviour);

export interface Desk {
  /** `gone` resolves when the client has; null: nothing is to be answered, the connection is to be cut. */
  take(
    request: StubRequest,
    authorization: string | undefined,
    gone: Promise<unknown>,
  ): Promise<Answer | null>;
  behave(how: Behaviours): void;
  release(): number;
  held(): number;
}

type Departure = "on" | "gone";

/** Judges one request after another as the API does, and hands on what it accepts. */
export function createDesk(parts: {
  apiKey: string;
  verifiedDomains: readonly string[] | null;
  now: () => number;
  rate: Rate;
  onAccepted: (mail: AcceptedMail) => void;
  closing: AbortSignal;
}): Desk {
  const { apiKey, verifiedDomains, now, rate, onAccepted, closing } = parts;
  const keys = createIdempotency(now);
  const waiting = new Set<() => void>();
  let choose = chooser(accepts);

  async function accept(request: StubRequest, behaviour: Behaviour, gone: Promise<unknown>) {
    const { idempotencyKey: key, body } = request;
    const wrongKey = judgeIdempotencyKey(key);
    if (wrongKey !== null) return wrongKey;
    const judged = judgeBody(body, verifiedDomains);
    if ("refused" in judged) return judged.refused;
    const known = keys.begin(key, body);
    if (known !== "new") return "refused" in known ? known.refused : acceptedAs(known.acceptedAs);
    if (behaviour.hold === "before" && (await hold(gone)) === "gone") {
      keys.forget(key);
      return null;
    }
    const id = randomUUID();
    onAccepted({ ...judged.mail, id, idempotencyKey: key, at: now() });
    // Until it is answered the request is under way to whoever asks again, though its mail is accepted.
    const how = behaviour.cut === "after" ? "gone" : await waitFor(behaviour, gone);
    keys.settle(key, id);
    return how === "gone" ? null : acceptedAs(id);
  }

  async function waitFor(behaviour: Behaviour, gone: Promise<unknown>): Promise<Departure> {
    if (behaviour.hold === "after") return hold(gone);
    if (behaviour.answersAfterMilliseconds === undefined) return "on";
    const wait = pause(behaviour.answersAfterMilliseconds, undefined, { signal: closing });
    return Promise.race([wait.then((): Departure => "on"), gone.then((): Departure => "gone")]);
  }

  async function hold(gone: Promise<unknown>): Promise<Departure> {
    let letGo = () => {};
    const released = new Promise<Departure>((resolve) => {
      letGo = () => resolve("on");
    });
    waiting.add(letGo);
    const how = await Promise.race([released, gone.then((): Departure => "gone")]);
    waiting.delete(letGo);
    return how;
  }

  return {
    take: async (request, authorization, gone) => {
      const refused = judgeAddress(request) ?? judgeKey(authorization, apiKey) ?? rate.take();
      if (refused !== null) return refused;
      const behaviour = choose(request);
      if (behaviour.cut === "before") return null;
      return behaviour.answer ?? accept(request, behaviour, gone);
    },
    behave: (how) => {
      choose = chooser(how);
    },
    release: () => {
      const held = [...waiting];
      for (const letGo of held) letGo();
      return held.length;
    },
    held: () => waiting.size,
  };
}

function judgeAddress({ path, method }: StubRequest): Answer | null {
  if (path !== "/emails") {
    return refusal(404, "not_found", "The requested endpoint does not exist.");
  }
  return method === "POST"
    ? null
    : refusal(405, "method_not_allowed", "Method is not allowed for the requested path.");
}

function chooser(how: Behaviours): (request: StubRequest) => Behaviour {
  if (typeof how === "function") return how;
  if (!isList(how)) return () => how;
  const left = [...how];
  return () => left.shift() ?? accepts;
}

const isList = (how: Behaviour | readonly Behaviour[]): how is readonly Behaviour[] => Array.isArray(how);

const acceptedAs = (id: string): Answer => ({ status: 200, headers: {}, body: JSON.stringify({ id }) });
