import { useBlocker } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { paths } from "../paths.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

/**
 * Asks before unsaved work is left, inside the portal and by closing the tab. Going to a sign-in screen is let
 * through: the session is over, and what is typed here could not be saved any more.
 */
export function LeaveGuard({
  isUnsaved,
  title = "Leave without saving?",
  children,
}: {
  isUnsaved: boolean;
  title?: string;
  /** What would be lost, in a sentence or two. */
  children: ReactNode;
}) {
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => isUnsaved && !next.pathname.startsWith(paths.signIn),
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Dialog
      title={title}
      onClose={blocker.reset}
      actions={
        <>
          <Button onClick={blocker.proceed}>Leave</Button>
          <Button variant="primary" onClick={blocker.reset}>
            Stay
          </Button>
        </>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}
