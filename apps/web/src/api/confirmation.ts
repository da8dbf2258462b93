import { confirmationApi } from "@hero/contract/confirmation";
import type { Problem } from "@hero/contract/problems";
import type { Challenge } from "@hero/contract/session";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { call } from "./client.ts";
import { ApiError } from "./errors.ts";
import { sessionQuery } from "./session.ts";

/** The code that the confirmation under way waits for; kept no longer than somebody looks at it. */
export const confirmationQuery = queryOptions({
  queryKey: ["readConfirmation"],
  queryFn: ({ signal }) => call(confirmationApi.readConfirmation, { signal }),
  staleTime: 0,
  gcTime: 0,
});

/** Confirms that it's still the same person; the session then says until when. */
export function useConfirmIdentity() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { password: string; code?: string }) =>
      call(confirmationApi.confirmIdentity, { body }),
    onSuccess: (answer) => {
      if (answer.outcome !== "confirmed") return;
      const { confirmedUntil } = answer;
      queryClient.setQueryData(sessionQuery.queryKey, (session) =>
        session?.state === "signed_in" ? { ...session, confirmedUntil } : session,
      );
    },
  });
}

/** The attempt that lives already, which a refusal to mail its code again carries; null for any other error. */
export function livingChallenge(error: unknown): Challenge | null {
  if (!(error instanceof ApiError)) return null;
  const problem: Problem & { challenge?: Challenge } = error.problem;
  return problem.challenge ?? null;
}
