// Turns a date as people write it into a day, strictly: `YYYY-MM-DD` or RFC 3339, nothing else.

import { isDate } from "../base/days.ts";

/** The UTC day `YYYY-MM-DD`; null when the text is neither form or names no real day. */
export function readDay(text: string): string | null {
  const found =
    /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2}))?$/.exec(
      text.trim(),
    );
  if (!found) return null;
  const [, year, month, day, hour, minute, second, zone] = found;
  const date = `${year ?? ""}-${month ?? ""}-${day ?? ""}`;
  if (!isDate(date)) return null;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const moment = Date.parse(
    `${date}T${hour}:${minute ?? "00"}:${second === "60" ? "59" : (second ?? "00")}${zone?.toUpperCase() ?? "Z"}`,
  );
  return Number.isNaN(moment) ? null : new Date(moment).toISOString().slice(0, 10);
}
