// Reads a root's variable values from its tfvars files.

import type { Value } from "../../base/known.ts";
import { unknown } from "../../base/known.ts";
import { either } from "./either.ts";
import { headerOf } from "./declaration.ts";
import type { Declaration } from "./declaration.ts";
import { sourceFile } from "./module-syntax.ts";
import type { TerraformFile } from "./resolved.ts";
import { note, scopeOf } from "./scope.ts";
import type { ModuleInstance, Machine } from "./scope.ts";
import type { RootValues } from "./value-files.ts";

export interface Given {
  /** What Terraform loads by itself, and what the configuration names. */
  readonly loaded: ReadonlyMap<string, Value>;
  /** What files say that somebody may name on the command line (`env/prod.tfvars`): one of these, or none. */
  readonly possible: ReadonlyMap<string, Value>;
}

export function readTfvars(
  { loaded, possible, missing }: RootValues,
  machine: Machine,
  module: ModuleInstance,
): Given {
  for (const path of missing) {
    const what = `the file \`${path}\``;
    const why = "the configuration names it in `terraform.var-files`, and it is not in the tree";
    note(machine, { kind: "unreadable", at: module.syntax.start, what, why });
  }
  const given = new Map<string, Value>();
  for (const file of loaded)
    for (const [name, value] of valuesIn(file, machine, module)) given.set(name, value);
  const some = new Map<string, Value>();
  for (const file of possible)
    for (const [name, value] of valuesIn(file, machine, module)) {
      const before = some.get(name);
      const variable = module.syntax.variables.get(name);
      if (variable) some.set(name, before ? eitherOf(before, value, variable) : value);
    }
  return { loaded: given, possible: some };
}

function valuesIn(
  file: TerraformFile,
  machine: Machine,
  module: ModuleInstance,
): readonly (readonly [string, Value])[] {
  const source = sourceFile(file);
  const scope = scopeOf(machine, module, source.ref);
  return source.body.attributes.map(({ name, value }) => [name, machine.evaluate(value, scope)]);
}

/** Where they differ nobody can tell what the variable is. */
export function eitherOf(a: Value, b: Value, variable: Declaration): Value {
  const at = headerOf(variable);
  return either(a, b, unknown("input-variable", at, `var.${variable.key}`), at);
}
