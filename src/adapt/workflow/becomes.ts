// The inputs of a login → as whom it logs in, and where that is written.

import type { Node, Pair, Span } from "../../parse/yaml/tree.ts";
import { pairSpan } from "./job.ts";
import type { LoginAction } from "./login-actions.ts";
import { longest, resolvedText, variable, type Environment } from "./value-source.ts";

/** Undefined where nothing says so. */
export function becomes(
  { becomes: names = [] }: LoginAction,
  inputs: ReadonlyMap<string, Pair>,
  environment: Environment,
): { readonly text: string; readonly at: Span } | undefined {
  for (const name of names) {
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

const alone = /^\s*\$\{\{\s*env\.([\w-]+)\s*\}\}\s*$/;
const deepest = 4;

/** Where the variable is set that it only names. */
function written(pair: Pair, environment: Environment, depth = 0): Span {
  const name = alone.exec(textOf(pair.value))?.[1];
  const set = name === undefined ? null : variable(environment, name);
  return set && depth < deepest ? written(set, environment, depth + 1) : pairSpan(pair);
}

function textOf(node: Node): string {
  return node.kind === "scalar" && node.value !== null ? String(node.value) : "";
}
