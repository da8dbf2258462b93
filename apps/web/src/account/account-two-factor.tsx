import type { Account } from "@hero/contract/account";
import { isSameAccountTwoFactor } from "@hero/two-factor/changes";
import type { AccountTwoFactor, Scope } from "@hero/two-factor/settings";
import { normaliseAccountTwoFactor, scopeLabels, scopes } from "@hero/two-factor/settings";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useEffect, useMemo, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";

import { previewAccountTwoFactor, previewInput } from "../api/account-queries.ts";
import { FormCheckbox, FormHeadingSelect } from "../forms/fields.tsx";
import { howItWorksHash, twoFactorHash } from "../paths.ts";
import { portal } from "../portal.ts";
import { Button } from "../ui/button.tsx";
import { AccountPreview, EmptyPreview } from "../ui/preview.tsx";
import { useSettled } from "../ui/use-settled.ts";
import type { DetailsValues } from "./details-fields.ts";
import { closedScopes, isTickClosed } from "./details-fields.ts";
import { previewAnnouncement, previewView } from "./preview-words.ts";
import { chooseFirst, locationHelp, scopeHelp } from "./two-factor-words.ts";

const previewRestMilliseconds = 200;

type Props = {
  account: Account;
  isAccountLogin: boolean;
  /** What confirms the address that codes would go to; nothing while it is confirmed. */
  confirmStep: ReactNode;
};

/** The account's "Two Factor Authentication (2FA)": the choice, the checkbox, and whom they touch before it's saved. */
export function AccountTwoFactorSection({ account, isAccountLogin, confirmStep }: Props) {
  const { setValue, setFocus } = useFormContext<DetailsValues>();
  const [scope, once, exempt] = useWatch<
    DetailsValues,
    ["twoFactor.scope", "twoFactor.promptOncePerLocation", "exemptApiLogins"]
  >({
    name: ["twoFactor.scope", "twoFactor.promptOncePerLocation", "exemptApiLogins"],
  });
  const beforeWayOut = useRef<AccountTwoFactor>({ ...account.twoFactor });
  const chooser = { isAccountLogin, emailConfirmed: account.emailConfirmed, saved: account.twoFactor };
  const closed = closedScopes(chooser);
  const isTickOff = scope === "disabled" || (!once && isTickClosed(chooser, scope));

  const isWanted = useLocation({ select: ({ hash }) => hash === twoFactorHash });
  useEffect(() => {
    if (isWanted) setFocus("twoFactor.scope");
  }, [isWanted, setFocus]);

  const set = (twoFactor: AccountTwoFactor, exemptApiLogins: true | undefined) => {
    setValue("twoFactor.scope", twoFactor.scope, { shouldDirty: true, shouldValidate: true });
    setValue("twoFactor.promptOncePerLocation", twoFactor.promptOncePerLocation, { shouldDirty: true });
    setValue("exemptApiLogins", exemptApiLogins, { shouldDirty: true });
  };
  const choose = (chosen: Scope) => {
    const keepsTick = once && !isTickClosed(chooser, chosen);
    set(normaliseAccountTwoFactor({ scope: chosen, promptOncePerLocation: keepsTick }), undefined);
  };
  const keepApiLogins = () => {
    beforeWayOut.current = { scope, promptOncePerLocation: once };
    set({ scope: "account_login_only", promptOncePerLocation: once }, true);
  };
  const undo = () => {
    set(beforeWayOut.current, undefined);
    setFocus("twoFactor.scope");
  };

  return (
    <FormHeadingSelect<DetailsValues>
      heading="Two Factor Authentication (2FA)"
      intro={<Intro />}
      name="twoFactor.scope"
      help={scopeHelp[scope]}
      options={scopes.map((value) => ({
        value,
        label: scopeLabels[value],
        disabled: closed.includes(value),
      }))}
      onChoose={(value) => choose(value as Scope)}
    >
      {closed.length > 0 && <ClosedHelp account={account} closed={closed} />}
      {confirmStep}
      <FormCheckbox<DetailsValues>
        name="twoFactor.promptOncePerLocation"
        label="Prompt only once from the same location"
        isClosed={isTickOff}
        help={tickHelp(scope, isTickOff, account)}
      />
      <WhoIsAsked
        account={account}
        twoFactor={{ scope, promptOncePerLocation: once }}
        exempt={exempt}
        onKeepApiLogins={keepApiLogins}
        onUndo={undo}
      />
    </FormHeadingSelect>
  );
}

function tickHelp(scope: Scope, isTickOff: boolean, account: Account): string {
  if (scope === "disabled") return chooseFirst;
  if (!isTickOff) return locationHelp(portal.locationTrustDays);
  return `Only the account login (${account.number}) can tick this: it would be asked for fewer codes itself.`;
}

function Intro() {
  const isWanted = useLocation({ select: ({ hash }) => hash === howItWorksHash });
  const disclosure = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isWanted || disclosure.current === null) return;
    disclosure.current.open = true;
    disclosure.current.querySelector("summary")?.focus();
  }, [isWanted]);
  return (
    <>
      <p>
        After the password, we email a six-digit code that must be entered to sign in. A stolen password alone
        then opens nothing.
      </p>
      <details ref={disclosure} className="disclosure">
        <summary>What it does and doesn’t stop</summary>
        <p>
          It stops someone who has a password of yours and signs in from elsewhere: they don’t get the code.
        </p>
        <p>
          It doesn’t stop a false sign-in page that asks you for the code too, nor someone who reads your
          mailbox. Only type a code at the address you always use.
        </p>
        <p>
          One internet address is often shared, by a household, an office or everyone on a mobile network.
          Being asked every time is the stronger choice.
        </p>
      </details>
    </>
  );
}

/** Why a setting can't be chosen, right under the choice. */
function ClosedHelp({ account, closed }: { account: Account; closed: Scope[] }) {
  const reason = closed.includes("disabled")
    ? `Only the account login (${account.number}) can choose ‘${scopeLabels.disabled}’: it would be asked for fewer codes itself.`
    : `Codes would go to ${account.email}, and nobody knows yet whether they arrive. 2FA can be switched on once it is confirmed.`;
  return <p className="help -mt-4">{reason}</p>;
}

type WhoProps = {
  account: Account;
  twoFactor: AccountTwoFactor;
  exempt: true | undefined;
  onKeepApiLogins: () => void;
  onUndo: () => void;
};

/** The live preview, from the server's own decision. */
function WhoIsAsked({ account, twoFactor, exempt, onKeepApiLogins, onUndo }: WhoProps) {
  const { scope, promptOncePerLocation } = twoFactor;
  const input = useMemo(
    () => previewInput({ twoFactor: { scope, promptOncePerLocation }, exemptApiLogins: exempt }),
    [scope, promptOncePerLocation, exempt],
  );
  const { data, isError, refetch } = useQuery(
    previewAccountTwoFactor(useSettled(input, previewRestMilliseconds), account.version),
  );
  if (isError) {
    return (
      <EmptyPreview>
        <p className="mb-2">The preview didn’t load. What you choose can be saved all the same.</p>
        <Button size="small" onClick={() => void refetch()}>
          Try again
        </Button>
      </EmptyPreview>
    );
  }
  if (data === undefined) {
    return (
      <EmptyPreview>
        <p className="skeleton">Working it out</p>
      </EmptyPreview>
    );
  }
  const view = previewView(data.preview, {
    // Of the values that were asked about, which may be a moment behind those in the form.
    isChanged:
      data.input.exemptApiLogins === true || !isSameAccountTwoFactor(data.input.twoFactor, account.twoFactor),
    // Of the form itself: a late answer must not bring Undo back, and the focus with it.
    isKeepingApiLogins: exempt === true,
  });
  return (
    <AccountPreview
      view={view}
      announcement={previewAnnouncement(view)}
      onKeepApiLogins={onKeepApiLogins}
      onUndo={onUndo}
    />
  );
}
