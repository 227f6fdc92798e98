// A value in a workflow → where it comes from: stored somewhere, issued during the run, the job's own token.

import type { MappingNode, Node, Pair } from "../../parse/yaml/tree.ts";
import { findExpressions } from "../../resolve/workflow/embedded.ts";
import { contextsIn, reads, type Context, type Expression } from "../../resolve/workflow/syntax.ts";
import { pairOf } from "./job.ts";
import { ownToken, secretName } from "./secret-names.ts";

/**
 * `stored`: a secret, a configuration variable, an input, or a key written out. `own-token`: the token GitHub issues to the job.
 * `issued`: what a step of this run made. `none`: nothing, or a stand-in such as `test`.
 */
export type Source = "stored" | "own-token" | "issued" | "none";

/** What a step sees. */
export interface Environment {
  /** Nearest last: the workflow's, its job's, its own. */
  readonly variables: readonly MappingNode[];
  /** What a composite action's steps were given; null for a job's own, whose `inputs` are the workflow's. */
  readonly given: Given | null;
}

/** By name in small letters, as the caller wrote it or as the action's default says. */
export interface Given {
  readonly inputs: ReadonlyMap<string, Node>;
  /** The caller's. */
  readonly environment: Environment;
}

export function environmentOf(...holders: readonly (Node | null | undefined)[]): Environment {
  return within({ variables: [], given: null }, ...holders);
}

/** With the variables that holders inside add. */
export function within(
  { variables, given }: Environment,
  ...holders: readonly (Node | null | undefined)[]
): Environment {
  const more = holders.flatMap((holder) => {
    const env = pairOf(holder, "env")?.value;
    return env?.kind === "mapping" ? [env] : [];
  });
  return more.length === 0 ? { variables, given } : { variables: [...variables, ...more], given };
}

/** The variable as the step sees it. */
export function variable({ variables }: Environment, name: string): Pair | null {
  for (const env of variables.toReversed()) {
    const pair = pairOf(env, name);
    if (pair) return pair;
  }
  return null;
}

const deepest = 4;
/** No value is made of more parts. */
const mostParts = 50;

export function sourceOf(
  node: Node | undefined,
  environment: Environment,
  depth = 0,
  parts = { left: mostParts },
): Source {
  if (node?.kind !== "scalar" || node.value === null) return "none";
  return sourceOfText(String(node.value), environment, depth, parts);
}

/** The weightiest of what a text is made of; of more parts than anybody writes, the weightiest there is. */
export function sourceOfText(
  text: string,
  environment: Environment,
  depth = 0,
  parts = { left: mostParts },
): Source {
  if (!text.includes("${{")) return looksLikeKey(text) ? "stored" : "none";
  const sources = findExpressions(text).flatMap(({ expression }) =>
    expression
      ? contextsIn(expression).map((context) => contextSource(context, environment, depth, parts))
      : [],
  );
  return (
    (["stored", "own-token", "issued"] as const).find((one) => sources.includes(one)) ?? "none"
  );
}

function contextSource(
  context: Context,
  environment: Environment,
  depth: number,
  parts: { left: number },
): Source {
  if (--parts.left < 0) return "stored";
  const secret = secretName(context);
  if (secret !== null) return secret === ownToken ? "own-token" : "stored";
  if (reads(context, "github", "token")) return "own-token";
  if (environment.given && reads(context, "inputs")) {
    const { inputs, environment: outer } = environment.given;
    const [step] = context.path;
    const node = step?.kind === "name" ? inputs.get(step.name.toLowerCase()) : undefined;
    return depth < deepest ? sourceOf(node, outer, depth + 1, parts) : "stored";
  }
  if (
    reads(context, "vars") ||
    reads(context, "inputs") ||
    reads(context, "github", "event", "inputs")
  )
    return "stored";
  if (reads(context, "env")) {
    const [step] = context.path;
    const pair = step?.kind === "name" ? variable(environment, step.name) : null;
    // A variable that no `env` declares was set while the job ran.
    return pair && depth < deepest ? sourceOf(pair.value, environment, depth + 1, parts) : "issued";
  }
  return reads(context, "steps") || reads(context, "needs") ? "issued" : "none";
}

/** A key written out; stand-ins for emulators and tests (`test`, `minioadmin`, `dummy-key`) log in to nothing. */
function looksLikeKey(text: string): boolean {
  return (
    text.length >= 20 &&
    !/example|dummy|fake|test|placeholder|changeme|minio|localstack/i.test(text)
  );
}

/** No name, ARN or address has more letters. */
export const longest = 2000;

/** The text with the variables it names put in, where `env` declares them; other expressions stay as they are. */
export function resolvedText(
  node: Node | undefined,
  environment: Environment,
  depth = 0,
  parts = { left: mostParts },
): string {
  if (node?.kind !== "scalar" || node.value === null) return "";
  const text = String(node.value);
  if (depth >= deepest || text.length > longest || !text.includes("${{")) return text;
  let shown = "";
  let from = 0;
  for (const { expression, start, end } of findExpressions(text)) {
    const named = expression && --parts.left >= 0 ? plainlyNamed(expression, environment) : null;
    shown += text.slice(from, start);
    shown += named
      ? resolvedText(named.node, named.environment, depth + 1, parts)
      : text.slice(start, end);
    from = end;
  }
  return shown + text.slice(from);
}

/** What an expression that is a variable or an input stands for, and what that sees. */
function plainlyNamed(
  expression: Expression,
  environment: Environment,
): { readonly node: Node; readonly environment: Environment } | null {
  if (expression.kind !== "context" || expression.path.length !== 1) return null;
  const [step] = expression.path;
  if (step?.kind !== "name") return null;
  const { given } = environment;
  if (given && reads(expression, "inputs")) {
    const node = given.inputs.get(step.name.toLowerCase());
    return node ? { node, environment: given.environment } : null;
  }
  if (!reads(expression, "env")) return null;
  const pair = variable(environment, step.name);
  return pair ? { node: pair.value, environment } : null;
}
