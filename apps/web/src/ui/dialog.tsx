import { useId, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";

export type DialogProps = {
  title: string;
  /** Escape, or the browser's own way of closing. */
  onClose: () => void;
  /** Cancel and one primary, at the right. */
  actions: ReactNode;
  children: ReactNode;
  /** Announced when it opens by itself rather than from a button. */
  role?: "alertdialog";
};

/** The native modal dialog: render it to open it. Focus goes inside, and back to where it was. */
export function Dialog({ title, onClose, actions, children, role }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>("input, .button-primary")?.focus();
    // Closing is what hands the focus back, and only while the dialog is still in the page.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-why`}
      className="dialog"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={`${id}-title`} className="text-dialog">
        {title}
      </h2>
      <div id={`${id}-why`} className="mt-1 text-ink-2">
        {children}
      </div>
      <div className="dialog-actions">{actions}</div>
    </dialog>
  );
}
