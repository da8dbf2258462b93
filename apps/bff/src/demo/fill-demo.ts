import type { Statement } from "../db/client.ts";
import { listColumns } from "../db/list-columns.ts";
import { accounts, logins } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { demoAccounts, demoPassword } from "./demo-data.ts";
import type { DemoAccount } from "./demo-data.ts";

/** Fills an empty database with the demo data, in one batch. Returns whether it did: one with accounts is left alone. */
export async function fillDemo(deps: Pick<Deps, "db" | "clock" | "secrets" | "passwords">): Promise<boolean> {
  const { db } = deps;
  const existing = await db.read(() => db.orm.select({ id: accounts.id }).from(accounts).limit(1).get());
  if (existing !== undefined) return false;
  const statements: Statement[] = [];
  for (const account of demoAccounts) {
    statements.push(...(await accountStatements(deps, account)));
  }
  await db.write(statements);
  return true;
}

async function accountStatements(
  { db, clock, secrets, passwords }: Pick<Deps, "db" | "clock" | "secrets" | "passwords">,
  account: DemoAccount,
): Promise<Statement[]> {
  const now = clock.now();
  const accountId = secrets.id();
  const { address, logins: people, ...details } = account;
  const accountLogin = {
    username: account.number,
    role: "account" as const,
    name: account.contactName,
    email: null,
  };
  const rows = [];
  for (const login of [accountLogin, ...people]) {
    rows.push({
      id: secrets.id(),
      accountId,
      ...login,
      emailConfirmedAt: login.email === null ? null : now,
      enabled: true,
      twoFactorMethod: "disabled" as const,
      promptOncePerLocation: false,
      passwordHash: await passwords.hash(demoPassword),
      passwordVersion: 1,
      passwordChangedAt: now,
      listRank: login.role === "account" ? 0 : 1,
      ...listColumns({ ...login, email: login.role === "account" ? account.email : login.email }),
      version: 1,
      createdAt: now,
    });
  }
  return [
    db.orm.insert(accounts).values({
      id: accountId,
      ...details,
      ...address,
      emailConfirmedAt: now,
      twoFactorScope: "disabled",
      promptOncePerLocation: false,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }),
    db.orm.insert(logins).values(rows),
  ];
}
