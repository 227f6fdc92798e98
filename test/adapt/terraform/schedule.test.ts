// The longest time between two days of a schedule, for each way in which one is written.

import { expect, test } from "vitest";
import { longestGap } from "../../../src/adapt/terraform/aws/schedule.ts";

test.each<[string, number | null]>([
  ["rate(30 days)", 30],
  ["rate(1 day)", 1],
  ["rate(12 hours)", 0.5],
  ["cron(0 8 * * ? *)", 1],
  ["cron(0 8/8 * * ? *)", 1],
  ["cron(0 3 1 * ? *)", 31],
  ["cron(0 16 1,15 * ? *)", 17],
  ["cron(0 3 1 1,7 ? *)", 184],
  ["cron(0 3 1 JAN ? *)", 366],
  ["cron(0 3 1 */3 ? *)", 92],
  ["cron(0 3 ? * SUN *)", 7],
  ["cron(0 3 ? * MON-FRI *)", 3],
  ["cron(0 3 ? * 1#1 *)", 35],
  ["cron(0 3 ? * SUNL *)", 35],
  ["cron(0 3 L * ? *)", 31],
  ["cron(0 3 L * ?)", 31],
  ["cron(0 3 31 2 ? *)", null],
  ["cron(0 3 29 2 ? *)", 1461],
  ["cron(0 3 1 1 ? 2027)", null],
  ["cron(0 3 1 W ? *)", null],
  ["cron(0 3 15W * ? *)", null],
  ["cron(0 3 0 * ? *)", null],
  ["cron(0 3 9-3 * ? *)", null],
  ["cron(0 3 1/0 * ? *)", null],
  ["cron()", null],
  ["every month", null],
])("%s", (schedule, days) => {
  expect(longestGap(schedule)).toBe(days);
});
