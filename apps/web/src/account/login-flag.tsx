import type { Login } from "@hero/contract/logins";

import { StateMark } from "../ui/state-mark.tsx";
import { nameFlag, stateFlags } from "./login-flags.ts";
import type { AccountMark } from "./refused-words.ts";

/** Something that waits for somebody, under a login's name. */
export function NameFlag({ login }: { login: Login }) {
  const words = nameFlag(login);
  return words === null ? null : <Warning>{words}</Warning>;
}

/** What is stopped or not confirmed yet, under a login's 2FA state. */
export function StateFlags({ login, account }: { login: Login; account: AccountMark }) {
  return stateFlags(login, account).map(({ words, isWarning }) =>
    isWarning ? (
      <Warning key={words}>{words}</Warning>
    ) : (
      <p key={words} className="login-flag login-flag-plain">
        {words}
      </p>
    ),
  );
}

function Warning({ children }: { children: string }) {
  return (
    <p className="login-flag login-flag-warn">
      <StateMark state="warn" />
      {children}
    </p>
  );
}
