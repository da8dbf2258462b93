import { profileApi } from "@hero/contract/profile";
import type { WaitingReset } from "@hero/contract/session";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";

import { dayAndTime } from "../account/when.ts";
import { call } from "../api/client.ts";
import { ApiError } from "../api/errors.ts";
import { errorText } from "../api/problem-text.ts";
import { sessionQuery } from "../api/session.ts";
import { Button } from "../ui/button.tsx";
import { Note } from "../ui/note.tsx";

/** It was cancelled elsewhere meanwhile, or has taken effect. */
const isGone = (error: unknown) => error instanceof ApiError && error.problem.code === "not_found";

/** Tells whoever is signed in that somebody waits for a new password of their login, with the button that ends it. */
export function WaitingResetNote({ waiting }: { waiting: WaitingReset | null }) {
  const queryClient = useQueryClient();
  const told = useRef<HTMLOutputElement>(null);
  const cancel = useMutation({
    mutationFn: async () => {
      try {
        await call(profileApi.cancelProfileReset, {});
        return "cancelled" as const;
      } catch (error) {
        if (isGone(error)) return "gone" as const;
        throw error;
      }
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      told.current?.focus();
    },
  });
  const isOver = waiting === null;
  if (isOver && !cancel.isSuccess) return null;
  return (
    <div className="mt-6">
      <output ref={told} tabIndex={-1} className="block">
        {isOver && (
          <Note kind="on">
            {cancel.data === "cancelled"
              ? "The reset is cancelled. Your password stays as it was."
              : "That reset waits no longer."}
          </Note>
        )}
      </output>
      {!isOver && (
        <Note
          kind="warn"
          role="alert"
          title="Someone asked to reset this login’s password"
          actions={
            <Button size="small" busy={cancel.isPending && "Cancelling"} onClick={() => cancel.mutate()}>
              Cancel the reset
            </Button>
          }
        >
          <p>
            Asked for from {waiting.address ?? "an unknown address"}. The new password takes effect{" "}
            {dayAndTime(new Date(waiting.completesAt))}, unless it is cancelled. If it wasn’t you, cancel it.
          </p>
          {cancel.isError && (
            <p className="mt-2 font-meta text-danger" role="alert">
              {errorText(cancel.error)}
            </p>
          )}
        </Note>
      )}
    </div>
  );
}
