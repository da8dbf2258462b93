import type { QueryClient } from "@tanstack/react-query";

import { readAccount, readCoverage } from "./account-queries.ts";
import { latestActivity } from "./activity-queries.ts";
import { listLogins, readLogin } from "./logins-queries.ts";
import { listLocations, listSessions, readProfile, readRecoveryCodes } from "./profile-queries.ts";

/** A failure is the screen's to tell, when it asks again. */
function inAdvance(data: Promise<unknown>) {
  data.catch(() => undefined);
}

export function prefetchOverview(queryClient: QueryClient) {
  inAdvance(queryClient.query(readAccount));
  inAdvance(queryClient.query(readCoverage));
  inAdvance(queryClient.query(latestActivity));
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
  inAdvance(queryClient.query(readProfile));
  inAdvance(queryClient.query(readRecoveryCodes));
  inAdvance(queryClient.query(listSessions));
  inAdvance(queryClient.query(listLocations));
}
