// A date as exports write it → its day in UTC.

import { isDate } from "../base/days.ts";

const written =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|[+-]\d{1,2}:?\d{2})?)?$/i;

/** `YYYY-MM-DD`; null for what is no date. What names no zone is UTC. */
export function dayIn(text: string): string | null {
  const found = written.exec(text.trim());
  const day = found?.[1];
  if (day === undefined || !isDate(day)) return null;
  if (text.trim() === day) return day;
  const moment = Date.parse(inOneForm(text.trim()));
  // Microsoft's own pages have zones of one digit (`-8:00`), which nobody parses: the day as it is written.
  return Number.isNaN(moment) ? day : new Date(moment).toISOString().slice(0, 10);
}

/** `2018-10-24 19:47:35.241000+00:00`, as the AWS command line prints it, and GitHub's `2016-02-24 23:01:19 UTC`. */
function inOneForm(text: string): string {
  const joined = text.replace(" ", "T").replace(/\s*UTC$/i, "Z");
  return /(Z|[+-]\d{2}:?\d{2})$/i.test(joined) ? joined : `${joined}Z`;
}
