import type { Login } from "@hero/contract/logins";
import { isSameLoginTwoFactor } from "@hero/two-factor/changes";
import { isCoveredByAccount } from "@hero/two-factor/decide";
import type { LoginTwoFactor, Method, Role } from "@hero/two-factor/settings";
import { methodLabels, methods, normaliseLoginTwoFactor } from "@hero/two-factor/settings";
import { Link } from "@tanstack/react-router";
import { useFormContext, useWatch } from "react-hook-form";

import { FormCheckbox, FormHeadingSelect } from "../forms/fields.tsx";
import { paths } from "../paths.ts";
import { portal } from "../portal.ts";
import { Note } from "../ui/note.tsx";
import { LoginPreview } from "../ui/preview.tsx";
import type { LoginValues } from "./login-fields.ts";
import type { AccountSide } from "./login-words.ts";
import { appliesTo, callName, codeGoesTo, loginPreviewView, methodHelp } from "./login-words.ts";
import { chooseFirst } from "./two-factor-words.ts";

type Person = Pick<Login, "id" | "name" | "username" | "role" | "email" | "emailConfirmed" | "twoFactor">;

/** A login's own "Two Factor Authentication (2FA)", and what it comes to beside the account's. */
export function LoginTwoFactorSection({
  login,
  account,
  isNew = false,
}: {
  login: Person;
  account: AccountSide;
  /** A login that isn't there yet: nothing changes for it, so only a refusal is foretold. */
  isNew?: boolean;
}) {
  const { setValue } = useFormContext<LoginValues>();
  const [method, once] = useWatch<LoginValues, ["twoFactor.method", "twoFactor.promptOncePerLocation"]>({
    name: ["twoFactor.method", "twoFactor.promptOncePerLocation"],
  });
  const chosen: LoginTwoFactor = normaliseLoginTwoFactor({ method, promptOncePerLocation: once });
  const isEmailClosed = login.role !== "api" && codeGoesTo(login, account) === null;
  const view = loginPreviewView(login, account, chosen);
  const options = methods.map((value) => ({
    value,
    label: methodLabels[value],
    disabled: value === "email" && isEmailClosed && login.twoFactor.method !== "email",
  }));
  const choose = (value: Method) => {
    if (value === "disabled") setValue("twoFactor.promptOncePerLocation", false, { shouldDirty: true });
  };
  return (
    <FormHeadingSelect<LoginValues>
      heading="Two Factor Authentication (2FA)"
      intro={appliesTo(login, account)}
      name="twoFactor.method"
      help={methodHelp(login, account, method)}
      options={options}
      onChoose={(value) => choose(value as Method)}
    >
      {isEmailClosed && (
        <p className="help -mt-4">
          Confirm {account.email} on{" "}
          <Link to={paths.details} className="link">
            Account Details
          </Link>
          {!isNew && login.email !== null && `, or ${login.email} above`}.
        </p>
      )}
      <FormCheckbox<LoginValues>
        name="twoFactor.promptOncePerLocation"
        label="Prompt only once from the same location"
        isClosed={method === "disabled"}
        help={method === "disabled" ? chooseFirst : tickHelp(login, account)}
      />
      {!isNew ? (
        <LoginPreview view={view} isChanged={!isSameLoginTwoFactor(chosen, login.twoFactor)} />
      ) : (
        view.warning !== null && (
          <Note kind="warn" title={view.warning.title}>
            {view.warning.text}
          </Note>
        )
      )}
    </FormHeadingSelect>
  );
}

function tickHelp(login: { name: string; role: Role }, account: AccountSide): string {
  if (login.role === "api") return "A program can’t enter a code anywhere, so for it this changes nothing.";
  const name = callName(login);
  if (isCoveredByAccount(account.twoFactor, login.role) && !account.twoFactor.promptOncePerLocation) {
    return `The account’s setting asks ${name} at every sign-in, and the stricter of the two counts.`;
  }
  const days = portal.locationTrustDays;
  const until = days === null || days === 0 ? "" : `, until ${days} days after the last sign-in from there`;
  return `Ticked, ${name} isn’t asked again where a code was given${until}. Unticked is the highest level of security: a code at every sign-in.`;
}
