import { and, asc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { SQLWrapper } from "drizzle-orm";

import { statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { compact } from "../db/compact.ts";
import { mailEvents, outbox } from "../db/mail-schema.ts";
import { logins } from "../db/schema.ts";
import type { MailState } from "./mail-event-rules.ts";
import type { MailEvent } from "./mail.ts";
import { isMarked } from "./refusal-statements.ts";

/** Whether this address of this account is known to refuse mail: 1 or 0. */
const isMarkedOf = (accountId: SQLWrapper, recipient: SQLWrapper) => sql<number>`(
  EXISTS (SELECT 1 FROM accounts WHERE id = ${accountId} AND ${isMarked(recipient)})
  OR EXISTS (SELECT 1 FROM logins WHERE account_id = ${accountId} AND ${isMarked(recipient)}))`;

const mailOfProvider = statement((orm) =>
  orm
    .select({
      row: compact({
        ...getTableColumns(outbox),
        username: sql<string | null>`${logins.username}`,
        isMarked: isMarkedOf(outbox.accountId, outbox.recipient),
      }),
    })
    .from(outbox)
    .leftJoin(logins, eq(logins.id, outbox.loginId))
    .where(eq(outbox.providerId, sql.placeholder("providerId")))
    .limit(1)
    .prepare(),
);

/** A mail that the provider has taken, with the name of the login it is about, and whether its address refuses mail. */
export type ToldOf = NonNullable<Awaited<ReturnType<ReturnType<typeof mailOfProvider>["get"]>>>["row"];

export async function findMailOf(db: Database, providerId: string): Promise<ToldOf | undefined> {
  const found = await db.read(() => mailOfProvider(db).get({ providerId }));
  return found?.row;
}

/** Refused by the table itself when the event is there already. */
export function keepApplied(
  db: Database,
  { id, providerId, kind, reason, at }: MailEvent,
  now: number,
): Statement {
  return db.orm
    .insert(mailEvents)
    .values({ id, providerId, kind, reason, at, receivedAt: now, appliedAt: now });
}

/** The event waits for its mail; no row when the mail has become known meanwhile. */
export function keepWaiting(
  db: Database,
  { id, providerId, kind, reason, at }: MailEvent,
  now: number,
): Statement {
  return db.orm.run(sql`
    INSERT INTO mail_events (id, provider_id, kind, reason, at, received_at)
    SELECT ${id}, ${providerId}, ${kind}, ${reason}, ${at}, ${now}
    WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE provider_id = ${providerId})`);
}

/** Matches no row when the event is applied already. */
export function noteApplied(db: Database, { id }: MailEvent, now: number): Statement {
  return db.orm
    .update(mailEvents)
    .set({ appliedAt: now })
    .where(and(eq(mailEvents.id, id), isNull(mailEvents.appliedAt)));
}

/** Null: never heard of it. */
export async function findEvent(
  db: Database,
  id: string,
): Promise<Pick<typeof mailEvents.$inferSelect, "appliedAt"> | null> {
  const rows = await db.read(() =>
    db.orm.select({ appliedAt: mailEvents.appliedAt }).from(mailEvents).where(eq(mailEvents.id, id)).all(),
  );
  return rows[0] ?? null;
}

const waitingOfProvider = statement((orm) =>
  orm
    .select({
      id: mailEvents.id,
      providerId: mailEvents.providerId,
      kind: mailEvents.kind,
      reason: mailEvents.reason,
      at: mailEvents.at,
    })
    .from(mailEvents)
    .where(and(eq(mailEvents.providerId, sql.placeholder("providerId")), sql`applied_at IS NULL`))
    .orderBy(asc(mailEvents.at), asc(mailEvents.id))
    .prepare(),
);

/** What came before its mail was known, in the order in which it happened. */
export async function findWaiting(db: Database, providerId: string): Promise<MailEvent[]> {
  return await db.read(() => waitingOfProvider(db).all({ providerId }));
}

const left = statement((orm) =>
  orm
    .selectDistinct({ providerId: mailEvents.providerId })
    .from(mailEvents)
    .innerJoin(outbox, eq(outbox.providerId, mailEvents.providerId))
    .where(sql`applied_at IS NULL`)
    .limit(sql.placeholder("atMost"))
    .prepare(),
);

/** Mails that are known, and of which an event waits all the same. */
export async function findLeft(db: Database, atMost: number): Promise<string[]> {
  const rows = await db.read(() => left(db).all({ atMost }));
  return rows.map(({ providerId }) => providerId);
}

/** Matches no row when another event was first. */
export function moveMail(
  db: Database,
  { id, state }: ToldOf,
  to: { state: MailState; stateAt: number; failure: string | null },
): Statement {
  return db.orm
    .update(outbox)
    .set({ ...to, leaseUntil: null })
    .where(and(eq(outbox.id, id), eq(outbox.state, state)));
}

/** Whether a mail about this login, owed after `since`, has arrived at the address that this one was for. */
export async function hasArrivedSince(
  db: Database,
  { loginId, recipient }: ToldOf,
  since: number,
): Promise<boolean> {
  const rows = await db.read(() =>
    db.orm.all(sql`
      SELECT 1 FROM outbox WHERE login_id = ${loginId} AND created_at > ${since} AND state = 'delivered'
        AND lower(recipient) = lower(${recipient}) LIMIT 1`),
  );
  return rows.length > 0;
}
