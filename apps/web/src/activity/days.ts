import { dayNumber } from "../account/when.ts";

const dayMilliseconds = 86_400_000;

/** "Today, 24 November", "Yesterday, 23 November", "Friday 20 November", with the year where it is another. */
export function dayName(at: Date, now: Date, timeZone?: string): string {
  const daysAgo = dayNumber(now, timeZone) - dayNumber(at, timeZone);
  const isSameYear = yearOf(at, timeZone) === yearOf(now, timeZone);
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-NZ", {
      ...options,
      day: "numeric",
      month: "long",
      ...(isSameYear ? {} : { year: "numeric" }),
      ...(timeZone === undefined ? {} : { timeZone }),
    })
      .format(at)
      .replaceAll(",", "");
  if (daysAgo === 0) return `Today, ${words({})}`;
  if (daysAgo === 1) return `Yesterday, ${words({})}`;
  return words({ weekday: "long" });
}

function yearOf(at: Date, timeZone?: string): number {
  return new Date(dayNumber(at, timeZone) * dayMilliseconds).getUTCFullYear();
}

export type Day<T> = { name: string; items: T[] };

/** Items in their order, put together where they are of one day of the reader's. */
export function byDay<T extends { at: string }>(items: readonly T[], now: Date, timeZone?: string): Day<T>[] {
  const days: Day<T>[] = [];
  for (const item of items) {
    const name = dayName(new Date(item.at), now, timeZone);
    const last = days.at(-1);
    if (last?.name === name) last.items.push(item);
    else days.push({ name, items: [item] });
  }
  return days;
}

/** The first moment of a day of the reader's (`2026-11-24`), RFC 3339; null for no day. */
export function startOfDay(day: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return null;
  const start = new Date(Number(year), Number(month) - 1, Number(date));
  return Number.isNaN(start.getTime()) ? null : start.toISOString();
}
