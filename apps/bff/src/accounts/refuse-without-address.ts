import { problem } from "../http/problem.ts";
import { destinationOf } from "./login-view.ts";
import type { LoginRow } from "./login-view.ts";

/** No setting can come to require a code where no confirmed address would receive it. Throws 409 `email_unconfirmed`. */
export function refuseWithoutAddress(
  login: LoginRow,
  account: { email: string; emailConfirmedAt: number | null },
): void {
  if (login.role === "api" || destinationOf(login, account) !== null) return;
  throw problem("email_unconfirmed", {
    detail: `Confirm ${account.email} first: codes for ${login.username} would go there.`,
  });
}
