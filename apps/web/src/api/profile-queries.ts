import { locationsApi } from "@hero/contract/locations";
import type { Login } from "@hero/contract/logins";
import { profileApi } from "@hero/contract/profile";
import { sessionsApi } from "@hero/contract/sessions";
import { queryOptions, useQueryClient } from "@tanstack/react-query";

import { call } from "./client.ts";
import { sessionQuery } from "./session.ts";

export const readProfile = queryOptions({
  queryKey: ["readProfile"],
  queryFn: ({ signal }) => call(profileApi.readProfile, { signal }),
});

export const readRecoveryCodes = queryOptions({
  queryKey: ["readRecoveryCodes"],
  queryFn: ({ signal }) => call(profileApi.readRecoveryCodes, { signal }),
});

export const listSessions = queryOptions({
  queryKey: ["listSessions"],
  queryFn: ({ signal }) => call(sessionsApi.listSessions, { signal }),
});

export const listLocations = queryOptions({
  queryKey: ["listLocations"],
  queryFn: ({ signal }) => call(locationsApi.listLocations, { signal }),
});

/** Takes one's own login as it is saved now, into every place that shows it. */
export function useProfileSaved() {
  const queryClient = useQueryClient();
  return (login: Login) => {
    queryClient.setQueryData(readProfile.queryKey, login);
    for (const queryKey of [sessionQuery.queryKey, ["listLogins"], ["readLogin"], ["readAccount"]]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
}

/** Reads again what a new password or email ends: other sessions, and verified locations. */
export function useReadWhatEnded() {
  const queryClient = useQueryClient();
  return () => {
    void queryClient.invalidateQueries({ queryKey: listSessions.queryKey });
    void queryClient.invalidateQueries({ queryKey: listLocations.queryKey });
  };
}
