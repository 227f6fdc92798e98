// Days as texts → whether they exist, how far apart they are, which is the latest: in UTC.

const day = 24 * 60 * 60 * 1000;

/** True for a day that exists, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return timeOf(text) !== null;
}

/** When a day begins; null where there is no such day. Engines read 30 February as 2 March. */
function timeOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return new Date(time).getUTCDate() === Number(text.slice(8)) ? time : null;
}

/** Whole days from one date to another; negative when it lies before. Null when either is no date. */
export function daysBetween(from: string, to: string): number | null {
  const start = timeOf(from.slice(0, 10));
  const end = timeOf(to.slice(0, 10));
  return start === null || end === null ? null : (end - start) / day;
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
