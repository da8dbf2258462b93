import { accountApi } from "@hero/contract/account";
import type { AccountTwoFactor } from "@hero/two-factor/settings";
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
