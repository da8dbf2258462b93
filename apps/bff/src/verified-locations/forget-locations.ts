import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { recordActivity } from "../record/activity.ts";
import type { Named } from "../record/activity.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { noSuchLocation } from "./list-locations.ts";
import { forget, locationsOf } from "./statements.ts";
import type { LocationRow } from "./statements.ts";

/** Whose locations are forgotten, by whom. */
type Forgetting = { actor: Actor; client: Client; login: Named };

const tries = 3;

/** Forgets one verified location: the next sign-in from it is asked for a code. Throws 404 when it is gone meanwhile. */
export async function forgetOne(
  deps: Deps,
  { location, ...forgetting }: Forgetting & { location: LocationRow },
): Promise<void> {
  if ((await write(deps, forgetting, [location])) === null) throw noSuchLocation();
}

/** Forgets all verified locations of a login, lapsed ones too. */
export async function forgetAll(deps: Deps, forgetting: Forgetting): Promise<void> {
  const { actor, login } = forgetting;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const rows = await locationsOf(deps.db, { accountId: actor.accountId, loginId: login.id });
    if (rows.length === 0 || (await write(deps, forgetting, rows)) !== null) return;
  }
  throw problem("unavailable", { retryAfterSeconds: 1 });
}

async function write(
  { db, clock }: Deps,
  { actor, client, login }: Forgetting,
  rows: readonly LocationRow[],
): Promise<unknown[] | null> {
  return await db.writeGuarded([
    ...rows.flatMap((row) => forget(db, row)),
    recordActivity(db, clock.now(), {
      accountId: actor.accountId,
      type: "location_forgotten",
      actor: { id: actor.loginId, username: actor.username },
      login: { id: login.id, username: login.username },
      client,
      detail: `Forgot ${rows.map(({ location }) => location).join(", ")}`,
    }),
  ]);
}
