// Functions of numbers and of time; time itself is never asked for.

import { known, unknown } from "../../../base/known.ts";
import type { Value } from "../../../base/known.ts";
import { derive, isFailure } from "../values.ts";
import {
  anyUnknown,
  itemsOf,
  isValue,
  ofNumbers,
  ofTexts,
  pure,
  scalarNumber,
} from "./function.ts";
import type { Fn, Table } from "./function.ts";

const sum: Fn = ([value], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const open = all.rest ?? anyUnknown(all.items);
  if (open) return derive(open, site.at);
  return ofNumbers((...numbers) =>
    numbers.length === 0 ? undefined : tidy(numbers.reduce((a, b) => a + b, 0)),
  )(all.items, site);
};

function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function range(numbers: readonly number[]): number[] | undefined {
  const [a = 0, b, c] = numbers;
  const [start, limit] = b === undefined ? [0, a] : [a, b];
  const step = c ?? (start <= limit ? 1 : -1);
  if (step === 0 || (limit - start) / step > 10_000) return undefined;
  const made: number[] = [];
  for (let n = start; step > 0 ? n < limit : n > limit; n += step) made.push(n);
  return made;
}

/** Go's durations: `8760h`, `1h30m`, `-10m`. */
function durationMs(text: string): number | null {
  const sign = text.startsWith("-") ? -1 : 1;
  const units: Record<string, number> = {
    ns: 1e-6,
    us: 1e-3,
    µs: 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
  };
  const rest = text.replace(/^[-+]/, "");
  if (!/^(?:\d+\.?\d*(?:ns|us|µs|ms|s|m|h))+$/.test(rest)) return rest === "0" ? 0 : null;
  let total = 0;
  for (const [, number, unit] of rest.matchAll(/(\d+\.?\d*)(ns|us|µs|ms|s|m|h)/g))
    total += Number(number) * (units[unit ?? ""] ?? 0);
  return sign * total;
}

const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[-+]\d\d:\d\d)$/;

function timeOf(text: string): number | null {
  const time = rfc3339.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : time;
}

/** The result keeps the zone of the time given; only UTC is written here. */
function timeadd(text: string, duration: string): string | undefined {
  const time = timeOf(text);
  const add = durationMs(duration);
  if (time === null || add === null || Math.abs(time + add) > 8e15) return undefined;
  const zone = rfc3339.exec(text)?.[7] ?? "Z";
  const shift =
    zone === "Z"
      ? 0
      : (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))) *
        (zone.startsWith("-") ? -60_000 : 60_000);
  return new Date(time + add + shift).toISOString().slice(0, 19) + zone;
}

/** Of a time that nobody can tell yet, the duration added is told by the name: `timeadd(timestamp(), "8760h")`. */
function openTimeadd(add: Fn): Fn {
  return (args, site) => {
    const [time, duration] = args;
    const result = add(args, site);
    if (result.known || !time || time.known || !duration?.known) return result;
    return { ...result, name: `timeadd(${time.name}, "${String(duration.value as string)}")` };
  };
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** https://developer.hashicorp.com/terraform/language/functions/formatdate */
function formatdate(spec: string, text: string): string | undefined {
  if (timeOf(text) === null || !text.endsWith("Z")) return undefined;
  const date = new Date(Date.parse(text));
  const two = (n: number): string => String(n).padStart(2, "0");
  const month = months[date.getUTCMonth()] ?? "";
  const day = days[date.getUTCDay()] ?? "";
  const hour = date.getUTCHours();
  const parts: Record<string, string> = {
    YYYY: String(date.getUTCFullYear()).padStart(4, "0"),
    YY: two(date.getUTCFullYear() % 100),
    MMMM: month,
    MMM: month.slice(0, 3),
    MM: two(date.getUTCMonth() + 1),
    M: String(date.getUTCMonth() + 1),
    DD: two(date.getUTCDate()),
    D: String(date.getUTCDate()),
    EEEE: day,
    EEE: day.slice(0, 3),
    hh: two(hour),
    h: String(hour),
    HH: two(hour % 12 || 12),
    H: String(hour % 12 || 12),
    AA: hour < 12 ? "AM" : "PM",
    aa: hour < 12 ? "am" : "pm",
    mm: two(date.getUTCMinutes()),
    m: String(date.getUTCMinutes()),
    ss: two(date.getUTCSeconds()),
    s: String(date.getUTCSeconds()),
    ZZZZZ: "+00:00",
    ZZZZ: "+0000",
    ZZZ: "UTC",
    Z: "Z",
  };
  let failed = false;
  const made = spec.replaceAll(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run, quoted?: string) => {
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    const part = parts[run];
    failed ||= part === undefined;
    return part ?? "";
  });
  return failed ? undefined : made;
}

/** What differs at every run. */
const never =
  (name: string): Fn =>
  (_args, site): Value =>
    unknown("computed", site.at, `${name}()`);

const extreme =
  (pick: (...numbers: number[]) => number): Fn =>
  (args, site) => {
    const result = ofNumbers((...numbers) => (numbers.length === 0 ? undefined : pick(...numbers)))(
      args,
      site,
    );
    return isFailure(result) || !result.known ? result : known(result.value, site.at);
  };

export const numbers: Table = [
  ["sum", sum],
  ["min", extreme(Math.min)],
  ["max", extreme(Math.max)],
  ["abs", ofNumbers((n = 0) => Math.abs(n))],
  ["ceil", ofNumbers((n = 0) => Math.ceil(n))],
  ["floor", ofNumbers((n = 0) => Math.floor(n))],
  ["signum", ofNumbers((n = 0) => Math.sign(n))],
  ["pow", ofNumbers((a = 0, b = 0) => a ** b)],
  ["log", ofNumbers((a = 0, b = 0) => Math.log(a) / Math.log(b))],
  [
    "parseint",
    pure((text, base) => {
      const radix = scalarNumber(base) ?? 10;
      if (typeof text !== "string" || radix < 2 || radix > 36 || !/^-?[0-9a-z]+$/i.test(text))
        return undefined;
      const number = Number.parseInt(text, radix);
      return Number.isSafeInteger(number) &&
        number.toString(radix) === text.toLowerCase().replace(/^(-?)0+(?=.)/, "$1")
        ? number
        : undefined;
    }),
  ],
  [
    "range",
    pure((...args) => {
      const numbers = args.map((one) => scalarNumber(one));
      return numbers.every((one) => one !== null) ? range(numbers) : undefined;
    }),
  ],
  ["timeadd", openTimeadd(ofTexts((time = "", duration = "") => timeadd(time, duration)))],
  ["timecmp", ofTexts((a = "", b = "") => compareTimes(a, b))],
  ["formatdate", ofTexts((spec = "", time = "") => formatdate(spec, time))],
  ["timestamp", never("timestamp")],
  ["plantimestamp", never("plantimestamp")],
  ["uuid", never("uuid")],
  ["bcrypt", never("bcrypt")],
];

function compareTimes(a: string, b: string): number | undefined {
  const [x, y] = [timeOf(a), timeOf(b)];
  return x === null || y === null ? undefined : Math.sign(x - y);
}
