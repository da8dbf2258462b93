function counted(count: number, unit: string): string {
  return `${count}\u00a0${unit}${count === 1 ? "" : "s"}`;
}

/** A wait as people say it, never shorter than it is: "24 seconds", "3 minutes", "2 hours". */
export function waitWords(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole <= 90) return counted(whole, "second");
  const minutes = Math.ceil(whole / 60);
  return minutes <= 90 ? counted(minutes, "minute") : counted(Math.ceil(minutes / 60), "hour");
}
