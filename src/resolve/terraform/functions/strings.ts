// Functions of texts. What has unknown parts keeps the known ones where the function puts texts together.

import type { UnknownValue, Value } from "../../../base/known.ts";
import { unknown } from "../../../base/known.ts";
import { disorder } from "../compare.ts";
import { fromPieces, piecesOf } from "../template.ts";
import type { Piece } from "../template.ts";
import { derive, isFailure, list, made, textOf } from "../values.ts";
import { jsonText } from "./encoding.ts";
import {
  anyUnknown,
  bad,
  isValue,
  itemsOf,
  letters,
  ofTexts,
  pure,
  scalarNumber,
  scalarText,
} from "./function.ts";
import type { Fn, Table } from "./function.ts";

const join: Fn = ([separator, ...lists], site) => {
  const between = separator?.known ? textOf(separator.value) : null;
  if (!separator || between === null)
    return separator && !separator.known ? derive(separator, site.at) : bad(site);
  const pieces: Piece[] = [];
  let open: UnknownValue | null = null;
  let afterOpen = false;
  const add = (piece: readonly Piece[]): void => {
    // What is open may be empty: it stands for the separator after it too.
    if (pieces.length > 0 && !afterOpen) pieces.push(between);
    afterOpen = false;
    pieces.push(...piece);
  };
  for (const one of lists) {
    const all = itemsOf(one, site);
    if (isValue(all)) {
      if (all.known || isFailure(all)) return all;
      open ??= all;
      add([one.known ? all : made(one)]);
      afterOpen = true;
      continue;
    }
    for (const item of all.items) {
      const part = piecesOf(item);
      if (!Array.isArray(part)) return part as Value;
      add(part as readonly Piece[]);
    }
    const blame = disorder(all, site.at);
    if (blame) return derive(blame, site.at);
    if (all.rest) pieces.push(made(all.rest));
    afterOpen = all.rest !== null;
  }
  return fromPieces(pieces, site.at, site.scope);
};

/** https://pkg.go.dev/fmt as far as Terraform's `format` follows it. */
const verb = /%(?:%|(\[\d+\])?([-+ #0]*)(\d+|\*)?(?:\.(\d+))?([vtbdoxXeEfgGsq#]))/g;

const format: Fn = ([spec, ...args], site) => {
  if (!spec) return bad(site);
  if (!spec.known) return derive(spec, site.at);
  const text = textOf(spec.value);
  if (text === null) return bad(site);
  const pieces: Piece[] = [];
  let last = 0;
  let next = 0;
  for (const match of text.matchAll(verb)) {
    pieces.push(text.slice(last, match.index));
    last = match.index + match[0].length;
    if (match[0] === "%%") {
      pieces.push("%");
      continue;
    }
    if (match[3] === "*") return unknown("unsupported", site.at, "format(…)");
    if (match[1] !== undefined) next = Number(match[1].slice(1, -1)) - 1;
    const one = args[next++];
    if (!one) return bad(site);
    const made = formatted(match, one);
    if (made === null) return bad(site);
    pieces.push(...made);
  }
  pieces.push(text.slice(last));
  return fromPieces(pieces, site.at, site.scope);
};

function formatted(
  [, , flags = "", width, precision, kind]: RegExpExecArray,
  value: Value,
): readonly Piece[] | null {
  const open = anyUnknown([value]);
  if (open) {
    const plain = (kind === "s" || kind === "v") && width === undefined && precision === undefined;
    return value.known
      ? [made(open)]
      : plain
        ? (value.pieces ?? [value])
        : [derive(value, value.at)];
  }
  if (!value.known) return null;
  const text = formatOne(
    kind ?? "",
    value,
    flags,
    precision === undefined ? null : Number(precision),
  );
  if (text === null) return null;
  const size = Math.min(Number(width ?? 0), 10_000);
  if (flags.includes("-")) return [text.padEnd(size)];
  if (!flags.includes("0") || kind === "s" || kind === "v") return [text.padStart(size)];
  const sign = /^[-+]/.exec(text)?.[0] ?? "";
  return [sign + text.slice(sign.length).padStart(size - sign.length, "0")];
}

function formatOne(
  kind: string,
  value: Value & { known: true },
  flags: string,
  precision: number | null,
): string | null {
  const data = value.value;
  const text = textOf(data);
  if (kind === "v") return text ?? jsonText(value);
  if (kind === "s")
    return text === null
      ? null
      : precision === null
        ? text
        : letters(text).slice(0, precision).join("");
  if (kind === "q") return text === null ? null : JSON.stringify(text);
  if (kind === "t")
    return data === true || data === "true"
      ? "true"
      : data === false || data === "false"
        ? "false"
        : null;
  const number = scalarNumber(typeof data === "object" ? undefined : data);
  if (number === null) return null;
  const plus = flags.includes("+") && number >= 0 ? "+" : "";
  if (kind === "d") return plus + String(Math.trunc(number));
  if (kind === "f") return plus + number.toFixed(Math.min(precision ?? 6, 100));
  if (kind === "x" || kind === "X" || kind === "b" || kind === "o") {
    const base = kind === "b" ? 2 : kind === "o" ? 8 : 16;
    const digits = Math.trunc(number).toString(base);
    return kind === "X" ? digits.toUpperCase() : digits;
  }
  return kind === "g" || kind === "G" ? String(number) : null;
}

const formatlist: Fn = (args, site) => {
  const open = args.find((one) => !one.known);
  if (open && !open.known) return derive(open, site.at);
  const lists = args.map((one) => itemsOf(one, site));
  const sizes = lists.flatMap((one) => (isValue(one) ? [] : [one.items.length]));
  const rest = lists.flatMap((one) => (isValue(one) || !one.rest ? [] : [one.rest]))[0] ?? null;
  const size = sizes.length === 0 ? 1 : Math.min(...sizes);
  if (!rest && sizes.some((one) => one !== size)) return bad(site);
  const rows: Value[] = [];
  for (let i = 0; i < size; i++) {
    const row = args.map((one, n) => {
      const all = lists[n];
      return all && !isValue(all) ? (all.items[i] as Value) : one;
    });
    rows.push(format(row, site));
  }
  return list(rows, site.at, rest && derive(rest, site.at));
};

const space = /^[\s\u0085]+|[\s\u0085]+$/gu;

function trimSet(text: string, set: string, left: boolean, right: boolean): string {
  const cut = new Set(set);
  const all = letters(text);
  let start = 0;
  let end = all.length;
  while (left && start < end && cut.has(all[start] ?? "")) start++;
  while (right && end > start && cut.has(all[end - 1] ?? "")) end--;
  return all.slice(start, end).join("");
}

function substr(text: string, offset: number, length: number): string | undefined {
  const all = letters(text);
  const start = offset < 0 ? all.length + offset : offset;
  if (start < 0) return undefined;
  return all.slice(start, length < 0 ? undefined : start + length).join("");
}

function title(text: string): string {
  return text.replaceAll(
    /(^|[^\p{L}\p{N}_'’])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

export const strings: Table = [
  ["join", join],
  ["format", format],
  ["formatlist", formatlist],
  ["lower", ofTexts((text = "") => text.toLowerCase())],
  ["upper", ofTexts((text = "") => text.toUpperCase())],
  ["title", ofTexts((text = "") => title(text))],
  ["split", ofTexts((by = "", text = "") => (by === "" ? letters(text) : text.split(by)))],
  ["trimspace", ofTexts((text = "") => text.replaceAll(space, ""))],
  ["trim", ofTexts((text = "", set = "") => trimSet(text, set, true, true))],
  [
    "trimprefix",
    ofTexts((text = "", head = "") => (text.startsWith(head) ? text.slice(head.length) : text)),
  ],
  [
    "trimsuffix",
    ofTexts((text = "", tail = "") =>
      tail !== "" && text.endsWith(tail) ? text.slice(0, -tail.length) : text,
    ),
  ],
  ["chomp", ofTexts((text = "") => text.replace(/(?:\r?\n)+$/, ""))],
  ["strrev", ofTexts((text = "") => [...letters(text)].reverse().join(""))],
  ["startswith", ofTexts((text = "", head = "") => text.startsWith(head))],
  ["endswith", ofTexts((text = "", tail = "") => text.endsWith(tail))],
  ["strcontains", ofTexts((text = "", part = "") => text.includes(part))],
  [
    "indent",
    pure((spaces, text) => {
      const size = scalarNumber(spaces);
      const lines = scalarText(text);
      return size === null || lines === null || size < 0 || size > 100
        ? undefined
        : lines.replaceAll("\n", `\n${" ".repeat(size)}`);
    }),
  ],
  [
    "substr",
    pure((text, offset, length) => {
      const [from, size, whole] = [scalarNumber(offset), scalarNumber(length), scalarText(text)];
      return from === null || size === null || whole === null
        ? undefined
        : substr(whole, from, size);
    }),
  ],
];
