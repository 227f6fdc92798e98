// Functions of dates; what time it is is never asked for.

import { unknown } from "../../../base/known.ts";
import type { Value } from "../../../base/known.ts";
import { ofTexts } from "./function.ts";
import type { Fn, Table } from "./function.ts";

interface Time {
  /** Milliseconds, and what is left of nanoseconds. */
  readonly ms: number;
  readonly ns: number;
  /** `Z` or `+02:00`. */
  readonly zone: string;
  readonly shift: number;
}

const rfc3339 =
  /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:[.,](\d+))?(Z|[-+]([01]\d|2[0-3]):([0-5]\d))$/;

function timeOf(text: string): Time | null {
  const found = rfc3339.exec(text);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, fraction = ""] = found;
  const zone = found[8] === "+00:00" || found[8] === "-00:00" ? "Z" : (found[8] ?? "Z");
  const local = new Date(0);
  local.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  local.setUTCHours(Number(hour), Number(minute), Number(second));
  // The 30th of February is none.
  if (local.getUTCDate() !== Number(day) || local.getUTCMonth() !== Number(month) - 1) return null;
  const minutes = Number(found[9] ?? 0) * 60 + Number(found[10] ?? 0);
  const shift = minutes * (zone.startsWith("-") ? -60_000 : 60_000);
  const ns = Number(fraction.slice(0, 9).padEnd(9, "0"));
  return { ms: local.getTime() - shift, ns, zone, shift };
}

const units: ReadonlyMap<string, number> = new Map([
  ["ns", 1],
  ["us", 1e3],
  ["µs", 1e3],
  ["μs", 1e3],
  ["ms", 1e6],
  ["s", 1e9],
  ["m", 60e9],
  ["h", 3600e9],
]);

/** Go's durations, in nanoseconds: `8760h`, `1h30m`, `-10m`. https://pkg.go.dev/time#ParseDuration */
function durationOf(text: string): number | null {
  const rest = text.replace(/^[-+]/, "");
  if (rest === "0") return 0;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(rest)) return null;
  let total = 0;
  for (const [, number, unit] of rest.matchAll(/([\d.]+)(ns|us|µs|μs|ms|s|m|h)/g))
    total += Number(number) * (units.get(unit ?? "") ?? 0);
  return total > 2 ** 63 ? null : text.startsWith("-") ? -total : total;
}

/** The result keeps the zone of the time given. */
function timeadd(text: string, duration: string): string | undefined {
  const time = timeOf(text);
  const add = durationOf(duration);
  if (!time || add === null) return undefined;
  const made = time.ms + Math.floor((time.ns + add) / 1e6) + time.shift;
  if (Math.abs(made) > 8e15) return undefined;
  const local = new Date(Math.floor(made / 1000) * 1000);
  const year = local.getUTCFullYear();
  return year < 0 || year > 9999 ? undefined : local.toISOString().slice(0, 19) + time.zone;
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

function timecmp(a: string, b: string): number | undefined {
  const [x, y] = [timeOf(a), timeOf(b)];
  return x && y ? Math.sign(x.ms - y.ms || x.ns - y.ns) : undefined;
}

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** What a run of one letter stands for. https://developer.hashicorp.com/terraform/language/functions/formatdate */
function dateParts({ ms, shift, zone }: Time): Readonly<Record<string, string>> {
  const date = new Date(ms + shift);
  const two = (n: number): string => String(n).padStart(2, "0");
  const month = months[date.getUTCMonth()] ?? "";
  const day = days[date.getUTCDay()] ?? "";
  const hour = date.getUTCHours();
  const offset = zone === "Z" ? "+00:00" : zone;
  return {
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
    ZZZZZ: offset,
    ZZZZ: offset.replace(":", ""),
    ZZZ: zone === "Z" ? "UTC" : offset.replace(":", ""),
    Z: zone,
  };
}

function formatdate(spec: string, text: string): string | undefined {
  const time = timeOf(text);
  if (!time) return undefined;
  const parts = dateParts(time);
  let failed = false;
  const made = spec.replaceAll(/''|'((?:[^']|'')*)'|'|([A-Za-z])\2*/g, (run, quoted?: string) => {
    if (run === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    failed ||= parts[run] === undefined;
    return parts[run] ?? "";
  });
  return failed ? undefined : made;
}

/** What differs at every run. */
const never =
  (name: string): Fn =>
  (_args, site): Value =>
    unknown("computed", site.at, `${name}()`);

export const dates: Table = [
  ["timeadd", "s s", openTimeadd(ofTexts((time = "", duration = "") => timeadd(time, duration)))],
  ["timecmp", "s s", ofTexts((a = "", b = "") => timecmp(a, b))],
  ["formatdate", "s s", ofTexts((spec = "", time = "") => formatdate(spec, time))],
  ["timestamp", "", never("timestamp")],
  ["plantimestamp", "", never("plantimestamp")],
  ["uuid", "", never("uuid")],
  ["bcrypt", "s n*", never("bcrypt")],
];
