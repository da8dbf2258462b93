import type { CodeStep } from "@hero/contract/session";

import { limits } from "../limits.ts";

/** Browsers without and with the login's device cookie: counted, locked and blocked apart. */
export type BrowserKind = "stranger" | "device";

export function kindOf({ isFromDevice }: { isFromDevice: boolean }): BrowserKind {
  return isFromDevice ? "device" : "stranger";
}

/** Of a login: wrong codes in a row, and until when they lock its code step, for each kind of browser. */
export type CodeStepCounts = {
  strangerWrongCodes: number;
  strangerLockedUntil: number;
  deviceWrongCodes: number;
  deviceLockedUntil: number;
};

/** `opensAt`: when a locked step opens, milliseconds since 1970; null unless it is locked. */
export type CodeStepState = { codeStep: CodeStep; opensAt: number | null };

export function codeStepOf(counts: CodeStepCounts, kind: BrowserKind, now: number): CodeStepState {
  const [wrongCodes, lockedUntil] =
    kind === "device"
      ? [counts.deviceWrongCodes, counts.deviceLockedUntil]
      : [counts.strangerWrongCodes, counts.strangerLockedUntil];
  if (wrongCodes >= limits.wrongCodesBeforeBlock) return { codeStep: "blocked", opensAt: null };
  return now < lockedUntil
    ? { codeStep: "locked", opensAt: lockedUntil }
    : { codeStep: "open", opensAt: null };
}

/** The worse of both kinds: what others see of a login. */
export function worseCodeStepOf(counts: CodeStepCounts, now: number): CodeStep {
  const both = [codeStepOf(counts, "stranger", now), codeStepOf(counts, "device", now)].map(
    ({ codeStep }) => codeStep,
  );
  return both.find((step) => step === "blocked") ?? both.find((step) => step === "locked") ?? "open";
}

/** Whether the step is closed to everyone, or blocked for a kind: then what was verified before is forgotten. */
export function isClosedForGood(counts: CodeStepCounts, now: number): boolean {
  const both = [codeStepOf(counts, "stranger", now), codeStepOf(counts, "device", now)];
  return (
    both.some(({ codeStep }) => codeStep === "blocked") || both.every(({ codeStep }) => codeStep !== "open")
  );
}
