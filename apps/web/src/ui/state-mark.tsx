import type { ReactNode } from "react";

export type Mark = "own" | "account" | "off" | "program" | "refused" | "warn" | "danger" | "info";

const colours: Record<Mark, string> = {
  own: "text-on",
  account: "text-on",
  off: "text-ink-3",
  program: "text-ink-3",
  refused: "text-warn",
  warn: "text-warn",
  danger: "text-danger",
  info: "text-ink",
};

const tick = "M5 8.25 7.1 10.4 11 6";

const line = { strokeWidth: 1.5, strokeLinecap: "round", strokeLinejoin: "round" } as const;
const ink = { ...line, stroke: "currentColor" };
const cut = { ...line, stroke: "var(--surface)" };
const ring = <circle cx="8" cy="8" r="5.75" {...ink} />;
const triangle = (
  <>
    <path d="M8 2.2 14.4 13.4H1.6Z" {...ink} fill="currentColor" />
    <path d="M8 6.2v3.3M8 11.6v.01" {...cut} />
  </>
);

const shapes: Record<Mark, ReactNode> = {
  own: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="currentColor" />
      <path d={tick} {...cut} />
    </>
  ),
  account: (
    <>
      {ring}
      <path d={tick} {...ink} />
    </>
  ),
  off: ring,
  program: <circle cx="8" cy="8" r="5.75" {...ink} strokeDasharray="2.4 2.1" />,
  refused: triangle,
  warn: triangle,
  danger: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 4.5v4M8 11.25v.01" {...cut} />
    </>
  ),
  info: (
    <>
      {ring}
      <path d="M8 7.4V11M8 5.1v.01" {...ink} />
    </>
  ),
};

/**
 * The 16 px mark of a state. For 2FA: `own` filled disc with tick, `account` ring with tick, `off` empty ring,
 * `refused` filled triangle, `program` dashed ring for a program that isn't asked. For messages: `warn`, `danger`, `info`. Decorative: a name always stands beside it.
 */
export function StateMark({ state }: { state: Mark }) {
  return (
    <svg
      className={`${colours[state]} flex-none`}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[state]}
    </svg>
  );
}

export type TwoFactorStateProps = {
  state: "own" | "account" | "off" | "refused";
  /** "Enabled", "Enabled by account", "Disabled". */
  name: string;
  /** The second line, always visible. */
  reason?: string | undefined;
};

/** A 2FA state as mark, name and reason. */
export function TwoFactorState({ state, name, reason }: TwoFactorStateProps) {
  return (
    <span className={state === "refused" ? "state state-refused" : "state"}>
      <StateMark state={state} />
      <span>{name}</span>
      {reason !== undefined && <span className="state-reason">{reason}</span>}
    </span>
  );
}
