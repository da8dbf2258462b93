import type { Statement } from "../db/client.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { endLinksOf } from "../links/statements.ts";
import { recordActivity } from "../record/activity.ts";
import type { Named } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import { findHolder } from "./find-holder.ts";
import type { Holder } from "./find-holder.ts";
import { newPasswordStatements } from "./password-statements.ts";
import { clearReset } from "./statements.ts";

type Needed = Pick<Deps, "db" | "clock" | "secrets" | "mail" | "log">;

const tries = 5;

/**
 * Lets the login's waiting reset take effect if its time has come; does nothing otherwise. Of two that try at once, one
 * does. A reset of a login that was disabled meanwhile is dropped instead.
 */
export async function completeDueReset(deps: Needed, loginId: string): Promise<void> {
  const { db, clock, mail, log } = deps;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const now = clock.now();
    const holder = await findHolder(db, loginId);
    if (holder === undefined || holder.resetCompletesAt === null || now < holder.resetCompletesAt) return;
    const written = await db.writeGuarded(dueStatements(deps, holder, now));
    if (written === null) continue;
    mail.wake();
    return;
  }
  // What changes so often that five tries all missed it will be looked at again by the clock.
  log.warn({ loginId }, "a reset that is due could not be completed");
}

function dueStatements(deps: Needed, holder: Holder, now: number): Statement[] {
  // Nobody calls: the record says where it was asked from.
  const client = { address: holder.resetAddress, throttleAddress: "", location: null, userAgent: "" };
  if (!holder.enabled || holder.deletedAt !== null) return dropStatements(deps, holder, client, now);
  return takeEffectStatements(
    deps,
    holder,
    { actor: null, client, detail: "The wait was over without anyone cancelling it" },
    now,
  );
}

export type TakingEffect = { actor: Named | null; client: Client; detail: string };

/** The statements by which a waiting reset becomes the login's password; refused once anything about it changed. */
export function takeEffectStatements(
  deps: Pick<Deps, "db" | "secrets">,
  holder: Holder,
  { actor, client, detail }: TakingEffect,
  now: number,
): Statement[] {
  const passwordHash = holder.resetPasswordHash ?? "";
  return [
    ...newPasswordStatements(
      deps,
      {
        holder,
        passwordHash,
        sessionId: null,
        actor,
        client,
        type: "password_reset",
        detail,
        how: "reset",
      },
      now,
    ),
    ...forgetReset(deps, holder, now),
  ];
}

function forgetReset({ db }: Pick<Deps, "db">, holder: Holder, now: number): Statement[] {
  return [endLinksOf(db, holder.id, "reset_cancel", now), clearReset(db, holder), mustHaveChangedOne(db)];
}

function dropStatements(deps: Pick<Deps, "db">, holder: Holder, client: Client, now: number): Statement[] {
  const login = { id: holder.id, username: holder.username };
  return [
    ...forgetReset(deps, holder, now),
    recordActivity(deps.db, now, {
      accountId: holder.accountId,
      type: "password_reset_cancelled",
      actor: null,
      login,
      client,
      detail: "The login was disabled",
    }),
  ];
}
