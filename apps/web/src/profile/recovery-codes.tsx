import type { Login } from "@hero/contract/logins";
import { profileApi } from "@hero/contract/profile";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { clockTime } from "../account/when.ts";
import { call } from "../api/client.ts";
import { errorText } from "../api/problem-text.ts";
import { readRecoveryCodes } from "../api/profile-queries.ts";
import { NotConfirmed, useConfirmed } from "../confirm/use-confirmed.ts";
import { Button } from "../ui/button.tsx";
import { Failed } from "../ui/failed.tsx";
import { Icon } from "../ui/icon.tsx";
import { LeaveGuard } from "../ui/leave-guard.tsx";
import { Note } from "../ui/note.tsx";
import { Said } from "../ui/said.tsx";
import { Section } from "../ui/section.tsx";
import { recoveryLeft, recoveryWhy } from "./profile-words.ts";
import { RecoverySheet } from "./recovery-sheet.tsx";

/** How many recovery codes are left, and the button that makes ten new ones. */
export function RecoveryCodes({ login }: { login: Login }) {
  const { data, isError, refetch } = useQuery(readRecoveryCodes);
  return (
    <Section
      title="Recovery codes"
      intro={
        <p>
          For when you can’t get at your email. Each works once in place of an emailed code: to sign in, to
          confirm it’s you, or to reset your password.
        </p>
      }
    >
      {data !== undefined ? (
        <Codes login={login} left={data.left} />
      ) : isError ? (
        <Failed onRetry={() => void refetch()}>Your recovery codes didn’t load.</Failed>
      ) : (
        <p className="skeleton">
          <span className="skeleton-bar block w-2/5" />
        </p>
      )}
    </Section>
  );
}

function Codes({ login, left }: { login: Login; left: number }) {
  const queryClient = useQueryClient();
  const confirmed = useConfirmed();
  const [said, setSaid] = useState<string | null>(null);
  const make = useMutation({
    mutationFn: () => confirmed(recoveryWhy(left), () => call(profileApi.makeRecoveryCodes, {})),
    // Shown this once: nothing keeps them but the sheet.
    gcTime: 0,
    onMutate: () => setSaid(null),
    onSuccess: ({ codes }) => queryClient.setQueryData(readRecoveryCodes.queryKey, { left: codes.length }),
  });
  if (make.data !== undefined) {
    const finish = () => {
      make.reset();
      setSaid(`Made at ${clockTime(new Date())}.`);
    };
    return (
      <>
        <RecoverySheet codes={make.data.codes} username={login.username} onKept={finish} />
        <LeaveGuard isUnsaved title="Leave without your recovery codes?">
          They’re shown this once. If you haven’t copied, printed or downloaded them, stay and do that first.
        </LeaveGuard>
      </>
    );
  }
  const hasFailed = make.isError && !(make.error instanceof NotConfirmed);
  return (
    <div>
      <p>{recoveryLeft(left)}</p>
      <div className="act-row">
        <Button
          icon={<Icon name="key" />}
          // The button of the sheet is gone with it: whoever pressed it goes on from here.
          autoFocus={said !== null}
          busy={make.isPending && "Making them"}
          onClick={() => make.mutate()}
        >
          {left === 0 ? "Make recovery codes" : "Make new codes"}
        </Button>
        <Said>{said}</Said>
      </div>
      {left > 0 && <p className="help">New ones replace these: the codes you have now stop working.</p>}
      {hasFailed && (
        <Note kind="danger" role="alert" className="mt-4">
          {errorText(make.error)}
        </Note>
      )}
    </div>
  );
}
