// Fits arguments to what a function takes, as Terraform does before it calls one: their number, no null, each converted to its type.

import type { Value } from "../../../base/known.ts";
import { convert } from "../type-constraint.ts";
import { any, bool, number, string } from "../type.ts";
import type { Type } from "../type.ts";
import { hasFailure, isFailure } from "../values.ts";
import { bad } from "./function.ts";
import type { Site } from "./function.ts";

/** One letter a parameter: after it `?` where it may be null, `*` where it may come any number of times. */
const types: ReadonlyMap<string, Type> = new Map<string, Type>([
  ["s", string],
  ["n", number],
  ["a", any],
  ["l", { kind: "list", of: any }],
  ["S", { kind: "list", of: string }],
  ["B", { kind: "list", of: bool }],
  ["e", { kind: "set", of: any }],
  ["M", { kind: "map", of: { kind: "list", of: string } }],
]);

interface Parameter {
  readonly type: Type;
  readonly nullable: boolean;
}

export interface Signature {
  readonly parameters: readonly Parameter[];
  readonly more: Parameter | null;
}

export function signatureOf(written: string): Signature {
  const parameters: Parameter[] = [];
  let more: Parameter | null = null;
  for (const [, letter = "", marks = ""] of written.matchAll(/(\w)([?*]*)/g)) {
    const one = { type: types.get(letter) ?? any, nullable: marks.includes("?") };
    if (marks.includes("*")) more = one;
    else parameters.push(one);
  }
  return { parameters, more };
}

/** The arguments converted; a failure where they do not fit. */
export function fit(
  args: readonly Value[],
  { parameters, more }: Signature,
  site: Site,
): readonly Value[] | Value {
  if (args.length < parameters.length || (!more && args.length > parameters.length))
    return bad(site);
  const made: Value[] = [];
  for (let i = 0; i < args.length; i++) {
    const one = args[i] as Value;
    const parameter = parameters[i] ?? more;
    if (!parameter || !one.known) {
      made.push(one);
      continue;
    }
    if (one.value === null && !parameter.nullable) return bad(site);
    const fitted = convert(one, parameter.type, site.scope);
    if (fitted !== one && (isFailure(fitted) || (!hasFailure(one) && hasFailure(fitted))))
      return bad(site);
    made.push(fitted);
  }
  return made;
}
