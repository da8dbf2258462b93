import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

import { ApiError, NetworkError } from "./errors.ts";
import { reads } from "./reads.ts";
import { sessionQuery } from "./session.ts";

/** The one cache. A call that finds nobody signed in asks for the session again; who watches it does the rest. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiError && error.problem.code === "not_signed_in") {
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    }
  };
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: (failures, error) => error instanceof NetworkError && failures < 1,
        retryDelay: 1_000,
        staleTime: 10_000,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  queryClient.getQueryCache().subscribe(({ type }) => {
    if (type !== "updated") return;
    reads.setSignedOut(queryClient.getQueryData(sessionQuery.queryKey)?.state === "signed_out");
  });
  return queryClient;
}
