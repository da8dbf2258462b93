import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";

import { connection } from "../api/connection.ts";
import { sessionQuery } from "../api/session.ts";
import { Button } from "../ui/button.tsx";
import { Note } from "../ui/note.tsx";

/** Says that nothing reaches the server, until something does. What is typed stays where it is. */
export function ConnectionBanner({ className }: { className?: string }) {
  const isUp = useSyncExternalStore(connection.subscribe, connection.isUp);
  const queryClient = useQueryClient();
  const router = useRouter();
  const retry = useMutation({
    mutationFn: () => queryClient.query({ ...sessionQuery, staleTime: 0 }),
    onSuccess: async () => {
      await queryClient.refetchQueries({ predicate: (query) => query.state.status === "error" });
      await router.invalidate();
    },
  });
  if (isUp) return null;
  return (
    <Note
      kind="danger"
      role="alert"
      {...(className === undefined ? {} : { className })}
      actions={
        <Button size="small" busy={retry.isPending && "Trying"} onClick={() => retry.mutate()}>
          Try again
        </Button>
      }
    >
      No connection. What you’ve typed is still here.
    </Note>
  );
}
