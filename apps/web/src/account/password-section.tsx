import type { Login } from "@hero/contract/logins";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useFormContext } from "react-hook-form";

import { FormPassword } from "../forms/fields.tsx";
import { paths } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { Section } from "../ui/section.tsx";
import type { LoginValues } from "./login-fields.ts";
import { givenName } from "./two-factor-words.ts";
import { longDate } from "./when.ts";

type Props = {
  login: Login;
  /** One's own password is not set here. */
  isMe: boolean;
  /** A new password is being set: the form has the member. */
  isSetting: boolean;
};

/** A login's password: when it was changed, and a field once somebody asks to set a new one. */
export function PasswordSection({ login, isMe, isSetting }: Props) {
  const form = useFormContext<LoginValues>();
  const changedAt = login.passwordChangedAt;
  const keep = () => {
    form.unregister("password");
    form.setValue("password", undefined);
  };
  return (
    <Section
      title="Password"
      intro={changedAt === null ? "None yet." : `Changed ${longDate(new Date(changedAt))}.`}
    >
      {isMe ? (
        <p className="text-ink-2">
          You change your own password on{" "}
          <Link to={paths.profile} className="link">
            your profile
          </Link>
          .
        </p>
      ) : isSetting ? (
        <NewPassword login={login} onKeep={keep} />
      ) : (
        <div>
          <Button onClick={() => form.setValue("password", "")}>Set a new password</Button>
        </div>
      )}
    </Section>
  );
}

function NewPassword({ login, onKeep }: { login: Login; onKeep: () => void }) {
  const { setFocus } = useFormContext<LoginValues>();
  useEffect(() => setFocus("password"), [setFocus]);
  const effect =
    login.role === "api"
      ? "Saving stops its requests until it uses the new one."
      : login.invited
        ? "It takes the place of the invitation."
        : `Saving ends ${givenName(login.name)}’s open sessions.`;
  return (
    <div>
      <FormPassword<LoginValues>
        name="password"
        label="New password"
        autoComplete="new-password"
        help={`At least 12 characters. ${effect}`}
      />
      <Button variant="quiet" className="mt-2 -ml-4" onClick={onKeep}>
        {login.passwordChangedAt === null ? "Don’t set one" : "Keep the old password"}
      </Button>
    </div>
  );
}
