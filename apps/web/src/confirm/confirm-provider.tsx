import { useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";

import type { ConfirmDialog } from "./confirm-dialog.tsx";
import { retryOnceConfirmed } from "./retry-once-confirmed.ts";
import { ConfirmedContext, NotConfirmed } from "./use-confirmed.ts";

type Asking = {
  Dialog: typeof ConfirmDialog;
  why: string;
  onConfirmed: () => void;
  onCancel: () => void;
};

/** Lets the screens below ask "Confirm it's you" over themselves; the dialog is fetched when it is first needed. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => () => cancel.current?.(), []);

  const confirmed = useMemo(() => {
    const ask = async (why: string) => {
      const { ConfirmDialog: Dialog } = await import("./confirm-dialog.tsx");
      await new Promise<void>((resolve, reject) => {
        const close = () => {
          cancel.current = null;
          setAsking(null);
        };
        const onCancel = () => {
          close();
          reject(new NotConfirmed());
        };
        const onConfirmed = () => {
          close();
          resolve();
        };
        cancel.current = onCancel;
        setAsking({ Dialog, why, onConfirmed, onCancel });
      });
    };
    return retryOnceConfirmed(ask);
  }, []);

  return (
    <ConfirmedContext value={confirmed}>
      {children}
      {asking !== null && (
        <asking.Dialog why={asking.why} onConfirmed={asking.onConfirmed} onCancel={asking.onCancel} />
      )}
    </ConfirmedContext>
  );
}
