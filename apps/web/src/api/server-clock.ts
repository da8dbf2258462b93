/** How far the server's clock is ahead of this device's, in milliseconds: at least, and less than. */
export type Ahead = { least: number; most: number };

/** What an answer's `Date` (milliseconds since 1970, in whole seconds) says of it: it was written between the two times. */
export function aheadBy(at: number, { sentAt, receivedAt }: { sentAt: number; receivedAt: number }): Ahead {
  return { least: at - receivedAt, most: at + 1000 - sentAt };
}

/** Both together, so that each answer makes a countdown truer and none makes it jump; where they disagree, the newer. */
export function narrowed(known: Ahead | null, heard: Ahead): Ahead {
  if (known === null) return heard;
  const both = { least: Math.max(known.least, heard.least), most: Math.min(known.most, heard.most) };
  return both.least < both.most ? both : heard;
}

let ahead: Ahead | null = null;

/** Learns from an answer's `Date` how far this device's clock is from the server's. */
export function noteServerTime(header: string | null, times: { sentAt: number; receivedAt: number }) {
  const at = header === null ? Number.NaN : Date.parse(header);
  if (!Number.isNaN(at)) ahead = narrowed(ahead, aheadBy(at, times));
}

/** The time as the server has it, in milliseconds since 1970: what its times are counted down against. */
export function serverNow(): number {
  return Date.now() + (ahead === null ? 0 : (ahead.least + ahead.most) / 2);
}
