import type { MailEvent } from "../src/mail/mail.ts";
import type { TestPortal } from "./portal.ts";

let events = 0;

/** An event of the mail that the provider calls so, at this moment unless told otherwise. */
export function eventOf(
  portal: Pick<TestPortal, "clock">,
  providerId: string,
  kind: MailEvent["kind"],
  of: Partial<MailEvent> = {},
): MailEvent {
  events += 1;
  const reason = kind === "delivered" ? null : "no such mailbox";
  return { id: `event-${events}`, providerId, kind, reason, at: portal.clock.now(), ...of };
}

/** The provider tells it, signed as the portal of the tests knows it. */
export function tellAs(
  { app }: Pick<TestPortal, "app">,
  body: string,
  headers: Record<string, string> = { "svix-signature": "signed" },
): Promise<Response> {
  const init = { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body };
  const incoming = { socket: { remoteAddress: "198.51.100.200" } };
  return Promise.resolve(app.request("/webhooks/resend", init, { incoming }));
}

/** The same; throws unless it was taken. */
export async function tell(portal: Pick<TestPortal, "app">, event: MailEvent): Promise<void> {
  const { status } = await tellAs(portal, JSON.stringify(event));
  if (status !== 204) throw new Error(`the event was answered ${status}`);
}

export type Sent = {
  /** The login it is about; its account is the mail's. */
  username: string;
  to: string;
  kind?: string;
  state?: string;
  createdAt?: number;
  challengeId?: string;
};

/** A mail that the provider took and calls so; the mail's id is that name with `mail-` before it. */
export async function sent(portal: TestPortal, providerId: string | null, of: Sent): Promise<void> {
  const { username, to, kind = "new_location", state = "sent" } = of;
  const createdAt = of.createdAt ?? portal.clock.now();
  const quoted = (text: string | null = null) => (text === null ? "NULL" : `'${text}'`);
  await portal.rows(`
    INSERT INTO outbox (id, kind, recipient, login_id, account_id, challenge_id, state, tries, available_at, useful_until,
      created_at, state_at, provider_id)
    SELECT 'mail-' || ${quoted(providerId ?? "unknown")}, '${kind}', '${to}', id, account_id, ${quoted(of.challengeId)},
      '${state}', 1, ${createdAt}, ${createdAt + 600_000}, ${createdAt}, ${createdAt}, ${quoted(providerId)}
    FROM logins WHERE username = '${username}'`);
}

export async function mailOf(portal: TestPortal, providerId: string): Promise<Record<string, unknown>> {
  const rows = await portal.rows(`SELECT * FROM outbox WHERE id = 'mail-${providerId}'`);
  return rows[0] ?? {};
}

/** Who is marked: `username: address because`, of accounts by their number, and ` (pending)` in the second place. */
export async function marksOf(portal: TestPortal): Promise<string[]> {
  const places = [
    ["refused", ""],
    ["pending_refused", " (pending)"],
  ].flatMap(([place, note]) =>
    [
      ["number", "accounts"],
      ["username", "logins"],
    ].map(
      ([whose, table]) =>
        `SELECT ${whose} || ': ' || ${place}_email || ' ' || ${place}_because || '${note}' AS mark FROM ${table}`,
    ),
  );
  const rows = await portal.rows(
    `SELECT mark FROM (${places.join(" UNION ALL ")}) WHERE mark IS NOT NULL ORDER BY 1`,
  );
  return rows.map((row) => String(row["mark"]));
}

/** Who was told that whose address refuses mail, in the order of their words; the account login's stand in brackets. */
export async function toldOfRefusals(portal: TestPortal): Promise<string[]> {
  const rows = await portal.rows("SELECT recipient, facts FROM outbox WHERE kind = 'address_refused'");
  return rows
    .map(({ recipient, facts }) => {
      const { context, notice } = JSON.parse(String(facts)) as {
        context: { username: string };
        notice: { address: string; because: string; whose: string };
      };
      const whose = notice.whose === "account" ? `[${context.username}]` : context.username;
      return `${String(recipient)}: ${whose} ${notice.address} ${notice.because}`;
    })
    .toSorted();
}
