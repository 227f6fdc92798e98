// A Go template's text → its pieces, trim markers applied, and the tokens of each action.
// https://github.com/golang/go/blob/go1.25.0/src/text/template/parse/lex.go

import type { Span } from "../yaml/tree.ts";

export type Piece =
  | (Span & { readonly kind: "text"; readonly text: string })
  | (Span & { readonly kind: "action"; readonly tokens: readonly Token[] });

export interface Token extends Span {
  readonly kind:
    | "string"
    | "raw"
    | "char"
    | "number"
    | "variable"
    | "field"
    | "dot"
    | "word"
    | "mark";
  readonly text: string;
  /** Whether something other than a blank stands right before it. */
  readonly joined: boolean;
}

/** A fault in a template's text. */
export interface Fault {
  readonly at: number;
  readonly message: string;
}

const pattern =
  /(?<string>"(?:\\.|[^"\\\n])*")|(?<raw>`[^`]*`)|(?<char>'(?:\\.|[^'\\\n])+')|(?<number>[+-]?\.?\d[\w.]*(?:(?<=[eE])[+-]\d+)?)|(?<variable>\$[\p{L}\p{N}_]*)|(?<field>\.[\p{L}_][\p{L}\p{N}_]*)|(?<dot>\.)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<mark>:=|[=|,()])/uy;

const blanks = /[ \t\r\n]*/y;

/** Pieces up to the first fault. */
export function piecesOf(text: string): { readonly pieces: Piece[]; readonly fault: Fault | null } {
  const pieces: Piece[] = [];
  let trimsNext = false;
  for (let at = 0; ;) {
    const open = text.indexOf("{{", at);
    const trims = open !== -1 && text[open + 2] === "-" && isBlank(text[open + 3]);
    let [from, to] = [at, open === -1 ? text.length : open];
    if (trimsNext) while (from < to && isBlank(text[from])) from++;
    if (trims) while (to > from && isBlank(text[to - 1])) to--;
    if (to > from) pieces.push({ kind: "text", start: from, end: to, text: text.slice(from, to) });
    if (open === -1) return { pieces, fault: null };
    const action = actionAt(text, open, open + (trims ? 3 : 2));
    if ("message" in action) return { pieces, fault: action };
    if (action.tokens) {
      const { end, tokens } = action;
      pieces.push({ kind: "action", start: open, end, tokens });
    }
    trimsNext = action.trims;
    at = action.end;
  }
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t" || character === "\n" || character === "\r";
}

interface Read {
  readonly end: number;
  /** Null: a comment. */
  readonly tokens: readonly Token[] | null;
  /** Whether it takes the blanks behind it. */
  readonly trims: boolean;
}

function actionAt(text: string, open: number, inside: number): Read | Fault {
  let at = skip(text, inside);
  if (text.startsWith("/*", at)) return commentAt(text, open, at);
  const tokens: Token[] = [];
  for (let before = inside; ; before = at, at = skip(text, at)) {
    if (text.startsWith("}}", at)) return { end: at + 2, tokens, trims: false };
    if (text.startsWith("-}}", at) && at > 0 && isBlank(text[at - 1]))
      return { end: at + 3, tokens, trims: true };
    if (at >= text.length) return { at: open, message: "an action is not closed" };
    const token = tokenAt(text, at, at === before && tokens.length > 0);
    if (!token) return { at, message: `\`${text.charAt(at)}\` is not expected in an action` };
    tokens.push(token);
    at = token.end;
  }
}

function skip(text: string, at: number): number {
  blanks.lastIndex = at;
  blanks.exec(text);
  return blanks.lastIndex;
}

function commentAt(text: string, open: number, at: number): Read | Fault {
  const end = text.indexOf("*/", at + 2);
  if (end === -1) return { at: open, message: "a comment is not closed" };
  if (text.startsWith("}}", end + 2)) return { end: end + 4, tokens: null, trims: false };
  const close = skip(text, end + 2);
  return close > end + 2 && text.startsWith("-}}", close)
    ? { end: close + 3, tokens: null, trims: true }
    : { at: open, message: "a comment does not end its action" };
}

function tokenAt(text: string, at: number, joined: boolean): Token | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const [kind] = Object.entries(match?.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
  if (!match || kind === undefined) return null;
  const end = at + match[0].length;
  return { kind: kind as Token["kind"], text: match[0], start: at, end, joined };
}
