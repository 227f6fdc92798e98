// A value in a workflow → where it comes from: stored somewhere, issued during the run, the job's own token.

import type { MappingNode, Node, Pair, ScalarNode } from "../../parse/yaml/tree.ts";
import { findExpressions } from "../../resolve/workflow/embedded.ts";
import { constantOf, textOf } from "../../resolve/workflow/constant.ts";
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
  /** What a composite action's steps, or a called workflow's, were given; null for a job's own, whose `inputs` are the workflow's. */
  readonly given: Given | null;
  /** One combination of the job's matrix, where one is looked at. */
  readonly matrix?: Combination | undefined;
}

/** All by name in small letters. */
export interface Given {
  /** As the caller wrote them. */
  readonly inputs: ReadonlyMap<string, Pair>;
  /** Defaults of those that it left out. */
  readonly usual: ReadonlyMap<string, Pair>;
  /** Those that a caller names one by one. */
  readonly secrets?: ReadonlyMap<string, Pair> | undefined;
  /** The caller's. */
  readonly environment: Environment;
}

/** A job's matrix by its keys in small letters. */
export type Combination = ReadonlyMap<string, Node>;

export function environmentOf(...holders: readonly (Node | null | undefined)[]): Environment {
  return within({ variables: [], given: null }, ...holders);
}

/** With the variables that holders inside add. */
export function within(
  environment: Environment,
  ...holders: readonly (Node | null | undefined)[]
): Environment {
  const more = holders.flatMap((holder) => {
    const env = pairOf(holder, "env")?.value;
    return env?.kind === "mapping" ? [env] : [];
  });
  return more.length === 0
    ? environment
    : { ...environment, variables: [...environment.variables, ...more] };
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
  const sources = contextsOf(text).map((context) =>
    contextSource(context, environment, depth, parts),
  );
  return (
    (["stored", "own-token", "issued"] as const).find((one) => sources.includes(one)) ?? "none"
  );
}

/** All that its expressions read. */
export function contextsOf(text: string): readonly Context[] {
  return findExpressions(text).flatMap(({ expression }) =>
    expression ? contextsIn(expression) : [],
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
    const { given } = environment;
    const [step] = context.path;
    const pair = step?.kind === "name" ? givenPair(given, step.name) : undefined;
    return depth < deepest ? sourceOf(pair?.value, given.environment, depth + 1, parts) : "stored";
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

/** The text with what its expressions come to put in, where `env`, a caller or the matrix say it; others stay as they are. */
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
    const told = expression && textFor(expression, environment, depth, parts);
    shown += text.slice(from, start) + (told ?? text.slice(start, end));
    from = end;
  }
  return shown + text.slice(from);
}

/** Null where what decides it is not known. */
export function expressionValue(expression: Expression, environment: Environment): string | null {
  const text = textFor(expression, environment, 0, { left: mostParts });
  return text === null || text.includes("${{") ? null : text;
}

/** Null: it stays as it is written. */
function textFor(
  expression: Expression,
  environment: Environment,
  depth: number,
  parts: { left: number },
): string | null {
  const text = (context: Context): string | null => {
    if (--parts.left < 0) return null;
    const named = namedBy(context, environment);
    return named && resolvedText(named.node, named.environment, depth + 1, parts);
  };
  if (expression.kind === "context") return text(expression);
  const value = constantOf(expression, (context) => {
    const told = text(context);
    return told === null || told.includes("${{") ? undefined : told;
  });
  return value === undefined ? null : textOf(value);
}

/** What a context that is a variable, an input, a secret of a caller's or a value of the matrix stands for, and what that sees. `pair`: where somebody set it. */
export function namedBy(
  context: Context,
  environment: Environment,
): { readonly node: Node; readonly environment: Environment; readonly pair?: Pair } | null {
  const [step, ...more] = context.path;
  if (step?.kind !== "name") return null;
  const { given, matrix } = environment;
  if (matrix && reads(context, "matrix")) {
    const node = matrix.get(step.name.toLowerCase());
    const inner = node && more.reduce<Node | undefined>(selected, node);
    return inner ? { node: inner, environment: { ...environment, matrix: undefined } } : null;
  }
  if (more.length > 0) return null;
  if (given && (reads(context, "inputs") || reads(context, "secrets"))) {
    const isInput = reads(context, "inputs");
    const name = step.name.toLowerCase();
    const pair = (isInput ? given.inputs : given.secrets)?.get(name);
    if (pair) return { node: pair.value, environment: given.environment, pair };
    const node = given.usual.get(name)?.value ?? leftOut;
    return isInput ? { node, environment: given.environment } : null;
  }
  if (!reads(context, "env")) return null;
  const pair = variable(environment, step.name);
  return pair ? { node: pair.value, environment, pair } : null;
}

/** An input that nobody gives is empty. */
const leftOut: ScalarNode = {
  kind: "scalar",
  value: "",
  style: "plain",
  tag: null,
  indent: 0,
  start: 0,
  end: 0,
  contentStart: 0,
};

function selected(node: Node | undefined, step: Context["path"][number]): Node | undefined {
  if (node?.kind !== "mapping" || step.kind !== "name") return undefined;
  return node.pairs.find(({ key }) => key.toLowerCase() === step.name.toLowerCase())?.value;
}

function givenPair({ inputs, usual }: Given, name: string): Pair | undefined {
  const key = name.toLowerCase();
  return inputs.get(key) ?? usual.get(key);
}
