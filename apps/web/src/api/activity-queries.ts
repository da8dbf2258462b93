import { activityApi, activityTypes } from "@hero/contract/activity";
import type { ActivityType } from "@hero/contract/activity";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";

export type ActivityFilter = {
  /** A login's id. */
  login?: string | undefined;
  type?: ActivityType | undefined;
  /** RFC 3339: what happened before this. */
  before?: string | undefined;
};

export function isActivityType(text: unknown): text is ActivityType {
  return activityTypes.some((type) => type === text);
}

/** What happened, the newest first, 50 at a time. */
export function listActivity(filter: ActivityFilter) {
  return infiniteQueryOptions({
    queryKey: ["listActivity", filter],
    queryFn: ({ pageParam, signal }) =>
      call(activityApi.listActivity, {
        query: { ...given(filter), ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    // Somebody who looks at the record wants it as it is now.
    staleTime: 0,
  });
}

const latestShown = 6;

export const latestActivity = queryOptions({
  queryKey: ["listActivity", "latest"],
  queryFn: ({ signal }) => call(activityApi.listActivity, { query: { limit: String(latestShown) }, signal }),
  staleTime: 0,
});

/** Where the same record is to be had as a table. */
export function activityFile(filter: ActivityFilter): string {
  const query = new URLSearchParams(given(filter)).toString();
  return query === "" ? activityApi.downloadActivity.path : `${activityApi.downloadActivity.path}?${query}`;
}

function given({ login, type, before }: ActivityFilter) {
  return {
    ...(login === undefined ? {} : { login }),
    ...(type === undefined ? {} : { type }),
    ...(before === undefined ? {} : { before }),
  };
}
