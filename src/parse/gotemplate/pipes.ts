// The tokens of an action → its pipeline: variables, commands and their operands.

import type { Span } from "../yaml/tree.ts";
import type { Command, Operand, Pipe } from "./syntax.ts";
import type { Token } from "./tokens.ts";
import { unquoted } from "./unquote.ts";

/** What is wrong with a template, and where; caught where a file is parsed. */
export class SyntaxFault extends Error {
  readonly start: number;
  readonly end: number;

  constructor({ start, end }: Span, message: string) {
    super(message);
    this.start = start;
    this.end = end;
  }
}

const deepest = 100;

interface Cursor {
  readonly tokens: readonly Token[];
  readonly around: Span;
  at: number;
  depth: number;
}

export function pipeOf(tokens: readonly Token[], around: Span): Pipe {
  const cursor: Cursor = { tokens, around, at: 0, depth: 0 };
  const pipe = pipeAt(cursor);
  const left = tokens[cursor.at];
  if (left) throw new SyntaxFault(left, `\`${left.text}\` is not expected`);
  return pipe;
}

function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === "mark" && token.text === text;
}

function pipeAt(cursor: Cursor): Pipe {
  const first = cursor.tokens[cursor.at];
  const start = first?.start ?? cursor.around.start;
  const { sets, assigns } = setsAt(cursor);
  const commands: Command[] = [];
  do commands.push(commandAt(cursor));
  while (isMark(cursor.tokens[cursor.at], "|") && ++cursor.at);
  const end = cursor.tokens[cursor.at - 1]?.end ?? cursor.around.end;
  return { sets, assigns, commands, start, end };
}

/** `$a :=`, `$a, $b :=`, `$a =`. */
function setsAt(cursor: Cursor): Pick<Pipe, "sets" | "assigns"> {
  const { tokens, at } = cursor;
  const [first, second, third, fourth] = tokens.slice(at, at + 4);
  if (first?.kind !== "variable") return { sets: [], assigns: false };
  if (isMark(second, ":=") || isMark(second, "=")) {
    cursor.at += 2;
    return { sets: [first.text], assigns: second?.text === "=" };
  }
  if (isMark(second, ",") && third?.kind === "variable") {
    if (!isMark(fourth, ":=") && !isMark(fourth, "="))
      throw new SyntaxFault(third, "`:=` is expected behind it");
    cursor.at += 4;
    return { sets: [first.text, third.text], assigns: fourth?.text === "=" };
  }
  return { sets: [], assigns: false };
}

function commandAt(cursor: Cursor): Command {
  const words: Operand[] = [];
  for (;;) {
    const token = cursor.tokens[cursor.at];
    if (!token || (token.kind === "mark" && token.text !== "(")) break;
    if (token.joined && words.length > 0 && token.kind !== "mark")
      throw new SyntaxFault(token, "a blank is missing before it");
    words.push(withFields(operandAt(cursor), cursor));
  }
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) {
    const at = cursor.tokens[cursor.at] ?? cursor.around;
    throw new SyntaxFault(at, "a value is missing");
  }
  return { words, start: first.start, end: last.end };
}

function operandAt(cursor: Cursor): Operand {
  const token = cursor.tokens[cursor.at++];
  if (!token) throw new SyntaxFault(cursor.around, "a value is missing");
  const { start, end, text } = token;
  switch (token.kind) {
    case "string":
    case "raw":
    case "char":
      return literal(token);
    case "number":
      return { kind: "number", start, end, value: numberOf(token) };
    case "variable":
      return { kind: "variable", start, end, name: text };
    case "field":
      return { kind: "fields", start, end, of: null, names: [text.slice(1)] };
    case "dot":
      return { kind: "dot", start, end };
    case "word":
      if (text === "nil") return { kind: "nil", start, end };
      if (text === "true" || text === "false")
        return { kind: "boolean", start, end, value: text === "true" };
      return { kind: "function", start, end, name: text };
    case "mark": {
      if (++cursor.depth > deepest) throw new SyntaxFault(token, "it is nested too deep");
      const pipe = pipeAt(cursor);
      const close = cursor.tokens[cursor.at++];
      if (!close || !isMark(close, ")")) throw new SyntaxFault(token, "no `)` closes it");
      cursor.depth--;
      return { kind: "pipe", start, end: close.end, pipe };
    }
  }
}

/** Fields that follow without a blank: `$x.a.b`, `(…).a`. */
function withFields(of: Operand, cursor: Cursor): Operand {
  const names: string[] = [];
  let { end } = of;
  for (;;) {
    const token = cursor.tokens[cursor.at];
    if (token?.kind !== "field" || !token.joined) break;
    names.push(token.text.slice(1));
    ({ end } = token);
    cursor.at++;
  }
  if (names.length === 0) return of;
  if (of.kind === "fields")
    return { kind: "fields", start: of.start, end, of: of.of, names: [...of.names, ...names] };
  return { kind: "fields", start: of.start, end, of, names };
}

function literal(token: Token): Operand {
  const { start, end } = token;
  const value = unquoted(token.text);
  if (value === null) throw new SyntaxFault(token, "it is no string");
  if (token.kind !== "char") return { kind: "string", start, end, value };
  return { kind: "number", start, end, value: BigInt(value.codePointAt(0) ?? 0) };
}

function numberOf(token: Token): number | bigint {
  const text = token.text.replaceAll("_", "");
  const [, sign = "", digits = ""] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  if (/^(?:\d+|0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.test(digits)) {
    const octal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
    const value = BigInt(octal);
    return sign === "-" ? -value : value;
  }
  const value = Number(text);
  if (Number.isNaN(value)) throw new SyntaxFault(token, "it is no number");
  return value;
}
