import type { BodyOf } from "@hero/contract/endpoint";
import type { Login } from "@hero/contract/logins";
import { profileApi } from "@hero/contract/profile";
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";

import { clockTime, longDate } from "../account/when.ts";
import { call } from "../api/client.ts";
import { ApiError } from "../api/errors.ts";
import { errorText } from "../api/problem-text.ts";
import { readProfile, useReadWhatEnded } from "../api/profile-queries.ts";
import { NotConfirmed, useConfirmed } from "../confirm/use-confirmed.ts";
import { FormPassword } from "../forms/fields.tsx";
import { FormShell } from "../forms/form-shell.tsx";
import { showFieldErrors } from "../forms/use-versioned-form.ts";
import { portal } from "../portal.ts";
import { Button } from "../ui/button.tsx";
import { Said } from "../ui/said.tsx";
import { Section } from "../ui/section.tsx";
import { passwordRules, passwordWhy } from "./profile-words.ts";

type Values = BodyOf<typeof profileApi.changePassword>;

/** A new password of one's own, in force at once. */
export function PasswordChange({ login }: { login: Login }) {
  const form = useForm<Values>({
    resolver: zodResolver(profileApi.changePassword.body),
    defaultValues: { newPassword: "" },
  });
  const { change, isPending, failure, said } = usePasswordChange(form);
  const isTyped = useWatch({ control: form.control, name: "newPassword" }) !== "";
  const changedAt = login.passwordChangedAt;
  return (
    <Section
      title="Password"
      intro={changedAt === null ? undefined : <p>Changed {longDate(new Date(changedAt))}.</p>}
    >
      <FormShell
        form={form}
        label="Password"
        pending={isPending}
        error={failure}
        unsaved={isTyped ? ["the new password"] : []}
        onSave={change}
        bar={
          <div className="act-row">
            <Button type="submit" busy={isPending && "Changing"}>
              Change password
            </Button>
            <Said>{isTyped ? null : said}</Said>
          </div>
        }
      >
        {/* Tells a password manager whose password it is to keep. */}
        <input type="text" autoComplete="username" value={login.username} readOnly hidden />
        <FormPassword<Values>
          name="newPassword"
          label="New password"
          autoComplete="new-password"
          help={`${passwordRules(portal.brandName)} Changing it signs you out everywhere else and forgets your verified locations.`}
        />
      </FormShell>
    </Section>
  );
}

function usePasswordChange(form: ReturnType<typeof useForm<Values>>) {
  const queryClient = useQueryClient();
  const confirmed = useConfirmed();
  const readWhatEnded = useReadWhatEnded();
  const [failure, setFailure] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: (body: Values) => confirmed(passwordWhy, () => call(profileApi.changePassword, { body })),
    // Not kept in memory once it is sent.
    gcTime: 0,
    onMutate: () => {
      setFailure(null);
      setSaid(null);
    },
    onSuccess: () => {
      form.reset();
      setSaid(`Password changed at ${clockTime(new Date())}. Your other sessions have ended.`);
      readWhatEnded();
      void queryClient.invalidateQueries({ queryKey: readProfile.queryKey });
    },
    onError: (error) => {
      if (error instanceof NotConfirmed) return;
      const errors = error instanceof ApiError ? error.problem.errors : undefined;
      if (errors === undefined) return setFailure(errorText(error));
      const elsewhere = showFieldErrors(form, errors, ["newPassword"]);
      return setFailure(elsewhere.length === 0 ? null : elsewhere.join(" "));
    },
  });
  return { change: (values: Values) => mutate(values), isPending, failure, said };
}
