// Functions on texts.
// https://masterminds.github.io/sprig/strings.html

import {
  hasHole,
  HelmFault,
  isHole,
  isList,
  mapOf,
  printed,
  shown,
  type GoValue,
} from "../value.ts";
import type { Machine } from "../machine.ts";
import { int, list, num, onText, own, plain, str, text, type Table } from "./signature.ts";

const longest = 1_000_000;

function quoted(value: string): string {
  return JSON.stringify(value);
}

/** Of all arguments but what is nothing. */
function each(change: (one: string) => string): (args: readonly GoValue[]) => string {
  return (args) =>
    args
      .filter((one) => one !== null)
      .map((one) => change(str(one)))
      .join(" ");
}

function indented(width: GoValue | undefined, value: string): string {
  const pad = " ".repeat(Math.min(Math.max(num(width), 0), 200));
  return pad + value.replaceAll("\n", `\n${pad}`);
}

/** What a text with holes is cut to cannot be told, where it may be longer than it looks. */
function truncated([width, value = null]: readonly GoValue[], { holes }: Machine): GoValue {
  const whole = str(value);
  const count = Number(int(width));
  if (hasHole(whole)) return whole.length <= count ? whole : holes.first(whole);
  const bytes = Buffer.from(whole);
  if (count < 0) return bytes.length > -count ? bytes.subarray(count).toString() : whole;
  return bytes.length > count ? bytes.subarray(0, count).toString() : whole;
}

function trimmed(value: string, set: string): string {
  return trimmedRight(trimmedLeft(value, set), set);
}
function trimmedLeft(value: string, set: string): string {
  let at = 0;
  while (at < value.length && set.includes(value.charAt(at))) at++;
  return value.slice(at);
}
function trimmedRight(value: string, set: string): string {
  let at = value.length;
  while (at > 0 && set.includes(value.charAt(at - 1))) at--;
  return value.slice(0, at);
}

function repeated(count: number, value: string): string {
  if (count * value.length > longest) throw new HelmFault("it writes too much", true);
  return value.repeat(Math.max(count, 0));
}

/** Go's verbs, as far as charts use them. https://pkg.go.dev/fmt */
function formatted([format, ...args]: readonly GoValue[]): string {
  let next = 0;
  return str(format).replace(
    /%([-+# 0]*)(\d{0,3})(?:\.(\d{1,3}))?([a-zA-Z%])/g,
    (_all, flags: string, width: string, precision: string | undefined, verb: string) => {
      if (verb === "%") return "%";
      const arg = args[next++];
      if (arg === undefined) return `%!${verb}(MISSING)`;
      const made = verbOf(verb, arg, precision);
      const pad = Number(width);
      if (flags.includes("-")) return made.padEnd(pad);
      return made.padStart(pad, flags.includes("0") ? "0" : " ");
    },
  );
}

function verbOf(verb: string, arg: GoValue, precision: string | undefined): string {
  switch (verb) {
    case "s":
    case "v":
      if (isHole(arg)) return printed(arg);
      if (verb === "s" && arg === null) return "%!s(<nil>)";
      if (verb === "s" && typeof arg !== "string" && !isList(arg))
        return `%!s(${typeof arg === "number" ? "float64" : typeof arg === "bigint" ? "int" : "bool"}=${shown(arg)})`;
      return typeof arg === "string" ? arg : shown(arg);
    case "d":
      return typeof arg === "bigint" || isHole(arg) ? printed(arg) : `%!d(${shown(arg)})`;
    case "q":
      return quoted(str(arg));
    case "t":
      return str(arg);
    case "f":
      return num(arg).toFixed(precision === undefined ? 6 : Number(precision));
    case "x":
      return typeof arg === "string" ? Buffer.from(arg).toString("hex") : int(arg).toString(16);
    default:
      throw new HelmFault(`the verb \`%${verb}\` is not known`);
  }
}

/** Between two that are no texts stands a blank. */
function printedAll(args: readonly GoValue[]): string {
  return args
    .map((arg, index) => {
      const before = args[index - 1];
      const apart = index > 0 && typeof arg !== "string" && typeof before !== "string";
      return `${apart ? " " : ""}${typeof arg === "string" ? arg : shown(arg)}`;
    })
    .join("");
}

/** Patterns whose search ends soon: of plain characters and classes, few of them repeated. */
function search(pattern: string, flags: string): RegExp | null {
  const repeats = pattern.replace(/\[[^\]]*\]|\\./g, "c").match(/[*+{]/g)?.length ?? 0;
  if (pattern.length > 500 || repeats > 2 || /\\[pPzZAQEC]|\[\[:|\(\?/.test(pattern)) return null;
  if (repeats > 0 && /\)[*+{]/.test(pattern)) return null;
  try {
    return new RegExp(pattern, flags);
  } catch {
    return null;
  }
}

const mostSearched = 2000;

function searched(
  flags: string,
  use: (pattern: RegExp, args: readonly string[]) => GoValue,
): (args: readonly GoValue[], machine: Machine) => GoValue {
  return (args, { holes }) => {
    const texts = args.map(str);
    const pattern = search(texts[0] ?? "", flags);
    const isShort = (texts[1] ?? "").length <= mostSearched;
    return pattern && isShort ? use(pattern, texts) : holes.make("a regular expression");
  };
}

/** Go writes `${1}` and `${name}`; what stands for a group otherwise is left to it. */
function replacement(text: string): string {
  return text.replaceAll("$", "$$$$").replace(/\$\$\{(\d+)\}|\$\$(\d+)/g, "$$$1$2");
}

const words = (value: string): readonly string[] =>
  value.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? [];

export const strings: Table = {
  print: text(printedAll),
  println: text(
    (args) => `${args.map((arg) => (typeof arg === "string" ? arg : shown(arg))).join(" ")}\n`,
  ),
  printf: text(formatted),
  quote: text(each(quoted)),
  squote: text(each((one) => `'${one}'`)),
  toString: text(([value = null]) => (value === null ? "<nil>" : str(value))),
  toStrings: plain(([value]) => list(value).map(str)),
  trunc: text(truncated),
  trim: text(onText((value) => value.trim())),
  trimAll: text(onText(trimmed)),
  trimLeft: text(onText((value, set = "") => trimmedLeft(value, set))),
  trimRight: text(onText((value, set = "") => trimmedRight(value, set))),
  trimSuffix: text(
    onText((value, end = "") =>
      end !== "" && value.endsWith(end) ? value.slice(0, -end.length) : value,
    ),
  ),
  trimPrefix: text(
    onText((value, start = "") => (value.startsWith(start) ? value.slice(start.length) : value)),
  ),
  nindent: text(([width, value]) => `\n${indented(width, str(value))}`),
  indent: text(([width, value]) => indented(width, str(value))),
  replace: text(onText((value, old = "", fresh = "") => value.split(old).join(fresh))),
  lower: text(onText((value) => value.toLowerCase())),
  upper: text(onText((value) => value.toUpperCase())),
  title: text(onText((value) => value.replace(/\b[a-z]/g, (one) => one.toUpperCase()))),
  untitle: text(onText((value) => value.replace(/\b[A-Z]/g, (one) => one.toLowerCase()))),
  nospace: text(onText((value) => value.replace(/\s/g, ""))),
  kebabcase: plain(onText((value) => words(value).join("-").toLowerCase())),
  snakecase: plain(onText((value) => words(value).join("_").toLowerCase())),
  camelcase: plain(
    onText((value) =>
      words(value)
        .map((one) => one.charAt(0).toUpperCase() + one.slice(1))
        .join(""),
    ),
  ),
  repeat: plain(([count, value]) => repeated(Number(int(count)), str(value))),
  substr: plain(([start, end, value]) => {
    const whole = str(value);
    const [from, to] = [Number(int(start)), Number(int(end))];
    return whole.slice(Math.max(from, 0), to < 0 || to > whole.length ? undefined : to);
  }),
  cat: text((args) =>
    args
      .filter((arg) => arg !== null)
      .map(str)
      .join(" "),
  ),
  contains: plain(onText((value, part = "") => value.includes(part))),
  hasPrefix: plain(onText((value, start = "") => value.startsWith(start))),
  hasSuffix: plain(onText((value, end = "") => value.endsWith(end))),
  join: own(([separator, value = null]) =>
    isHole(value)
      ? value
      : isList(value)
        ? value
            .filter((one) => one !== null)
            .map(str)
            .join(str(separator))
        : str(value),
  ),
  splitList: own(([separator, value = null]) => {
    if (isHole(value)) return value;
    return str(value).split(str(separator));
  }),
  split: plain(([separator, value]) =>
    mapOf(
      str(value)
        .split(str(separator))
        .map((part, index) => [`_${index}`, part]),
    ),
  ),
  regexMatch: plain(searched("", (pattern, [, value = ""]) => pattern.test(value))),
  regexFind: plain(searched("", (pattern, [, value = ""]) => pattern.exec(value)?.[0] ?? "")),
  regexReplaceAll: plain(
    searched("g", (pattern, [, value = "", fresh = ""]) =>
      value.replace(pattern, replacement(fresh)),
    ),
  ),
  regexReplaceAllLiteral: plain(
    searched("g", (pattern, [, value = "", fresh = ""]) => value.replace(pattern, () => fresh)),
  ),
  regexSplit: plain(searched("", (pattern, [, value = ""]) => value.split(pattern))),
  regexQuoteMeta: plain(onText((value) => value.replace(/[\\.+*?()|[\]{}^$]/g, String.raw`\$&`))),
};
