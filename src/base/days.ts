// Days as texts → whether they exist, how far apart they are, which is the latest: in UTC.

const day = 24 * 60 * 60 * 1000;

/** True for a day that exists, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** Whole days from one date to another; negative when it lies before. Null when either is no date. */
export function daysBetween(from: string, to: string): number | null {
  const [start, end] = [from.slice(0, 10), to.slice(0, 10)];
  if (!isDate(start) || !isDate(end)) return null;
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / day);
}

/** A date some days later, as `YYYY-MM-DD`. */
export function plusDays(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** The latest of days, of which some are not known. */
export function latest(days: readonly (string | null | undefined)[]): string | null {
  return days.reduce<string | null>(
    (found, day) => (day && (found === null || day > found) ? day : found),
    null,
  );
}
