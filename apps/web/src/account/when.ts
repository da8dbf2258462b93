const noBreakSpace = "\u00a0";

function partsOf(at: Date, options: Intl.DateTimeFormatOptions): (type: string) => string {
  const parts = new Intl.DateTimeFormat("en-NZ", options).formatToParts(at);
  return (type) => parts.find((part) => part.type === type)?.value ?? "";
}

/** "2:14 pm", in the reader's zone unless another is given. */
export function clockTime(at: Date, timeZone?: string): string {
  const part = partsOf(at, { hour: "numeric", minute: "2-digit", hour12: true, ...zone(timeZone) });
  return `${part("hour")}:${part("minute")}${noBreakSpace}${part("dayPeriod").toLowerCase()}`;
}

/** "18 Nov 2026". */
export function shortDate(at: Date, timeZone?: string): string {
  const part = partsOf(at, { day: "numeric", month: "short", year: "numeric", ...zone(timeZone) });
  return [part("day"), part("month").slice(0, 3), part("year")].join(noBreakSpace);
}

/** "3 March 2026". */
export function longDate(at: Date, timeZone?: string): string {
  const part = partsOf(at, { day: "numeric", month: "long", year: "numeric", ...zone(timeZone) });
  return [part("day"), part("month"), part("year")].join(noBreakSpace);
}

/** "Wed 25 Nov at 2:14 pm": a time a few days away at most. */
export function dayAndTime(at: Date, timeZone?: string): string {
  const part = partsOf(at, { weekday: "short", day: "numeric", month: "short", ...zone(timeZone) });
  const day = [part("weekday").slice(0, 3), part("day"), part("month").slice(0, 3)].join(noBreakSpace);
  return `${day} at${noBreakSpace}${clockTime(at, timeZone)}`;
}

function zone(timeZone: string | undefined): Intl.DateTimeFormatOptions {
  return timeZone === undefined ? {} : { timeZone };
}

export function dayNumber(at: Date, timeZone?: string): number {
  const part = partsOf(at, { day: "numeric", month: "numeric", year: "numeric", ...zone(timeZone) });
  return Date.UTC(Number(part("year")), Number(part("month")) - 1, Number(part("day"))) / 86_400_000;
}

/** "Today 11:02 am", "Mon 5:21 pm" within the last week, "18 Nov 2026" before that; "Never" for null. */
export function lastTime(at: string | null, now: Date, timeZone?: string): string {
  if (at === null) return "Never";
  const then = new Date(at);
  const daysAgo = dayNumber(now, timeZone) - dayNumber(then, timeZone);
  if (daysAgo <= 0) return `Today${noBreakSpace}${clockTime(then, timeZone)}`;
  if (daysAgo > 6) return shortDate(then, timeZone);
  const weekday = partsOf(then, { weekday: "short", ...zone(timeZone) })("weekday").slice(0, 3);
  return `${weekday}${noBreakSpace}${clockTime(then, timeZone)}`;
}

/** The reader's time zone by its short name, such as "NZDT". */
export function zoneName(now: Date): string {
  return partsOf(now, { timeZoneName: "short" })("timeZoneName");
}
