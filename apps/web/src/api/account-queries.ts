import { accountApi } from "@hero/contract/account";
import type { AccountTwoFactor } from "@hero/two-factor/settings";
import { normaliseAccountTwoFactor } from "@hero/two-factor/settings";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";

export const readAccount = queryOptions({
  queryKey: ["readAccount"],
  queryFn: ({ signal }) => call(accountApi.readAccount, { signal }),
});

export type PreviewInput = {
  twoFactor: AccountTwoFactor;
  exemptApiLogins?: true | undefined;
};

/** The setting as the server would store it, whatever the form still holds. */
export function previewInput({ twoFactor, exemptApiLogins }: PreviewInput): PreviewInput {
  return {
    twoFactor: normaliseAccountTwoFactor(twoFactor),
    ...(exemptApiLogins ? { exemptApiLogins } : {}),
  };
}

/** Who would be asked for a code; `version` is the account's, so that a saved change asks afresh. */
export function previewAccountTwoFactor(input: PreviewInput, version: number) {
  return queryOptions({
    queryKey: ["previewAccountTwoFactor", version, input],
    queryFn: async ({ signal }) => {
      const preview = await call(accountApi.previewAccountTwoFactor, { body: input, signal });
      return { input, preview };
    },
    placeholderData: keepPreviousData,
  });
}

/** Who is asked for a code as things stand. */
export const readCoverage = queryOptions({
  queryKey: ["readCoverage"],
  queryFn: ({ signal }) => call(accountApi.readCoverage, { signal }),
  // Anyone's change of a login may change it.
  staleTime: 0,
});
