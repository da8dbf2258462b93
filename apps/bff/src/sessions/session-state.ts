import type { SignedIn } from "@hero/contract/session";

import type { Limits } from "../limits.ts";
import { formatTime } from "../ports/clock.ts";
import type { Actor } from "./actor.ts";
import { permissionsOf } from "./permissions.ts";

/** A session as the screens see it. */
export function signedInState(
  actor: Actor & { session: NonNullable<Actor["session"]> },
  limits: Limits,
): SignedIn {
  const { session } = actor;
  const endsAt = Math.min(
    session.lastSeenAt + limits.sessionIdle,
    session.createdAt + limits.sessionAbsolute,
  );
  return {
    state: "signed_in",
    login: {
      id: actor.loginId,
      username: actor.username,
      name: actor.name,
      role: actor.role,
      email: actor.email,
    },
    account: { id: actor.accountId, number: actor.accountNumber, name: actor.accountName },
    permissions: permissionsOf[actor.role],
    confirmedUntil: null,
    signedInAt: formatTime(session.createdAt),
    expiresAt: formatTime(endsAt),
  };
}
