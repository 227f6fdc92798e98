// Turns the text of a workflow's expression into positioned syntax: contexts read, functions called, operators, literals.
// The language: https://docs.github.com/en/actions/reference/workflows-and-actions/expressions

import type { Span, SyntaxProblem } from "../../parse/yaml/tree.ts";
import type { Call, Expression, Operator, Step } from "./syntax.ts";
import { tokensOf } from "./token.ts";
import type { Token } from "./token.ts";

/** An expression, or why there is none, and where it was looked for. */
export interface Parsed extends Span {
  readonly expression: Expression | null;
  readonly problem: SyntaxProblem | null;
  /** Nobody refuses it: it comes after more than we read. */
  readonly beyond?: boolean | undefined;
}

/** GitHub's own limits: https://github.com/actions/runner/blob/main/src/Sdk/DTExpressions2/Expressions2/Sdk/ExpressionConstants.cs */
const maxDepth = 50;
const longest = 21_000;

interface Parser {
  readonly tokens: readonly Token[];
  readonly end: number;
  at: number;
  depth: number;
}

/** Ends the parsing; caught in `parseExpression`. */
class Stop extends Error {
  readonly span: Span;
  constructor(span: Span, message: string) {
    super(message);
    this.span = span;
  }
}

/** Parses an expression without its braces, as an `if:` may be written. Never throws. */
export function parseExpression(text: string, from = 0, to: number = text.length): Parsed {
  const whole = { start: from, end: to };
  const refuse = ({ start, end }: Span, message: string): Parsed => ({
    ...whole,
    expression: null,
    problem: { start, end, message },
  });
  if (to - from > longest)
    return refuse(whole, `an expression may be at most ${longest} characters long`);
  const parser: Parser = { tokens: tokensOf(text, from, to), end: to, at: 0, depth: 0 };
  try {
    const expression = readOr(parser);
    const rest = parser.tokens[parser.at];
    if (rest) stop(parser, "an operator or the end");
    return { expression, problem: null, ...whole };
  } catch (error) {
    if (error instanceof Stop) return refuse(error.span, error.message);
    throw error;
  }
}

function stop(parser: Parser, expected: string): never {
  const token = parser.tokens[parser.at];
  if (!token)
    throw new Stop(
      { start: parser.end, end: parser.end },
      `${expected} is expected, but the expression ends here`,
    );
  throw new Stop(token, token.kind === "fault" ? token.message : `${expected} is expected here`);
}

function peekMark(parser: Parser): string {
  const token = parser.tokens[parser.at];
  return token?.kind === "mark" ? token.mark : "";
}

function takeMark(parser: Parser, mark: string): Token | null {
  const token = parser.tokens[parser.at];
  if (token?.kind !== "mark" || token.mark !== mark) return null;
  parser.at++;
  return token;
}

function deeper(parser: Parser): void {
  if (++parser.depth <= maxDepth) return;
  const token = parser.tokens[parser.at];
  throw new Stop(
    token ?? { start: parser.end, end: parser.end },
    `this is nested deeper than ${maxDepth} levels, where reading stops`,
  );
}

function readOr(parser: Parser): Expression {
  deeper(parser);
  const expression = readMany(parser, "||", () =>
    readMany(parser, "&&", () => readEquality(parser)),
  );
  parser.depth--;
  return expression;
}

function readMany(
  parser: Parser,
  operator: "&&" | "||",
  readOperand: () => Expression,
): Expression {
  const first = readOperand();
  if (peekMark(parser) !== operator) return first;
  const operands = [first];
  while (takeMark(parser, operator)) operands.push(readOperand());
  return {
    kind: "operation",
    operator,
    operands,
    start: first.start,
    end: operands.at(-1)?.end ?? first.end,
  };
}

function readEquality(parser: Parser): Expression {
  return readPairs(parser, ["==", "!="], () =>
    readPairs(parser, ["<", "<=", ">", ">="], () => readNot(parser)),
  );
}

function readPairs(
  parser: Parser,
  operators: readonly Operator[],
  readOperand: () => Expression,
): Expression {
  const before = parser.depth;
  let left = readOperand();
  for (;;) {
    const operator = operators.find((candidate) => candidate === peekMark(parser));
    if (!operator) break;
    // Each comparison in a chain makes the syntax one level deeper on its left.
    deeper(parser);
    parser.at++;
    const right = readOperand();
    left = {
      kind: "operation",
      operator,
      operands: [left, right],
      start: left.start,
      end: right.end,
    };
  }
  parser.depth = before;
  return left;
}

function readNot(parser: Parser): Expression {
  const not = takeMark(parser, "!");
  if (!not) return readPath(parser);
  deeper(parser);
  const operand = readNot(parser);
  parser.depth--;
  return {
    kind: "operation",
    operator: "!",
    operands: [operand],
    start: not.start,
    end: operand.end,
  };
}

function readPath(parser: Parser): Expression {
  const target = readPrimary(parser);
  if (target.kind === "literal") return target;
  const path: Step[] = [];
  for (let step = readStep(parser); step; step = readStep(parser)) path.push(step);
  const last = path.at(-1);
  if (!last) return target;
  if (target.kind === "context") return { ...target, path, end: last.end };
  return { kind: "selection", target, path, start: target.start, end: last.end };
}

function readStep(parser: Parser): Step | null {
  const dot = takeMark(parser, ".");
  if (dot) {
    const any = takeMark(parser, "*");
    if (any) return { kind: "any", start: dot.start, end: any.end };
    const token = parser.tokens[parser.at];
    if (token?.kind !== "name") return stop(parser, "a name or `*`");
    parser.at++;
    return { kind: "name", name: token.name, start: dot.start, end: token.end };
  }
  const open = takeMark(parser, "[");
  if (!open) return null;
  const isAny = takeMark(parser, "*") !== null;
  const index = isAny ? null : readOr(parser);
  const close = takeMark(parser, "]") ?? stop(parser, "`]`");
  const span = { start: open.start, end: close.end };
  if (!index) return { kind: "any", ...span };
  return index.kind === "literal"
    ? { kind: "name", name: String(index.value), ...span }
    : { kind: "index", index, ...span };
}

function readPrimary(parser: Parser): Expression {
  const token = parser.tokens[parser.at];
  if (token?.kind === "literal") {
    parser.at++;
    return { kind: "literal", value: token.value, start: token.start, end: token.end };
  }
  if (token?.kind === "name") {
    parser.at++;
    if (peekMark(parser) === "(") return readCall(parser, token.name, token.start);
    return { kind: "context", name: token.name, path: [], start: token.start, end: token.end };
  }
  const open = takeMark(parser, "(");
  if (!open) return stop(parser, "a value");
  const inner = readOr(parser);
  if (!takeMark(parser, ")")) stop(parser, "`)`");
  return inner;
}

function readCall(parser: Parser, name: string, start: number): Call {
  parser.at++;
  const args: Expression[] = [];
  if (peekMark(parser) !== ")") {
    args.push(readOr(parser));
    while (takeMark(parser, ",")) args.push(readOr(parser));
  }
  const close = takeMark(parser, ")") ?? stop(parser, "`,` or `)`");
  return { kind: "call", name, args, start, end: close.end };
}
