import type { SessionState } from "@hero/contract/session";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

import { listenToSession } from "../api/session-channel.ts";
import { sessionQuery } from "../api/session.ts";

/** Who this browser is, as one word that changes when the screens must. */
function whoOf(session: SessionState | undefined): string | null {
  if (session === undefined) return null;
  return session.state === "signed_in" ? `${session.login.id} ${session.login.role}` : session.state;
}

const signedOut: SessionState = { state: "signed_out", endedBecause: "signed_out" };

const freshMilliseconds = 3_000;

const isLogin = (who: string) => who !== "signed_out" && who !== "code_required";

/**
 * Keeps the screens true to the session wherever it changes: here, in another tab, on the server. The routes' own
 * guards then send the person where they belong.
 */
export function SessionWatch() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const who = whoOf(session);
  const before = useRef(who);

  useEffect(() => {
    const was = before.current;
    before.current = who;
    if (who === null || who === was) return;
    // Another login's screens may not inherit anything, not even what is typed.
    if (was !== null && isLogin(was) && isLogin(who)) return window.location.reload();
    const isOver = was !== null && isLogin(was);
    void router.invalidate().then(() => {
      if (!isOver) return;
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
    });
  }, [who, router, queryClient]);

  useEffect(
    () =>
      listenToSession((message) => {
        const known = queryClient.getQueryData(sessionQuery.queryKey);
        if (message === "signed_out" && known?.state === "signed_in") {
          queryClient.setQueryData(sessionQuery.queryKey, signedOut);
        } else {
          void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
        }
      }),
    [queryClient],
  );

  useEffect(() => {
    // Two windows side by side are both visible: only the focus moves between them.
    const askAgain = () => void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    window.addEventListener("focus", askAgain);
    return () => window.removeEventListener("focus", askAgain);
  }, [queryClient]);

  useEffect(
    () =>
      // Whoever moves about should soon hear what happened to the login elsewhere.
      router.subscribe("onResolved", ({ pathChanged }) => {
        const heardAt = queryClient.getQueryState(sessionQuery.queryKey)?.dataUpdatedAt ?? 0;
        if (!pathChanged || Date.now() - heardAt < freshMilliseconds) return;
        void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      }),
    [router, queryClient],
  );

  useEffect(() => {
    // Back after sign-out would show the page as it was kept in memory.
    const reload = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener("pageshow", reload);
    return () => window.removeEventListener("pageshow", reload);
  }, []);

  return null;
}
