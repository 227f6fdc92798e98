// The inputs of a login → as whom it logs in: in each combination of a matrix, and where that is written.

import { reads } from "../../resolve/workflow/syntax.ts";
import type { Node, Pair, Span } from "../../parse/yaml/tree.ts";
import { pairSpan } from "./job.ts";
import type { Inputs } from "./inputs.ts";
import type { LoginAction } from "./login-actions.ts";
import {
  contextsOf,
  longest,
  namedBy,
  resolvedText,
  type Combination,
  type Environment,
  type Given,
} from "./value-source.ts";

export interface Becomes {
  readonly text: string;
  /** Null: not in the job's own file. */
  readonly at: Span | null;
}

/** Undefined where nothing says so. */
export function becomes(
  { asWhom = [] }: LoginAction,
  inputs: Inputs,
  environment: Environment,
): Becomes | undefined {
  for (const name of asWhom) {
    const pair = inputs.get(name);
    const text = resolvedText(pair?.value, environment).trim();
    if (pair && text !== "") return { text: evenly(text), at: written(pair, environment) };
  }
  return undefined;
}

/** Blanks within an expression's braces say nothing. */
function evenly(text: string): string {
  if (!text.includes("${{") || text.length > longest) return text;
  const [first = "", ...rest] = text.split("${{");
  const parts = rest.map((part) => {
    const end = part.indexOf("}}");
    return end < 0 ? part : ` ${part.slice(0, end).trim()} ${part.slice(end)}`;
  });
  return [first, ...parts].join("${{");
}

/** A matrix decides part of it. */
export function isOfMatrix(text: string): boolean {
  return text.includes("${{") && contextsOf(text).some((context) => reads(context, "matrix"));
}

/** The environment in one combination of the matrix of the job that was given this; null: of the job that nobody called. */
export function inCombination(
  environment: Environment,
  matrix: Combination,
  of: Given | null,
): Environment {
  const { given } = environment;
  if (given === of || given === null) return { ...environment, matrix };
  return {
    ...environment,
    given: { ...given, environment: inCombination(given.environment, matrix, of) },
  };
}

const deepest = 4;

/** Where it is set, in the job's own file: the input, the variable, the value of the matrix that a text names. */
function written(pair: Pair, environment: Environment, depth = 0): Span | null {
  const isOwn = environment.given === null;
  const own = isOwn ? pairSpan(pair) : null;
  const text = textOf(pair.value);
  if (depth >= deepest || !text.includes("${{")) return own;
  const isAlone = /^\s*\$\{\{(?:(?!\}\}).)*\}\}\s*$/s.test(text);
  if (isOwn && !isAlone) return own;
  for (const context of contextsOf(text)) {
    const named = namedBy(context, environment);
    const at = named?.pair
      ? written(named.pair, named.environment, depth + 1)
      : named && isOwn && reads(context, "matrix")
        ? { start: named.node.start, end: named.node.end }
        : null;
    if (at) return at;
  }
  return own;
}

function textOf(node: Node): string {
  return node.kind === "scalar" && node.value !== null ? String(node.value) : "";
}
