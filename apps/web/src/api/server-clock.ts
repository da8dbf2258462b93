let behindMilliseconds = 0;

/** Learns from an answer's `Date` how far this device's clock is from the server's. */
export function noteServerTime(header: string | null, receivedAt: number) {
  const at = header === null ? Number.NaN : Date.parse(header);
  // The header counts whole seconds, so half a second is the best guess of the rest.
  if (!Number.isNaN(at)) behindMilliseconds = at + 500 - receivedAt;
}

/** The time as the server has it, in milliseconds since 1970: what its times are counted down against. */
export function serverNow(): number {
  return Date.now() + behindMilliseconds;
}
