// The source of a number or of a run of string text → its value.

import { isHexDigit } from "./characters.ts";
import { failAt, report, sourceOf } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { k, quoted } from "./tokens.ts";

const number = /^(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
/** Whole numbers longer than this become a floating one: nobody writes them, and their digits would cost memory. */
const maxDigits = 1000;

/** Null where the digits make no number, such as `1.2.3`. Whole numbers beyond 2^53 are exact. */
function numberValue(raw: string): number | bigint | null {
  const value = Number(raw);
  if (Number.isSafeInteger(value) && raw.length < 16) return value;
  const match = number.exec(raw);
  if (match === null) return null;
  const whole = match[1]!;
  const fraction = match[2] ?? "";
  const exponent = Number(match[3] ?? "0");
  if (Math.abs(exponent) > 300 && !isExponent(match[3]!, value, whole, fraction)) return null;
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  const significant = fraction.replace(/0+$/, "");
  const zeros = exponent - significant.length;
  if (zeros < 0 || whole.length + exponent > maxDigits) return value;
  return BigInt(whole + significant + "0".repeat(zeros));
}

/** What Go's `big.ParseFloat` takes: the power of two fits 32 bits, the exponent of a zero 64. https://pkg.go.dev/math/big#Float.Parse */
function isExponent(source: string, value: number, whole: string, fraction: string): boolean {
  if (value === 0 && /^0*$/.test(whole + fraction)) {
    return source.length < 30 && BigInt.asIntN(64, BigInt(source)) === BigInt(source);
  }
  const bits = (whole.length + fraction.length) * Math.log2(10);
  return Math.abs(bits + Number(source) - fraction.length) < 2 ** 31;
}

/** The number that the token at `index` stands for. */
export function numberAt(cursor: Cursor, index: number): number | bigint {
  const raw = sourceOf(cursor, index);
  const value = numberValue(raw);
  if (value === null)
    failAt(
      cursor,
      `expected a number, found ${quoted(raw)}`,
      cursor.starts[index]!,
      cursor.ends[index]!,
    );
  return value;
}

/** HashiCorp normalises the text of strings to NFC: https://github.com/zclconf/go-cty/blob/main/docs/types.md */
export function normalised(cursor: Cursor, text: string): string {
  return cursor.ascii ? text : text.normalize("NFC");
}

/** The text that the token at `index`, a run of string or heredoc text, stands for. */
export function textOf(cursor: Cursor, index: number): string {
  const start = cursor.starts[index]!;
  const end = cursor.ends[index]!;
  const { text } = cursor;
  const sign = text.charCodeAt(start);
  // The scanner gives `$${` and `%%{` a token of their own.
  if ((sign === 0x24 || sign === 0x25) && end - start > 1) return text.slice(start + 1, end);
  const source = text.slice(start, end);
  if (cursor.kinds[index] !== k.quotedText || !source.includes("\\")) return source;
  return unescape(cursor, source, start);
}

function unescape(cursor: Cursor, source: string, offset: number): string {
  let value = "";
  let from = 0;
  for (let at = source.indexOf("\\"); at >= 0; at = source.indexOf("\\", from)) {
    value += source.slice(from, at);
    const [piece, width] = escape(cursor, source, at, offset);
    value += piece;
    from = at + width;
  }
  return value + source.slice(from);
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ['"', '"'],
  ["\\", "\\"],
]);

function escape(
  cursor: Cursor,
  source: string,
  at: number,
  offset: number,
): [text: string, width: number] {
  const letter = source.charAt(at + 1);
  const simple = simpleEscapes.get(letter);
  if (simple !== undefined) return [simple, 2];
  if (letter === "u" || letter === "U") return unicodeEscape(cursor, source, at, offset);
  const wide = (source.codePointAt(at + 1) ?? 0) > 0xffff ? 3 : 2;
  const found = source.slice(at, at + wide);
  report(
    cursor,
    "expected one of the escapes n, r, t, u, U, quote or backslash after `\\`, found another",
    offset + at,
    offset + at + found.length,
  );
  return [found.slice(1), found.length];
}

function unicodeEscape(
  cursor: Cursor,
  source: string,
  at: number,
  offset: number,
): [text: string, width: number] {
  const wanted = source.charAt(at + 1) === "u" ? 4 : 8;
  let end = at + 2;
  while (end < at + 2 + wanted && isHexDigit(source.charCodeAt(end))) end++;
  const digits = source.slice(at + 2, end);
  const point = Number.parseInt(digits, 16);
  if (digits.length < wanted) {
    report(
      cursor,
      `expected ${wanted} hexadecimal digits after \`${source.slice(at, at + 2)}\`, found ${digits.length}`,
      offset + at,
      offset + end,
    );
  } else if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
    report(
      cursor,
      `expected a Unicode character, found \`${source.slice(at, end)}\``,
      offset + at,
      offset + end,
    );
  } else {
    cursor.ascii = false;
    return [String.fromCodePoint(point), end - at];
  }
  return [source.slice(at, end), end - at];
}
