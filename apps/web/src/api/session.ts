import { sessionApi } from "@hero/contract/session";
import type { SessionState } from "@hero/contract/session";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";

import { call } from "./client.ts";
import { announceSession } from "./session-channel.ts";

/** What this browser is. Asked again whenever the window gets the focus: another tab may have signed out. */
export const sessionQuery = queryOptions({
  queryKey: ["readSession"],
  queryFn: ({ signal }) => call(sessionApi.readSession, { signal }),
  refetchOnWindowFocus: "always",
  staleTime: 30_000,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The session as last heard, asked for only when it is not known to be signed in. */
export async function currentSession(queryClient: QueryClient): Promise<SessionState> {
  const known = queryClient.getQueryData(sessionQuery.queryKey);
  return known?.state === "signed_in" ? known : queryClient.query({ ...sessionQuery, staleTime: 1_000 });
}

/** Takes what the server just said about this browser, and tells the other tabs when it matters to them. */
export function useSessionUpdate() {
  const queryClient = useQueryClient();
  return (session: SessionState) => {
    void queryClient.cancelQueries({ queryKey: sessionQuery.queryKey });
    queryClient.setQueryData(sessionQuery.queryKey, session);
    if (session.state !== "code_required") announceSession(session.state);
  };
}

export function useSignIn() {
  const update = useSessionUpdate();
  return useMutation({
    mutationFn: (body: { username: string; password: string }) => call(sessionApi.signIn, { body }),
    onSuccess: update,
  });
}

export function useEnterCode() {
  const update = useSessionUpdate();
  return useMutation({
    mutationFn: (code: string) => call(sessionApi.enterCode, { body: { code } }),
    onSuccess: update,
  });
}

export function useResendCode() {
  const update = useSessionUpdate();
  return useMutation({ mutationFn: () => call(sessionApi.resendCode, {}), onSuccess: update });
}

export function useKeepAlive() {
  const update = useSessionUpdate();
  return useMutation({ mutationFn: () => call(sessionApi.keepSessionAlive, {}), onSuccess: update });
}

/** Drops a sign-in that waits for its code; what the cache holds is the caller's to change once it has left. */
export function useStartAgain() {
  return useMutation({ mutationFn: () => call(sessionApi.signOut, {}) });
}

/** Signs out, in every tab. */
export function useSignOut() {
  const update = useSessionUpdate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      // What is still being read is no longer wanted, and would only be refused.
      await queryClient.cancelQueries();
      return await call(sessionApi.signOut, {});
    },
    onSuccess: () => update({ state: "signed_out", endedBecause: "signed_out" }),
  });
}
