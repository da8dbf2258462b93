import { locationsApi } from "@hero/contract/locations";
import type { Login } from "@hero/contract/logins";
import { loginsApi } from "@hero/contract/logins";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";

/** All pages of the list, for clearing it after a change. */
export const listLoginsKey = ["listLogins"] as const;

/** Logins by name, 50 at a time; `q` finds in name, username and email. */
export function listLogins(q: string) {
  return infiniteQueryOptions({
    queryKey: [...listLoginsKey, q],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...(q === "" ? {} : { q }), ...(pageParam === null ? {} : { cursor: pageParam }) };
      const page = await call(loginsApi.listLogins, { query, signal });
      return { ...page, items: page.items as Login[] };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

const choicesAtMost = 200;

export type LoginChoices = { items: Login[]; hasMore: boolean };

/** The logins that a filter offers: the first 200. */
export const loginChoices = queryOptions({
  queryKey: [...listLoginsKey, { isForChoosing: true }],
  queryFn: async ({ signal }): Promise<LoginChoices> => {
    const query = { limit: String(choicesAtMost) };
    const page = await call(loginsApi.listLogins, { query, signal });
    return { items: page.items as Login[], hasMore: page.nextCursor !== null };
  },
});

export function readLogin(id: string) {
  return queryOptions({
    queryKey: ["readLogin", id],
    // A person is answered with the whole login; the shorter shape is for programs.
    queryFn: async ({ signal }) => (await call(loginsApi.readLogin, { params: { id }, signal })) as Login,
  });
}

/** All logins' verified locations, for clearing them after a change of settings. */
export const loginLocationsKey = ["listLoginLocations"] as const;

export function listLoginLocations(id: string) {
  return queryOptions({
    queryKey: [...loginLocationsKey, id],
    queryFn: ({ signal }) => call(locationsApi.listLoginLocations, { params: { id }, signal }),
  });
}
