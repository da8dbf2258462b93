import type { ReactNode } from "react";

import { Icon } from "./icon.tsx";
import { StateMark } from "./state-mark.tsx";

/** A value that can't be changed here: plain text, at a field's height where it shares a row with one. */
export function ReadOnly({
  label,
  help,
  className,
  children,
}: {
  label: string;
  help?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <dl className={`read-only ${className ?? ""}`}>
      <dt className="label">{label}</dt>
      <dd className="read-only-value">{children}</dd>
      {help !== undefined && <dd className="help">{help}</dd>}
    </dl>
  );
}

/** "Confirmed" with a tick, after an address. */
export function Confirmed() {
  return (
    <span className="inline-flex items-center gap-2 align-top text-help font-meta text-on">
      <Icon name="tick" />
      Confirmed
    </span>
  );
}

/** Said after an address that nobody has confirmed yet. */
export function NotConfirmed() {
  return (
    <span className="inline-flex items-center gap-2 align-top text-help font-meta text-warn">
      <StateMark state="warn" />
      Not confirmed yet
    </span>
  );
}
