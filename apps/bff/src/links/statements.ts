import { and, asc, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";

import { mustHaveChangedOne, statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { compact } from "../db/compact.ts";
import { links } from "../db/schema.ts";
import type { linkPurposes } from "../db/schema.ts";

export type LinkPurpose = (typeof linkPurposes)[number];
export type NewLink = Omit<typeof links.$inferInsert, "usedAt" | "endedAt">;

const purgedAtOnce = 20;

const linkByTokenHash = statement((orm) =>
  orm
    .select({
      row: compact({
        id: links.id,
        loginId: links.loginId,
        resetId: links.resetId,
        passwordVersion: links.passwordVersion,
        sentTo: links.sentTo,
      }),
    })
    .from(links)
    .where(
      and(
        eq(links.tokenHash, sql.placeholder("tokenHash")),
        eq(links.purpose, sql.placeholder("purpose")),
        isNull(links.usedAt),
        isNull(links.endedAt),
        gt(links.expiresAt, sql.placeholder("now")),
      ),
    )
    .prepare(),
);

export type LinkRow = NonNullable<Awaited<ReturnType<ReturnType<typeof linkByTokenHash>["get"]>>>["row"];

/** The living link of that purpose whose token hashes to this; undefined for one of another purpose too. */
export async function livingLink(
  db: Database,
  wanted: { tokenHash: string; purpose: LinkPurpose; now: number },
): Promise<LinkRow | undefined> {
  const found = await db.read(() => linkByTokenHash(db).get(wanted));
  return found?.row;
}

export function insertLink(db: Database, link: NewLink): Statement {
  return db.orm.insert(links).values(link);
}

/** Spends the link; refused when it is used, ended or over already. */
export function spendLink(db: Database, id: string, now: number): Statement[] {
  return [
    db.orm
      .update(links)
      .set({ usedAt: now })
      .where(and(eq(links.id, id), isNull(links.usedAt), isNull(links.endedAt), gt(links.expiresAt, now))),
    mustHaveChangedOne(db),
  ];
}

/** Ends the living links of a login and purpose. */
export function endLinksOf(db: Database, loginId: string, purpose: LinkPurpose, now: number): Statement {
  return db.orm
    .update(links)
    .set({ endedAt: now })
    .where(
      and(
        eq(links.loginId, loginId),
        eq(links.purpose, purpose),
        isNull(links.usedAt),
        isNull(links.endedAt),
      ),
    );
}

/** Deletes a few links that are over: done with each request for one, it keeps the table within what lives. */
export function purgeLinks(db: Database, now: number): Statement {
  const over = db.orm
    .select({ id: links.id })
    .from(links)
    .where(lte(links.expiresAt, now))
    .orderBy(asc(links.expiresAt))
    .limit(purgedAtOnce);
  return db.orm.delete(links).where(inArray(links.id, over));
}
