import type { Challenge } from "@hero/contract/session";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { ClipboardEvent, SubmitEvent } from "react";

import { errorText } from "../api/problem-text.ts";
import { sessionQuery, useStartAgain } from "../api/session.ts";
import { useSecondsUntil } from "../api/use-seconds-until.ts";
import { waitWords } from "../api/wait-words.ts";
import { paths } from "../paths.ts";
import { pastedCode, typedCode } from "../sign-in/code-entry.ts";
import { locationSentence, worksFor } from "../sign-in/code-words.ts";
import { DeliveryLine } from "../sign-in/delivery-line.tsx";
import type { SignInReason } from "../sign-in/reasons.ts";
import { useCode, useSendAgain } from "../sign-in/use-code.ts";
import { Button } from "../ui/button.tsx";
import { ChoiceRow } from "../ui/choice-row.tsx";
import { CodeField } from "../ui/code-field.tsx";
import { Note } from "../ui/note.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { useFirstFocus } from "../ui/use-first-focus.ts";

const pollMilliseconds = { sending: 1_000, sent: 4_000, later: 15_000 };

/** The attempt as last heard, looked at often while its mail is on the way. */
function useChallenge(): Challenge | null {
  const { data: session } = useQuery({
    ...sessionQuery,
    refetchInterval: ({ state: { data } }) => {
      if (data?.state !== "code_required") return false;
      const { delivery } = data.challenge;
      return delivery === "sending" || delivery === "sent"
        ? pollMilliseconds[delivery]
        : pollMilliseconds.later;
    },
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

export function SignInCodeScreen({ to }: { to: string | undefined }) {
  const challenge = useChallenge();
  return challenge === null ? null : <CodeStep challenge={challenge} to={to} />;
}

function CodeStep({ challenge, to }: { challenge: Challenge; to: string | undefined }) {
  const input = useRef<HTMLInputElement>(null);
  useFirstFocus(input);
  const leave = useLeave(to);
  const code = useCode(input, leave);
  const sending = useSendAgain(input, leave, () => code.take(typedCode("")));
  const secondsOfCode = useSecondsUntil(challenge.expiresAt);
  const isExpired = secondsOfCode === 0 || code.outcome === "expired";
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    code.submit(code.entry);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    event.preventDefault();
    code.take(pastedCode(event.clipboardData.getData("text")));
  };

  return (
    <>
      <PageTitle sub={<WhereItWent sentTo={challenge.sentTo} seconds={isExpired ? 0 : secondsOfCode} />}>
        Check your email
      </PageTitle>
      <form noValidate className="mt-8" onSubmit={submit}>
        <CodeField
          ref={input}
          name="code"
          value={code.entry.digits}
          error={isExpired ? undefined : code.error}
          onChange={(event) => code.type(event.target.value)}
          onPaste={paste}
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
      <OtherWays challenge={challenge} onSend={sending.sendAgain} onLeave={() => leave(null)} />
      {challenge.remembersLocation && (
        <p className="mt-5 text-help text-ink-3">
          {locationSentence(challenge.location, challenge.locationTrustDays)}
        </p>
      )}
    </>
  );
}

function WhereItWent({ sentTo, seconds }: { sentTo: string; seconds: number }) {
  return (
    <>
      We sent a six-digit code to <strong className="whitespace-nowrap text-ink">{sentTo}</strong>.
      <br />
      {seconds === 0 ? "It has expired." : worksFor(seconds)}
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
      Send a new code
    </Button>
  );
  return (
    <Note kind="warn" role="alert" actions={canSend && wait === 0 ? action : undefined}>
      That code has expired.{" "}
      {!canSend ? "Start again for a new one." : wait > 0 && "A new one can be sent in a moment."}
    </Note>
  );
}

function OtherWays({ challenge, onSend, onLeave }: SendProps & { onLeave: () => void }) {
  const wait = useSecondsUntil(challenge.resendAvailableAt);
  const startAgain = useStartAgain();
  const canSend = challenge.resendAvailableAt !== null;
  const when = wait > 0 ? `in ${waitWords(wait)}` : undefined;
  return (
    <div className="mt-7">
      <ChoiceRow
        icon="again"
        note={canSend ? when : "no more for this sign-in"}
        isDisabled={!canSend || wait > 0}
        onChoose={onSend}
      >
        Send the code again
      </ChoiceRow>
      <ChoiceRow
        icon="leave"
        note="with another login"
        onChoose={() => startAgain.mutate(undefined, { onSuccess: onLeave })}
      >
        Start again
      </ChoiceRow>
    </div>
  );
}
