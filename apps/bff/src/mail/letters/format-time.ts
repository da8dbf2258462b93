// Letters are read wherever their reader is, so each time is also given in UTC.
const newZealand = new Intl.DateTimeFormat("en-NZ", {
  timeZone: "Pacific/Auckland",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
  timeZoneName: "long",
});

const newZealandHour = new Intl.DateTimeFormat("en-NZ", {
  timeZone: "Pacific/Auckland",
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
});

const utc = new Intl.DateTimeFormat("en-NZ", {
  timeZone: "UTC",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** From milliseconds since 1970: `18 Nov 2026, 2:14 pm New Zealand Daylight Time (18 Nov 2026, 01:14 UTC)`. */
export function formatMoment(at: number): string {
  return plain(`${newZealand.format(at)} (${utc.format(at)} UTC)`);
}

/** From milliseconds since 1970: `2:14 pm`, in New Zealand. */
export function formatHour(at: number): string {
  return plain(newZealandHour.format(at));
}

/** Releases of Unicode's tables differ in the space before "pm". */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}
