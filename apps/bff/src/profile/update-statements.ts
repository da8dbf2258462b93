import { and, eq } from "drizzle-orm";

import type { LoginWithAccount } from "../accounts/find-login.ts";
import type { LoginRow } from "../accounts/login-view.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { listColumns } from "../db/list-columns.ts";
import { accounts, logins } from "../db/schema.ts";
import { recordActivity } from "../record/activity.ts";
import { changedFields } from "../record/changed-fields.ts";
import type { By } from "../two-factor/effects.ts";

/** Changes a user's own row and records it; refused when the login changed since it was read. */
export function updateOwnLogin(
  db: Database,
  { login }: LoginWithAccount,
  values: Partial<LoginRow> & { name: string },
  by: By,
): Statement[] {
  const named = { id: login.id, username: login.username };
  const email = values.email === undefined ? login.email : values.email;
  return [
    updateRow(db, login, {
      ...values,
      ...listColumns({ username: login.username, name: values.name, email }),
    }),
    mustHaveChangedOne(db),
    recordActivity(db, by.now, {
      accountId: by.accountId,
      type: "login_updated",
      actor: named,
      login: named,
      client: by.client,
      change: changedFields(login, values),
      detail: "",
    }),
  ];
}

/** The account login is called by the contact's name: both rows change, or neither. */
export function renameAccountLogin(
  db: Database,
  { login, account }: LoginWithAccount,
  name: string,
  by: By,
): Statement[] {
  const listed = listColumns({ username: login.username, name, email: account.email });
  return [
    db.orm
      .update(accounts)
      .set({ contactName: name, version: account.version + 1, updatedAt: by.now })
      .where(and(eq(accounts.id, account.id), eq(accounts.version, account.version))),
    mustHaveChangedOne(db),
    updateRow(db, login, { name, ...listed }),
    mustHaveChangedOne(db),
    recordActivity(db, by.now, {
      accountId: by.accountId,
      type: "account_updated",
      actor: { id: login.id, username: login.username },
      login: null,
      client: by.client,
      change: changedFields(account, { contactName: name }),
      detail: "",
    }),
  ];
}

function updateRow(db: Database, login: LoginRow, values: Partial<LoginRow>): Statement {
  return db.orm
    .update(logins)
    .set({ ...values, version: login.version + 1 })
    .where(
      and(eq(logins.id, login.id), eq(logins.accountId, login.accountId), eq(logins.version, login.version)),
    );
}
