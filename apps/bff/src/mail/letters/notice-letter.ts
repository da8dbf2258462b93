import type { Letter } from "../mail.ts";
import type { NoticeFacts } from "../notice.ts";
import { addressRefusedLetter } from "./address-refused.ts";
import { codeStepBlockedLetter, codeStepReboundLetter } from "./code-step.ts";
import { emailChangeAskedLetter, emailChangedLetter } from "./email-changed.ts";
import type { LetterPortal } from "./letter-parts.ts";
import { loginAddedLetter, roleRaisedLetter } from "./login-gained.ts";
import { passwordChangedLetter } from "./password-changed.ts";
import { recoveryCodesMadeLetter, recoveryCodeUsedLetter } from "./recovery-codes.ts";
import { resetWaitingLetter } from "./reset-waiting.ts";
import { newLocationLetter, wrongCodesLetter } from "./sign-in-alerts.ts";
import { accountTwoFactorChangedLetter, loginTwoFactorChangedLetter } from "./two-factor-changed.ts";

/** `token`: of the mailed link, where the letter holds one. */
export function noticeLetter(
  { notice, context }: NoticeFacts,
  portal: LetterPortal,
  token: string | null,
): Letter {
  const common = { context, portal };
  switch (notice.kind) {
    case "account_two_factor_changed":
      return accountTwoFactorChangedLetter({ notice, ...common });
    case "login_two_factor_changed":
      return loginTwoFactorChangedLetter({ notice, ...common });
    case "email_change_asked":
      return emailChangeAskedLetter({ notice, ...common });
    case "email_changed":
      return emailChangedLetter({ notice, ...common });
    case "password_changed":
      return passwordChangedLetter({ notice, ...common });
    case "login_added":
    case "login_enabled":
      return loginAddedLetter({ notice, ...common });
    case "role_raised":
      return roleRaisedLetter({ notice, ...common });
    case "recovery_codes_made":
      return recoveryCodesMadeLetter({ notice, ...common });
    case "recovery_code_used":
      return recoveryCodeUsedLetter({ notice, ...common });
    case "reset_waiting":
      return resetWaitingLetter({ notice, ...common, token });
    case "code_step_blocked":
      return codeStepBlockedLetter({ notice, ...common });
    case "code_step_rebound":
      return codeStepReboundLetter({ notice, ...common });
    case "new_location":
      return newLocationLetter({ notice, ...common });
    case "wrong_codes":
      return wrongCodesLetter({ notice, ...common });
    case "address_refused":
      return addressRefusedLetter({ notice, ...common });
  }
}
