import { and, eq, sql } from "drizzle-orm";

import type { AccountRow } from "../accounts/statements.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { listColumns } from "../db/list-columns.ts";
import { accounts, logins } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { recordActivity } from "../record/activity.ts";
import { changedFields } from "../record/changed-fields.ts";
import type { Changes } from "../record/changed-fields.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { endWhatWasBefore, forgetLocations } from "../two-factor/effects.ts";
import type { PlannedLogin } from "../two-factor/plan.ts";

/** A change of Details that is decided and not yet written. */
export type DetailsUpdate = {
  before: AccountRow;
  values: Pick<
    AccountRow,
    | "name"
    | "contactName"
    | "phone"
    | "line1"
    | "line2"
    | "city"
    | "postcode"
    | "country"
    | "twoFactorScope"
    | "promptOncePerLocation"
  >;
  changes: Changes;
  /** What it does to each login; empty when the two-factor setting stays as it is. */
  planned: PlannedLogin[];
};

const namesInRecord = 50;

/** Everything a saved change of Details writes; holds only while the account and its logins are as they were read. */
export function updateStatements(
  { db, clock }: Pick<Deps, "db" | "clock">,
  update: DetailsUpdate,
  actor: Actor,
  client: Client,
): Statement[] {
  const now = clock.now();
  const { planned } = update;
  const by = { accountId: update.before.id, actor, client, now };
  const idsWhere = (matches: (entry: PlannedLogin) => boolean) =>
    planned.filter(matches).map(({ login }) => login.id);
  const switchedOn = planned.filter((entry) => entry.isSwitchedOn);
  return [
    updateAccount(db, update, now),
    mustHaveChangedOne(db),
    ...renameAccountLogin(db, update),
    ...(switchedOn.length === 0 ? [] : [switchOn(db, switchedOn)]),
    ...endWhatWasBefore(
      db,
      { loginIds: idsWhere(({ change }) => change.kind === "newly_asked"), because: "two_factor_enabled" },
      by,
    ),
    ...forgetLocations(
      db,
      idsWhere(({ change }) => change.forgetsLocations),
      by,
    ),
    ...records(db, now, update, switchedOn, actor, client),
  ];
}

function updateAccount(db: Database, { before, values, planned }: DetailsUpdate, now: number): Statement {
  return db.orm
    .update(accounts)
    .set({ ...values, version: before.version + 1, updatedAt: now })
    .where(
      and(
        eq(accounts.id, before.id),
        eq(accounts.version, before.version),
        planned.length === 0 ? undefined : loginsAreAsPlanned(before.id, planned),
      ),
    );
}

/** Every change of a login raises its version, so that their sum and number tell whether any changed meanwhile. */
function loginsAreAsPlanned(accountId: string, planned: PlannedLogin[]) {
  const versions = planned.reduce((sum, { login }) => sum + login.version, 0);
  return sql`(SELECT sum(version) = ${versions} AND count(*) = ${planned.length} FROM logins
    WHERE account_id = ${accountId} AND deleted_at IS NULL)`;
}

/** The account login is called by the contact's name, or the account's where there is none. */
function renameAccountLogin(db: Database, { before, values }: DetailsUpdate): Statement[] {
  const nameOf = (row: { contactName: string; name: string }) => row.contactName || row.name;
  const name = nameOf(values);
  if (name === nameOf(before)) return [];
  return [
    db.orm
      .update(logins)
      .set({
        name,
        ...listColumns({ username: before.number, name, email: before.email }),
        version: sql`version + 1`,
      })
      .where(and(eq(logins.accountId, before.id), eq(logins.role, "account"))),
  ];
}

function switchOn(db: Database, entries: PlannedLogin[]): Statement {
  const ids = JSON.stringify(entries.map(({ login }) => login.id));
  const promptOnce = entries[0]?.own.promptOncePerLocation ?? false;
  return db.orm.run(sql`
    UPDATE logins SET two_factor_method = 'email', prompt_once_per_location = ${promptOnce ? 1 : 0}, version = version + 1
    WHERE id IN (SELECT value FROM json_each(${ids}))`);
}

function records(
  db: Database,
  now: number,
  { before, changes }: DetailsUpdate,
  switchedOn: PlannedLogin[],
  actor: Actor,
  client: Client,
): Statement[] {
  const common = {
    accountId: before.id,
    actor: { id: actor.loginId, username: actor.username },
    login: null,
    client,
  };
  const names = switchedOn.slice(0, namesInRecord).map(({ login }) => login.username);
  return [
    ...(Object.keys(changes).length === 0
      ? []
      : [recordActivity(db, now, { ...common, type: "account_updated", change: changes, detail: "" })]),
    ...(switchedOn.length === 0
      ? []
      : [
          recordActivity(db, now, {
            ...common,
            type: "login_updated",
            change: changedFields(
              { twoFactorMethod: "disabled", promptOncePerLocation: false },
              { twoFactorMethod: "email", promptOncePerLocation: switchedOn[0]?.own.promptOncePerLocation },
            ),
            detail: `${switchedOn.length} ${switchedOn.length === 1 ? "login" : "logins"}: ${names.join(", ")}`,
          }),
        ]),
  ];
}
