import type { ActivityItem, ActivityType } from "@hero/contract/activity";
import { methodLabels, scopeLabels } from "@hero/two-factor/settings";

import { roleNames } from "../account/two-factor-words.ts";
import { dayAndTime } from "../account/when.ts";

type Change = NonNullable<ActivityItem["change"]>;
type Value = Change[string]["from"];

/** What each kind of event is called: in the filter, and at the head of its row unless its change says more. */
export const eventNames: Record<ActivityType, string> = {
  sign_in: "Signed in",
  sign_in_failed: "Sign-in failed",
  sign_out: "Signed out",
  code_sent: "Code sent",
  code_failed: "Wrong code",
  code_locked: "Code step locked",
  code_blocked: "Code step blocked",
  two_factor_rebound: "Code step opened again",
  session_ended: "Session ended",
  confirmed: "Confirmed it’s them",
  account_updated: "Details changed",
  login_created: "Login added",
  login_updated: "Login changed",
  login_deleted: "Login deleted",
  invitation_sent: "Invitation sent",
  password_changed: "Password changed",
  password_reset: "Password reset",
  password_reset_waiting: "Password reset waiting",
  password_reset_cancelled: "Password reset cancelled",
  password_reset_released: "Password reset released",
  email_confirmed: "Email confirmed",
  email_refused: "Mail refused",
  recovery_codes_made: "Recovery codes made",
  recovery_code_used: "Recovery code used",
  location_verified: "Location verified",
  location_forgotten: "Location forgotten",
  token_issued: "API token issued",
  token_refused: "API request refused",
};

const fieldNames: Record<string, string> = {
  name: "Name",
  contactName: "Contact name",
  email: "Email",
  pendingEmail: "Email waiting to be confirmed",
  emailConfirmed: "Confirmed",
  phone: "Phone",
  line1: "Address line 1",
  line2: "Address line 2",
  city: "Town or city",
  postcode: "Postcode",
  country: "Country",
  role: "Role",
  enabled: "Access",
  twoFactorScope: "2FA",
  twoFactorMethod: "2FA",
  promptOncePerLocation: "Prompt only once from the same location",
};

const named = (labels: Record<string, string>) => (value: string) => labels[value] ?? value;

const valueNames: Record<string, (value: string) => string> = {
  twoFactorScope: named(scopeLabels),
  twoFactorMethod: named(methodLabels),
  role: named(roleNames),
};

function valueWords(field: string, value: Value): string {
  if (value === null || value === "") return "nothing";
  if (typeof value === "boolean") {
    if (field === "enabled") return value ? "Enabled" : "Disabled";
    if (field === "emailConfirmed") return value ? "yes" : "no";
    return value ? "ticked" : "unticked";
  }
  return valueNames[field]?.(String(value)) ?? String(value);
}

const isTwoFactor = (field: string) =>
  field === "twoFactorScope" || field === "twoFactorMethod" || field === "promptOncePerLocation";

/** "Phone: 09 555 0142 → 09 555 0143", one for each field that changed, in the record's order. */
export function changeWords(change: Change | null): string[] {
  return Object.entries(change ?? {}).map(
    ([field, { from, to }]) =>
      `${fieldNames[field] ?? field}: ${valueWords(field, from)} → ${valueWords(field, to)}`,
  );
}

/** The record's own sentence, its times (RFC 3339, UTC) as the reader's day and time. */
export function detailWords({ detail }: Pick<ActivityItem, "detail">, timeZone?: string): string {
  return detail.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => dayAndTime(new Date(time), timeZone));
}

/** What happened, in a few words. A change of nothing but the two-factor setting is named by it. */
export function eventTitle({ type, change }: Pick<ActivityItem, "type" | "change">): string {
  const fields = Object.keys(change ?? {});
  const isAboutTwoFactor = fields.length > 0 && fields.every(isTwoFactor);
  if (isAboutTwoFactor && type === "account_updated") return "Account 2FA changed";
  if (isAboutTwoFactor && type === "login_updated") return "2FA of a login changed";
  return eventNames[type];
}

/** Told by whoever carries our mail, not done by somebody in a browser. */
export function isTold({ type }: Pick<ActivityItem, "type">): boolean {
  return type === "email_refused";
}

type About = Pick<ActivityItem, "type" | "actor" | "login">;

/** Whom it is about, where that is told beside who did it; null where there is no more to say. */
export function aboutWhom(item: About): string | null {
  const { actor, login } = item;
  // The username that a stranger tried stands where their own would.
  if (login === null || login.id === actor?.id || (actor === null && !isTold(item))) return null;
  return login.username;
}

/** Names of logins by id: the record holds usernames alone. */
export type Names = ReadonlyMap<string, string>;

export function namesOf(logins: { items: readonly { id: string; name: string }[] } | undefined): Names {
  return new Map(logins?.items.map(({ id, name }) => [id, name]));
}

/** Who did it, by name and username; for somebody who hadn't shown who they were, the username that was tried. */
export function whoWords(item: About, names: Names): { name: string; username: string | null } {
  const { actor, login } = item;
  if (isTold(item)) return { name: "The mail service", username: null };
  if (actor === null) return { name: "Not known", username: login?.username ?? null };
  const name = names.get(actor.id);
  return name === undefined ? { name: actor.username, username: null } : { name, username: actor.username };
}
