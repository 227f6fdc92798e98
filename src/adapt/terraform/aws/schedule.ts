// A schedule of AWS's (`rate(30 days)`, `cron(0 3 1 * ? *)`) → the longest time between two of its days.

const units: Readonly<Record<string, number>> = { minute: 1 / 1440, hour: 1 / 24, day: 1 };

/** In days; null where it is none that we read. https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html */
export function longestGap(schedule: string): number | null {
  const rate = /^rate\(\s*(\d{1,6})\s+(minute|hour|day)s?\s*\)$/.exec(schedule.trim());
  if (rate) return Number(rate[1]) * (units[rate[2] ?? ""] ?? 1);
  const cron = /^cron\(\s*(.{1,200}?)\s*\)$/.exec(schedule.trim());
  const [, , ofMonth, month, ofWeek, year, ...more] = cron?.[1]?.split(/\s+/) ?? [];
  if (ofMonth === undefined || month === undefined || ofWeek === undefined) return null;
  if ((year !== undefined && year !== "*") || more.length > 0) return null;
  const days = fieldOf(ofMonth, dayOfMonth);
  const months = fieldOf(month, monthOfYear);
  const weekdays = fieldOf(ofWeek, dayOfWeek);
  return days && months && weekdays
    ? gapOf((day) => months(day) && days(day) && weekdays(day))
    : null;
}

/** What one field counts, from 1. */
interface Count {
  readonly most: number;
  readonly names: readonly string[];
  readonly of: (day: Date) => number;
}

const dayOfMonth: Count = { most: 31, names: [], of: (day) => day.getUTCDate() };
const monthOfYear: Count = {
  most: 12,
  names: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
  of: (day) => day.getUTCMonth() + 1,
};
const dayOfWeek: Count = {
  most: 7,
  names: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"],
  of: (day) => day.getUTCDay() + 1,
};

type OfDay = (day: Date) => boolean;

function fieldOf(text: string, count: Count): OfDay | null {
  if (text === "*" || text === "?") return () => true;
  const parts = text.toUpperCase().split(",");
  const tests = parts.map((part) => partOf(part, count));
  return tests.includes(null) ? null : (day) => tests.some((one) => one?.(day) === true);
}

function partOf(part: string, count: Count): OfDay | null {
  const { most } = count;
  if (part === "L" && count === dayOfMonth) return (day) => nextDay(day).getUTCDate() === 1;
  const nth = count === dayOfWeek ? /^(\w{1,3})(?:#([1-5])|L)$/.exec(part) : null;
  if (nth) {
    const weekday = numberOf(nth[1] ?? "", count);
    const week = nth[2] === undefined ? null : Number(nth[2]);
    return weekday === null ? null : (day) => isNth(day, weekday, week);
  }
  const found = /^(\*|\w{1,3})(?:-(\w{1,3}))?(?:\/(\d{1,2}))?$/.exec(part);
  if (!found) return null;
  const [, first = "", end, every] = found;
  const low = first === "*" ? 1 : numberOf(first, count);
  const open = first === "*" || every !== undefined;
  const high = end === undefined ? (open ? most : low) : numberOf(end, count);
  const step = Number(every ?? 1);
  if (low === null || high === null || low > high || step === 0) return null;
  return (day) => {
    const number = count.of(day);
    return number >= low && number <= high && (number - low) % step === 0;
  };
}

function numberOf(text: string, { names, most }: Count): number | null {
  const number = /^\d+$/.test(text) ? Number(text) : names.indexOf(text) + 1;
  return number >= 1 && number <= most ? number : null;
}

/** `week` null: the last one. */
function isNth(day: Date, weekday: number, week: number | null): boolean {
  if (dayOfWeek.of(day) !== weekday) return false;
  if (week !== null) return Math.ceil(day.getUTCDate() / 7) === week;
  return new Date(day.getTime() + 7 * oneDay).getUTCMonth() !== day.getUTCMonth();
}

const oneDay = 86_400_000;

function nextDay(day: Date): Date {
  return new Date(day.getTime() + oneDay);
}

/** Over nine years, so that a 29th of February comes twice wherever one begins. */
const mostDays = 9 * 366;

function gapOf(isMet: OfDay): number | null {
  let last: number | null = null;
  let longest: number | null = null;
  for (let count = 0; count < mostDays; count++) {
    if (!isMet(new Date(Date.UTC(2024, 0, 1) + count * oneDay))) continue;
    if (last !== null) longest = Math.max(longest ?? 0, count - last);
    last = count;
  }
  return longest;
}
