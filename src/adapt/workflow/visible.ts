// Variables that many steps see → their texts with what they name put in, and where each comes from; worked out once.

import type { MappingNode, Pair } from "../../parse/yaml/tree.ts";
import { resolvedText, sourceOf, type Environment, type Source } from "./value-source.ts";

export interface Visible {
  readonly pair: Pair;
  readonly text: string;
  readonly source: Source;
}

const seen = new WeakMap<MappingNode, Map<Environment["given"], readonly Visible[]>>();

export function visibleTo(environment: Environment): readonly (readonly Visible[])[] {
  return environment.variables.map((env) => {
    const known = seen.get(env) ?? new Map<Environment["given"], readonly Visible[]>();
    seen.set(env, known);
    const found = known.get(environment.given) ?? read(env, environment);
    known.set(environment.given, found);
    return found;
  });
}

function read(env: MappingNode, environment: Environment): readonly Visible[] {
  return env.pairs.flatMap((pair) =>
    pair.value.kind === "scalar" && typeof pair.value.value === "string"
      ? [
          {
            pair,
            text: resolvedText(pair.value, environment),
            source: sourceOf(pair.value, environment),
          },
        ]
      : [],
  );
}
