import type { ParsedBodyOf } from "@hero/contract/endpoint";
import type { passwordsApi, ResetOutcome } from "@hero/contract/passwords";

import { judgeRecoveryCode } from "../code-step/judge-recovery-code.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { isOwnDevice } from "../devices/find-device.ts";
import type { Cookies } from "../http/cookies.ts";
import { problem } from "../http/problem.ts";
import { findLink, linkExpired } from "../links/find-link.ts";
import type { LinkOfLogin } from "../links/find-link.ts";
import { spendLink } from "../links/statements.ts";
import { refusePassword } from "../password-rules/refuse-password.ts";
import { useRecoveryCode } from "../recovery-codes/use-recovery-code.ts";
import { completeDueReset } from "../resets/complete-reset.ts";
import { findHolder, mayReset, ownAddress } from "../resets/find-holder.ts";
import type { Holder } from "../resets/find-holder.ts";
import { newPasswordStatements } from "../resets/password-statements.ts";
import { cancelWaitingReset } from "../resets/statements.ts";
import type { Client } from "../sessions/actor.ts";
import { requirementFor } from "../sessions/subject.ts";
import { beginWaitingReset } from "./begin-waiting.ts";

type Completion = ParsedBodyOf<typeof passwordsApi.completePasswordReset>;
type Asking = { client: Client; cookies: Pick<Cookies, "read"> };

const tries = 5;

/**
 * Sets a new password by the mailed link: at once where the mailbox alone would do at sign-in too, in a browser of the
 * login's own, or with a recovery code; otherwise after a wait. Never a session. The link is spent by what it does
 * alone. Throws 410 `link_expired`, 422 for the password or `code_incorrect`, 409 `conflict` while another one waits.
 */
export async function completeResetByLink(
  deps: Deps,
  body: Completion,
  asking: Asking,
): Promise<ResetOutcome> {
  const { db, passwords, portal, mail } = deps;
  const find = () => findResetLink(deps, body.token, asking.client);
  const first = await find();
  refusePassword(body.newPassword, {
    username: first.found.username,
    accountNumber: first.found.accountNumber,
    brandName: portal.brandName,
    path: ["newPassword"],
  });
  const recoveryCodeId = await judgeIfNeeded(deps, first.found, body, asking);
  // Only now, since a hash is dear.
  let passwordHash: string | null = null;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { link, found: holder } = attempt === 0 ? first : await find();
    const isAtOnce = recoveryCodeId !== null || (await mayCompleteAtOnce(deps, holder, asking));
    if (!isAtOnce && holder.resetId !== null) throw oneWaits();
    passwordHash ??= await passwords.hash(body.newPassword);
    const planned = isAtOnce
      ? await atOnce(deps, { link, holder, passwordHash, recoveryCodeId, client: asking.client })
      : await beginWaitingReset(deps, { link, holder, passwordHash, client: asking.client });
    if ((await db.writeGuarded(planned.statements)) === null) continue;
    mail.wake();
    return planned.outcome;
  }
  throw linkExpired();
}

/** The link with its login, as long as it may be reset by mail and the address is still its own. */
async function findResetLink(deps: Deps, token: string, { throttleAddress }: Client) {
  const wanted = { token, purpose: "reset" as const, address: throttleAddress };
  return await findLink(deps, wanted, async (link) => {
    await completeDueReset(deps, link.loginId);
    const holder = await findHolder(deps.db, link.loginId);
    const isGood =
      holder !== undefined &&
      mayReset(holder) &&
      holder.passwordVersion === link.passwordVersion &&
      ownAddress(holder) === link.sentTo;
    return isGood ? holder : undefined;
  });
}

/** The recovery code that opens it, where one is given and nothing else would; null where none is needed or given. */
async function judgeIfNeeded(
  deps: Deps,
  holder: Holder,
  { recoveryCode }: Completion,
  asking: Asking,
): Promise<string | null> {
  if (recoveryCode === undefined || (await mayCompleteAtOnce(deps, holder, asking))) return null;
  const entering = { client: asking.client, isFromDevice: false };
  const { recoveryCodeId } = await judgeRecoveryCode(deps, holder, recoveryCode, entering);
  return recoveryCodeId;
}

/** Whether the mailbox adds nothing to what a sign-in asks for anyway, or the browser is known to be the login's own. */
async function mayCompleteAtOnce(deps: Deps, holder: Holder, { cookies }: Asking): Promise<boolean> {
  if (deps.limits.resetWait === 0 || !requirementFor(holder).required) return true;
  return await isOwnDevice(deps, cookies.read("device"), holder.id);
}

const oneWaits = () =>
  problem("conflict", {
    detail: "A new password of this login waits already. It has to take effect or be cancelled first.",
  });

type AtOnce = {
  link: LinkOfLogin;
  holder: Holder;
  passwordHash: string;
  recoveryCodeId: string | null;
  client: Client;
};

async function atOnce(
  deps: Deps,
  { link, holder, passwordHash, recoveryCodeId, client }: AtOnce,
): Promise<{ statements: Statement[]; outcome: ResetOutcome }> {
  const { db, clock } = deps;
  const now = clock.now();
  const login = { id: holder.id, username: holder.username };
  const owner = { ...holder, loginId: holder.id };
  const used =
    recoveryCodeId === null
      ? []
      : await useRecoveryCode(deps, recoveryCodeId, { owner, purpose: "reset", client });
  const detail = recoveryCodeId === null ? "By the mailed link" : "By the mailed link and a recovery code";
  const password = { holder, passwordHash, sessionId: null, actor: login, client, detail };
  return {
    outcome: { outcome: "done" },
    statements: [
      ...spendLink(db, link.id, now),
      ...used,
      ...newPasswordStatements(deps, { ...password, type: "password_reset", how: "reset" }, now),
      ...cancelWaitingReset(db, {
        login,
        accountId: holder.accountId,
        actor: login,
        client,
        now,
        detail: "Another reset took effect",
      }),
    ],
  };
}
