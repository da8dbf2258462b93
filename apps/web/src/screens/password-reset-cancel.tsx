import { useCancelReset } from "../api/passwords.ts";
import { errorText } from "../api/problem-text.ts";
import { isLinkExpired } from "../mailed-link/link-expired.ts";
import { Outcome } from "../mailed-link/outcome.tsx";
import { SignInLink } from "../mailed-link/sign-in-link.tsx";
import { SupportLink } from "../mailed-link/support-link.tsx";
import { useLinkToken } from "../mailed-link/use-link-token.ts";
import { Button } from "../ui/button.tsx";
import { Note } from "../ui/note.tsx";
import { PageTitle } from "../ui/page-title.tsx";

export function PasswordResetCancelScreen() {
  const token = useLinkToken();
  return token === null ? <Expired /> : <Cancel key={token} token={token} />;
}

/** Nothing happens by opening the page: scanners of mail open every link. */
function Cancel({ token }: { token: string }) {
  const cancel = useCancelReset();
  if (cancel.isSuccess) return <Done />;
  if (isLinkExpired(cancel.error)) return <Expired />;
  return (
    <>
      <PageTitle sub="Someone asked for a new password for the login that the email names. Unless it is cancelled, it takes the old one’s place at the time the email says.">
        Cancel the reset?
      </PageTitle>
      {cancel.isError && (
        <Note kind="danger" role="alert" className="mt-6">
          {errorText(cancel.error)}
        </Note>
      )}
      <Button
        variant="primary"
        className="mt-8 w-full"
        busy={cancel.isPending && "Cancelling"}
        onClick={() => cancel.mutate(token)}
      >
        Cancel the reset
      </Button>
      <p className="mt-5 text-help text-ink-3">
        If it was you, or someone you know forgot theirs, there is nothing to do here.
      </p>
      <div className="mt-5">
        <SignInLink />
      </div>
    </>
  );
}

function Done() {
  return (
    <Outcome title="The reset is cancelled">
      <p>The password stays as it was, and the new one never works.</p>
      <p>
        Whoever asked could read the email with the link. If it was nobody you know, change the password of
        that mailbox, and tell <SupportLink />.
      </p>
      <SignInLink />
    </Outcome>
  );
}

function Expired() {
  return (
    <Outcome title="There is nothing to cancel">
      <p>
        The reset that this link is about was cancelled already, or has taken effect. If you have just opened
        it, open it from the email again.
      </p>
      <p>
        If a password was changed that shouldn’t have been, ask <SupportLink />.
      </p>
      <SignInLink />
    </Outcome>
  );
}
