import { useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";

import type { ConfirmDialog } from "./confirm-dialog.tsx";
import { retryOnceConfirmed } from "./retry-once-confirmed.ts";
import { ConfirmedContext, NotConfirmed } from "./use-confirmed.ts";

type Asking = {
  Dialog: typeof ConfirmDialog;
  why: string;
  onConfirmed: () => void;
  /** Ends the question unanswered; does nothing to one that is answered. */
  abandon: () => void;
};

/** Lets the screens below ask "Confirm it's you" over themselves; the dialog is fetched when it is first needed. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  // Cancelled, or gone with the page it stood on: either way nobody waits for an answer any more.
  useEffect(() => () => asking?.abandon(), [asking]);

  const confirmed = useMemo(
    () =>
      retryOnceConfirmed(async (why) => {
        const { ConfirmDialog: Dialog } = await import("./confirm-dialog.tsx");
        await new Promise<void>((resolve, reject) => {
          const onConfirmed = () => {
            resolve();
            setAsking(null);
          };
          setAsking({ Dialog, why, onConfirmed, abandon: () => reject(new NotConfirmed()) });
        });
      }),
    [],
  );

  return (
    <ConfirmedContext value={confirmed}>
      {children}
      {asking !== null && (
        <asking.Dialog why={asking.why} onConfirmed={asking.onConfirmed} onCancel={() => setAsking(null)} />
      )}
    </ConfirmedContext>
  );
}
