import { sessionApi } from "@hero/contract/session";
import type { SessionState } from "@hero/contract/session";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";

import { call } from "./client.ts";
import { reads } from "./reads.ts";
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

type Change<Input, Reply> = {
  /** What is under way and would be answered too late: `everything` that is read, or the `session` alone. */
  ends: "everything" | "session";
  run: (input: Input) => Promise<Reply>;
  /** What this browser is then; null: the caller says so, once it has left. */
  becomes: (reply: Reply) => SessionState | null;
};

/** A call that changes what this browser is. Nothing is read meanwhile, so no older answer can come after its own. */
function useChange<Input, Reply>({ ends, run, becomes }: Change<Input, Reply>) {
  const update = useSessionUpdate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (input: Input) => {
      const release = reads.hold();
      try {
        await queryClient.cancelQueries(ends === "session" ? { queryKey: sessionQuery.queryKey } : {});
        const reply = await run(input);
        const session = becomes(reply);
        if (session !== null) update(session);
        return reply;
      } finally {
        release();
      }
    },
  });
}

const asReplied = (session: SessionState) => session;

export function useEnterCode() {
  return useChange({
    ends: "session",
    run: (code: string) => call(sessionApi.enterCode, { body: { code } }),
    becomes: asReplied,
  });
}

export function useResendCode() {
  return useChange<void, SessionState>({
    ends: "session",
    run: () => call(sessionApi.resendCode, {}),
    becomes: asReplied,
  });
}

export function useKeepAlive() {
  const update = useSessionUpdate();
  return useMutation({ mutationFn: () => call(sessionApi.keepSessionAlive, {}), onSuccess: update });
}

/** Drops a sign-in that waits for its code; what the cache holds is the caller's to change once it has left. */
export function useStartAgain() {
  return useChange<void, void>({
    ends: "session",
    run: () => call(sessionApi.signOut, {}),
    becomes: () => null,
  });
}

/** Signs out, in every tab. What is still being read is no longer wanted, and would only be refused. */
export function useSignOut() {
  return useChange<void, void>({
    ends: "everything",
    run: () => call(sessionApi.signOut, {}),
    becomes: () => ({ state: "signed_out", endedBecause: "signed_out" }),
  });
}
