// format and formatlist: a text put together of values as verbs say; what has unknown parts keeps the known ones.
// https://developer.hashicorp.com/terraform/language/functions/format

import { known, unknown } from "../../../base/known.ts";
import type { Items, UnknownValue, Value } from "../../../base/known.ts";
import { mayRepeat } from "../compare.ts";
import { fromPieces } from "../template.ts";
import type { Piece } from "../template.ts";
import {
  anyUnknown,
  boolOf,
  derive,
  isFailure,
  list,
  made,
  numberOf,
  numberText,
  textOf,
  typed,
} from "../values.ts";
import { jsonText } from "./encoding.ts";
import { bad, isValue, itemsOf, letters } from "./function.ts";
import type { Fn, Site, Table } from "./function.ts";

interface Verb {
  readonly kind: string;
  readonly flags: string;
  readonly width: number | null;
  readonly precision: number | null;
}

const verb = /%(?:%|([-+ #0]*)(\d+)?(?:\.(\d+))?(?:\[(\d+)\])?([a-zA-Z])|)/g;

/** Widths beyond this are nobody's. */
const widest = 10_000;

const format: Fn = ([spec, ...args], site) => {
  if (!spec) return bad(site);
  if (!spec.known) return derive(spec, site.at);
  const text = textOf(spec.value) ?? "";
  const pieces: Piece[] = [];
  let [last, next, highest] = [0, 0, 0];
  let usesPlaces = false;
  for (const match of text.matchAll(verb)) {
    pieces.push(text.slice(last, match.index));
    last = match.index + match[0].length;
    const [whole, flags = "", width, precision, place, kind] = match;
    if (whole === "%%") {
      pieces.push("%");
      continue;
    }
    if (kind === undefined) return bad(site);
    if (place !== undefined) next = Number(place) - 1;
    usesPlaces ||= place !== undefined;
    const one = args[next++];
    highest = Math.max(highest, next);
    const size = width === undefined ? null : Math.min(Number(width), widest);
    const digits = precision === undefined ? null : Math.min(Number(precision), widest);
    const part = one && formatted({ kind, flags, width: size, precision: digits }, one, site);
    if (!part) return bad(site);
    if (isValue(part)) return part;
    pieces.push(...part);
  }
  if (highest < args.length && !usesPlaces) return bad(site);
  pieces.push(text.slice(last));
  return fromPieces(pieces, site.at, site.scope);
};

function formatted(how: Verb, value: Value, site: Site): readonly Piece[] | Value | null {
  const open = anyUnknown([value]);
  const isPlain = (how.kind === "s" || how.kind === "v") && how.width === null;
  if (open && value.known) return [made(open)];
  if (!value.known)
    return isPlain && how.precision === null
      ? (value.pieces ?? [value])
      : [derive(value, value.at)];
  if (value.value === null && how.kind !== "v") return null;
  const text = written(how, value, site);
  return text === null || typeof text === "object" ? text : [text];
}

function written(how: Verb, value: Value & { known: true }, site: Site): string | Value | null {
  const data = value.value;
  const { kind, flags } = how;
  if (kind === "v") {
    const isJson = flags.includes("#") || data === null || typeof data === "object";
    if (isJson || typeof data === "boolean") return padded(how, jsonText(value));
    if (typeof data !== "number" && typeof data !== "bigint") return padded(how, data);
    const text = general(data, null);
    return text === null ? unfollowed(how, site) : padded(how, text);
  }
  if (kind === "s" || kind === "q") {
    const text = textOf(data);
    if (text === null) return null;
    const short = how.precision ? letters(text).slice(0, how.precision).join("") : text;
    return padded(how, kind === "s" ? short : jsonText(known(short, value.at)));
  }
  if (kind === "t") return boolOf(data) === null ? null : String(boolOf(data));
  if (!"bdoxXeEfgG".includes(kind)) return null;
  const number = numberOf(data);
  const text = number === null ? null : numeral(how, number);
  return text === undefined ? unfollowed(how, site) : text;
}

/** What we do not write as Go does. */
function unfollowed({ kind }: Verb, site: Site): UnknownValue {
  return unknown("unsupported", site.at, `format("%${kind}", …)`);
}

function padded({ width, flags }: Verb, text: string): string {
  const missing = (width ?? 0) - (width === null ? 0 : letters(text).length);
  if (missing <= 0) return text;
  const pads = (flags.includes("0") ? "0" : " ").repeat(missing);
  return flags.includes("-") ? text + pads : pads + text;
}

const bases: ReadonlyMap<string, number> = new Map([
  ["b", 2],
  ["o", 8],
  ["d", 10],
  ["x", 16],
  ["X", 16],
]);

/** A number with its sign, filled with zeros or spaces; undefined for what we do not follow, null for what Terraform refuses. */
function numeral(how: Verb, number: number | bigint): string | null | undefined {
  const { kind, flags, precision, width } = how;
  const base = bases.get(kind);
  if (base !== undefined && typeof number === "number" && !Number.isInteger(number)) return null;
  if (flags.includes("#")) return undefined;
  const size = number < 0 ? -number : number;
  let digits = base === undefined ? floating(kind, size, precision) : BigInt(size).toString(base);
  if (digits === undefined) return undefined;
  if (kind === "X") digits = digits.toUpperCase();
  if (base !== undefined && precision !== null) digits = digits.padStart(precision, "0");
  const sign = number < 0 ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const missing = Math.max((width ?? 0) - digits.length - sign.length, 0);
  if (flags.includes("-")) return sign + digits + " ".repeat(missing);
  const isFilled = flags.includes("0") && !(base !== undefined && precision !== null);
  return isFilled ? sign + "0".repeat(missing) + digits : " ".repeat(missing) + sign + digits;
}

function floating(
  kind: string,
  size: number | bigint,
  precision: number | null,
): string | undefined {
  if (kind === "f") return fixed(size, precision ?? 6);
  if (kind === "g" || kind === "G") return general(size, precision) ?? undefined;
  if (!Number.isSafeInteger(Number(size) * 10 ** 3) && typeof size === "bigint") return undefined;
  const [digits = "", power = "+0"] = Number(size)
    .toExponential(Math.min(precision ?? 6, 100))
    .split("e");
  const made = `${digits}e${power.slice(0, 1)}${power.slice(1).padStart(2, "0")}`;
  return kind === "E" ? made.toUpperCase() : made;
}

/** Rounded as the decimal that is written, half to even. */
function fixed(size: number | bigint, places: number): string {
  if (typeof size === "bigint" || Number.isInteger(size))
    return numberText(size) + (places > 0 ? `.${"0".repeat(places)}` : "");
  const [whole = "0", fraction = ""] = numberText(size).split(".");
  if (fraction.length <= places) return `${whole}.${fraction.padEnd(places, "0")}`;
  const digits = BigInt(whole + fraction.slice(0, places));
  const rest = fraction.slice(places);
  const half = `5${"0".repeat(rest.length - 1)}`;
  const isUp = rest > half || (rest === half && digits % 2n === 1n);
  const made = String(isUp ? digits + 1n : digits).padStart(places + 1, "0");
  return places === 0 ? made : `${made.slice(0, -places)}.${made.slice(-places)}`;
}

/** The shortest that says the number, with an exponent where it is below -4 or beyond 20 digits. */
function general(number: number | bigint, precision: number | null): string | null {
  if (precision !== null) return null;
  const text = numberText(number);
  const digits = /^-?(\d+)(?:\.(0*))?/.exec(text);
  const isLarge = (digits?.[1]?.length ?? 0) > 21;
  const isTiny = Number(digits?.[1] ?? 0) === 0 && (digits?.[2]?.length ?? 0) > 3;
  return isLarge || (isTiny && number !== 0) ? null : text;
}

const formatlist: Fn = (args, site) => {
  const open = args.find((one) => !one.known);
  if (open && !open.known) return derive(open, site.at);
  const [spec, ...values] = args;
  if (!spec) return bad(site);
  const lists = values.map((one): Items | null => {
    const all = itemsOf(one, site);
    return isValue(all) ? null : all;
  });
  const sizes = lists.flatMap((one) => (one ? [one.items.length] : []));
  const rests = lists.map((one) => one && (one.rest ?? mayRepeat(one)));
  const rest = rests.find((one) => one !== null) ?? null;
  const anywhere = lists.some((one) => one?.anywhere === true);
  const size = sizes.length === 0 ? 1 : Math.min(...sizes);
  if (!rest && sizes.some((one) => one !== size)) return bad(site);
  if (anywhere && lists.filter((one) => one).length > 1)
    return unknown("unsupported", site.at, "the order of a set");
  const rows: Value[] = [];
  for (let i = 0; i < size; i++) {
    const row = values.map((one, n) => lists[n]?.items[i] ?? one);
    const text = format([spec, ...row], site);
    if (isFailure(text)) return text;
    rows.push(text);
  }
  const all = list(rows, site.at, rest && derive(rest, site.at));
  return typed(
    anywhere && all.known ? { ...all, value: { ...(all.value as Items), anywhere } } : all,
  );
};

export const formats: Table = [
  ["format", "s a?*", format],
  ["formatlist", "s a?*", formatlist],
];
