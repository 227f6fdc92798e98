// The syntax of GitHub's expressions, and what one asks of it: which contexts it reads.

import type { Span } from "../../parse/yaml/tree.ts";

export type Operator = "!" | "<" | "<=" | ">" | ">=" | "==" | "!=" | "&&" | "||";

export type Expression = Literal | Context | Selection | Call | Operation;

export interface Literal extends Span {
  readonly kind: "literal";
  readonly value: null | boolean | number | string;
}

/** A context and what is read from it: `secrets.TOKEN`, `secrets['TOKEN']`, `github.event.*.body`, `matrix[matrix.key]`. */
export interface Context extends Span {
  readonly kind: "context";
  /** As written; GitHub compares names without case. */
  readonly name: string;
  readonly path: readonly Step[];
}

/** What is read from something that is no context: `fromJSON(x).role`. */
export interface Selection extends Span {
  readonly kind: "selection";
  readonly target: Expression;
  readonly path: readonly Step[];
}

/** A literal index is a name: `secrets['A']` is `secrets.A`. `any` is the filter `*`. */
export type Step = Span &
  (
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "index"; readonly index: Expression }
    | { readonly kind: "any" }
  );

export interface Call extends Span {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expression[];
}

/** `&&` and `||` hold all their operands in order; the others two, `!` one. */
export interface Operation extends Span {
  readonly kind: "operation";
  readonly operator: Operator;
  readonly operands: readonly Expression[];
}

/** Every context that an expression reads, in the order written, those inside indexes too. */
export function contextsIn(expression: Expression): readonly Context[] {
  const own = expression.kind === "context" ? [expression] : [];
  return [...own, ...partsOf(expression).flatMap(contextsIn)];
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "literal":
      return [];
    case "context":
      return indexesOf(expression.path);
    case "selection":
      return [expression.target, ...indexesOf(expression.path)];
    case "call":
      return expression.args;
    case "operation":
      return expression.operands;
  }
}

function indexesOf(path: readonly Step[]): readonly Expression[] {
  return path.flatMap((step) => (step.kind === "index" ? [step.index] : []));
}

/** A context as one line, what is computed a `*`. */
export function shown({ name, path }: Context): string {
  return [name, ...path.map((step) => (step.kind === "name" ? step.name : "*"))].join(".");
}

/** True when a context is the one named or stands inside it, without case: `reads(c, "github", "event", "issue")`. */
export function reads(context: Context, name: string, ...path: readonly string[]): boolean {
  if (context.name.toLowerCase() !== name.toLowerCase() || context.path.length < path.length)
    return false;
  return path.every((want, i) => {
    const step = context.path[i];
    return step?.kind === "name" && step.name.toLowerCase() === want.toLowerCase();
  });
}
