import type { Login } from "@hero/contract/logins";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { ApiError } from "../api/errors.ts";
import { listLoginsKey, loginLocationsKey, readLogin } from "../api/logins-queries.ts";
import { errorText } from "../api/problem-text.ts";
import { waitWords } from "../api/wait-words.ts";
import { NotConfirmed, useConfirmed } from "../confirm/use-confirmed.ts";

export type LoginAct = {
  /** Tells the buttons apart. */
  name: string;
  run: () => Promise<unknown>;
  /** Why it wants a check that it's you; left out where it needs none. */
  why?: string;
  /** What it came to, said where the button was. */
  done: string;
  /** What there was too much of, should it be refused for that: "invitations were sent". */
  tooMany?: string;
};

function failureText(error: unknown, tooMany: string | undefined): string | null {
  if (error === null || error instanceof NotConfirmed) return null;
  const isTooMany = error instanceof ApiError && error.problem.code === "too_many_requests";
  if (tooMany === undefined || !isTooMany || error.retryAfterSeconds === null) return errorText(error);
  return `Too many ${tooMany}. Wait ${waitWords(error.retryAfterSeconds)}, then try again.`;
}

/**
 * What is done to a login at once, beside its form: one act at a time, the check that it's you where it is needed, and
 * then the login as it is now, which `onRead` takes.
 */
export function useLoginActs(id: string, onRead: (login: Login) => void) {
  const queryClient = useQueryClient();
  const confirmed = useConfirmed();
  const result = useRef<HTMLOutputElement>(null);
  const [said, setSaid] = useState<string | null>(null);

  const mutation = useMutation({
    mutationFn: async ({ why, run }: LoginAct) => (why === undefined ? run() : confirmed(why, run)),
    onMutate: () => setSaid(null),
    onSuccess: async (_, { done }) => {
      void queryClient.invalidateQueries({ queryKey: listLoginsKey });
      void queryClient.invalidateQueries({ queryKey: [...loginLocationsKey, id] });
      // It is done, whether or not the login can be read now.
      await queryClient.query({ ...readLogin(id), staleTime: 0 }).then(onRead, () => undefined);
      setSaid(done);
      // The pressed button goes with its note.
      result.current?.focus({ preventScroll: true });
    },
  });
  return {
    result,
    said,
    failure: failureText(mutation.error, mutation.variables?.tooMany),
    running: mutation.isPending ? mutation.variables.name : null,
    act: (act: LoginAct) => {
      if (!mutation.isPending) mutation.mutate(act);
    },
  };
}
