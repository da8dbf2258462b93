import { passwordsApi } from "@hero/contract/passwords";
import { useMutation } from "@tanstack/react-query";

import { call } from "./client.ts";

export function useRequestReset() {
  return useMutation({
    mutationFn: (body: { username: string }) => call(passwordsApi.requestPasswordReset, { body }),
  });
}

export function useCompleteReset() {
  return useMutation({
    mutationFn: (body: { token: string; newPassword: string; recoveryCode?: string }) =>
      call(passwordsApi.completePasswordReset, { body }),
  });
}

export function useCancelReset() {
  return useMutation({
    mutationFn: (token: string) => call(passwordsApi.cancelPasswordReset, { body: { token } }),
  });
}

export function useAcceptInvitation() {
  return useMutation({
    mutationFn: (body: { token: string; password: string }) => call(passwordsApi.acceptInvitation, { body }),
  });
}
