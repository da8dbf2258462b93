import { confirmationApi } from "@hero/contract/confirmation";
import { useMutation, useQueryClient } from "@tanstack/react-query";

import { call } from "./client.ts";
import { sessionQuery } from "./session.ts";

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
