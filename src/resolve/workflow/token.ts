// Cuts a GitHub expression into tokens with their places (https://docs.github.com/en/actions/reference/workflows-and-actions/expressions).

import type { Span } from "../../parse/yaml/tree.ts";

export type Token = Span &
  (
    | { readonly kind: "mark"; readonly mark: string }
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "literal"; readonly value: null | boolean | number | string }
    | { readonly kind: "fault"; readonly message: string }
  );

const words = new Map<string, null | boolean | number>([
  ["null", null],
  ["true", true],
  ["false", false],
  ["NaN", NaN],
  ["Infinity", Infinity],
]);

const space = /[ \t\r\n]*/y;
const name = /[A-Za-z_][A-Za-z0-9_-]*/y;
const number =
  /[-+]?(?:Infinity|0x[0-9a-fA-F]+|0o[0-7]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)(?![A-Za-z0-9_.])/y;
const string = /'(?:[^']|'')*'/y;
const mark = /&&|\|\||==|!=|<=|>=|[()[\].,!<>*]/y;

/** The tokens between `from` and `to`; a `fault` is the last one. */
export function tokensOf(text: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  const source = text.slice(0, to);
  let at = endOf(space, source, from);
  while (at < to) {
    const token = readToken(source, at, tokens.at(-1));
    tokens.push(token);
    if (token.kind === "fault") break;
    at = endOf(space, source, token.end);
  }
  return tokens;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function readToken(text: string, start: number, before: Token | undefined): Token {
  let end = endOf(name, text, start);
  if (end > start) {
    const word = text.slice(start, end);
    const value = words.get(word);
    const isProperty = before?.kind === "mark" && before.mark === ".";
    return value === undefined || isProperty
      ? { kind: "name", name: word, start, end }
      : { kind: "literal", value, start, end };
  }
  // A dot after something that has properties is never the start of a number.
  const isAccess =
    text[start] === "." &&
    before !== undefined &&
    (before.kind === "name" || (before.kind === "mark" && ")]*".includes(before.mark)));
  end = isAccess ? start : endOf(number, text, start);
  if (end > start) return { kind: "literal", value: numberOf(text.slice(start, end)), start, end };
  end = endOf(string, text, start);
  if (end > start)
    return {
      kind: "literal",
      value: text.slice(start + 1, end - 1).replaceAll("''", "'"),
      start,
      end,
    };
  end = endOf(mark, text, start);
  if (end > start) return { kind: "mark", mark: text.slice(start, end), start, end };
  return {
    kind: "fault",
    message: faultAt(text, start),
    start,
    end: Math.min(start + 1, text.length),
  };
}

function numberOf(text: string): number {
  const isNegative = text.startsWith("-");
  const value = Number(text.replace(/^[-+]/, ""));
  return isNegative ? -value : value;
}

function faultAt(text: string, at: number): string {
  const c = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (c === "'") return "the text that `'` opens here is not closed";
  if (c === '"') return 'texts stand in single quotes in an expression, not in `"`';
  return `\`${c}\` does not belong in an expression`;
}
