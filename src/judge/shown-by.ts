// What an export says of a use → the words for it, and how many days it spans.

import { daysBetween } from "../base/days.ts";
import { position } from "../base/origin.ts";
import type { Source } from "../model/evidence.ts";
import { code } from "./words.ts";

/** "the credential report `report.csv`" */
export function shownBy({ noun, at }: Source): string {
  return `the ${noun} ${code(position(at).file)}`;
}

/** "193 days before 2026-11-20, the day of the credential report `report.csv`" */
export function daysBefore(days: number, source: Source): string {
  return `${days} days before ${source.until}, the day of ${shownBy(source)}`;
}

/** Days from one to the day up to which the export tells. */
export function daysUntil(day: string, { until }: Source): number {
  return daysBetween(day, until) ?? 0;
}
