// What a step or a call is given (`with`) → its inputs by name in small letters: GitHub does not tell their case apart.
// https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs

import type { Node, Pair } from "../../parse/yaml/tree.ts";
import { pairOf } from "./job.ts";
import { resolvedText, type Environment } from "./value-source.ts";

export type Inputs = ReadonlyMap<string, Pair>;

export function inputsOf(node: Node): Inputs {
  const given = pairOf(node, "with")?.value;
  return byName(given?.kind === "mapping" ? given.pairs : []);
}

export function byName(pairs: readonly Pair[]): Inputs {
  return new Map(pairs.map((pair) => [pair.key.toLowerCase(), pair]));
}

/** With what it names put in; empty where it is not given. */
export function inputText(inputs: Inputs, name: string, environment: Environment): string {
  return resolvedText(inputs.get(name)?.value, environment).trim();
}
