import type { QueryClient } from "@tanstack/react-query";

import { readAccount, readCoverage } from "./account-queries.ts";
import { listLogins, readLogin } from "./logins-queries.ts";

/** A failure is the screen's to tell, when it asks again. */
function inAdvance(data: Promise<unknown>) {
  data.catch(() => undefined);
}

export function prefetchOverview(queryClient: QueryClient) {
  inAdvance(queryClient.query(readAccount));
  inAdvance(queryClient.query(readCoverage));
  // Fetched apart, as those of the profile: the other screens have no use for them.
  inAdvance(import("./activity-queries.ts").then(({ latestActivity }) => queryClient.query(latestActivity)));
}

export function prefetchDetails(queryClient: QueryClient) {
  inAdvance(queryClient.query(readAccount));
}

export function prefetchLogins(queryClient: QueryClient, q: string) {
  inAdvance(queryClient.query(readAccount));
  inAdvance(queryClient.infiniteQuery(listLogins(q)));
}

export function prefetchLogin(queryClient: QueryClient, id: string) {
  inAdvance(queryClient.query(readAccount));
  inAdvance(queryClient.query(readLogin(id)));
}

export function prefetchProfile(queryClient: QueryClient) {
  inAdvance(
    import("./profile-queries.ts").then((own) =>
      Promise.all([
        queryClient.query(own.readProfile),
        queryClient.query(own.readRecoveryCodes),
        queryClient.query(own.listSessions),
        queryClient.query(own.listLocations),
      ]),
    ),
  );
}
