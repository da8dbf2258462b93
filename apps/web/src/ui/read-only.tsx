import type { ReactNode } from "react";

import { Icon } from "./icon.tsx";
import { StateMark } from "./state-mark.tsx";

/** A value that can't be changed here: plain text at a field's height, with the reason as help. */
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
    <dl className={className}>
      <dt className="label">{label}</dt>
      <dd className="flex min-h-control flex-wrap items-center gap-x-3">{children}</dd>
      {help !== undefined && <dd className="help mt-0">{help}</dd>}
    </dl>
  );
}

/** "Confirmed" with a tick, after an address. */
export function Confirmed() {
  return (
    <span className="inline-flex items-center gap-2 text-help font-meta text-on">
      <Icon name="tick" />
      Confirmed
    </span>
  );
}

/** Said after an address that nobody has confirmed yet. */
export function NotConfirmed() {
  return (
    <span className="inline-flex items-center gap-2 text-help font-meta text-warn">
      <StateMark state="warn" />
      Not confirmed yet
    </span>
  );
}
