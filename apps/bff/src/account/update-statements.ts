import { and, eq, sql } from "drizzle-orm";

import type { LoginWithAccount } from "../accounts/find-login.ts";
import type { AccountRow } from "../accounts/statements.ts";
import { tell } from "../accounts/tell.ts";
import { emailStatements } from "../address-checks/change-email.ts";
import type { Asking } from "../address-checks/change-email.ts";
import type { EmailChange } from "../address-checks/email-rules.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { listColumns } from "../db/list-columns.ts";
import { accounts, logins } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { enqueueNotice } from "../mail/outbox.ts";
import { namesInRecord, recordActivity } from "../record/activity.ts";
import { changedFields } from "../record/changed-fields.ts";
import type { Changes } from "../record/changed-fields.ts";
import { endWhatWasBefore, forgetLocations } from "../two-factor/effects.ts";
import type { PlannedLogin } from "../two-factor/plan.ts";

/** A change of Details that is decided and not yet written. */
export type DetailsUpdate = {
  /** The account login with its account, as they were read. */
  holder: LoginWithAccount;
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
  > & { pendingEmail?: string };
  email: EmailChange;
  changes: Changes;
  /** What it does to each login; empty when the two-factor setting stays as it is. */
  planned: PlannedLogin[];
};

/**
 * Everything a saved change of Details writes; holds only while the account and its logins are as they were read, and
 * mails to a new address are left.
 */
export function updateStatements(
  deps: Pick<Deps, "db" | "clock" | "limits" | "secrets">,
  update: DetailsUpdate,
  by: Asking,
): Statement[] {
  const { db } = deps;
  const { holder, email, planned } = update;
  const idsWhere = (matches: (entry: PlannedLogin) => boolean) =>
    planned.filter(matches).map(({ login }) => login.id);
  const switchedOn = planned.filter((entry) => entry.isSwitchedOn);
  return [
    updateAccount(db, update, by.now),
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
    ...emailStatements(deps, holder, email, by),
    ...(isTwoFactorChanged(update) ? tellTwoFactor(deps, update, by) : []),
    ...switchedOn.flatMap((entry) => tellSwitchedOn(deps, entry, by)),
    ...records(db, update, switchedOn, by),
  ];
}

function updateAccount(
  db: Database,
  { holder: { account }, values, planned }: DetailsUpdate,
  now: number,
): Statement {
  return db.orm
    .update(accounts)
    .set({ ...values, version: account.version + 1, updatedAt: now })
    .where(
      and(
        eq(accounts.id, account.id),
        eq(accounts.version, account.version),
        planned.length === 0 ? undefined : loginsAreAsPlanned(account.id, planned),
      ),
    );
}

function isTwoFactorChanged({ changes, planned }: DetailsUpdate): boolean {
  const isOwn = "twoFactorScope" in changes || "promptOncePerLocation" in changes;
  return isOwn || planned.some((entry) => entry.isSwitchedOn);
}

/** One mail to Details, however many logins it touches. */
function tellTwoFactor(
  deps: Pick<Deps, "db" | "secrets">,
  { holder, values, planned }: DetailsUpdate,
  by: Asking,
): Statement[] {
  const enabled = planned.filter(({ login }) => login.enabled);
  return tell(
    deps,
    {
      kind: "account_two_factor_changed",
      from: holder.account.twoFactorScope,
      to: values.twoFactorScope,
      promptOncePerLocation: values.promptOncePerLocation,
      askedBefore: enabled.filter(({ change }) => change.before.required).length,
      askedAfter: enabled.filter(({ change }) => change.after.required).length,
      of: enabled.length,
    },
    holder,
    by,
  );
}

/** Each whose own setting is switched on is told at their own address; the account's mail speaks for all of them. */
function tellSwitchedOn(
  deps: Pick<Deps, "db" | "secrets">,
  { login, own }: PlannedLogin,
  { accountId, actor, client, now }: Asking,
): Statement[] {
  if (!login.enabled || login.ownEmail === null || login.ownEmailConfirmedAt === null) return [];
  const { address, userAgent } = client;
  const by = actor.loginId === login.id ? null : actor.username;
  return enqueueNotice(
    deps,
    {
      kind: "login_two_factor_changed",
      from: "disabled",
      to: own.method,
      promptOncePerLocation: own.promptOncePerLocation,
    },
    { loginId: login.id, accountId, context: { username: login.username, by, at: now, address, userAgent } },
    [login.ownEmail],
  );
}

/** Every change of a login raises its version, so that their sum and number tell whether any changed meanwhile. */
function loginsAreAsPlanned(accountId: string, planned: PlannedLogin[]) {
  const versions = planned.reduce((sum, { login }) => sum + login.version, 0);
  return sql`(SELECT sum(version) = ${versions} AND count(*) = ${planned.length} FROM logins
    WHERE account_id = ${accountId} AND deleted_at IS NULL)`;
}

/** The account login is called by the contact's name, or the account's where there is none. */
function renameAccountLogin(db: Database, { holder, values }: DetailsUpdate): Statement[] {
  const before = holder.account;
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
  { changes }: DetailsUpdate,
  switchedOn: PlannedLogin[],
  { accountId, actor, client, now }: Asking,
): Statement[] {
  const common = {
    accountId,
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
