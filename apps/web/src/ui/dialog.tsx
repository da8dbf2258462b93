import { useId, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";

export type DialogProps = {
  title: string;
  /** Escape, or the browser's own way of closing. */
  onClose: () => void;
  /** Cancel and one primary, at the right. */
  actions: ReactNode;
  /** What it is about, read aloud when it opens. */
  children: ReactNode;
  /** Fields and whatever else is worked with, under that. */
  body?: ReactNode;
  /** Announced when it opens by itself rather than from a button. */
  role?: "alertdialog";
};

/** The native modal dialog: render it to open it. Focus goes inside, and back to where it was. */
export function Dialog({ title, onClose, actions, children, body, role }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>("input:not([hidden]), .button-primary")?.focus();
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
      {body !== undefined && <div className="mt-6">{body}</div>}
      <div className="dialog-actions">{actions}</div>
    </dialog>
  );
}
