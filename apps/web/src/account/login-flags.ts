import type { Login } from "@hero/contract/logins";

import { refusedFlags } from "./refused-words.ts";
import type { AccountMark } from "./refused-words.ts";

type Flagged = Pick<
  Login,
  | "role"
  | "email"
  | "emailConfirmed"
  | "pendingEmail"
  | "emailRefused"
  | "pendingEmailRefused"
  | "invited"
  | "codeStep"
  | "waitingReset"
  | "effectiveTwoFactor"
>;

/** What the Logins table says under a login's name; null: nothing. */
export function nameFlag({ waitingReset }: Pick<Flagged, "waitingReset">): string | null {
  return waitingReset === null ? null : "Password reset waiting";
}

/** What it says under a login's 2FA state, the gravest first: a stopped code step, mail that is refused, no confirmed address. */
export function stateFlags(login: Flagged, account: AccountMark): { words: string; isWarning: boolean }[] {
  const { codeStep, effectiveTwoFactor, email, emailConfirmed, pendingEmail } = login;
  const step =
    codeStep === "open"
      ? []
      : [
          {
            words: codeStep === "blocked" ? "Code step blocked" : "Code step locked for now",
            isWarning: true,
          },
        ];
  const mail = refusedFlags(login, account).map((words) => ({ words, isWarning: true }));
  // A program's address receives no code, and who isn't asked has this for a reason already.
  const isAsked = effectiveTwoFactor.required && login.role !== "api";
  const isUnconfirmed = isAsked && email !== null && !emailConfirmed;
  const words = pendingEmail !== null ? "New email not confirmed yet" : "Email not confirmed yet";
  const address = pendingEmail !== null || isUnconfirmed ? [{ words, isWarning: false }] : [];
  return [...step, ...mail, ...address];
}

/** Something about this login waits for somebody: more than its form. */
export function needsLook(login: Pick<Flagged, "waitingReset" | "codeStep" | "invited">): boolean {
  return login.waitingReset !== null || login.codeStep !== "open" || login.invited;
}
