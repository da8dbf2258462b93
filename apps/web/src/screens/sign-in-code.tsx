import type { Challenge } from "@hero/contract/session";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { ReactNode, SubmitEvent } from "react";

import { errorText } from "../api/problem-text.ts";
import { sessionQuery, useStartAgain } from "../api/session.ts";
import { useSecondsUntil } from "../api/use-seconds-until.ts";
import { waitWords } from "../api/wait-words.ts";
import { paths } from "../paths.ts";
import { ClosedNote } from "../sign-in/closed-note.tsx";
import { locationSentence } from "../sign-in/code-words.ts";
import { DeliveryLine } from "../sign-in/delivery-line.tsx";
import { DeliveryNotes } from "../sign-in/delivery-notes.tsx";
import { expiredWords, whereItWent } from "../sign-in/delivery-words.ts";
import { pollAfterMilliseconds } from "../sign-in/poll.ts";
import type { SignInReason } from "../sign-in/reasons.ts";
import { RecoveryField } from "../sign-in/recovery-field.tsx";
import { useCode, useRecoveryCode, useSendAgain } from "../sign-in/use-code.ts";
import { Button } from "../ui/button.tsx";
import { ChoiceRow } from "../ui/choice-row.tsx";
import { CodeField } from "../ui/code-field.tsx";
import { Note } from "../ui/note.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { useFirstFocus } from "../ui/use-first-focus.ts";

/** The attempt as last heard, looked at often while its mail is on the way. */
function useChallenge(): Challenge | null {
  const { data: session } = useQuery({
    ...sessionQuery,
    refetchInterval: ({ state: { data } }) =>
      data?.state === "code_required" && pollAfterMilliseconds(data.challenge.delivery),
  });
  const [last, setLast] = useState<Challenge | null>(null);
  const now = session?.state === "code_required" ? session.challenge : null;
  // Kept on screen while the next page is on its way.
  if (now !== null && now !== last) setLast(now);
  return now ?? last;
}

/** Back to sign-in with the reason; only then is the attempt forgotten, or the guard would name another one. */
function useLeave(to: string | undefined) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return (because: SignInReason | null) => {
    const state = because === null ? {} : { because };
    void navigate({ to: paths.signIn, search: { to }, state }).then(() =>
      queryClient.setQueryData(sessionQuery.queryKey, { state: "signed_out" }),
    );
  };
}

type Leave = ReturnType<typeof useLeave>;
type StepProps = { challenge: Challenge; leave: Leave; onSwitch: () => void };

export function SignInCodeScreen({ to }: { to: string | undefined }) {
  const challenge = useChallenge();
  const leave = useLeave(to);
  const [wantsRecovery, setWantsRecovery] = useState(false);
  if (challenge === null) return null;
  const isClosed = challenge.codeStep !== "open";
  const step = { challenge, leave, onSwitch: () => setWantsRecovery(!wantsRecovery) };
  return wantsRecovery || isClosed ? <RecoveryStep {...step} /> : <EmailStep {...step} />;
}

function EmailStep({ challenge, leave, onSwitch }: StepProps) {
  const input = useRef<HTMLInputElement>(null);
  useFirstFocus(input);
  const code = useCode(input, leave);
  const sending = useSendAgain(input, leave, code.clear);
  const secondsOfCode = useSecondsUntil(challenge.expiresAt);
  // None was sent while the code step was locked.
  const isUnsent = challenge.delivery === "none";
  const isExpired = isUnsent || secondsOfCode === 0 || code.outcome === "expired";
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    code.submit();
  };

  return (
    <>
      <PageTitle sub={<WhereItWent challenge={challenge} seconds={isExpired ? 0 : secondsOfCode} />}>
        Check your email
      </PageTitle>
      <form noValidate className="mt-8" onSubmit={submit}>
        <CodeField
          ref={input}
          name="code"
          value={code.entry.digits}
          error={isExpired ? undefined : code.error}
          onChange={(event) => code.type(event.target.value)}
          onPaste={code.paste}
        >
          {isExpired ? (
            <Expired challenge={challenge} isSending={sending.isSending} onSend={sending.sendAgain} />
          ) : (
            <DeliveryLine challenge={challenge} isWrong={code.error !== undefined} />
          )}
        </CodeField>
        <Button variant="primary" type="submit" className="mt-5 w-full" busy={code.isBusy && "Signing in"}>
          Sign in
        </Button>
      </form>
      {sending.error !== null && (
        <Note kind="danger" role="alert" className="mt-5">
          {errorText(sending.error)}
        </Note>
      )}
      <OtherWays leave={leave}>
        <SendAgain challenge={challenge} isOffered={isExpired} onSend={sending.sendAgain} />
        {challenge.accepts.includes("recovery_code") && (
          <ChoiceRow icon="key" onChoose={onSwitch}>
            Use a recovery code
          </ChoiceRow>
        )}
      </OtherWays>
      <DeliveryNotes challenge={challenge} isExpired={isExpired} whose="unknown" className="mt-5" />
      {challenge.remembersLocation && (
        <p className="mt-5 text-help text-ink-3">
          {locationSentence(challenge.location, challenge.locationTrustDays)}
        </p>
      )}
    </>
  );
}

function RecoveryStep({ challenge, leave, onSwitch }: StepProps) {
  const field = useRef<HTMLInputElement>(null);
  useFirstFocus(field);
  const recovery = useRecoveryCode(field, leave);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    recovery.submit();
  };
  return (
    <>
      <PageTitle sub="Instead of the emailed code, for when your mailbox is out of reach.">
        Use a recovery code
      </PageTitle>
      <ClosedNote step={challenge} className="mt-6" />
      <form noValidate className="mt-8" onSubmit={submit}>
        <RecoveryField field={field} value={recovery.text} onType={recovery.type} error={recovery.error} />
        <Button
          variant="primary"
          type="submit"
          className="mt-5 w-full"
          busy={recovery.isBusy && "Signing in"}
        >
          Sign in
        </Button>
      </form>
      <OtherWays leave={leave}>
        {challenge.codeStep === "open" && (
          <ChoiceRow icon="mail" onChoose={onSwitch}>
            Use the emailed code
          </ChoiceRow>
        )}
      </OtherWays>
    </>
  );
}

function WhereItWent({ challenge, seconds }: { challenge: Challenge; seconds: number }) {
  const address = <strong className="whitespace-nowrap text-ink">{challenge.sentTo}</strong>;
  if (challenge.delivery === "none") return <>A six-digit code goes to {address}, once you ask for it.</>;
  const { to, state } = whereItWent(challenge, seconds);
  return (
    <>
      {/* The address has a line of its own, or it would jump as the words before it change. */}
      {to} <br />
      {address}.
      <br />
      {state}
    </>
  );
}

type SendProps = { challenge: Challenge; onSend: () => void };

/** A dead code says so, and offers a new one as soon as one may be sent. */
function Expired({ challenge, isSending, onSend }: SendProps & { isSending: boolean }) {
  const wait = useSecondsUntil(challenge.resendAvailableAt);
  const canSend = challenge.resendAvailableAt !== null;
  const action = (
    <Button size="small" busy={isSending && "Sending"} onClick={onSend}>
      {challenge.delivery === "none" ? "Send a code" : "Send a new code"}
    </Button>
  );
  return (
    <Note kind="warn" role="alert" actions={canSend && wait === 0 ? action : undefined}>
      {expiredWords(challenge)}
      {wait > 0 && " A new one can be sent in a moment."}
    </Note>
  );
}

/** `isOffered`: the note under the field has a button for it once it may be sent, and one is enough. */
function SendAgain({ challenge, isOffered, onSend }: SendProps & { isOffered: boolean }) {
  const wait = useSecondsUntil(challenge.resendAvailableAt);
  const canSend = challenge.resendAvailableAt !== null;
  if (isOffered && canSend && wait === 0) return null;
  const whenFree = challenge.delivery === "failed" ? "doesn’t count" : undefined;
  const when = wait > 0 ? `in ${waitWords(wait)}` : whenFree;
  return (
    <ChoiceRow
      icon="again"
      note={canSend ? when : "no more for this sign-in"}
      isDisabled={!canSend || wait > 0}
      onChoose={onSend}
    >
      {challenge.delivery === "none" ? "Send a code" : "Send the code again"}
    </ChoiceRow>
  );
}

function OtherWays({ leave, children }: { leave: Leave; children: ReactNode }) {
  const startAgain = useStartAgain();
  return (
    <div className="mt-7">
      {children}
      <ChoiceRow
        icon="leave"
        note="with another login"
        onChoose={() => startAgain.mutate(undefined, { onSuccess: () => leave(null) })}
      >
        Start again
      </ChoiceRow>
    </div>
  );
}
