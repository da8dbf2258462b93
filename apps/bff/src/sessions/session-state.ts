import type { SignedIn } from "@hero/contract/session";

import type { Limits } from "../limits.ts";
import { formatTime, formatTimeOrNull } from "../ports/clock.ts";
import type { Person } from "./actor.ts";
import { permissionsOf } from "./permissions.ts";

/** A session as the screens see it. */
export function signedInState(actor: Person, limits: Limits): SignedIn {
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
    waitingReset:
      session.waitingReset === null
        ? null
        : {
            completesAt: formatTime(session.waitingReset.completesAt),
            address: session.waitingReset.address,
          },
    confirmedUntil: formatTimeOrNull(session.confirmedUntil),
    signedInAt: formatTime(session.createdAt),
    expiresAt: formatTime(endsAt),
  };
}
