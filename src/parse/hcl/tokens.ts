// The kinds of HCL tokens, how each is named in a problem, and the packed list the scanner fills.

import type { Comment } from "./syntax.ts";

export const k = {
  end: 0,
  newline: 1,
  identifier: 2,
  number: 3,
  openBrace: 4,
  closeBrace: 5,
  openBracket: 6,
  closeBracket: 7,
  openParen: 8,
  closeParen: 9,
  dot: 10,
  comma: 11,
  star: 12,
  slash: 13,
  percent: 14,
  plus: 15,
  minus: 16,
  equal: 17,
  less: 18,
  greater: 19,
  bang: 20,
  question: 21,
  colon: 22,
  equalEqual: 23,
  notEqual: 24,
  lessEqual: 25,
  greaterEqual: 26,
  and: 27,
  or: 28,
  doubleColon: 29,
  ellipsis: 30,
  fatArrow: 31,
  openQuote: 32,
  closeQuote: 33,
  openHeredoc: 34,
  closeHeredoc: 35,
  /** A run of text in a quoted string, escapes still in it. */
  quotedText: 36,
  /** A run of text in a heredoc, at most one line with its line break. */
  heredocText: 37,
  interpolation: 38,
  directive: 39,
  /** `}` or `~}` at the end of `${…` or `%{…`. */
  sequenceEnd: 40,
  /** A line break where a quoted string should have ended; the scanner goes on as if it had. */
  brokenString: 41,
  /** A heredoc whose closing line is missing. */
  brokenHeredoc: 42,
  bad: 43,
} as const;

const names: ReadonlyMap<number, string> = new Map([
  [k.end, "the end of the file"],
  [k.newline, "the end of the line"],
  [k.closeQuote, "the end of a string"],
  [k.openQuote, "a string"],
  [k.openHeredoc, "a heredoc"],
  [k.closeHeredoc, "the end of a heredoc"],
  [k.brokenString, "the end of the line inside a string"],
]);

/** What a problem calls the token: its kind, or its text in backticks, shortened. */
export function nameOfToken(kind: number, source: string): string {
  const name = names.get(kind);
  if (name !== undefined) return name;
  if (source === "`") return "a backtick";
  if (/^[\p{C}\p{Z}]/u.test(source)) {
    const point = source.codePointAt(0) ?? 0;
    return `the character U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  }
  return quoted(source);
}

/** `source` in backticks, shortened: a name in a hostile file may have any length. */
export function quoted(source: string): string {
  return `\`${source.length > 40 ? `${source.slice(0, 40)}…` : source}\``;
}

export interface Tokens {
  readonly text: string;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many are filled; the last is always `end`. */
  readonly count: number;
  readonly comments: readonly Comment[];
}
