import type { ReactNode } from "react";

import { StateMark } from "./state-mark.tsx";
import type { Mark } from "./state-mark.tsx";

export type NoteKind = "plain" | "on" | "warn" | "danger" | "info";

const marks: Record<Exclude<NoteKind, "plain">, Mark> = {
  on: "own",
  warn: "warn",
  danger: "danger",
  info: "info",
};

export type NoteProps = {
  kind: NoteKind;
  title?: ReactNode;
  children?: ReactNode;
  /** At most two small buttons. */
  actions?: ReactNode;
  /** `alert` for what must be heard at once, `status` for a result; silent unless told. */
  role?: "alert" | "status";
  className?: string;
};

/** A sentence with an edge and a mark: for the whole page across it, inline for one part. */
export function Note({ kind, title, children, actions, role, className = "" }: NoteProps) {
  const edge = kind === "warn" || kind === "danger" ? `note-${kind}` : "";
  return (
    <div className={`note ${edge} ${className}`} role={role}>
      {kind !== "plain" && <StateMark state={marks[kind]} />}
      <div className={title === undefined ? "note-text note-only" : "note-text"}>
        {title !== undefined && <p className="note-title">{title}</p>}
        {children}
      </div>
      {actions !== undefined && <div className="note-actions">{actions}</div>}
    </div>
  );
}
