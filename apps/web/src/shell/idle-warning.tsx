import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { sessionQuery, useKeepAlive, useSignOut } from "../api/session.ts";
import { useSecondsUntil } from "../api/use-seconds-until.ts";
import { waitWords } from "../api/wait-words.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

const warnSeconds = 120;

/** Two minutes before the session ends it asks whether to stay; where staying can't help, it says to save. */
export function IdleWarning() {
  const { data: session, refetch } = useQuery(sessionQuery);
  const expiresAt = session?.state === "signed_in" ? session.expiresAt : null;
  const seconds = useSecondsUntil(expiresAt, warnSeconds);
  const [checkedFor, setCheckedFor] = useState<string | null>(null);
  const [dismissedFor, setDismissedFor] = useState<string | null>(null);
  const keepAlive = useKeepAlive();
  const signOut = useSignOut();
  const isNear = expiresAt !== null && seconds <= warnSeconds;

  useEffect(() => {
    // Calls since then may have moved the end, so the server is asked before the person is.
    if (isNear && (checkedFor !== expiresAt || seconds === 0)) {
      void refetch().then(() => setCheckedFor(expiresAt));
    }
  }, [isNear, checkedFor, expiresAt, seconds, refetch]);

  if (!isNear || checkedFor !== expiresAt || dismissedFor === expiresAt || seconds === 0) return null;
  const left = waitWords(seconds);
  const isFinal = keepAlive.isSuccess;
  if (isFinal) {
    const dismiss = () => setDismissedFor(expiresAt);
    return (
      <Dialog
        title="Your sign-in is about to end"
        role="alertdialog"
        onClose={dismiss}
        actions={
          <Button variant="primary" onClick={dismiss}>
            Carry on
          </Button>
        }
      >
        <p>A sign-in lasts a day’s work at most. Save what you have: we sign you out in {left}.</p>
      </Dialog>
    );
  }
  const stay = () => keepAlive.mutate();
  return (
    <Dialog
      title="Stay signed in?"
      role="alertdialog"
      onClose={stay}
      actions={
        <>
          <Button busy={signOut.isPending && "Signing out"} onClick={() => signOut.mutate()}>
            Sign out
          </Button>
          <Button variant="primary" busy={keepAlive.isPending && "One moment"} onClick={stay}>
            Stay signed in
          </Button>
        </>
      }
    >
      <p>Nothing has happened for a while, so we sign you out in {left}. What isn’t saved would be lost.</p>
    </Dialog>
  );
}
